package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.Roles;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import java.util.ArrayList;
import java.util.List;

/** Which user-event scripts run on a record, and with whose rights. */
final class UserEventDeployments {
    private final SdfProject project;
    private final Roles roles;

    UserEventDeployments(SdfProject project) {
        this.project = project;
        this.roles = new Roles(project);
    }

    /** A script where it is deployed, with the session that it runs in. */
    record Deployed(Invocation.Target target, Session session) {}

    /**
     * What happens to which record.
     *
     * @param stage {@code LEAD}, {@code PROSPECT} or {@code CUSTOMER} for customers, which have deployments of their own
     *     at each stage; else empty
     * @param event such as {@code create} or {@code view}
     */
    record Occasion(String recordType, String stage, String event) {}

    List<Deployed> on(Occasion occasion, Session session) {
        List<Deployed> found = new ArrayList<>();
        for (ScriptObject script : project.scripts()) {
            if (script.type().equals("usereventscript")) {
                script.deployments().stream()
                        .filter(each -> runs(each, occasion, session))
                        .forEach(each -> found.add(deployed(script, each, session)));
            }
        }
        return found;
    }

    private static boolean runs(Deployment each, Occasion occasion, Session session) {
        String type = occasion.stage().isEmpty() ? occasion.recordType() : occasion.stage();
        return each.released()
                && each.recordType().equalsIgnoreCase(type)
                && each.allows(session.context())
                && (each.eventType().isEmpty() || each.eventType().equals(occasion.event()))
                && each.audience().includes(session.role().id(), session.role().everything());
    }

    private Deployed deployed(ScriptObject script, Deployment deployment, Session session) {
        Invocation.Target target =
                new Invocation.Target(ScriptType.USER_EVENT, script.id(), deployment.id(), script.file());
        return new Deployed(target, executing(roles, deployment, session));
    }

    /** "Execute as Role": the user stays the same, the rights are the role's. */
    static Session executing(Roles roles, Deployment deployment, Session session) {
        return roles.named(deployment.runAsRole()).map(session::as).orElse(session);
    }
}
