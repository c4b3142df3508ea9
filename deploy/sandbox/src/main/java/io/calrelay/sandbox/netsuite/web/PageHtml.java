package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Draws pages as HTML. All values are escaped, except those of inline HTML fields, which are meant to be HTML. */
final class PageHtml {
    private static final Set<String> LONG = Set.of("TEXTAREA", "LONGTEXT", "RICHTEXT");
    private final Document document = Document.createShell("");
    private final Element body = document.body();

    private PageHtml(String title) {
        document.title(title);
        body.appendElement("h1").text(title);
    }

    /** A record's page: values to be read, lists below their subtabs. */
    static String record(JsonNode page) {
        PageHtml html = new PageHtml(page.path("title").asText());
        html.head(page);
        Element fields = html.body.appendElement("dl");
        page.path("fields").properties().forEach(each -> {
            String label = page.path("labels").path(each.getKey()).asText(each.getKey());
            fields.appendElement("dt").text(label);
            fields.appendElement("dd")
                    .attr("id", each.getKey())
                    .text(each.getValue().asText(""));
        });
        page.path("tabs").forEach(tab -> html.tab(page, tab));
        html.lists(page, "");
        return html.document.outerHtml();
    }

    /** A Suitelet's form: to be filled in and sent. */
    static String form(JsonNode form) {
        PageHtml html = new PageHtml(form.path("title").asText());
        html.head(form);
        Element inputs = html.body.appendElement("form").attr("method", "post");
        form.path("fields").forEach(field -> input(inputs, field));
        form.path("sublists").forEach(sublist -> editable(inputs, sublist));
        form.path("buttons").forEach(button -> button(inputs, button));
        return html.document.outerHtml();
    }

    private void head(JsonNode page) {
        page.path("messages")
                .forEach(message ->
                        body.appendElement("p").attr("role", "status").text(message.asText()));
        page.path("links")
                .forEach(link -> body.appendElement("a")
                        .attr("href", here(link.path("url").asText()))
                        .text(link.path("title").asText()));
        if (page.hasNonNull("clientScript")) {
            document.head()
                    .appendElement("meta")
                    .attr("name", "client-script")
                    .attr("content", page.path("clientScript").asText());
        }
        if (page.path("sublists").isObject()) {
            page.path("buttons").forEach(button -> button(body, button));
        }
    }

    private void tab(JsonNode page, JsonNode tab) {
        Element section =
                body.appendElement("section").attr("id", tab.path("id").asText());
        section.appendElement("h2").text(tab.path("label").asText());
        lists(section, page, tab.path("id").asText());
    }

    private void lists(JsonNode page, String tab) {
        lists(body, page, tab);
    }

    /** Lists on that tab; on a tab that the page does not have they go to the end. */
    private static void lists(Element into, JsonNode page, String tab) {
        page.path("sublists").properties().forEach(each -> {
            String on = each.getValue().path("tab").asText("");
            boolean drawnElsewhere = page.path("tabs").findValuesAsText("id").contains(on);
            if (tab.isEmpty() ? !drawnElsewhere : on.equals(tab)) {
                table(into, each.getKey(), each.getValue());
            }
        });
    }

    private static void table(Element into, String id, JsonNode sublist) {
        Element rows = frame(into, id, sublist);
        for (JsonNode row : sublist.path("rows")) {
            Element line = rows.appendElement("tr");
            for (JsonNode column : sublist.path("columns")) {
                cell(
                        line.appendElement("td"),
                        column,
                        row.path(column.path("id").asText()));
            }
        }
    }

    private static Element frame(Element into, String id, JsonNode sublist) {
        Element table = into.appendElement("table").attr("id", id);
        table.appendElement("caption").text(sublist.path("label").asText());
        Element head = table.appendElement("thead").appendElement("tr");
        sublist.path("columns")
                .forEach(column ->
                        head.appendElement("th").text(column.path("label").asText()));
        return table.appendElement("tbody");
    }

    private static void cell(Element into, JsonNode column, JsonNode value) {
        if (column.path("type").asText().equals("URL") && !value.asText().isEmpty()) {
            String text = column.path("linkText").asText(value.asText());
            into.appendElement("a").attr("href", here(value.asText())).text(text);
        } else {
            into.text(value.asText(""));
        }
    }

    private static void input(Element into, JsonNode field) {
        String id = field.path("id").asText();
        String value = field.path("value").asText("");
        if (FormShape.hidden(field)) {
            into.appendElement("input").attr("type", "hidden").attr("name", id).attr("value", value);
            return;
        }
        Element label = into.appendElement("label").text(field.path("label").asText() + " ");
        control(label, field, id, value);
    }

    private static void control(Element into, JsonNode field, String name, String value) {
        String type = field.path("type").asText();
        if (type.equals("INLINEHTML")) {
            into.appendElement("div").attr("id", name).html(value);
        } else if (type.equals("CHECKBOX")) {
            Element box = named(into, "input", name).attr("type", "checkbox").attr("value", "T");
            box.attr("checked", value.equals("T"));
        } else if (!field.path("options").isEmpty()) {
            Element choice = named(into, "select", name).attr("multiple", type.equals("MULTISELECT"));
            field.path("options")
                    .forEach(each -> choice.appendElement("option")
                            .attr("value", each.path("value").asText())
                            .attr("selected", each.path("value").asText().equals(value))
                            .text(each.path("text").asText()));
        } else if (LONG.contains(type)) {
            named(into, "textarea", name).text(value);
        } else if (type.equals("URL") && !value.isEmpty()) {
            into.appendElement("a")
                    .attr("href", here(value))
                    .text(field.path("linkText").asText(value));
        } else {
            named(into, "input", name).attr("value", value);
        }
    }

    private static Element named(Element into, String tag, String name) {
        return into.appendElement(tag).attr("id", name).attr("name", name);
    }

    private static void editable(Element into, JsonNode sublist) {
        String id = sublist.path("id").asText();
        Element rows = frame(into, id, sublist);
        int number = 0;
        for (JsonNode row : sublist.path("rows")) {
            Element line = rows.appendElement("tr");
            for (JsonNode column : sublist.path("columns")) {
                String name = id + "[" + number + "]." + column.path("id").asText();
                JsonNode value = row.path(column.path("id").asText());
                boolean entered =
                        Set.of("CHECKBOX", "RADIO").contains(column.path("type").asText())
                                || column.path("displayType").asText().equals("ENTRY");
                Element cell = line.appendElement("td");
                if (entered) {
                    control(cell, column, name, value.asText(""));
                } else {
                    cell(cell, column, value);
                }
            }
            number++;
        }
    }

    private static void button(Element into, JsonNode button) {
        Element drawn = into.appendElement("button")
                .attr("id", button.path("id").asText())
                .text(button.path("label").asText());
        drawn.attr("type", button.path("id").asText().equals("submitter") ? "submit" : "button");
        if (!button.path("functionName").asText("").isEmpty()) {
            drawn.attr("data-function", button.path("functionName").asText());
        }
    }

    /** The account's own pages lie below a prefix here. */
    static String here(String url) {
        return url.startsWith("/app/") || url.startsWith("/core/") ? "/netsuite" + url : url;
    }
}
