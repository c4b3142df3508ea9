package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.series.RuleWriter;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.CalendarMessage.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Writes events as the iCalendar components that Exchange mails. */
final class MeetingComponents {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Map<String, Response> RESPONSES = Map.of(
            "accepted", Response.ACCEPTED,
            "tentativelyAccepted", Response.TENTATIVE,
            "declined", Response.DECLINED);
    private static final Map<String, Role> ROLES = Map.of("optional", Role.OPTIONAL, "resource", Role.RESOURCE);
    private static final Map<String, String> CLASSES =
            Map.of("personal", "private", "private", "private", "confidential", "confidential");

    private MeetingComponents() {}

    /** The master and its edited occurrences; or the one occurrence alone. */
    static List<Component> of(Occurrence occurrence) {
        List<Component> components = new ArrayList<>();
        components.add(one(occurrence));
        if (occurrence.date() == null) {
            occurrence
                    .item()
                    .edited
                    .keySet()
                    .forEach(date -> components.add(one(new Occurrence(occurrence.item(), date))));
        }
        return components;
    }

    private static Component one(Occurrence occurrence) {
        JsonNode members = occurrence.members();
        Times times = occurrence.times();
        ZoneId zone = Zones.zone(times.startZone());
        JsonNode organizer = members.path("organizer").path("emailAddress");
        return new Component(
                occurrence.item().uid,
                occurrence.date() == null ? occurrence.item().instanceOf : occurrence.originalStart(),
                occurrence.item().sequence,
                new Party(MemberReader.address(members.path("organizer")), Json.text(organizer, "name")),
                guests(members.path("attendees")),
                Json.text(members, "subject"),
                Json.text(members.path("body"), "content"),
                true,
                Json.text(members.path("location"), "displayName"),
                times.allDay(),
                times.start(),
                LocalDateTime.ofInstant(times.endsAt(), zone),
                zone.getId(),
                occurrence.date() == null ? recurrence(occurrence.item()) : List.of(),
                CLASSES.getOrDefault(Json.text(members, "sensitivity"), "public"));
    }

    private static List<Guest> guests(JsonNode attendees) {
        return StreamSupport.stream(attendees.spliterator(), false)
                .map(MeetingComponents::guest)
                .toList();
    }

    static Guest guest(JsonNode attendee) {
        return new Guest(
                MemberReader.address(attendee),
                Json.text(attendee.path("emailAddress"), "name"),
                ROLES.getOrDefault(Json.text(attendee, "type"), Role.REQUIRED),
                response(Json.text(attendee.path("status"), "response")));
    }

    static Response response(String graphName) {
        return RESPONSES.getOrDefault(graphName, Response.NEEDS_ACTION);
    }

    private static List<String> recurrence(EventItem item) {
        if (item.recurrence == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(RuleWriter.write(item.recurrence, item.times.allDay()));
        item.cancelled.forEach(date -> lines.add(exclusion(item.times, date)));
        return lines;
    }

    private static String exclusion(Times times, LocalDate date) {
        return times.allDay()
                ? "EXDATE;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(date)
                : "EXDATE;TZID=" + Zones.zone(times.startZone()).getId() + ":"
                        + LOCAL.format(date.atTime(times.start().toLocalTime()));
    }
}
