package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * {@code PUT …/associations}: what a person does on the SuiteApp's own screen for a meeting's records. The screen is a
 * Suitelet; it is sent {@code {"event": id, "associations": [{"type", "id"}]}} by POST, as that person, and its answer, JSON,
 * is passed on. Without such a Suitelet there is no screen: 404.
 */
final class AssociationScreen {
    /** By which script id the screen is known; the only name of the SuiteApp's that this account knows. */
    static final String SUITELET = "customscript_calrelay_associations_sl";

    private static final JsonMapper JSON = new JsonMapper();
    private final Records records;
    private final PageScripts scripts;
    private final Screens screens;

    AssociationScreen(Records records, PageScripts scripts, Screens screens) {
        this.records = records;
        this.scripts = scripts;
        this.screens = screens;
    }

    void addRoutes(RoutesConfig routes) {
        routes.put("/netsuite/ui/events/{id}/associations", screens.on(this::change));
    }

    private void change(Context ctx, Session session) throws JsonProcessingException {
        long event = Screens.id(ctx);
        JsonNode wanted = Screens.body(ctx);
        if (!scripts.hasSuitelet(SUITELET)) {
            Screens.refuse(ctx, 404, "SSS_INVALID_SCRIPTLET_ID", "The SuiteApp deploys no Suitelet " + SUITELET + ".");
            return;
        }
        check(wanted);
        records.load(session, Catalogue.EVENT, event);
        ObjectNode body = JSON.createObjectNode().put("event", event);
        body.set("associations", wanted);
        ObjectNode request = JSON.createObjectNode().put("method", "POST").put("body", body.toString());
        request.put("url", ctx.url()).putObject("parameters");
        request.putObject("headers").put("content-type", "application/json");
        String text = scripts.suitelet(session, SUITELET, request).path("text").asText();
        ctx.contentType("application/json;charset=utf-8").result(text.isEmpty() ? "{}" : text);
    }

    private void check(JsonNode wanted) {
        if (!wanted.isArray()) {
            throw new NetSuiteError("INVALID_REQUEST", "The body is a list of {\"type\", \"id\"}.");
        }
        for (JsonNode each : wanted) {
            if (Rows.id(each.path("id").asText()) < 0) {
                throw NetSuiteError.invalidValue("id", each);
            }
            records.catalogue().scriptable(each.path("type").asText());
        }
    }
}
