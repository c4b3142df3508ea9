package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;

/** What the special kinds of events demand. */
@Verified(on = "2026-04-01", source = "google.md 3.5: event-types guide; the texts of the refusals are assumed")
final class EventTypes {
    private static final List<String> CREATABLE =
            List.of("default", "outOfOffice", "focusTime", "workingLocation", "birthday");
    private static final Map<String, String> PROPERTIES = Map.of(
            "outOfOffice", "outOfOfficeProperties",
            "focusTime", "focusTimeProperties",
            "workingLocation", "workingLocationProperties",
            "birthday", "birthdayProperties");

    private static final List<String> OF_BIRTHDAYS =
            List.of("colorId", "summary", "reminders", "start", "end", "recurrence", "sequence", "status");

    private EventTypes() {}

    /** Checks a new event of that type. @param primary whether it is somebody's own calendar */
    static void checkNew(String type, ObjectNode body, boolean primary) {
        if (!CREATABLE.contains(type) || !primary && !type.equals("default")) {
            throw refused("The event type cannot be created.");
        }
        PROPERTIES.forEach((other, field) -> {
            if (!other.equals(type) && body.has(field)) {
                throw refused("The properties do not match the event type.");
            }
        });
        boolean day = body.path("start").has("date");
        if (type.equals("birthday") && !isBirthday(body) || timedOnly(type) && day) {
            throw refused("The event does not fit its type.");
        }
        if (type.equals("workingLocation") && !body.has("workingLocationProperties")) {
            throw GoogleError.badRequest("malformedWorkingLocationEvent", "Malformed working location event.");
        }
    }

    /** A birthday may get another date, title, colour and reminders, and no more (google.md 3.5). */
    static void checkEdit(StoredEvent before, ObjectNode after) {
        boolean birthday = before.body().path("eventType").asText().equals("birthday");
        boolean more = EventFields.WRITABLE.stream()
                .filter(field -> !OF_BIRTHDAYS.contains(field))
                .anyMatch(field -> !before.body().path(field).equals(after.path(field)));
        if (birthday && more) {
            throw refused("A birthday event cannot be changed in this way.");
        }
    }

    private static boolean timedOnly(String type) {
        return type.equals("outOfOffice") || type.equals("focusTime");
    }

    private static boolean isBirthday(ObjectNode body) {
        return body.path("start").has("date")
                && body.path("visibility").asText().equals("private")
                && body.path("transparency").asText().equals("transparent")
                && body.path("recurrence").toString().contains("FREQ=YEARLY");
    }

    private static GoogleError refused(String message) {
        return GoogleError.badRequest("eventTypeRestriction", message);
    }
}
