package io.calrelay.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * Passes the page's questions on to the first relay that runs: a browser may not ask another port by itself. What the relay
 * answers is told as {@code {status, body}}, its refusals and its silence too: looking through a window cannot fail.
 */
public final class RelayWindow {
    private static final String PREFIX = "/page/relay";
    private static final ObjectMapper JSON = new ObjectMapper();
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
        routes.get(PREFIX + "/<path>", this::look);
        routes.put(PREFIX + "/<path>", this::look);
        routes.post(PREFIX + "/<path>", this::look);
    }

    private void look(Context ctx) throws InterruptedException {
        Optional<URI> relay =
                relays.stream().filter(RelayNode::isRunning).map(RelayNode::url).findFirst();
        ObjectNode seen = relay.isEmpty() ? silence("no relay is running") : answer(ctx, relay.get());
        ctx.contentType("application/json").result(seen.toString());
    }

    private ObjectNode answer(Context ctx, URI relay) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(question(ctx, relay), HttpResponse.BodyHandlers.ofString());
            return JSON.createObjectNode().put("status", answer.statusCode()).set("body", body(answer.body()));
        } catch (IOException unanswered) {
            return silence("the relay does not answer");
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

    private static JsonNode body(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static ObjectNode silence(String why) {
        ObjectNode seen = JSON.createObjectNode().put("status", 502);
        seen.putObject("body").put("code", "RELAY_UNREACHABLE").put("message", why);
        return seen;
    }
}
