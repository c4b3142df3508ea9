package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.auth.AccessTokens;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CallNote;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The HTTP paths of this cloud, and what Java's and other clients do on the wire. */
final class Doors {
    static final String API = "/google/calendar/v3/";
    private static final String BATCH = "/google/batch/calendar/v3";
    static final String TOKEN = "/google/token";

    private final GoogleCloud cloud;

    Doors(GoogleCloud cloud) {
        this.cloud = cloud;
    }

    void addTo(RoutesConfig routes) {
        Handler api = this::api;
        String all = API + "<path>";
        routes.get(all, api).post(all, api).put(all, api).patch(all, api).delete(all, api);
        routes.post(BATCH, this::batch);
        routes.post(TOKEN, this::token);
    }

    /** The relay, unless a person's own token says otherwise; only the relay uses tokens of ours. */
    static Actor caller(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null) {
            boolean relays = ctx.path().equals(TOKEN)
                    || ctx.path().equals(BATCH) && !ctx.body().contains("Bearer person:");
            return relays ? new Actor.Relay() : new Actor.Person("nobody");
        }
        return AccessTokens.isPersonal(header)
                ? new Actor.Person(header.substring(14).strip().toLowerCase(Locale.ROOT))
                : new Actor.Relay();
    }

    /** The method meant, which the Java client puts into a header (google.md 13.2). */
    static String method(Context ctx) {
        String meant = ctx.header("X-HTTP-Method-Override");
        return meant == null ? ctx.method().name() : meant.toUpperCase(Locale.ROOT);
    }

    private void api(Context ctx) throws IOException {
        String uri = ctx.req().getRequestURI();
        Query query = Query.parse(ctx.queryString() == null ? "" : ctx.queryString());
        GoogleRequest request =
                new GoogleRequest(ctx.method().name(), uri.substring(API.length()), query, headers(ctx), text(ctx));
        Dispatcher.Answered answered = cloud.answer(request);
        if (answered.template().endsWith("/watch")) {
            cloud.greetFirst();
        }
        CallNote note = CloudsServer.note(ctx);
        note.path(answered.template());
        note.method(request.method());
        note.addRecords(Records.of(answered));
        if (!request.method().equals("GET") && answered.response().status() < 300) {
            note.changed();
        }
        boolean compact = query.text("prettyPrint").filter("false"::equals).isPresent();
        write(ctx, answered.response(), compact);
    }

    private void batch(Context ctx) throws IOException {
        CloudsServer.note(ctx).path("/batch");
        Batch batch = new Batch(cloud, CloudsServer.note(ctx));
        try {
            batch.answer(ctx, text(ctx), headers(ctx));
        } catch (GoogleError refused) {
            write(ctx, refused.response(), false);
        }
    }

    private void token(Context ctx) throws IOException {
        CloudsServer.note(ctx).path("/token");
        write(ctx, cloud.token(Query.parse(text(ctx))), false);
    }

    private static void write(Context ctx, GoogleResponse response, boolean compact) {
        ctx.status(response.status());
        response.headers().forEach(ctx::header);
        response.body().ifPresent(body -> {
            ctx.contentType(GoogleResponse.JSON);
            ctx.result(compact ? body.toString() : body.toPrettyString());
        });
    }

    private static Map<String, String> headers(Context ctx) {
        Map<String, String> headers = new HashMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    // Provider: the Java client gzips bodies by default, and says so even when it sends none (google.md 13.2).
    private static String text(Context ctx) throws IOException {
        byte[] body = ctx.bodyAsBytes();
        boolean zipped = "gzip".equalsIgnoreCase(ctx.header("Content-Encoding")) && body.length > 0;
        if (!zipped) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
