package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** What a person finds in NetSuite's menus: lists of records, the Suitelets of the account, what a form asks for. */
public final class Menus {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTED = List.of(
            "customer",
            "contact",
            "opportunity",
            "supportcase",
            "partner",
            "vendor",
            "employee",
            "entitygroup",
            "resource");
    private final Records records;
    private final SdfProject project;
    private final Screens screens;

    public Menus(Records records, SdfProject project, Screens screens) {
        this.records = records;
        this.project = project;
        this.screens = screens;
    }

    public void addRoutes(RoutesConfig routes) {
        routes.get("/netsuite/ui/records", screens.on(this::records));
        routes.get("/netsuite/ui/suitelets", screens.on(this::suitelets));
        routes.get("/netsuite/ui/forms/{type}", screens.on(this::form));
    }

    private void records(Context ctx, Session session) {
        ArrayNode list = JSON.createArrayNode();
        for (String id : LISTED) {
            RecordType type = records.catalogue().type(id);
            for (StoredRecord row : records.store().all(id)) {
                if (records.visible(session, row)) {
                    list.addObject()
                            .put("type", id)
                            .put("label", label(type, row))
                            .put("id", row.id())
                            .put("name", name(row));
                }
            }
        }
        Screens.reply(ctx, list);
    }

    /** Leads and prospects are customers at an earlier stage. */
    private static String label(RecordType type, StoredRecord row) {
        String stage = row.text("stage");
        return stage.isEmpty()
                ? type.label()
                : stage.charAt(0) + stage.substring(1).toLowerCase(Locale.ROOT);
    }

    private String name(StoredRecord row) {
        String title = row.text("title");
        boolean numbered = row.type().equals("opportunity") || row.type().equals("supportcase");
        return numbered && !title.isEmpty() ? title : Rows.name(records.catalogue(), row);
    }

    private void suitelets(Context ctx, Session session) {
        ArrayNode list = JSON.createArrayNode();
        project.scripts().stream()
                .filter(script -> script.type().equals("suitelet"))
                .filter(script -> script.deployments().stream().anyMatch(Deployment::released))
                .forEach(script -> list.addObject().put("id", script.id()).put("name", script.name()));
        Screens.reply(ctx, list);
    }

    private void form(Context ctx, Session session) {
        RecordType type = records.catalogue().type(ctx.pathParam("type"));
        ArrayNode fields = JSON.createArrayNode();
        for (FieldRule field : type.fields().values()) {
            if (!field.hidden()) {
                ObjectNode node = fields.addObject();
                node.put("id", field.id())
                        .put("label", field.label())
                        .put("type", field.type().name())
                        .put("required", field.mandatory())
                        .put("system", field.system())
                        .put("target", field.target());
                field.literals().forEach(node.putArray("values")::add);
            }
        }
        Screens.reply(ctx, fields);
    }
}
