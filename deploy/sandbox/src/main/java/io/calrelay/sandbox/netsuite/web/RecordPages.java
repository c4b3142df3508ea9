package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Record pages with their subtabs; as HTML, or as JSON where that is asked for. */
public final class RecordPages {
    private static final JsonMapper JSON = new JsonMapper();
    // Where these records have their pages in every account, as is generally known; N/url resolves to the same.
    private static final Map<String, String> PAGES = Map.of(
            "/app/crm/calendar/event.nl", "calendarevent",
            "/app/common/entity/contact.nl", "contact",
            "/app/common/entity/custjob.nl", "customer",
            "/app/common/entity/employee.nl", "employee",
            "/app/crm/common/group/entitygroup.nl", "entitygroup",
            "/app/accounting/transactions/opprtnty.nl", "opportunity",
            "/app/common/entity/partner.nl", "partner",
            "/app/crm/support/supportcase.nl", "supportcase",
            "/app/common/entity/vendor.nl", "vendor");

    private final Records records;
    private final PageScripts scripts;
    private final SdfProject project;
    private final RecordSublists sublists;
    private final Screens screens;

    RecordPages(Records records, PageScripts scripts, SdfProject project, RecordSublists sublists, Screens screens) {
        this.records = records;
        this.scripts = scripts;
        this.project = project;
        this.sublists = sublists;
        this.screens = screens;
    }

    void addRoutes(RoutesConfig routes) {
        routes.get(
                "/netsuite/ui/records/{type}/{id}",
                screens.on((ctx, session) -> page(ctx, session, ctx.pathParam("type"), Screens.id(ctx))));
        PAGES.forEach((path, type) ->
                routes.get("/netsuite" + path, screens.on((ctx, session) -> page(ctx, session, type, asked(ctx)))));
        routes.get("/netsuite/app/common/custom/custrecordentry.nl", screens.on((ctx, session) -> {
            String type = Objects.requireNonNullElse(ctx.queryParam("rectype"), "");
            page(ctx, session, type, asked(ctx));
        }));
    }

    private static long asked(Context ctx) {
        return Rows.id(Objects.requireNonNullElse(ctx.queryParam("id"), ""));
    }

    private void page(Context ctx, Session session, String typeId, long id) {
        RecordType asked = records.catalogue().scriptable(typeId);
        StoredRecord row = records.load(session, asked.id(), id);
        RecordType type = records.catalogue().type(row.type());
        ObjectNode page = JSON.createObjectNode().put("title", title(type, row));
        ObjectNode fields = page.putObject("fields");
        ObjectNode labels = page.putObject("labels");
        for (FieldRule field : type.fields().values()) {
            if (!field.hidden()) {
                ScreenValues.show(fields, field, row.fields().get(field.id()));
                labels.put(field.id(), field.label());
            }
        }
        sublists.add(session, row, page.putObject("sublists"));
        subtabs(page);
        for (JsonNode form : scripts.beforeLoad(session, row)) {
            FormShape.add(form, page);
        }
        reply(ctx, page);
    }

    /** Customers are called by their stage. */
    private String title(RecordType type, StoredRecord row) {
        String stage = row.text("stage");
        String label = stage.isEmpty()
                ? type.label()
                : stage.charAt(0) + stage.substring(1).toLowerCase(Locale.ROOT);
        return label + " " + Rows.name(records.catalogue(), row);
    }

    /** The subtabs that the project defines, where a list stands on them. */
    private void subtabs(ObjectNode page) {
        project.subtabs().forEach((id, title) -> {
            boolean used = page.path("sublists").findValuesAsText("tab").contains(id);
            if (used) {
                page.withArray("tabs").addObject().put("id", id).put("label", title);
            }
        });
    }

    static boolean wantsJson(Context ctx) {
        return Objects.requireNonNullElse(ctx.header("Accept"), "").contains("application/json");
    }

    private static void reply(Context ctx, ObjectNode page) {
        if (wantsJson(ctx)) {
            Screens.reply(ctx, page);
        } else {
            ctx.contentType("text/html;charset=utf-8").result(PageHtml.record(page));
        }
    }
}
