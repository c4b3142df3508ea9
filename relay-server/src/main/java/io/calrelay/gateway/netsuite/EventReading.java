package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.Organizer;
import io.calrelay.model.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads event.schema.json. Single events with times are carried. A cancelled one is not: in NetSuite cancelling is another
 * thing than deleting, it keeps the event and tells the attendees (netsuite.md 1.7); tentative and complete ones are
 * carried like confirmed ones.
 */
final class EventReading {
    private EventReading() {}

    static Observation observation(JsonNode event) {
        EventId id = id(event);
        Instant asOf = Instant.ofEpochMilli(event.path("readAt").asLong());
        Optional<String> obstacle = obstacle(event);
        Optional<EventTime.Timed> time = TimeMapping.read(event);
        if (obstacle.isPresent() || time.isEmpty()) {
            return new NotCarried(id, Optional.empty(), obstacle.orElse("its times make no sense"), asOf);
        }
        return new Present(
                id,
                Optional.empty(),
                new Version(event.path("fingerprint").asText()),
                fields(event, time.get()),
                organizer(event.path("organizer")),
                true,
                PieceKey.of(event).map(PieceKey::meeting),
                asOf);
    }

    static EventId id(JsonNode event) {
        return new EventId(event.path("id").asText());
    }

    /** Why the event is of a kind that is not carried; a short phrase for people. */
    private static Optional<String> obstacle(JsonNode event) {
        if (event.path("recurring").asBoolean()) {
            return Optional.of("it is a series");
        }
        if (event.path("allDay").asBoolean()) {
            return Optional.of("it lasts all day");
        }
        if (event.path("startTime").isNull() || event.path("endTime").isNull()) {
            return Optional.of("it has no times");
        }
        return event.path("status").asText().equals("CANCELLED") ? Optional.of("it is cancelled") : Optional.empty();
    }

    private static MeetingFields fields(JsonNode event, EventTime time) {
        return new MeetingFields(
                TitleMapping.read(event),
                LocationMapping.read(event),
                MessageMapping.read(event),
                time,
                AccessMapping.read(event),
                AttendeesMapping.read(event));
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
