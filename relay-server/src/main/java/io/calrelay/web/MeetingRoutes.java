package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import io.calrelay.sync.Restoration;
import io.calrelay.sync.Verdicts;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds meetings and tells their history: what was seen, decided, why, and what came of it. */
final class MeetingRoutes {
    private static final int MOST_LISTED = 500;
    private final Stores stores;
    private final Verdicts verdicts;
    private final Restoration restoration;

    MeetingRoutes(Stores stores, Verdicts verdicts, Restoration restoration) {
        this.stores = stores;
        this.verdicts = verdicts;
        this.restoration = restoration;
    }

    void list(Context ctx) {
        String search = Optional.ofNullable(ctx.queryParam("search")).orElse("").strip();
        Map<MeetingId, ObjectNode> found = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            stores.meetings()
                    .named(search)
                    .forEach(id -> stores.meetings()
                            .load(id)
                            .ifPresent(trees -> found.put(id, MeetingJson.line(trees.meeting(), trees.seen()))));
        }
        for (MeetingStore.Line line : stores.meetings().newest(MOST_LISTED)) {
            ObjectNode json = MeetingJson.line(line.meeting(), line.seen());
            if (json.toString().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))) {
                found.putIfAbsent(line.meeting().id(), json);
            }
        }
        ArrayNode answer = JsonBodies.JSON.createArrayNode();
        found.values().forEach(answer::add);
        ctx.contentType("application/json").result(answer.toString());
    }

    void get(Context ctx) {
        MeetingStore.Trees trees = named(ctx);
        ObjectNode meeting = MeetingJson.line(trees.meeting(), trees.seen());
        meeting.set("links", MeetingJson.links(trees));
        meeting.set(
                "history",
                MeetingJson.history(
                        trees.meeting(), stores.history().of(trees.meeting().id())));
        ctx.contentType("application/json").result(meeting.toString());
    }

    /** Stops syncing it, leaving all sides as they are. */
    void unlink(Context ctx) {
        verdicts.unlink(named(ctx).meeting().id());
        get(ctx);
    }

    /** Undoes a deletion that was carried over, or brings a value back that lost. */
    void restore(Context ctx) {
        MeetingId id = named(ctx).meeting().id();
        ObjectNode body = JsonBodies.object(ctx.body(), Set.of("historyId"));
        long entry = JsonBodies.member(body, "historyId", MeetingRoutes::number, "the id of an entry of its history")
                .orElseThrow(() -> new Refused(ErrorCode.VALUE_INVALID, "'historyId' is missing.", "/historyId"));
        Restoration.Outcome outcome = restoration.restore(id, entry);
        if (outcome instanceof Restoration.Outcome.Unknown) {
            throw new Refused(ErrorCode.NOT_FOUND, "The meeting has no history entry " + entry + ".", "/historyId");
        }
        if (outcome instanceof Restoration.Outcome.Impossible impossible) {
            throw new Refused(ErrorCode.NOT_RESTORABLE, impossible.why(), "/historyId");
        }
        get(ctx);
    }

    private MeetingStore.Trees named(Context ctx) {
        String id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(MeetingId::isValid)
                .map(MeetingId::new)
                .flatMap(stores.meetings()::load)
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "There is no meeting " + id + ".", ""));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
