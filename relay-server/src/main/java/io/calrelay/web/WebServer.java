package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.config.Settings;
import io.calrelay.contract.ErrorCode;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import io.calrelay.schema.MessageSchemas;
import io.calrelay.sync.Enrolment;
import io.calrelay.sync.Restoration;
import io.calrelay.sync.Signals;
import io.calrelay.sync.Verdicts;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's HTTP server: a table of its routes. */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int MOST_BODY_BYTES = 2_000_000;

    /** What the routes need. */
    public record Parts(
            Settings.Web settings,
            Settings.NetSuite netsuite,
            Stores stores,
            Signals signals,
            Wakeups wakeups,
            Enrolment enrolment,
            Verdicts verdicts,
            Restoration restoration,
            WebEvents events,
            InstantSource clock) {}

    private final Javalin javalin;
    private final Settings.Web settings;

    public WebServer(Parts parts) {
        this(parts, List.of());
    }

    /** @param more routes besides those that are made here */
    public WebServer(Parts parts, List<Routes> more) {
        this.settings = parts.settings();
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MOST_BODY_BYTES;
            webhooks(config.routes, parts);
            api(config.routes, parts);
            more.forEach(each -> each.addTo(config.routes));
            errors(config.routes, parts.events());
        });
    }

    public void start() {
        javalin.start(settings.host(), settings.port());
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void webhooks(RoutesConfig routes, Parts parts) {
        GraphWebhook graph = new GraphWebhook(parts.signals(), parts.events());
        GoogleWebhook google = new GoogleWebhook(parts.signals(), parts.events());
        NetSuiteWebhook netsuite = new NetSuiteWebhook(
                parts.signals(),
                parts.stores().nonces(),
                new MessageSchemas(),
                parts.netsuite().pushSecret(),
                parts.clock(),
                parts.events());
        routes.post("/webhooks/graph", graph::handle);
        routes.post("/webhooks/google", google::handle);
        routes.post("/webhooks/netsuite", netsuite::handle);
        routes.get("/health", new HealthRoute(parts.stores(), parts.wakeups(), parts.clock())::handle);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4")
                        .result(parts.events().scrape()));
    }

    private static void api(RoutesConfig routes, Parts parts) {
        routes.before("/api/*", ctx -> authenticate(ctx, parts.settings()));
        PolicyRoutes policy = new PolicyRoutes(parts.stores().policy(), parts.enrolment());
        routes.get("/api/policy", policy::get);
        routes.put("/api/policy", policy::put);
        PeopleRoutes people = new PeopleRoutes(parts.stores(), parts.enrolment());
        routes.get("/api/people", people::list);
        routes.put("/api/people/{email}", people::put);
        MeetingRoutes meetings = new MeetingRoutes(parts.stores(), parts.verdicts(), parts.restoration());
        routes.get("/api/meetings", meetings::list);
        routes.get("/api/meetings/{id}", meetings::get);
        routes.post("/api/meetings/{id}/unlink", meetings::unlink);
        routes.post("/api/meetings/{id}/restore", meetings::restore);
        AttentionRoutes attention = new AttentionRoutes(parts.stores().attention(), parts.verdicts());
        routes.get("/api/attention", attention::list);
        routes.post("/api/attention/{id}/resolve", attention::resolve);
    }

    private static void authenticate(Context ctx, Settings.Web settings) {
        String given = ctx.header("Authorization");
        byte[] expected = ("Bearer " + settings.adminToken().reveal()).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(ErrorCode.TOKEN_INVALID);
        }
    }

    private static void errors(RoutesConfig routes, WebEvents events) {
        routes.exception(Refused.class, (refused, ctx) -> {
            if (ctx.path().startsWith("/api/")) {
                events.refused("api", refused.code());
            }
            answer(ctx, refused);
        });
        routes.exception(Exception.class, (failed, ctx) -> {
            log.error("{} {} failed", ctx.method(), ctx.endpoint().path, failed);
            answer(ctx, new Refused(ErrorCode.INTERNAL));
        });
    }

    private static void answer(Context ctx, Refused refused) {
        ObjectNode body = JsonBodies.JSON.createObjectNode();
        body.put("code", refused.code().name());
        body.put("message", refused.getMessage());
        refused.path().ifPresent(path -> body.put("path", path));
        ctx.status(refused.code().status()).contentType("application/json").result(body.toString());
    }
}
