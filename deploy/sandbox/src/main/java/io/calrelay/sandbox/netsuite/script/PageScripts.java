package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Roles;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import java.util.Optional;

/** Scripts that build pages: Suitelets, and user events before a record's page is shown. */
public final class PageScripts {
    private final SdfProject project;
    private final Catalogue types;
    private final ScriptHost host;
    private final Roles roles;
    private final UserEventDeployments userEvents;

    public PageScripts(SdfProject project, Catalogue types, ScriptHost host) {
        this.project = project;
        this.types = types;
        this.host = host;
        this.roles = new Roles(project);
        this.userEvents = new UserEventDeployments(project);
    }

    /** Whether somebody could open it. */
    public boolean hasSuitelet(String scriptId) {
        return deployed(scriptId).isPresent();
    }

    private Optional<ScriptObject> deployed(String scriptId) {
        return project.script(scriptId)
                .filter(script -> script.type().equals("suitelet"))
                .filter(script -> script.deployments().stream().anyMatch(Deployment::released));
    }

    /** What the Suitelet wrote: {@code {text, headers, form, redirect}}. */
    public JsonNode suitelet(Session session, String scriptId, ObjectNode request) {
        ScriptObject script = deployed(scriptId)
                .orElseThrow(() -> new NetSuiteError(
                        "SSS_INVALID_SCRIPTLET_ID", "That Suitelet is invalid, disabled, or no longer exists."));
        Deployment deployment = script.deployments().stream()
                .filter(Deployment::released)
                .filter(each -> each.audience()
                        .includes(session.role().id(), session.role().everything()))
                .findFirst()
                .orElseThrow(() -> NetSuiteError.noPermission(script.name()));
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "suitelet");
        input.set("request", request);
        Session inside = UserEventDeployments.executing(roles, deployment, session.through("SUITELET"));
        Invocation.Target target =
                new Invocation.Target(ScriptType.SUITELET, script.id(), deployment.id(), script.file());
        return host.run(new Invocation(target, inside, new Meter(ScriptType.SUITELET.units())), "onRequest", input)
                .orThrow();
    }

    /** What {@code beforeLoad} scripts add to a record's page: {@code {title, fields, sublists, tabs, …}} each. */
    public ArrayNode beforeLoad(Session session, StoredRecord row) {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode();
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "beforeload");
        input.put("type", "view").put("title", row.type()).set("newRecord", RecordJson.of(types.type(row.type()), row));
        UserEventDeployments.Occasion viewed = new UserEventDeployments.Occasion(row.type(), row.text("stage"), "view");
        for (UserEventDeployments.Deployed each : userEvents.on(viewed, session)) {
            Invocation call = new Invocation(each.target(), each.session(), new Meter(ScriptType.USER_EVENT.units()));
            Outcome outcome = host.run(call, "beforeLoad", input);
            if (outcome.present()) {
                forms.add(outcome.orThrow());
            }
        }
        return forms;
    }
}
