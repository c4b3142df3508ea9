package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import java.util.LinkedHashMap;
import java.util.Map;

/** calendarList, calendars, settings and colors. */
@Assumed(source = "google.md 2 and 18 no. 16, google-samples/calendarlist-page.json")
public final class Directory {
    private static final Map<String, String> COLORS = Map.of(
            "1", "#a4bdfc", "2", "#7ae7bf", "3", "#dbadff", "4", "#ff887c", "5", "#fbd75b", "6", "#ffb878", "7",
            "#46d6db", "8", "#e1e1e1", "9", "#5484ed", "10", "#51b749");

    private final SharedCalendars shared;

    public Directory(SharedCalendars shared) {
        this.shared = shared;
    }

    public GoogleResponse calendarList(Call call) {
        ObjectNode answer = Json.object().put("kind", "calendar#calendarList");
        answer.put("etag", etag(call.calendar()))
                .put("nextSyncToken", "CL" + Base32Hex.encode(call.calendar().email()));
        ArrayNode items = answer.putArray("items");
        if (!call.query().has("syncToken")) {
            items.add(entry(call.calendar()));
            shared.of(call.caller().user()).forEach(each -> items.add(entry(each)));
        }
        return GoogleResponse.ok(answer);
    }

    public GoogleResponse calendarListEntry(Call call) {
        return GoogleResponse.ok(
                shared.find(call.caller().user(), call.calendar().email())
                        .map(Directory::entry)
                        .orElseGet(() -> entry(call.calendar())));
    }

    public GoogleResponse calendar(Call call) {
        ObjectNode answer = Json.object().put("kind", "calendar#calendar").put("etag", etag(call.calendar()));
        answer.put("id", call.calendar().email()).put("summary", call.calendar().email());
        answer.put("timeZone", call.calendar().zone().getId()).set("conferenceProperties", conferences());
        return GoogleResponse.ok(answer);
    }

    public GoogleResponse settings(Call call) {
        ObjectNode answer = Json.object().put("kind", "calendar#settings").put("etag", etag(call.calendar()));
        answer.put("nextSyncToken", "ST" + Base32Hex.encode(call.calendar().email()));
        ArrayNode items = answer.putArray("items");
        values(call).forEach((id, value) -> items.add(setting(call, id, value)));
        return GoogleResponse.ok(answer);
    }

    public GoogleResponse setting(Call call, String id) {
        String value = values(call).get(id);
        if (value == null) {
            throw GoogleError.notFound();
        }
        return GoogleResponse.ok(setting(call, id, value));
    }

    public GoogleResponse colors() {
        ObjectNode answer = Json.object().put("kind", "calendar#colors").put("updated", "2012-02-14T00:00:00.000Z");
        ObjectNode event = answer.putObject("event");
        COLORS.forEach((id, background) ->
                event.putObject(id).put("background", background).put("foreground", "#1d1d1d"));
        answer.set("calendar", event.deepCopy());
        return GoogleResponse.ok(answer);
    }

    private static ObjectNode setting(Call call, String id, String value) {
        ObjectNode setting = Json.object().put("kind", "calendar#setting").put("etag", etag(call.calendar()));
        return setting.put("id", id).put("value", value);
    }

    private static Map<String, String> values(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("autoAddHangouts", "false");
        values.put("dateFieldOrder", "MDY");
        values.put("format24HourTime", "false");
        values.put("hideInvitations", "false");
        values.put("locale", "en");
        values.put("showDeclinedEvents", "true");
        values.put("timezone", call.calendar().zone().getId());
        values.put("weekStart", "0");
        return values;
    }

    private static ObjectNode entry(PersonalCalendar calendar) {
        ObjectNode entry =
                Json.object().put("kind", "calendar#calendarListEntry").put("etag", etag(calendar));
        entry.put("id", calendar.email()).put("summary", calendar.email());
        entry.put("timeZone", calendar.zone().getId()).put("colorId", "14");
        entry.put("backgroundColor", "#9fe1e7").put("foregroundColor", "#000000");
        entry.put("selected", true).put("accessRole", "owner");
        entry.putArray("defaultReminders").addObject().put("method", "popup").put("minutes", 30);
        entry.putObject("notificationSettings")
                .putArray("notifications")
                .addObject()
                .put("type", "eventCreation")
                .put("method", "email");
        entry.put("primary", true).set("conferenceProperties", conferences());
        return entry;
    }

    private static ObjectNode entry(SharedCalendars.Seen seen) {
        ObjectNode entry =
                Json.object().put("kind", "calendar#calendarListEntry").put("etag", etag(seen.calendar()));
        entry.put("id", seen.calendar().email()).put("summary", seen.summary());
        entry.put("timeZone", seen.calendar().zone().getId());
        entry.put("selected", true).put("accessRole", seen.role().wireName());
        if (!seen.dataOwner().isEmpty()) {
            entry.put("dataOwner", seen.dataOwner());
        }
        entry.putArray("defaultReminders");
        entry.set("conferenceProperties", conferences());
        return entry;
    }

    private static ObjectNode conferences() {
        ObjectNode properties = Json.object();
        properties.putArray("allowedConferenceSolutionTypes").add("hangoutsMeet");
        return properties;
    }

    private static String etag(PersonalCalendar calendar) {
        return "\"" + Integer.toUnsignedLong(calendar.email().hashCode()) + "000000\"";
    }
}
