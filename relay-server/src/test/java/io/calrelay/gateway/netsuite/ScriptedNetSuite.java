package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calrelay.contract.Schemas;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers RESTlet calls with what a test has put in line, and keeps every request that fits its schema. */
final class ScriptedNetSuite implements AutoCloseable {
    private static final Pattern SCRIPT = Pattern.compile("customscript_calrelay_(\\w+)_rl");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.ID_PREFIX, "classpath:" + Schemas.CLASS_PATH_PREFIX)));

    /** @param restlet the word in its script id */
    record Request(String restlet, String authorization, JsonNode body) {}

    private final Queue<Consumer<Context>> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final Javalin javalin;

    ScriptedNetSuite() {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post("/app/site/hosting/restlet.nl", this::answer);
        });
        javalin.start("127.0.0.1", 0);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + javalin.port());
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    synchronized ScriptedNetSuite then(Consumer<Context> answer) {
        answers.add(answer);
        return this;
    }

    /** As new. */
    synchronized void clear() {
        answers.clear();
        requests.clear();
    }

    ScriptedNetSuite thenBody(String body) {
        return then(ctx -> ctx.contentType("application/json").result(body));
    }

    ScriptedNetSuite thenExample(String name) {
        return thenBody(Samples.example(name).toString());
    }

    ScriptedNetSuite thenError(int status, String body) {
        return then(ctx -> ctx.status(status).contentType("application/json").result(body));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void answer(Context ctx) {
        next(ctx).accept(ctx);
    }

    private synchronized Consumer<Context> next(Context ctx) {
        requests.add(request(ctx));
        return answers.isEmpty() ? over -> over.status(599) : answers.remove();
    }

    private static Request request(Context ctx) {
        Matcher script = SCRIPT.matcher(String.valueOf(ctx.queryParam("script")));
        if (!script.matches()
                || !("customdeploy_calrelay_" + script.group(1) + "_rl").equals(ctx.queryParam("deploy"))) {
            throw new IllegalStateException("no such RESTlet: " + ctx.queryString());
        }
        JsonNode body = json(ctx.body());
        var breaches = SCHEMAS.getSchema(SchemaLocation.of(Schemas.id(script.group(1) + "-request")))
                .validate(body);
        if (!breaches.isEmpty() || !"application/json".equals(ctx.contentType())) {
            throw new IllegalStateException("the request breaks the contract: " + breaches);
        }
        return new Request(script.group(1), String.valueOf(ctx.header("Authorization")), body);
    }

    private static JsonNode json(String body) {
        try {
            return Samples.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
