package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages made by scripts, as data and as HTML. */
final class FormShape {
    private static final Set<String> UNSEEN = Set.of("HIDDEN", "NODISPLAY");

    private FormShape() {}

    /** Adds a {@code serverWidget} form's fields and sublists to a page. */
    static void add(JsonNode form, ObjectNode fields, ObjectNode sublists) {
        form.path("fields").forEach(field -> {
            if (!UNSEEN.contains(field.path("displayType").asText())) {
                fields.set(field.path("id").asText(), field.path("value"));
            }
        });
        form.path("sublists").forEach(sublist -> {
            ObjectNode shown = sublists.putObject(sublist.path("id").asText());
            shown.put("label", sublist.path("label").asText());
            var columns = shown.putArray("columns");
            sublist.path("columns")
                    .forEach(column -> columns.addObject()
                            .put("id", column.path("id").asText())
                            .put("label", column.path("label").asText()));
            shown.set("rows", sublist.path("rows"));
        });
    }

    /** Everything is escaped, as NetSuite draws plain values. */
    static String html(ObjectNode page) {
        Document document = Document.createShell("");
        document.title(page.path("title").asText());
        Element body = document.body();
        body.appendElement("h1").text(page.path("title").asText());
        Element fields = body.appendElement("dl");
        page.path("fields").properties().forEach(each -> {
            fields.appendElement("dt").text(each.getKey());
            fields.appendElement("dd")
                    .attr("id", each.getKey())
                    .text(each.getValue().asText(""));
        });
        page.path("sublists").properties().forEach(each -> table(body, each.getKey(), each.getValue()));
        return document.outerHtml();
    }

    private static void table(Element body, String id, JsonNode sublist) {
        Element table = body.appendElement("table").attr("id", id);
        table.appendElement("caption").text(sublist.path("label").asText());
        Element head = table.appendElement("thead").appendElement("tr");
        sublist.path("columns")
                .forEach(column ->
                        head.appendElement("th").text(column.path("label").asText()));
        Element rows = table.appendElement("tbody");
        for (JsonNode row : sublist.path("rows")) {
            Element line = rows.appendElement("tr");
            sublist.path("columns")
                    .forEach(column -> line.appendElement("td")
                            .text(row.path(column.path("id").asText()).asText("")));
        }
    }
}
