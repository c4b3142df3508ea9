package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.auth.Refusal;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.Invocation;
import io.calrelay.sandbox.netsuite.script.Meter;
import io.calrelay.sandbox.netsuite.script.Outcome;
import io.calrelay.sandbox.netsuite.script.Outgoing;
import io.calrelay.sandbox.netsuite.script.ScriptHost;
import io.calrelay.sandbox.netsuite.script.ScriptServices;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CallNote;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** {@code restlet.nl}: runs the SuiteApp's RESTlets as the platform does. */
@Verified(on = "2026-11", source = "netsuite.md 3.6, Oracle help 4634920277: statuses and error bodies")
public final class Restlets {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 10 * 1024 * 1024;
    private final Doorman doorman;
    private final Slots slots;
    private final SdfProject project;
    private final ScriptHost host;
    private final Faults faults;
    private final Outgoing outgoing;

    public Restlets(Doorman doorman, Slots slots, ScriptServices services, ScriptHost host) {
        this.doorman = doorman;
        this.slots = slots;
        this.project = services.project();
        this.host = host;
        this.faults = services.world().faults();
        this.outgoing = services.outgoing();
    }

    /** A refusal with a status of its own. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        private Refused(int status, String code, String message) {
            super(message, null, false, false);
            this.status = status;
            this.code = code;
        }
    }

    public void answer(Context ctx) {
        CallNote note = CloudsServer.note(ctx);
        note.path(Objects.requireNonNullElse(ctx.queryParam("script"), "restlet.nl"));
        Optional<Session> session = doorman.admit(ctx, "RESTLET", "restlets");
        if (session.isEmpty()) {
            unauthorized(ctx);
            return;
        }
        if (session.get().role().webServicesOnly()) {
            error(ctx, 401, "INVALID_LOGIN_CREDENTIALS", "Invalid login credentials.");
            return;
        }
        boolean metered = session.get().actor() instanceof Actor.Relay;
        if (metered && !slots.enter()) {
            error(ctx, 400, "SSS_REQUEST_LIMIT_EXCEEDED", "Request Limit Exceeded");
            return;
        }
        try {
            run(ctx, session.get());
        } catch (Refused refused) {
            error(ctx, refused.status, refused.code, String.valueOf(refused.getMessage()));
        } finally {
            if (metered) {
                slots.leave(note.records());
            }
        }
    }

    private void run(Context ctx, Session session) {
        Invocation.Target target = target(ctx, session);
        String function = ctx.method().name().toLowerCase(Locale.ROOT);
        ObjectNode input = input(ctx);
        Meter meter = new Meter(ScriptType.RESTLET.units());
        if (faults.strike(Service.NETSUITE, Fault.UNITS_EXHAUSTED, session.actor())
                .isPresent()) {
            meter = new Meter(10);
        }
        Invocation invocation = new Invocation(target, session, meter);
        Outcome outcome = host.run(invocation, function, input);
        CloudsServer.note(ctx).addRecords(invocation.eventRecords());
        CloudsServer.note(ctx).addUnits(meter.used());
        if (invocation.hasChanged()) {
            CloudsServer.note(ctx).changed();
        }
        if (!outcome.present()) {
            throw new Refused(405, "SSS_INVALID_REQUEST_METHOD", "The RESTlet has no function " + function + ".");
        }
        Outcome.Failure failure = outcome.failure();
        if (failure != null) {
            throw new Refused(400, failure.code(), failure.json());
        }
        succeed(ctx, outcome.value());
        if (session.actor() instanceof Actor.Relay) {
            String text = outcome.value().path("text").asText();
            CloudsServer.note(ctx).whenAnswered(() -> outgoing.told(text));
        }
    }

    private Invocation.Target target(Context ctx, Session session) {
        String script = Objects.requireNonNullElse(ctx.queryParam("script"), "");
        String deploy = Objects.requireNonNullElse(ctx.queryParam("deploy"), "");
        ScriptObject restlet = project.script(script)
                .filter(found -> found.type().equals("restlet"))
                .orElseThrow(Restlets::notFound);
        Deployment deployment =
                restlet.deployment(deploy).filter(Deployment::released).orElseThrow(Restlets::notFound);
        if (!deployment.audience().includes(session.role().id(), session.role().everything())) {
            throw new Refused(403, "INSUFFICIENT_PERMISSION", "You do not have privileges to run this RESTlet.");
        }
        return new Invocation.Target(ScriptType.RESTLET, restlet.id(), deployment.id(), restlet.file());
    }

    private static Refused notFound() {
        return new Refused(404, "SSS_INVALID_SCRIPTLET_ID", "That Suitelet is invalid, disabled, or no longer exists.");
    }

    private static ObjectNode input(Context ctx) {
        ObjectNode input = JSON.createObjectNode().put("kind", "restlet");
        boolean bodiless =
                ctx.method().name().equals("GET") || ctx.method().name().equals("DELETE");
        String type = Objects.requireNonNullElse(ctx.header("Content-Type"), "").toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/plain");
        boolean acceptable = text || type.startsWith("application/json") || (bodiless && type.isEmpty());
        if (!acceptable) {
            throw new Refused(415, "INVALID_CONTENT_TYPE", "Unsupported content type: " + type);
        }
        input.put("wantsText", text);
        return bodiless ? input.put("json", parameters(ctx)) : body(ctx, input, text);
    }

    /** {@code get} and {@code delete} receive the query without script and deploy (netsuite.md 3.6, unconfirmed). */
    private static String parameters(Context ctx) {
        ObjectNode parameters = JSON.createObjectNode();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals("script") && !name.equals("deploy") && !values.isEmpty()) {
                parameters.put(name, values.get(0));
            }
        });
        return parameters.toString();
    }

    private static ObjectNode body(Context ctx, ObjectNode input, boolean text) {
        String body = ctx.body();
        if (body.length() > LARGEST) {
            throw new Refused(400, "INVALID_REQUEST", "The request is larger than 10 MB.");
        }
        if (text) {
            return input.put("text", body);
        }
        try {
            JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new Refused(400, "INVALID_REQUEST", "The request body is not valid JSON.");
        }
        return input.put("json", body.isBlank() ? "null" : body);
    }

    private static void succeed(Context ctx, JsonNode value) {
        String text = value.path("text").asText();
        if (text.length() > LARGEST) {
            throw new Refused(400, "INVALID_RETURN_DATA_FORMAT", "The response is larger than 10 MB.");
        }
        boolean plain = isText(ctx);
        ctx.contentType(value.path("contentType")
                .asText(plain ? "text/plain;charset=utf-8" : "application/json;charset=utf-8"));
        ctx.status(200).result(text);
    }

    private void unauthorized(Context ctx) {
        Refusal why = doorman.why(ctx);
        ctx.header(
                "WWW-Authenticate",
                why.scheme() + " realm=\"http://" + ctx.header("Host") + "\", error=\"" + why.reason()
                        + "\", error_description=\"Invalid login attempt.\"");
        error(ctx, 401, "INVALID_LOGIN_ATTEMPT", "Invalid login attempt.");
    }

    private static boolean isText(Context ctx) {
        return Objects.requireNonNullElse(ctx.header("Content-Type"), "").startsWith("text/plain");
    }

    static void error(Context ctx, int status, String code, String message) {
        ctx.status(status);
        if (isText(ctx)) {
            ctx.contentType("text/plain;charset=utf-8").result("error code: " + code + "\nerror message: " + message);
            return;
        }
        String quoted = JSON.getNodeFactory().textNode(message).toString();
        ctx.contentType("application/json;charset=utf-8")
                .result("{\"error\" : {\"code\" : \"" + code + "\", \"message\" : " + quoted + "}}");
    }
}
