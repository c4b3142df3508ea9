package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Pages as data: {@code {title, fields: {id: value}, sublists: {id: {label, columns, rows}}}}, beside which a page may have
 * {@code labels}, {@code tabs}, {@code buttons}, {@code messages}, {@code links} and the path of a {@code clientScript}.
 */
final class FormShape {
    private static final Set<String> UNSEEN = Set.of("HIDDEN", "NODISPLAY");

    private FormShape() {}

    /** Adds a {@code serverWidget} form to a page. */
    static void add(JsonNode form, ObjectNode page) {
        ObjectNode fields = page.withObjectProperty("fields");
        ObjectNode labels = page.withObjectProperty("labels");
        for (JsonNode field : form.path("fields")) {
            if (!hidden(field)) {
                fields.set(field.path("id").asText(), field.path("value"));
                labels.put(field.path("id").asText(), field.path("label").asText());
            }
        }
        for (JsonNode changed : form.path("changed")) {
            if (hidden(changed)) {
                fields.remove(changed.path("id").asText());
            }
        }
        form.path("sublists").forEach(each -> sublist(each, page.withObjectProperty("sublists")));
        for (String list : new String[] {"tabs", "buttons", "messages", "links"}) {
            form.path(list).forEach(page.withArray(list)::add);
        }
        if (form.hasNonNull("clientScript")) {
            page.set("clientScript", form.path("clientScript"));
        }
    }

    static boolean hidden(JsonNode field) {
        return UNSEEN.contains(field.path("displayType").asText());
    }

    private static void sublist(JsonNode sublist, ObjectNode sublists) {
        ObjectNode shown = sublists.putObject(sublist.path("id").asText());
        shown.put("label", sublist.path("label").asText());
        shown.put("tab", sublist.path("tab").asText());
        var columns = shown.putArray("columns");
        for (JsonNode column : sublist.path("columns")) {
            if (!hidden(column)) {
                columns.addObject()
                        .put("id", column.path("id").asText())
                        .put("label", column.path("label").asText())
                        .put("type", column.path("type").asText());
            }
        }
        shown.set("rows", sublist.path("rows"));
    }
}
