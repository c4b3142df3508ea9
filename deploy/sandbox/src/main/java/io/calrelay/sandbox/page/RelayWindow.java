package io.calrelay.sandbox.page;

import io.calrelay.sandbox.processes.RelayNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Passes the page's questions on to the first relay that runs: a browser may not ask another port by itself. */
public final class RelayWindow {
    private static final String PREFIX = "/page/relay";
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<RelayNode> relays;
    private final String token;

    /** @param relays empty until they were started */
    public RelayWindow(List<RelayNode> relays, String token) {
        this.relays = relays;
        this.token = token;
    }

    void addTo(RoutesConfig routes) {
        routes.get(PREFIX + "/<path>", this::pass);
        routes.put(PREFIX + "/<path>", this::pass);
        routes.post(PREFIX + "/<path>", this::pass);
    }

    private void pass(Context ctx) throws InterruptedException {
        Optional<URI> relay =
                relays.stream().filter(RelayNode::isRunning).map(RelayNode::url).findFirst();
        if (relay.isEmpty()) {
            unreachable(ctx, "no relay is running");
            return;
        }
        try {
            HttpResponse<String> answer = http.send(question(ctx, relay.get()), HttpResponse.BodyHandlers.ofString());
            ctx.status(answer.statusCode())
                    .contentType(answer.headers().firstValue("Content-Type").orElse("text/plain"))
                    .result(answer.body());
        } catch (IOException silent) {
            unreachable(ctx, "the relay does not answer");
        }
    }

    private HttpRequest question(Context ctx, URI relay) {
        String query = Objects.requireNonNullElse(ctx.queryString(), "");
        String path = ctx.path().substring(PREFIX.length()) + (query.isEmpty() ? "" : "?" + query);
        return HttpRequest.newBuilder(relay.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(ctx.method().name(), HttpRequest.BodyPublishers.ofString(ctx.body()))
                .build();
    }

    private static void unreachable(Context ctx, String why) {
        ctx.status(502)
                .contentType("application/json")
                .result("{\"code\":\"RELAY_UNREACHABLE\",\"message\":\"" + why + "\"}");
    }
}
