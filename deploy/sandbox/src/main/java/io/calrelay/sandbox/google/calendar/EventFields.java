package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of the event resource are whose. */
@Verified(on = "2026-02-25", source = "discovery document revision 20260225; google.md 3 and 12")
final class EventFields {
    /** What every caller may write; anything else in a body is ignored, as clients send whole resources back. */
    static final List<String> WRITABLE = List.of(
            "status",
            "summary",
            "description",
            "location",
            "colorId",
            "eventLabelId",
            "start",
            "end",
            "endTimeUnspecified",
            "recurrence",
            "transparency",
            "visibility",
            "sequence",
            "attendees",
            "extendedProperties",
            "conferenceData",
            "gadget",
            "anyoneCanAddSelf",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests",
            "reminders",
            "source",
            "attachments",
            "outOfOfficeProperties",
            "focusTimeProperties",
            "workingLocationProperties",
            "birthdayProperties");

    /** What the organizer's copy gives to every guest's copy. */
    static final List<String> SHARED = List.of(
            "status",
            "summary",
            "description",
            "location",
            "start",
            "end",
            "endTimeUnspecified",
            "recurrence",
            "recurringEventId",
            "originalStartTime",
            "visibility",
            "iCalUID",
            "sequence",
            "attendees",
            "creator",
            "organizer",
            "conferenceData",
            "hangoutLink",
            "anyoneCanAddSelf",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests",
            "attachments",
            "eventType");

    /** Settings of the meeting that only its organizer may change. */
    static final Map<String, Boolean> GUEST_FLAGS = Map.of(
            "anyoneCanAddSelf", false,
            "guestsCanInviteOthers", true,
            "guestsCanModify", false,
            "guestsCanSeeOtherGuests", true);

    /** Changes that guests are told of. */
    static final List<String> TOLD =
            List.of("summary", "description", "location", "start", "end", "recurrence", "attendees", "status");

    /** What makes a change more than an answer. */
    static final List<String> CONTENT = List.of(
            "status",
            "summary",
            "description",
            "location",
            "start",
            "end",
            "recurrence",
            "visibility",
            "transparency",
            "colorId",
            "extendedProperties",
            "reminders");

    /** Changes that raise {@code sequence}. */
    static final List<String> SEQUENCED = List.of("start", "end", "recurrence", "location");

    private static final Set<String> OBJECTS = Set.of(
            "start",
            "end",
            "extendedProperties",
            "conferenceData",
            "gadget",
            "reminders",
            "source",
            "outOfOfficeProperties",
            "focusTimeProperties",
            "workingLocationProperties",
            "birthdayProperties");
    private static final Set<String> ARRAYS = Set.of("recurrence", "attendees", "attachments");
    private static final Map<String, String> DEFAULTS =
            Map.of("visibility", "default", "transparency", "opaque", "guestsCanModify", "false");

    private EventFields() {}

    static boolean hasRightShape(String field, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return OBJECTS.contains(field)
                ? value.isObject()
                : ARRAYS.contains(field) ? value.isArray() : value.isValueNode();
    }

    /** Takes out what Google does not show because it is the default or empty. */
    static void dropDefaults(ObjectNode body) {
        DEFAULTS.forEach((field, value) -> removeIf(body, field, value));
        GUEST_FLAGS.forEach((field, value) -> removeIf(body, field, String.valueOf(value)));
        List.of("summary", "description", "location", "colorId").forEach(field -> removeIf(body, field, ""));
        ARRAYS.forEach(field -> {
            if (body.path(field).isEmpty()) {
                body.remove(field);
            }
        });
    }

    static boolean flag(ObjectNode body, String field) {
        return body.path(field).asBoolean(Boolean.TRUE.equals(GUEST_FLAGS.get(field)));
    }

    /** Whether any of the fields differs between two bodies. */
    static boolean differ(ObjectNode one, ObjectNode other, List<String> fields) {
        return fields.stream().anyMatch(field -> !one.path(field).equals(other.path(field)));
    }

    private static void removeIf(ObjectNode body, String field, String value) {
        if (body.path(field).asText("absent").equals(value)) {
            body.remove(field);
        }
    }
}
