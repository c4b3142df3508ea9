package io.calrelay.sandbox.outside;

import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Role;
import io.calrelay.sandbox.world.PostOffice;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and sends what an organizer's calendar mails: invitations, updates and cancellations (RFC 5546). */
final class Mailing {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private final PostOffice postOffice;

    Mailing(PostOffice postOffice) {
        this.postOffice = postOffice;
    }

    /** The whole meeting with every occurrence that differs. */
    void request(OutsideMeeting meeting, Collection<String> to) {
        List<Component> components = new ArrayList<>();
        components.add(component(meeting, null));
        meeting.edited.keySet().forEach(occurrence -> components.add(component(meeting, occurrence)));
        send(Method.REQUEST, meeting, to, components);
    }

    /** One occurrence alone. */
    void request(OutsideMeeting meeting, LocalDateTime occurrence) {
        send(Method.REQUEST, meeting, meeting.guests.keySet(), List.of(component(meeting, occurrence)));
    }

    /** @param occurrence null for the whole meeting */
    void cancel(OutsideMeeting meeting, @Nullable LocalDateTime occurrence, Collection<String> to) {
        send(Method.CANCEL, meeting, to, List.of(component(meeting, occurrence)));
    }

    private void send(Method method, OutsideMeeting meeting, Collection<String> to, List<Component> components) {
        List.copyOf(to)
                .forEach(guest ->
                        postOffice.send(new CalendarMessage(method, meeting.organizer.email(), guest, components)));
    }

    private static Component component(OutsideMeeting meeting, @Nullable LocalDateTime occurrence) {
        MeetingContent content = occurrence == null ? meeting.content : meeting.at(occurrence);
        return new Component(
                meeting.uid,
                occurrence == null ? null : meeting.content.instant(occurrence),
                meeting.sequence,
                meeting.organizer,
                guests(meeting, occurrence),
                content.title(),
                content.description(),
                false,
                content.location(),
                content.allDay(),
                content.start(),
                content.end(),
                content.timeZone(),
                occurrence == null ? recurrence(meeting) : List.of(),
                content.visibility());
    }

    private static List<Guest> guests(OutsideMeeting meeting, @Nullable LocalDateTime occurrence) {
        return meeting.guests.keySet().stream()
                .map(email -> new Guest(
                        email,
                        "",
                        Role.REQUIRED,
                        occurrence == null
                                ? meeting.guests.getOrDefault(email, CalendarMessage.Response.NEEDS_ACTION)
                                : meeting.answer(email, occurrence)))
                .toList();
    }

    /** Occurrences that were called off one by one leave as excluded dates. */
    private static List<String> recurrence(OutsideMeeting meeting) {
        List<String> lines = new ArrayList<>(meeting.content.recurrence());
        meeting.dropped.forEach(each -> lines.add(
                meeting.content.allDay()
                        ? "EXDATE;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(each.toLocalDate())
                        : "EXDATE;TZID=" + meeting.content.timeZone() + ":" + LOCAL.format(each)));
        return lines;
    }
}
