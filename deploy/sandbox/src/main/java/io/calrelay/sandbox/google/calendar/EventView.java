package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/**
 * How an event looks in an answer.
 *
 * @param role of whoever looks
 * @param zone the zone whose offsets are shown
 * @param maxAttendees more of them than this, and only the calendar's owner is listed
 * @param sparse whether cancelled events show nothing but their id
 * @param bare whether optional fields are missing
 */
@Verified(on = "2026-11", source = "google.md 3 and 4.4, published payloads")
record EventView(
        PersonalCalendar calendar, AccessRole role, ZoneId zone, int maxAttendees, boolean sparse, boolean bare) {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> ORDER = List.of(
            "summary",
            "description",
            "location",
            "colorId",
            "eventLabelId",
            "creator",
            "organizer",
            "start",
            "end",
            "endTimeUnspecified",
            "recurrence",
            "recurringEventId",
            "originalStartTime",
            "transparency",
            "visibility",
            "iCalUID",
            "sequence",
            "attendees",
            "attendeesOmitted",
            "extendedProperties",
            "hangoutLink",
            "conferenceData",
            "gadget",
            "anyoneCanAddSelf",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests",
            "privateCopy",
            "locked",
            "reminders",
            "source",
            "workingLocationProperties",
            "outOfOfficeProperties",
            "focusTimeProperties",
            "birthdayProperties",
            "attachments",
            "eventType");

    /** The view that a call's parameters ask for. */
    static EventView asked(Call call, Positions<GoogleSwitch> switches, boolean inList) {
        PersonalCalendar calendar = call.calendar();
        Query query = call.query();
        boolean sparse = inList && switches.isOn(GoogleSwitch.SPARSE_TOMBSTONES);
        boolean bare = switches.isOn(GoogleSwitch.MISSING_FIELDS);

        ZoneId zone = query.text("timeZone")
                .map(name -> EventTime.zone(name).orElseThrow(() -> GoogleError.invalidParameter("timeZone")))
                .orElse(calendar.zone());
        return new EventView(
                calendar, call.role(), zone, query.number("maxAttendees", 1, Integer.MAX_VALUE), sparse, bare);
    }

    ObjectNode of(StoredEvent event) {
        ObjectNode shown = Json.object().put("kind", "calendar#event").put("etag", event.etag());
        shown.put("id", event.id()).put("status", event.body().path("status").asText("confirmed"));
        if (!event.isCancelled()) {
            return role.hides(event.text("visibility")) ? busy(event, shown) : full(event, shown);
        }
        if (event.isInstance()) {
            return sparse ? shown : slot(event, shown);
        }
        boolean own = event.isOrganizedBy(calendar.email()) && !sparse;
        return own ? full(event, shown) : shown;
    }

    /** No more than that there is something: to whom details are hidden. */
    @Assumed(source = "google.md 4.2 and R24: such events are seen as busy; which members are left is supposed")
    private ObjectNode busy(StoredEvent event, ObjectNode shown) {
        ObjectNode full = full(event, Json.object());
        List.of("start", "end", "recurrence", "recurringEventId", "originalStartTime", "transparency", "iCalUID")
                .stream()
                .filter(full::has)
                .forEach(field -> shown.set(field, full.get(field)));
        return shown.put("visibility", "private").put("eventType", "default");
    }

    private ObjectNode slot(StoredEvent event, ObjectNode shown) {
        shown.put("recurringEventId", event.masterId());
        shown.set("originalStartTime", time(event.body().path("originalStartTime")));
        return shown;
    }

    private ObjectNode full(StoredEvent event, ObjectNode shown) {
        shown.put("htmlLink", link(event.id()));
        shown.put("created", MILLIS.format(event.stamp().created()));
        shown.put("updated", MILLIS.format(event.stamp().updated()));
        ObjectNode body = event.body();
        for (String field : ORDER) {
            if (body.hasNonNull(field)) {
                shown.set(field, shown(field, body.path(field), event));
            }
        }
        if (bare) {
            shown.remove(List.of("created", "creator", "organizer"));
        }
        if (isCut(event)) {
            shown.put("attendeesOmitted", true);
        }
        return shown;
    }

    @Assumed(source = "discovery document: guestsCanSeeOtherGuests; that the others are left out as with maxAttendees")
    private boolean isCut(StoredEvent event) {
        boolean hidden = !event.isOrganizedBy(calendar.email())
                && !EventFields.flag(event.body(), "guestsCanSeeOtherGuests")
                && event.body().has("attendees");
        return hidden || event.body().path("attendees").size() > maxAttendees;
    }

    private JsonNode shown(String field, JsonNode value, StoredEvent event) {
        return switch (field) {
            case "start", "end", "originalStartTime" -> time(value);
            case "creator", "organizer" -> party((ObjectNode) value.deepCopy());
            case "attendees" -> attendees(value, isCut(event));
            default -> value.deepCopy();
        };
    }

    private ObjectNode time(JsonNode value) {
        EventTime time = EventTime.read((ObjectNode) value, "start", calendar.zone());
        return time.shownIn(zone);
    }

    private ObjectNode party(ObjectNode party) {
        if (party.path("email").asText().equalsIgnoreCase(calendar.email())) {
            party.put("self", true);
        }
        return party;
    }

    private ArrayNode attendees(JsonNode all, boolean onlySelf) {
        ArrayNode shown = Json.array();
        for (JsonNode each : all) {
            ObjectNode one = party(each.deepCopy());
            if (!onlySelf || one.path("self").asBoolean()) {
                shown.add(one);
            }
        }
        return shown;
    }

    private String link(String id) {
        byte[] eid = (id + " " + calendar.email()).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(eid);
        return "https://www.google.com/calendar/event?eid=" + encoded;
    }
}
