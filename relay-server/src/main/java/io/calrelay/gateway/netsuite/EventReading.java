package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.BusinessRecord;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.Organizer;
import io.calrelay.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads event.schema.json. A cancelled event is not carried: in NetSuite cancelling is another thing than deleting, it keeps the
 * event and tells the attendees (netsuite.md 1.7); tentative and complete ones are carried like confirmed ones.
 */
final class EventReading {
    private EventReading() {}

    static Observation observation(JsonNode event) {
        EventId id = id(event);
        Instant asOf = Instant.ofEpochMilli(event.path("readAt").asLong());
        When when = isCancelled(event) ? new When.Unknown("it is cancelled") : When.read(event);
        if (when instanceof When.Unknown unknown) {
            return new NotCarried(id, Optional.empty(), unknown.why(), asOf);
        }
        if (when instanceof When.Known known) {
            return new Present(
                    id,
                    Optional.empty(),
                    new Version(event.path("fingerprint").asText()),
                    fields(event, known),
                    organizer(event.path("organizer")),
                    true,
                    PieceKey.of(event).map(PieceKey::meeting),
                    asOf,
                    records(event));
        }
        throw new AssertionError("neither known nor unknown: " + when);
    }

    static EventId id(JsonNode event) {
        return new EventId(event.path("id").asText());
    }

    private static List<BusinessRecord> records(JsonNode event) {
        List<BusinessRecord> records = new ArrayList<>();
        event.path("records")
                .forEach(each -> BusinessRecord.parse(each.asText()).ifPresent(records::add));
        return records;
    }

    private static boolean isCancelled(JsonNode event) {
        return event.path("status").asText().equals("CANCELLED");
    }

    private static MeetingFields fields(JsonNode event, When.Known when) {
        return new MeetingFields(
                TitleMapping.read(event),
                LocationMapping.read(event),
                MessageMapping.read(event),
                when.time(),
                AccessMapping.read(event),
                AttendeesMapping.read(event),
                when.recurrence(),
                when.exceptions());
    }

    private static Optional<Organizer> organizer(JsonNode organizer) {
        return organizer.isObject()
                ? Optional.of(new Organizer(
                        AttendeesMapping.addressOf(organizer),
                        organizer.path("name").asText(),
                        Optional.of(Math.toIntExact(organizer.path("id").asLong()))))
                : Optional.empty();
    }
}
