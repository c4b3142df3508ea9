package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Record pages with their subtabs, and Suitelets; as HTML, or as JSON where that is asked for. */
public final class RecordPages {
    private static final JsonMapper JSON = new JsonMapper();
    private final Records records;
    private final PageScripts scripts;
    private final Screens screens;

    public RecordPages(Records records, PageScripts scripts, Screens screens) {
        this.records = records;
        this.scripts = scripts;
        this.screens = screens;
    }

    public void addRoutes(RoutesConfig routes) {
        routes.get("/netsuite/ui/records/{type}/{id}", screens.on(this::record));
        routes.get("/netsuite/ui/suitelets/{script}", screens.on(this::suitelet));
        routes.post("/netsuite/ui/suitelets/{script}", screens.on(this::suitelet));
    }

    private void record(Context ctx, Session session) {
        StoredRecord row = records.load(session, ctx.pathParam("type"), Screens.id(ctx));
        RecordType type = records.catalogue().type(row.type());
        ObjectNode page =
                JSON.createObjectNode().put("title", type.label() + " " + Rows.name(records.catalogue(), row));
        ObjectNode fields = page.putObject("fields");
        type.fields().values().stream()
                .filter(field -> !field.hidden())
                .forEach(field -> ScreenValues.show(fields, field, row.fields().get(field.id())));
        ObjectNode sublists = page.putObject("sublists");
        type.sublists().forEach((name, columns) -> {
            ObjectNode sublist = sublist(sublists, name, name);
            columns.values().forEach(column -> column(sublist, column.id(), column.label()));
            sublist.set("rows", ScreenValues.showLines(columns, row.lines(name)));
        });
        children(session, row, sublists);
        for (JsonNode form : scripts.beforeLoad(session, row)) {
            FormShape.add(form, fields, sublists);
        }
        reply(ctx, page);
    }

    /** Custom records whose parent this row is, as {@code recmach…} sublists (netsuite.md 7). */
    private void children(Session session, StoredRecord row, ObjectNode sublists) {
        for (RecordType child : records.catalogue().all()) {
            for (FieldRule link : child.fields().values()) {
                if (link.parent() && records.catalogue().family(link.target()).contains(row.type())) {
                    ObjectNode sublist = sublist(sublists, "recmach" + link.id(), child.label());
                    child.fields().values().stream()
                            .filter(field -> !field.hidden() && field.id().startsWith("custrecord"))
                            .forEach(field -> column(sublist, field.id(), field.label()));
                    ArrayNode rows = sublist.putArray("rows");
                    records.store().whereEqual(child.id(), link.id(), Long.toString(row.id())).stream()
                            .filter(each -> records.visible(session, each))
                            .forEach(each -> show(rows.addObject(), child, each));
                }
            }
        }
    }

    private void show(ObjectNode into, RecordType type, StoredRecord row) {
        into.put("id", row.id());
        for (FieldRule field : type.fields().values()) {
            if (!field.hidden() && field.id().startsWith("custrecord")) {
                ScreenValues.show(into, field, row.fields().get(field.id()));
            }
        }
    }

    private static ObjectNode sublist(ObjectNode sublists, String id, String label) {
        ObjectNode sublist = sublists.putObject(id).put("label", label);
        sublist.putArray("columns");
        return sublist;
    }

    private static void column(ObjectNode sublist, String id, String label) {
        sublist.withArray("columns").addObject().put("id", id).put("label", label);
    }

    private void suitelet(Context ctx, Session session) throws JsonProcessingException {
        JsonNode page = scripts.suitelet(session, ctx.pathParam("script"), request(ctx));
        page.path("headers")
                .properties()
                .forEach(each -> ctx.header(each.getKey(), each.getValue().asText()));
        JsonNode form = page.path("form");
        if (!form.isObject()) {
            String type = page.path("headers").path("Content-Type").asText("text/html;charset=utf-8");
            ctx.contentType(type).result(page.path("text").asText());
            return;
        }
        ObjectNode shown =
                JSON.createObjectNode().put("title", form.path("title").asText());
        FormShape.add(form, shown.putObject("fields"), shown.putObject("sublists"));
        reply(ctx, shown);
    }

    private static ObjectNode request(Context ctx) {
        ObjectNode request =
                JSON.createObjectNode().put("method", ctx.method().name()).put("body", ctx.body());
        request.put("url", ctx.url());
        ObjectNode parameters = request.putObject("parameters");
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        if (Objects.requireNonNullElse(ctx.contentType(), "").startsWith("application/x-www-form-urlencoded")) {
            ctx.formParamMap().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        }
        ObjectNode headers = request.putObject("headers");
        for (Map.Entry<String, String> each : ctx.headerMap().entrySet()) {
            if (!each.getKey().equalsIgnoreCase("Authorization")) {
                headers.put(each.getKey().toLowerCase(Locale.ROOT), each.getValue());
            }
        }
        return request;
    }

    private static void reply(Context ctx, ObjectNode page) {
        boolean json = Objects.requireNonNullElse(ctx.header("Accept"), "").contains("application/json");
        if (json) {
            Screens.reply(ctx, page);
        } else {
            ctx.contentType("text/html;charset=utf-8").result(FormShape.html(page));
        }
    }
}
