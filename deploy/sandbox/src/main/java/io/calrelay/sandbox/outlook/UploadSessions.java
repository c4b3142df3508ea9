package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Large files: a session is opened on the event, then the file goes up in ranges to an address of its own, which knows the
 * sender by that address alone. Guarded by the cloud's lock.
 */
@Verified(on = "2021-07-01", source = "graph.md 11 [S20]: ranges in order, under 4 MB each, without Authorization")
final class UploadSessions {
    private static final String PATH = "/graph/upload/";
    private static final long MAXIMUM_BYTES = 150L * 1024 * 1024;
    private static final int RANGE_MAXIMUM = 4 * 1024 * 1024;
    private static final Duration LIFE = Duration.ofHours(3);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,10})-(\\d{1,10})/(\\d{1,10})");

    private record Session(
            Actor by, Mailbox box, String event, JsonNode item, Instant until, ByteArrayOutputStream file) {
        long size() {
            return item.path("size").asLong();
        }
    }

    private final Tenancy tenancy;
    private final Lock lock;
    private final Map<String, Session> open = new HashMap<>();

    UploadSessions(Tenancy tenancy, Lock lock) {
        this.tenancy = tenancy;
        this.lock = lock;
    }

    void addTo(Router router) {
        router.onCalendars("POST", "/events/{id}/attachments/createUploadSession", this::create);
    }

    void addRoutes(RoutesConfig routes) {
        routes.put(PATH + "{session}", this::put);
    }

    private Answer create(Visit visit) {
        Mailbox box = tenancy.directory().open(visit);
        tenancy.finder().find(box, visit.at("id"));
        JsonNode body = visit.body();
        JsonNode item = body.path(body.has("AttachmentItem") ? "AttachmentItem" : "attachmentItem");
        if (Json.text(item, "name").isEmpty() || item.path("size").asLong() < 1) {
            throw GraphProblem.badRequest("An attachment item needs attachmentType, name and size.");
        }
        if (item.path("size").asLong() > MAXIMUM_BYTES) {
            throw GraphProblem.tooLarge();
        }
        String token = tenancy.chance().uuid();
        Session session = new Session(
                visit.actor(),
                box,
                visit.at("id"),
                item,
                tenancy.ledger().now().plus(LIFE),
                new ByteArrayOutputStream());
        open.put(token, session);
        String address = visit.call().root().replaceFirst("/graph/v1\\.0$", PATH + token);
        ObjectNode shown = state(session, "nextExpectedRanges", 0).put("uploadUrl", address);
        return Answer.of(201, shown);
    }

    private void put(Context ctx) {
        lock.lock();
        try {
            Session session = open.get(ctx.pathParam("session"));
            if (session == null || session.until().isBefore(tenancy.ledger().now())) {
                ctx.status(404);
                return;
            }
            boolean fits = ctx.header("Authorization") == null && append(session, ctx);
            if (!fits) {
                ctx.status(400);
            } else if (session.file().size() == session.size()) {
                finish(session, ctx);
            } else {
                // A capital N, unlike in the answer that opened the session.
                JsonNode state =
                        state(session, "NextExpectedRanges", session.file().size());
                ctx.status(200).contentType("application/json").result(Json.bytes(state));
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean append(Session session, Context ctx) {
        Matcher range =
                RANGE.matcher(Optional.ofNullable(ctx.header("Content-Range")).orElse(""));
        byte[] part = ctx.bodyAsBytes();
        boolean fits = range.matches()
                && part.length <= RANGE_MAXIMUM
                && Long.parseLong(range.group(1)) == session.file().size()
                && Long.parseLong(range.group(2)) == session.file().size() + part.length - 1
                && Long.parseLong(range.group(3)) == session.size();
        if (fits) {
            session.file().writeBytes(part);
        }
        return fits;
    }

    private void finish(Session session, Context ctx) {
        open.remove(ctx.pathParam("session"));
        EventItem copy =
                tenancy.finder().find(session.box(), session.event()).item().copy();
        byte[] content = session.file().toByteArray();
        ObjectNode members = Json.object().put("@odata.type", AttachmentKind.FILE.odataType());
        members.put("name", Json.text(session.item(), "name")).put("isInline", false);
        ObjectNode sent = Json.object().put("contentBytes", Base64.getEncoder().encodeToString(content));
        AttachmentKind.FILE.read(sent, members);
        Attachment made = new Attachment(
                AttachmentCalls.newId(tenancy.chance()),
                members,
                tenancy.ledger().now());
        copy.attachments.add(made);
        session.box().put(copy, tenancy.ledger().now());
        tenancy.ledger().updated(session.by(), session.box(), Occurrence.whole(copy));
        ctx.status(201)
                .header(
                        "Location",
                        ctx.url().replaceFirst("/graph/.*", "/graph/v1.0/users/") + session.box().userId + "/events/"
                                + session.event() + "/attachments/" + made.id());
    }

    private static ObjectNode state(Session session, String ranges, int next) {
        ObjectNode state =
                Json.object().put("expirationDateTime", session.until().toString());
        state.putArray(ranges).add(next + "-");
        return state;
    }
}
