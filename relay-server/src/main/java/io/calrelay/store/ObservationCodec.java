package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.BusinessRecord;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Gone.By;
import io.calrelay.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event looked like, as JSON and back. */
final class ObservationCodec {
    /** Also the column that says which events were present. */
    static final String PRESENT = "present";

    private static final String NOT_CARRIED = "notCarried";
    private static final String GONE = "gone";
    private static final String NOT_VISIBLE = "notVisible";

    private ObservationCodec() {}

    static String kind(Observation observation) {
        if (observation instanceof Observation.Present) {
            return PRESENT;
        }
        if (observation instanceof Observation.NotCarried) {
            return NOT_CARRIED;
        }
        if (observation instanceof Observation.Gone) {
            return GONE;
        }
        if (observation instanceof Observation.NotVisible) {
            return NOT_VISIBLE;
        }
        throw new AssertionError("unknown kind of observation: " + observation.getClass());
    }

    static Optional<ICalUid> uid(Observation observation) {
        if (observation instanceof Observation.Present present) {
            return present.uid();
        }
        return observation instanceof Observation.NotCarried other ? other.uid() : Optional.empty();
    }

    static ObjectNode write(Observation observation) {
        ObjectNode json = Json.object()
                .put("kind", kind(observation))
                .put("event", observation.event().value())
                .put("asOf", EpochMicros.of(observation.asOf()));
        uid(observation).ifPresent(uid -> json.put("uid", uid.value()));
        if (observation instanceof Observation.NotCarried other) {
            json.put("why", other.why());
        }
        if (observation instanceof Observation.Gone gone) {
            json.put("by", gone.by().name());
        }
        if (observation instanceof Observation.Present present) {
            json.put("version", present.version().value()).put("byOwner", present.byOwner());
            json.set("fields", FieldsCodec.write(present.fields()));
            present.organizer().ifPresent(organizer -> json.set("organizer", FieldsCodec.write(organizer)));
            present.marker().ifPresent(marker -> json.put("marker", marker.value()));
            if (!present.records().isEmpty()) {
                ArrayNode records = json.putArray("records");
                present.records().forEach(record -> records.add(record.wireName()));
            }
        }
        return json;
    }

    static Observation read(JsonNode json) {
        EventId event = new EventId(Json.text(json, "event"));
        Instant asOf = EpochMicros.toInstant(json.path("asOf").longValue());
        String kind = Json.text(json, "kind");
        return switch (kind) {
            case PRESENT -> readPresent(json, event, asOf);
            case NOT_CARRIED -> new Observation.NotCarried(event, readUid(json), Json.text(json, "why"), asOf);
            case GONE ->
                new Observation.Gone(event, asOf, By.valueOf(json.path("by").asText(By.UNKNOWN.name())));
            case NOT_VISIBLE -> new Observation.NotVisible(event, asOf);
            default -> throw new IllegalStateException("unknown kind of observation: " + kind);
        };
    }

    private static Observation.Present readPresent(JsonNode json, EventId event, Instant asOf) {
        return new Observation.Present(
                event,
                readUid(json),
                new Version(Json.text(json, "version")),
                FieldsCodec.readFields(json.path("fields")),
                Json.read(json, "organizer", FieldsCodec::readOrganizer),
                json.path("byOwner").booleanValue(),
                Json.maybeText(json, "marker").map(MeetingId::new),
                asOf,
                records(json));
    }

    private static List<BusinessRecord> records(JsonNode json) {
        List<BusinessRecord> records = new ArrayList<>();
        json.path("records")
                .forEach(each -> BusinessRecord.parse(each.textValue()).ifPresent(records::add));
        return records;
    }

    private static Optional<ICalUid> readUid(JsonNode json) {
        return Json.maybeText(json, "uid").map(ICalUid::new);
    }
}
