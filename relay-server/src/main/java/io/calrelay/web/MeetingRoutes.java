package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds meetings and tells their history: what was seen, decided, why, and what came of it. */
final class MeetingRoutes {
    private static final int MOST_LISTED = 500;
    private final Stores stores;

    MeetingRoutes(Stores stores) {
        this.stores = stores;
    }

    void list(Context ctx) {
        String search = Optional.ofNullable(ctx.queryParam("search")).orElse("").strip();
        Map<MeetingId, ObjectNode> found = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            stores.meetings()
                    .named(search)
                    .forEach(id -> stores.meetings()
                            .load(id)
                            .ifPresent(trees -> found.put(id, MeetingJson.line(trees.meeting()))));
        }
        for (MeetingStore.Line line : stores.meetings().newest(MOST_LISTED)) {
            ObjectNode json = MeetingJson.line(line.meeting());
            if (json.toString().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))) {
                found.putIfAbsent(line.meeting().id(), json);
            }
        }
        ArrayNode answer = JsonBodies.JSON.createArrayNode();
        found.values().forEach(answer::add);
        ctx.contentType("application/json").result(answer.toString());
    }

    void get(Context ctx) {
        String id = ctx.pathParam("id");
        MeetingStore.Trees trees = Optional.of(id)
                .filter(MeetingId::isValid)
                .map(MeetingId::new)
                .flatMap(stores.meetings()::load)
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "There is no meeting " + id + ".", ""));
        ObjectNode meeting = MeetingJson.line(trees.meeting());
        meeting.set("links", MeetingJson.links(trees));
        meeting.set(
                "history",
                MeetingJson.history(
                        trees.meeting(), stores.history().of(trees.meeting().id())));
        ctx.contentType("application/json").result(meeting.toString());
    }
}
