package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One calendar: every event and tombstone by id, oldest first. Guarded by the cloud's lock. */
public final class PersonalCalendar {
    private final String email;
    private final ZoneId zone;
    private final Map<String, StoredEvent> events = new LinkedHashMap<>();
    private int access;

    PersonalCalendar(String email, ZoneId zone) {
        this.email = email;
        this.zone = zone;
    }

    /** The person's address; for other calendars their id, which has the form of one. */
    public String email() {
        return email;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Counts the changes of who may do what here; a sync token of before such a change is worth nothing (google.md 4.3). */
    public int access() {
        return access;
    }

    public void accessChanged() {
        access++;
    }

    List<StoredEvent> all() {
        return new ArrayList<>(events.values());
    }

    /** What is stored under that id: never an occurrence that nobody touched. */
    Optional<StoredEvent> stored(String id) {
        return Optional.ofNullable(events.get(id));
    }

    void put(StoredEvent event) {
        events.put(event.id(), event);
    }

    /** Exceptions and cancelled occurrences of a series. */
    List<StoredEvent> exceptionsOf(String masterId) {
        return events.values().stream()
                .filter(event -> event.masterId().equals(masterId))
                .toList();
    }

    /** The single event or master of that iCalendar UID; a live one before a deleted one. */
    Optional<StoredEvent> byUid(String uid) {
        List<StoredEvent> found = events.values().stream()
                .filter(event -> event.uid().equals(uid) && !event.isInstance())
                .toList();
        return found.stream()
                .filter(event -> !event.isCancelled())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    ArrayNode keep() {
        ArrayNode kept = Json.array();
        for (StoredEvent event : events.values()) {
            ObjectNode row = kept.addObject().put("id", event.id());
            row.put("revision", event.stamp().revision())
                    .put("micros", event.stamp().micros())
                    .put("tag", event.stamp().tag());
            row.put("created", event.stamp().created().toString()).set("body", event.body());
        }
        return kept;
    }

    void restore(JsonNode kept) {
        access = kept.path("access").asInt();
        for (JsonNode row : kept.path("events")) {
            StoredEvent.Stamp stamp = new StoredEvent.Stamp(
                    row.path("revision").asLong(),
                    row.path("micros").asLong(),
                    row.path("tag").asLong(row.path("micros").asLong()),
                    Instant.parse(row.path("created").asText()));
            if (row.get("body") instanceof ObjectNode body) {
                put(new StoredEvent(row.path("id").asText(), body, stamp));
            }
        }
    }
}
