package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;

/** Scripts that build pages: Suitelets, and user events before a record's page is shown. */
public final class PageScripts {
    private final SdfProject project;
    private final Catalogue types;
    private final ScriptHost host;

    public PageScripts(SdfProject project, Catalogue types, ScriptHost host) {
        this.project = project;
        this.types = types;
        this.host = host;
    }

    /** What the Suitelet wrote: {@code {text, headers, form, redirect}}. */
    public JsonNode suitelet(Session session, String scriptId, ObjectNode request) {
        ScriptObject script = project.script(scriptId)
                .filter(each -> each.type().equals("suitelet"))
                .orElseThrow(PageScripts::noSuitelet);
        Deployment deployment = script.deployments().stream()
                .filter(Deployment::released)
                .findFirst()
                .orElseThrow(PageScripts::noSuitelet);
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "suitelet");
        input.set("request", request);
        Session inside = session.through("SUITELET");
        return host.run(invocation(ScriptType.SUITELET, script, deployment, inside), "onRequest", input)
                .orThrow();
    }

    /** The forms that {@code beforeLoad} scripts add to a record's page. */
    public ArrayNode beforeLoad(Session session, StoredRecord row) {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode();
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "beforeload");
        input.put("type", "view").put("title", row.type()).set("newRecord", RecordJson.of(types.type(row.type()), row));
        for (ScriptObject script : project.scripts()) {
            for (Deployment each : script.deployments()) {
                boolean runs = script.type().equals("usereventscript")
                        && each.released()
                        && applies(each.recordType(), row)
                        && each.allows(session.context());
                if (runs) {
                    Invocation call = invocation(ScriptType.USER_EVENT, script, each, session);
                    Outcome outcome = host.run(call, "beforeLoad", input);
                    if (outcome.present()) {
                        forms.add(outcome.orThrow());
                    }
                }
            }
        }
        return forms;
    }

    /** Leads and prospects are customers at an earlier stage, with deployments of their own. */
    private static boolean applies(String recordType, StoredRecord row) {
        String stage = row.text("stage");
        return recordType.equalsIgnoreCase(stage.isEmpty() ? row.type() : stage);
    }

    private static Invocation invocation(ScriptType type, ScriptObject script, Deployment deployment, Session session) {
        Invocation.Target target = new Invocation.Target(type, script.id(), deployment.id(), script.file());
        return new Invocation(target, session, new Meter(type.units()));
    }

    private static NetSuiteError noSuitelet() {
        return new NetSuiteError(
                "SSS_INVALID_SCRIPTLET_ID", "That Suitelet is invalid, disabled, or no longer exists.");
    }
}
