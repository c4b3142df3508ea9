package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One event as one calendar holds it.
 *
 * @param body the resource without what depends on the viewer; never changed in place
 */
public record StoredEvent(String id, ObjectNode body, Stamp stamp) {
    /**
     * @param revision grows with every change in this cloud; sync tokens compare it
     * @param micros of the last change that counts for {@code updated}
     * @param tag of the last change that counts for {@code etag}, in microseconds too
     */
    public record Stamp(long revision, long micros, long tag, Instant created) {
        Instant updated() {
            return Instant.ofEpochMilli(micros / 1_000);
        }

        // Provider: in ten published payloads the etag is twice the microseconds of the update (google.md 3.1).
        String etag() {
            return "\"" + 2 * tag + "\"";
        }
    }

    public String etag() {
        return stamp.etag();
    }

    public boolean isCancelled() {
        return text("status").equals("cancelled");
    }

    public boolean isMaster() {
        return body.path("recurrence").size() > 0;
    }

    /** An exception, a cancelled occurrence, or an occurrence worked out from its master. */
    public boolean isInstance() {
        return body.hasNonNull("recurringEventId");
    }

    public String masterId() {
        return text("recurringEventId");
    }

    public String uid() {
        return text("iCalUID");
    }

    public String title() {
        return text("summary");
    }

    public String organizer() {
        return Json.text(Json.child(body, "organizer"), "email");
    }

    /** Whether this copy lives in its organizer's calendar. */
    public boolean isOrganizedBy(String email) {
        return organizer().equalsIgnoreCase(email);
    }

    public EventTime start(ZoneId calendar) {
        return EventTime.read(Json.child(body, "start"), "start", calendar);
    }

    public EventTime end(ZoneId calendar) {
        return EventTime.read(Json.child(body, "end"), "end", calendar);
    }

    public EventTime originalStart(ZoneId calendar) {
        return EventTime.read(Json.child(body, "originalStartTime"), "original start", calendar);
    }

    String text(String field) {
        return Json.text(body, field);
    }
}
