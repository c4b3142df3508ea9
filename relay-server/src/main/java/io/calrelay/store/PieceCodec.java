package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventId;
import io.calrelay.model.Family;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import io.calrelay.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces of a family, as JSON and back. They say mostly the same, so each text and each list of attendees stands once, in
 * {@code shared}, and the pieces name its place there.
 */
final class PieceCodec {
    private static final List<String> SHARED_MEMBERS = List.of("title", "location", "description", "attendees");

    private PieceCodec() {}

    static void write(Family family, ObjectNode json) {
        if (family.equals(Family.NONE)) {
            return;
        }
        json.put("nextNumber", family.nextNumber());
        family.coveredUntil().ifPresent(until -> json.put("coveredUntil", until.toString()));
        Map<JsonNode, Integer> shared = new LinkedHashMap<>();
        ArrayNode array = json.putArray("pieces");
        family.pieces().forEach(piece -> array.add(write(piece, shared)));
        ArrayNode values = json.putArray("shared");
        shared.keySet().forEach(values::add);
    }

    static Family read(JsonNode json) {
        List<Piece> pieces = new ArrayList<>();
        json.path("pieces").forEach(each -> pieces.add(read(each, json.path("shared"))));
        return new Family(
                pieces,
                json.path("nextNumber").intValue(),
                Json.maybeText(json, "coveredUntil").map(Instant::parse));
    }

    private static ObjectNode write(Piece piece, Map<JsonNode, Integer> shared) {
        ObjectNode json = Json.object()
                .put("number", piece.number())
                .put("version", piece.version().value());
        json.set("share", write(piece.share()));
        piece.event().ifPresent(event -> json.put("event", event.value()));
        if (piece.ending()) {
            json.put("ending", true);
        }
        json.set("seen", fold(piece.seen(), shared));
        if (!piece.means().equals(piece.seen())) {
            json.set("means", fold(piece.means(), shared));
        }
        piece.attempted().forEach(each -> json.withArray("attempted").add(fold(each, shared)));
        return json;
    }

    private static Piece read(JsonNode json, JsonNode shared) {
        MeetingFields seen = unfold(json.path("seen"), shared);
        List<MeetingFields> attempted = new ArrayList<>();
        json.path("attempted").forEach(each -> attempted.add(unfold(each, shared)));
        return new Piece(
                json.path("number").intValue(),
                readShare(json.path("share")),
                Json.maybeText(json, "event").map(EventId::new),
                new Version(Json.text(json, "version")),
                seen,
                Json.read(json, "means", means -> unfold(means, shared)).orElse(seen),
                attempted,
                json.path("ending").booleanValue());
    }

    private static ObjectNode fold(MeetingFields fields, Map<JsonNode, Integer> shared) {
        ObjectNode json = FieldsCodec.write(fields);
        for (String member : SHARED_MEMBERS) {
            JsonNode value = json.get(member);
            json.put(member, shared.computeIfAbsent(value, any -> shared.size()));
        }
        return json;
    }

    private static MeetingFields unfold(JsonNode folded, JsonNode shared) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        folded.properties().forEach(each -> {
            boolean isShared = SHARED_MEMBERS.contains(each.getKey());
            json.set(each.getKey(), isShared ? shared.path(each.getValue().intValue()) : each.getValue());
        });
        return FieldsCodec.readFields(json);
    }

    private static ObjectNode write(Share share) {
        if (share instanceof Share.Whole) {
            return Json.object().put("kind", "whole");
        }
        if (share instanceof Share.Run) {
            return Json.object().put("kind", "run");
        }
        if (share instanceof Share.Single single) {
            return Json.object()
                    .put("kind", "single")
                    .put("occurrence", single.occurrence().wireName());
        }
        if (share instanceof Share.Slice slice) {
            ObjectNode json = Json.object()
                    .put("kind", "slice")
                    .put("index", slice.index())
                    .put("count", slice.count());
            slice.occurrence().ifPresent(occurrence -> json.put("occurrence", occurrence.wireName()));
            return json;
        }
        throw new AssertionError("unknown kind of share: " + share);
    }

    private static Share readShare(JsonNode json) {
        Optional<RecurrenceId> occurrence = Json.maybeText(json, "occurrence").map(RecurrenceId::parse);
        String kind = Json.text(json, "kind");
        return switch (kind) {
            case "whole" -> new Share.Whole();
            case "run" -> new Share.Run();
            case "single" -> new Share.Single(occurrence.orElseThrow());
            case "slice" ->
                new Share.Slice(
                        occurrence,
                        json.path("index").intValue(),
                        json.path("count").intValue());
            default -> throw new IllegalStateException("unknown kind of share: " + kind);
        };
    }
}
