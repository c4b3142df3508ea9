package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/**
 * How an event looks in an answer.
 *
 * @param zone the zone whose offsets are shown
 * @param maxAttendees more of them than this, and only the calendar's owner is listed
 * @param sparse whether cancelled events show nothing but their id
 * @param bare whether optional fields are missing
 */
@Verified(on = "2026-11", source = "google.md 3 and 4.4, published payloads")
record EventView(PersonalCalendar calendar, ZoneId zone, int maxAttendees, boolean sparse, boolean bare) {
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

        ZoneId zone = query.text("timeZone").map(EventView::zone).orElse(calendar.zone());
        return new EventView(calendar, zone, query.number("maxAttendees", 1, Integer.MAX_VALUE), sparse, bare);
    }

    ObjectNode of(StoredEvent event) {
        ObjectNode shown = Json.object().put("kind", "calendar#event").put("etag", event.etag());
        shown.put("id", event.id()).put("status", event.body().path("status").asText("confirmed"));
        if (!event.isCancelled()) {
            return full(event, shown);
        }
        if (event.isInstance()) {
            return sparse ? shown : slot(event, shown);
        }
        boolean own = event.isOrganizedBy(calendar.email()) && !sparse;
        return own ? full(event, shown) : shown;
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
                shown.set(field, shown(field, body.path(field)));
            }
        }
        if (bare) {
            shown.remove(List.of("created", "creator", "organizer"));
        }
        if (body.path("attendees").size() > maxAttendees) {
            shown.put("attendeesOmitted", true);
        }
        return shown;
    }

    private JsonNode shown(String field, JsonNode value) {
        return switch (field) {
            case "start", "end", "originalStartTime" -> time(value);
            case "creator", "organizer" -> party((ObjectNode) value.deepCopy());
            case "attendees" -> attendees(value);
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

    private ArrayNode attendees(JsonNode all) {
        ArrayNode shown = Json.array();
        boolean onlySelf = all.size() > maxAttendees;
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

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw GoogleError.invalidParameter("timeZone");
        }
    }
}
