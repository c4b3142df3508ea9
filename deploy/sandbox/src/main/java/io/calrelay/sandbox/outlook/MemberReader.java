package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the plain writable members of a sent event into the stored form. Members it does not know, and read-only ones, are
 * passed over: event is an open type, and the Java SDK sends {@code @odata.type} and {@code @odata.etag} along.
 */
final class MemberReader {
    private static final int ATTENDEES_MAXIMUM = 500;
    private static final Map<String, Set<String>> ENUMS = Map.of(
            "showAs", Set.of("free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
            "sensitivity", Set.of("normal", "personal", "private", "confidential"),
            "importance", Set.of("low", "normal", "high"));
    private static final Set<String> BOOLEANS =
            Set.of("isReminderOn", "responseRequested", "allowNewTimeProposals", "hideAttendees");
    private static final Set<String> ATTENDEE_TYPES = Set.of("required", "optional", "resource");

    private final JsonNode sent;
    private final ObjectNode before;
    private final ObjectNode into;

    private MemberReader(JsonNode sent, ObjectNode before, ObjectNode into) {
        this.sent = sent;
        this.before = before;
        this.into = into;
    }

    /**
     * @param before what the event is now, with all its members
     * @param into where the sent members go: the event's own, or an edited occurrence's
     */
    static void apply(JsonNode sent, ObjectNode before, ObjectNode into) {
        new MemberReader(sent, before, into).apply();
    }

    private void apply() {
        ENUMS.forEach(this::enumeration);
        BOOLEANS.stream().filter(sent::has).forEach(this::flag);
        if (sent.has("subject")) {
            into.put("subject", sent.path("subject").asText(""));
        }
        if (sent.has("reminderMinutesBeforeStart")) {
            into.put("reminderMinutesBeforeStart", whole("reminderMinutesBeforeStart"));
        }
        if (sent.has("categories")) {
            into.set("categories", sent.path("categories").isArray() ? sent.path("categories") : Json.array());
        }
        if (sent.has("body")) {
            body(sent.path("body"));
        }
        if (sent.has("location") || sent.has("locations")) {
            locations();
        }
        if (sent.has("attendees")) {
            into.set("attendees", attendees(sent.path("attendees")));
        }
        if (sent.path("isOnlineMeeting").asBoolean()
                && !before.path("isOnlineMeeting").asBoolean()) {
            into.put("isOnlineMeeting", true);
        }
    }

    private void enumeration(String member, Set<String> values) {
        if (Json.has(sent, member)) {
            String value = Json.text(sent, member);
            if (!values.contains(value)) {
                throw GraphProblem.unreadable("Requested value '" + value + "' was not found.");
            }
            into.put(member, value);
        }
    }

    private void flag(String member) {
        if (!sent.path(member).isNull()) {
            if (!sent.path(member).isBoolean()) {
                throw GraphProblem.unreadable("The value of '" + member + "' is not a boolean.");
            }
            into.put(member, sent.path(member).asBoolean());
        }
    }

    private int whole(String member) {
        if (!sent.path(member).isIntegralNumber()) {
            throw GraphProblem.unreadable("The value of '" + member + "' is not an integer.");
        }
        return sent.path(member).asInt();
    }

    private void body(JsonNode body) {
        String type = body.path("contentType").asText("text").toLowerCase(Locale.ROOT);
        String content = Json.text(body, "content");
        if (!type.equals("text") && !type.equals("html")) {
            throw GraphProblem.unreadable("Requested value '" + type + "' was not found.");
        }
        String html = type.equals("html") ? Bodies.fromHtml(content) : Bodies.fromText(content);
        into.putObject("body").put("contentType", "html").put("content", html);
    }

    // Writing location replaces locations (graph.md 1.1).
    @Verified(on = "2026-08-20", source = "graph.md 1.1")
    private void locations() {
        ArrayNode all = Json.array();
        if (sent.has("location")) {
            addLocation(all, sent.path("location"));
        } else {
            sent.path("locations").forEach(each -> addLocation(all, each));
        }
        ObjectNode first =
                all.isEmpty() ? noLocation() : (ObjectNode) all.get(0).deepCopy();
        into.set("location", first);
        into.set("locations", all);
    }

    private static void addLocation(ArrayNode all, JsonNode sent) {
        String name = Json.text(sent, "displayName");
        if (name.isEmpty() && !Json.has(sent, "address") && !Json.has(sent, "locationUri")) {
            return;
        }
        ObjectNode location = all.addObject().put("displayName", name);
        location.put("locationType", sent.path("locationType").asText("default"));
        location.put("uniqueId", sent.path("uniqueId").asText(name));
        location.put("uniqueIdType", sent.path("uniqueIdType").asText("private"));
        for (String member : List.of("address", "coordinates", "locationUri", "locationEmailAddress")) {
            if (Json.has(sent, member)) {
                location.set(member, sent.path(member));
            }
        }
    }

    static ObjectNode noLocation() {
        ObjectNode location = Json.object().put("displayName", "").put("locationType", "default");
        location.put("uniqueIdType", "unknown").putObject("address");
        location.putObject("coordinates");
        return location;
    }

    // PATCH replaces the list; what an attendee has answered stays with the address (status is read-only, graph.md
    // 1.1).
    @Assumed(source = "graph.md 1.1: read-only status; that it survives a replaced list is inferred")
    private ArrayNode attendees(JsonNode list) {
        Map<String, JsonNode> answered = new HashMap<>();
        before.path("attendees").forEach(each -> answered.put(address(each), each.path("status")));
        Set<String> seen = new LinkedHashSet<>();
        ArrayNode all = Json.array();
        for (JsonNode each : list) {
            String address = address(each);
            if (address.isEmpty() || !seen.add(address)) {
                continue;
            }
            String type = each.path("type").asText("required");
            if (!ATTENDEE_TYPES.contains(type)) {
                throw GraphProblem.unreadable("Requested value '" + type + "' was not found.");
            }
            String spelled = Json.text(each.path("emailAddress"), "address");
            ObjectNode attendee = all.addObject().put("type", type);
            JsonNode status = answered.get(address);
            attendee.set("status", status == null ? status("none", NEVER) : status);
            attendee.putObject("emailAddress")
                    .put("name", each.path("emailAddress").path("name").asText(spelled))
                    .put("address", spelled);
        }
        if (all.size() > ATTENDEES_MAXIMUM) {
            throw GraphProblem.invalidRequest("An event may have at most " + ATTENDEES_MAXIMUM + " attendees.");
        }
        return all;
    }

    static final String NEVER = "0001-01-01T00:00:00Z";

    static ObjectNode status(String response, String time) {
        return Json.object().put("response", response).put("time", time);
    }

    /** An attendee's or organizer's address in lower case. */
    static String address(JsonNode recipient) {
        return Json.text(recipient.path("emailAddress"), "address").strip().toLowerCase(Locale.ROOT);
    }
}
