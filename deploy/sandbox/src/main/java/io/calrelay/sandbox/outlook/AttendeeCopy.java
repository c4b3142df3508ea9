package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.outlook.series.RuleReader;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An attendee's copy of somebody else's meeting, made and kept up to date from what the organizer mails. */
final class AttendeeCopy {
    private static final String PREFIX = "Canceled: ";

    private AttendeeCopy() {}

    static EventItem make(int number, Component meeting, Instant now) {
        EventItem item =
                new EventItem(number, GlobalObjectId.clean(meeting.uid()), now, NewEvent.members(), times(meeting));
        item.instanceOf = meeting.recurrenceId();
        item.members.put("isOrganizer", false);
        content(item.members, meeting);
        unanswered(item.members);
        reshape(item, meeting, item.times);
        return item;
    }

    /**
     * The organizer's update overwrites what the attendee may have changed; a new time asks for a new answer.
     *
     * @return whether it has another time or pattern now
     */
    static boolean refresh(EventItem item, Component meeting) {
        Times before = item.times;
        Recurrence old = item.recurrence;
        content(item.members, meeting);
        item.members.put("isCancelled", false);
        reshape(item, meeting, times(meeting));
        boolean same = before.sameAs(item.times)
                && (old == null ? item.recurrence == null : item.recurrence != null && old.sameAs(item.recurrence));
        if (!same) {
            item.edited.clear();
            unanswered(item.members);
        }
        item.edited.keySet().removeAll(item.cancelled);
        return !same;
    }

    static EditedOccurrence refresh(Occurrence occurrence, Component meeting, Instant now) {
        EditedOccurrence edit = occurrence.edit().orElseGet(() -> new EditedOccurrence(Json.object(), null, now));
        Times before = occurrence.times();
        content(edit.members, meeting);
        edit.members.put("isCancelled", false);
        edit.times = times(meeting);
        if (!before.sameAs(edit.times)) {
            unanswered(edit.members);
        }
        return edit;
    }

    // Subject prefix and showAs free are the sample's assumption (graph.md 13.2).
    @Assumed(
            source =
                    "graph-samples/event-attendee-copy-cancelled-by-organizer.json, hence the switch CANCELLED_COPY_MARKED")
    static void callOff(ObjectNode before, ObjectNode into, boolean marked) {
        into.put("isCancelled", true);
        if (marked) {
            String subject = Json.text(before, "subject");
            into.put("subject", subject.startsWith(PREFIX) ? subject : PREFIX + subject);
            into.put("showAs", "free");
        }
    }

    static String graphName(Response response) {
        return switch (response) {
            case ACCEPTED -> "accepted";
            case TENTATIVE -> "tentativelyAccepted";
            case DECLINED -> "declined";
            case NEEDS_ACTION -> "none";
        };
    }

    private static void unanswered(ObjectNode members) {
        members.set("responseStatus", MemberReader.status("notResponded", MemberReader.NEVER));
        members.put("showAs", "tentative");
    }

    private static void content(ObjectNode into, Component meeting) {
        ObjectNode sent = Json.object().put("subject", meeting.title());
        sent.putObject("body")
                .put("contentType", meeting.html() ? "html" : "text")
                .put("content", meeting.description());
        sent.putObject("location").put("displayName", meeting.location());
        boolean hidden = !meeting.visibility().equals("public");
        if (hidden || !into.has("sensitivity")) {
            sent.put("sensitivity", hidden ? meeting.visibility() : "normal");
        }
        MemberReader.apply(sent, into, into);
        into.set(
                "organizer",
                NewEvent.recipient(
                        meeting.organizer().name(), meeting.organizer().email()));
        into.set("attendees", attendees(meeting));
    }

    /** An attendee's copy does not show what the others answered. */
    private static ArrayNode attendees(Component meeting) {
        ArrayNode all = Json.array();
        for (Guest guest : meeting.guests()) {
            ObjectNode attendee =
                    all.addObject().put("type", guest.role().name().toLowerCase(Locale.ROOT));
            attendee.set("status", MemberReader.status("none", MemberReader.NEVER));
            attendee.setAll(NewEvent.recipient(guest.name(), guest.email()));
        }
        return all;
    }

    // Zones arrive as Exchange keeps them, by Windows name; one it does not know becomes UTC.
    private static Times times(Component meeting) {
        LocalDateTime start = meeting.start();
        LocalDateTime end = meeting.end();
        if (meeting.allDay()) {
            return new Times(start, Zones.UTC, end, Zones.UTC, true);
        }
        String zone = Zones.windowsName(meeting.timeZone());
        if (Zones.find(zone).isPresent()) {
            return new Times(start, zone, end, zone, false);
        }
        ZoneId foreign = ZoneId.of(meeting.timeZone());
        return new Times(inUtc(start, foreign), Zones.UTC, inUtc(end, foreign), Zones.UTC, false);
    }

    private static LocalDateTime inUtc(LocalDateTime local, ZoneId zone) {
        return LocalDateTime.ofInstant(local.atZone(zone).toInstant(), ZoneOffset.UTC);
    }

    // A rule that Exchange cannot express leaves a single event at the first time; RDATE is lost (graph.md 2.4).
    private static void reshape(EventItem item, Component meeting, Times times) {
        item.times = times;
        item.recurrence = meeting.recurrence().stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("RRULE"))
                .findFirst()
                .flatMap(rule -> RuleReader.read(rule, times.start(), times.startZone()))
                .filter(recurrence -> recurrence.firstDate().isPresent())
                .orElse(null);
        item.cancelled.clear();
        Recurrence recurrence = item.recurrence;
        if (recurrence != null) {
            item.times = times.on(recurrence.firstDate().orElseThrow());
            meeting.recurrence().stream()
                    .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("EXDATE"))
                    .forEach(line -> exclude(item, line));
        }
    }

    private static void exclude(EventItem item, String line) {
        ZoneId zone = Zones.zone(item.times.startZone());
        for (String value : line.substring(line.lastIndexOf(':') + 1).split(",")) {
            LocalDate date = LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            if (value.endsWith("Z")) {
                String iso =
                        value.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z");
                date = LocalDate.ofInstant(Instant.parse(iso), zone);
            }
            item.cancelled.add(date);
        }
    }
}
