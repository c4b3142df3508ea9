package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes events as Graph answers them (graph-samples/event-*.json), to one caller's preferences. */
@Verified(on = "2026-10-05", source = "graph.md 1.1, 9; published samples")
record EventView(Mailbox mailbox, Preferences preferences, Positions<GraphSwitch> switches) {
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    /** The member under which an all-day event keeps the zone that it was sent in, if it does. */
    static final String SENT_ZONE = "sentZone";

    private static final List<String> FIRST = List.of(
            "transactionId",
            "categories",
            "reminderMinutesBeforeStart",
            "isReminderOn",
            "subject",
            "importance",
            "sensitivity",
            "isCancelled",
            "isOrganizer",
            "responseRequested",
            "showAs",
            "onlineMeetingUrl",
            "isOnlineMeeting",
            "onlineMeetingProvider",
            "allowNewTimeProposals",
            "isDraft",
            "hideAttendees",
            "responseStatus",
            "location",
            "locations",
            "attendees",
            "organizer",
            "onlineMeeting");

    static String context(String of) {
        return "https://graph.microsoft.com/v1.0/$metadata#" + of;
    }

    String id(Occurrence occurrence) {
        return EntryIds.write(mailbox, occurrence, preferences.immutableIds());
    }

    String etag(Occurrence occurrence) {
        return "W/\"" + mailbox.changeKey(occurrence.version()) + "\"";
    }

    /** The one event of an answer, with its context. */
    ObjectNode entity(Occurrence occurrence) {
        ObjectNode entity = Json.object();
        entity.put("@odata.context", context("users('" + mailbox.userId + "')/events/$entity"));
        entity.setAll(event(occurrence));
        return entity;
    }

    ObjectNode event(Occurrence occurrence) {
        EventItem item = occurrence.item();
        ObjectNode members = occurrence.members();
        Times times = occurrence.times();
        ObjectNode event = Json.object().put("@odata.etag", etag(occurrence)).put("id", id(occurrence));
        event.put("createdDateTime", STAMP.format(item.created));
        event.put("lastModifiedDateTime", STAMP.format(occurrence.modified()));
        event.put("changeKey", mailbox.changeKey(occurrence.version()));
        event.put("originalStartTimeZone", members.path(SENT_ZONE).asText(times.startZone()));
        event.put("originalEndTimeZone", members.path(SENT_ZONE).asText(times.endZone()));
        boolean shared = occurrence.date() != null && switches.isOn(GraphSwitch.OCCURRENCE_UIDS_SHARED);
        event.put("iCalUId", shared ? item.uid : GlobalObjectId.on(item.uid, replaced(occurrence)));
        event.put("isAllDay", times.allDay()).put("type", occurrence.type());
        event.put("hasAttachments", !item.attachments.isEmpty());
        event.put("seriesMasterId", occurrence.date() == null ? null : id(Occurrence.whole(item)));
        FIRST.forEach(member -> event.set(member, members.get(member)));
        event.put(
                "webLink",
                "https://outlook.office365.com/owa/?itemid=" + event.path("id").asText()
                        + "&exvsurl=1&path=/calendar/item");
        body(event, members.path("body").path("content").asText(""));
        putTimes(event, times);
        Recurrence recurrence = occurrence.date() == null ? item.recurrence : null;
        event.set("recurrence", recurrence == null ? null : recurrence(recurrence));
        if (occurrence.date() != null) {
            event.put("originalStart", SECONDS.format(occurrence.originalStart()));
        }
        return event;
    }

    private static @Nullable LocalDate replaced(Occurrence occurrence) {
        Instant alone = occurrence.item().instanceOf;
        ZoneId zone = Zones.zone(occurrence.item().times.startZone());
        return alone == null ? occurrence.date() : LocalDate.ofInstant(alone, zone);
    }

    // A plain occurrence in delta is a bare stub (graph.md 0.2).
    @Verified(on = "2026-06-01", source = "graph.md 0.2, many independent reports 2020-2026")
    ObjectNode stub(Occurrence occurrence) {
        ObjectNode stub = Json.object()
                .put("@odata.type", "#microsoft.graph.event")
                .put("@odata.etag", etag(occurrence))
                .put("seriesMasterId", id(Occurrence.whole(occurrence.item())))
                .put("type", "occurrence")
                .put("id", id(occurrence));
        putTimes(stub, occurrence.times());
        return stub;
    }

    private void body(ObjectNode event, String html) {
        event.put("bodyPreview", Bodies.preview(html));
        event.putObject("body")
                .put("contentType", preferences.textBody() ? "text" : "html")
                .put("content", preferences.textBody() ? Bodies.toText(html) : html);
    }

    private void putTimes(ObjectNode event, Times times) {
        event.set("start", times.allDay() ? wall(times.start(), Zones.UTC) : wall(times.startsAt()));
        event.set("end", times.allDay() ? wall(times.end(), Zones.UTC) : wall(times.endsAt()));
    }

    private ObjectNode wall(Instant at) {
        ZoneId zone = Zones.zone(preferences.timeZone());
        return wall(LocalDateTime.ofInstant(at, zone), preferences.timeZone());
    }

    private static ObjectNode wall(LocalDateTime at, String zone) {
        return Json.object().put("dateTime", WALL.format(at)).put("timeZone", zone);
    }

    static JsonNode recurrence(Recurrence recurrence) {
        ObjectNode pattern =
                Json.object().put("type", recurrence.pattern().type().wireName());
        pattern.put("interval", recurrence.pattern().interval());
        pattern.put("month", recurrence.pattern().month());
        pattern.put("dayOfMonth", recurrence.pattern().dayOfMonth());
        if (recurrence.pattern().type().byWeekday()) {
            recurrence.pattern().daysOfWeek().stream()
                    .sorted(Comparator.comparing(day -> day.getValue() % 7))
                    .map(EventView::name)
                    .forEach(pattern.putArray("daysOfWeek")::add);
        }
        pattern.put("firstDayOfWeek", name(recurrence.pattern().firstDayOfWeek()));
        pattern.put("index", recurrence.pattern().index().name().toLowerCase(Locale.ROOT));
        ObjectNode range = Json.object().put("type", recurrence.range().type().wireName());
        range.put("startDate", recurrence.range().startDate().toString());
        range.put("endDate", date(recurrence.range().endDate()));
        range.put("recurrenceTimeZone", recurrence.range().timeZone());
        range.put("numberOfOccurrences", recurrence.range().numberOfOccurrences());
        ObjectNode both = Json.object();
        both.set("pattern", pattern);
        both.set("range", range);
        return both;
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "0001-01-01" : date.toString();
    }
}
