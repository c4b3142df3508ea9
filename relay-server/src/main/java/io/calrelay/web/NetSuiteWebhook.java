package io.calrelay.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.config.Secret;
import io.calrelay.contract.ErrorCode;
import io.calrelay.contract.SignedPush;
import io.calrelay.ports.NonceStore;
import io.calrelay.schema.MessageSchemas;
import io.calrelay.sync.Signals;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes the SuiteApp's pushes: signature, age, nonce and schema are checked, in this order, before anything is stored. */
final class NetSuiteWebhook {
    private final Signals signals;
    private final NonceStore nonces;
    private final MessageSchemas schemas;
    private final Secret secret;
    private final InstantSource clock;
    private final WebEvents events;

    NetSuiteWebhook(
            Signals signals,
            NonceStore nonces,
            MessageSchemas schemas,
            Secret secret,
            InstantSource clock,
            WebEvents events) {
        this.signals = signals;
        this.nonces = nonces;
        this.schemas = schemas;
        this.secret = secret;
        this.clock = clock;
        this.events = events;
    }

    void handle(Context ctx) {
        try {
            authenticate(ctx);
            signals.fromNetSuite(rows(ctx.body()));
        } catch (Refused refused) {
            events.refused("netsuite", refused.code());
            throw refused;
        }
        events.accepted("netsuite");
        ctx.status(202);
    }

    private void authenticate(Context ctx) {
        String timestamp = header(ctx, SignedPush.TIMESTAMP_HEADER);
        String nonce = header(ctx, SignedPush.NONCE_HEADER);
        SignedPush push = new SignedPush(ctx.method().name(), ctx.path(), timestamp, nonce, ctx.body());
        if (!push.isSignedBy(secret.reveal(), header(ctx, SignedPush.SIGNATURE_HEADER))) {
            throw new Refused(ErrorCode.SIGNATURE_INVALID);
        }
        Instant now = clock.instant();
        if (age(timestamp, now).abs().compareTo(SignedPush.TOLERANCE) > 0) {
            throw new Refused(ErrorCode.SIGNATURE_STALE);
        }
        if (!nonces.use(nonce, now)) {
            throw new Refused(ErrorCode.NONCE_REPEATED);
        }
    }

    private List<Long> rows(String body) {
        JsonNode push = JsonBodies.parse(body);
        schemas.breach("push", push).ifPresent(breach -> {
            throw new Refused(ErrorCode.MESSAGE_INVALID, breach.message(), breach.path());
        });
        List<Long> rows = new ArrayList<>();
        push.path("rows").forEach(row -> rows.add(row.path("row").asLong()));
        return rows;
    }

    private static Duration age(String timestamp, Instant now) {
        try {
            return Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        } catch (RuntimeException notATime) {
            throw new Refused(ErrorCode.SIGNATURE_STALE);
        }
    }

    private static String header(Context ctx, String name) {
        String value = ctx.header(name);
        return value == null ? "" : value;
    }
}
