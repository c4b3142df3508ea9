package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Text;
import io.calrelay.ports.IdSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the tests of this package speak about. */
final class Samples {
    static final ObjectMapper JSON = new ObjectMapper();
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final MeetingId MEETING = new MeetingId("0123456789abcdefghijklmnop");
    static final String FINGERPRINT = "9b1c0f6b3d0e4c55a2f7b0c9d8e7f6a5948372615040302010f0e0d0c0b0a090";
    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();
    private static final Path EXAMPLES = Path.of("../shared-contract/examples");

    private Samples() {}

    /** One seed with {@code -Dseed=…}, as many as {@code -Dseeds=…} says, else a fixed small share. */
    static LongStream seeds() {
        String one = System.getProperty("seed");
        return one == null ? LongStream.range(0, Long.getLong("seeds", 200)) : LongStream.of(Long.parseLong(one));
    }

    static Timed timed(String start, String end, ZoneId zone) {
        return new Timed(
                LocalDateTime.parse(start).atZone(zone),
                LocalDateTime.parse(end).atZone(zone));
    }

    static MeetingFields fields(String title) {
        return new MeetingFields(
                title,
                "Room 4",
                Text.plain("Bring the figures."),
                timed("2027-01-14T09:00", "2027-01-14T10:30", CHICAGO),
                AccessLevel.PUBLIC,
                List.of());
    }

    /** An event as the SuiteApp would read it after it set this content: what was not set has NetSuite's defaults. */
    static ObjectNode event(ObjectNode content) {
        ObjectNode event = (ObjectNode) example("changes-response/accepted/a-row-and-its-event")
                .path("events")
                .get(0);
        event.setAll(content);
        event.remove("belongsTo");
        event.remove("host");
        event.set("attendees", lines(content.path("attendees")));
        if (content.path("allDay").asBoolean()) {
            event.put("startTime", "08:00").put("endTime", "18:00");
        }
        if (content.path("recurrence").isObject()) {
            event.put("recurring", true);
            takenOut(event);
        }
        return event;
    }

    /** The series without these days. */
    static ObjectNode takenOut(ObjectNode event, String... days) {
        ObjectNode exclusions = event.putObject("exclusions").putNull("from").putNull("until");
        exclusions.put("clamped", false);
        List.of(days).forEach(exclusions.putArray("dates")::add);
        return event;
    }

    /** When the event is; empty where that cannot be said. */
    static Optional<EventTime> time(JsonNode event) {
        return When.read(event) instanceof When.Known known ? Optional.of(known.time()) : Optional.empty();
    }

    static JsonNode example(String name) {
        return READ.computeIfAbsent(name, unread -> read(EXAMPLES.resolve(unread + ".json")))
                .deepCopy();
    }

    static List<String> examples(String folder) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.map(
                            file -> folder + "/" + file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static IdSource ids() {
        return new IdSource() {
            private int last;

            @Override
            public MeetingId newMeeting() {
                throw new UnsupportedOperationException("the gateway makes no meetings");
            }

            @Override
            public synchronized String newSecret() {
                last++;
                return String.format("%08d", last) + "0".repeat(44);
            }
        };
    }

    private static ArrayNode lines(JsonNode attendees) {
        ArrayNode lines = JSON.createArrayNode();
        int id = 100;
        for (JsonNode attendee : attendees) {
            id++;
            ((ObjectNode) lines.add(attendee.deepCopy()).get(lines.size() - 1))
                    .put("id", id)
                    .put("type", "contact");
        }
        return lines;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
