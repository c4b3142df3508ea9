package io.calrelay.sandbox.hand;

import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.outside.MeetingContent;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what an outside organizer says; whatever is wrong is named. */
final class InvitationReader {
    /** The members of an event. */
    static final List<String> EVENT =
            List.of("title", "description", "location", "start", "end", "timeZone", "recurrence", "visibility");

    private static final MeetingContent NOTHING =
            new MeetingContent("", "", "", false, LocalDateTime.MIN, LocalDateTime.MIN, "", List.of(), "public");
    private static final Map<String, String> VISIBILITIES =
            Map.of("public", "public", "private", "private", "confidential", "confidential");
    private static final Map<String, Response> RESPONSES =
            Map.of("accepted", Response.ACCEPTED, "tentative", Response.TENTATIVE, "declined", Response.DECLINED);

    private InvitationReader() {}

    /** @param day whether it is a whole day */
    private record Moment(LocalDateTime at, boolean day) {
        static Moment of(Entry entry, String member) {
            String text = entry.text(member);
            try {
                return text.length() == 10
                        ? new Moment(LocalDate.parse(text).atStartOfDay(), true)
                        : new Moment(LocalDateTime.parse(text), false);
            } catch (DateTimeException unreadable) {
                throw entry.wrong(
                        member, "is neither a wall clock such as 2026-12-01T09:00:00 nor a date such as 2026-12-01");
            }
        }
    }

    static Party organizer(Entry from) {
        from.only("email", "name");
        return new Party(from.email("email"), from.find("name").orElse(""));
    }

    /** Addresses in lower case, none twice, at least one. */
    static List<String> guests(Entry body) {
        List<String> listed = body.texts("to");
        Set<String> guests = new LinkedHashSet<>();
        for (int at = 0; at < listed.size(); at++) {
            guests.add(Entry.email(listed.get(at), body.pathOf("to[" + at + "]")));
        }
        if (guests.isEmpty()) {
            throw body.wrong("to", "names nobody");
        }
        return new ArrayList<>(guests);
    }

    static MeetingContent content(Entry event) {
        event.text("start");
        event.text("end");
        return content(event, NOTHING);
    }

    /** @param before what members that are missing keep */
    static MeetingContent content(Entry event, MeetingContent before) {
        Moment start = event.has("start") ? Moment.of(event, "start") : new Moment(before.start(), before.allDay());
        Moment end = event.has("end") ? Moment.of(event, "end") : new Moment(before.end(), before.allDay());
        if (start.day() != end.day()) {
            throw event.wrong("end", "has to be a date if event.start is one, and a wall clock otherwise");
        }
        boolean ordered = start.day() ? end.at().isAfter(start.at()) : !end.at().isBefore(start.at());
        if (!ordered) {
            throw event.wrong(
                    "end", "is too early: whole days end on the day after the last, others not before they start");
        }
        MeetingContent content = new MeetingContent(
                event.find("title").orElse(before.title()),
                event.find("description").orElse(before.description()),
                event.find("location").orElse(before.location()),
                start.day(),
                start.at(),
                end.at(),
                start.day() ? "UTC" : zone(event, before),
                event.has("recurrence") ? event.texts("recurrence") : before.recurrence(),
                event.choice("visibility", VISIBILITIES, before.visibility()));
        if (content.repeats() && !content.hasReadableRecurrence()) {
            throw event.wrong("recurrence", "cannot be read as RFC 5545 lines for this start");
        }
        return content;
    }

    private static String zone(Entry event, MeetingContent before) {
        String usual = before.allDay() ? "" : before.timeZone();
        if (usual.isEmpty()) {
            event.text("timeZone");
        }
        return event.zone("timeZone", usual).getId();
    }

    static Response response(Entry body) {
        body.text("response");
        return body.choice("response", RESPONSES, "");
    }

    /** The original start of one occurrence, which is not looked for here. */
    static Optional<LocalDateTime> occurrence(Entry body) {
        return body.has("occurrence")
                ? Optional.of(Moment.of(body, "occurrence").at())
                : Optional.empty();
    }
}
