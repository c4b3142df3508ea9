package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The guest list of an event. */
@Assumed(source = "google.md 3.3; what happens to double entries and to a guest's edits of other entries is unknown")
final class Attendees {
    private static final List<String> FIELDS = List.of(
            "id",
            "email",
            "displayName",
            "organizer",
            "resource",
            "optional",
            "responseStatus",
            "comment",
            "additionalGuests");
    private static final List<String> ANSWERS = List.of("needsAction", "declined", "tentative", "accepted");
    private static final List<String> OWN = List.of("responseStatus", "comment", "additionalGuests");
    private static final String ROOM = "@resource.calendar.google.com";

    private Attendees() {}

    static List<ObjectNode> of(ObjectNode body) {
        return Json.objects(body, "attendees");
    }

    static Optional<ObjectNode> find(ObjectNode body, String email) {
        return of(body).stream()
                .filter(each -> email(each).equalsIgnoreCase(email))
                .findFirst();
    }

    static String email(ObjectNode attendee) {
        return Json.text(attendee, "email");
    }

    /** Checks and completes every entry; the organizer is marked. */
    static void settle(ObjectNode body) {
        if (!body.has("attendees")) {
            return;
        }
        String organizer = Json.text(Json.child(body, "organizer"), "email");
        ArrayNode settled = Json.array();
        List<String> seen = new ArrayList<>();
        for (ObjectNode each : of(body)) {
            ObjectNode one = settled(each, organizer);
            if (!seen.contains(email(one).toLowerCase(Locale.ROOT))) {
                seen.add(email(one).toLowerCase(Locale.ROOT));
                settled.add(one);
            }
        }
        body.set("attendees", settled);
        body.remove("attendeesOmitted");
    }

    private static ObjectNode settled(ObjectNode given, String organizer) {
        String email = email(given).strip();
        if (email.isEmpty()) {
            throw GoogleError.required("Missing attendee email.");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw GoogleError.invalid("Invalid attendee email.");
        }
        String answer = given.path("responseStatus").asText("needsAction");
        if (!ANSWERS.contains(answer)) {
            throw GoogleError.invalid("Invalid attendee response status.");
        }
        ObjectNode one = Json.object();
        FIELDS.stream().filter(given::hasNonNull).forEach(field -> one.set(field, given.get(field)));
        one.put("email", email).put("responseStatus", answer).remove("organizer");
        if (email.equalsIgnoreCase(organizer)) {
            one.put("organizer", true);
        }
        List.of("optional", "resource").stream()
                .filter(flag -> !one.path(flag).asBoolean())
                .forEach(one::remove);
        if (email.endsWith(ROOM)) {
            one.put("resource", true).put("responseStatus", answer.equals("needsAction") ? "accepted" : answer);
        }
        return one;
    }

    /** The stored list with only one person's own answer taken from the new one. */
    static ArrayNode answered(ObjectNode before, ObjectNode after, String email) {
        ArrayNode merged = Json.array();
        for (ObjectNode each : of(before)) {
            ObjectNode one = each.deepCopy();
            if (email(one).equalsIgnoreCase(email)) {
                find(after, email).ifPresent(own -> takeOwn(one, own));
            }
            merged.add(one);
        }
        return merged;
    }

    /** Copies answer, comment and further guests from one entry to another. */
    static void takeOwn(ObjectNode into, ObjectNode from) {
        into.remove(OWN);
        OWN.stream().filter(from::hasNonNull).forEach(field -> into.set(field, from.get(field)));
        if (!into.has("responseStatus")) {
            into.put("responseStatus", "needsAction");
        }
    }

    static boolean sameAnswer(ObjectNode before, ObjectNode after, String email) {
        ObjectNode old = find(before, email).orElseGet(Json::object);
        ObjectNode now = find(after, email).orElseGet(Json::object);
        return OWN.stream().allMatch(field -> old.path(field).equals(now.path(field)));
    }
}
