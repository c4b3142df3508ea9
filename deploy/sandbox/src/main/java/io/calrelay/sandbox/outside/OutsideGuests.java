package io.calrelay.sandbox.outside;

import io.calrelay.sandbox.entry.WrongEntry;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.PostOffice;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Guests outside who answer meetings of this world. They answer by mail, whether they were invited by mail or heard of the meeting in
 * another way: an organizer's calendar goes by UID and address (RFC 5546).
 */
public final class OutsideGuests {
    private final PostOffice postOffice;

    public OutsideGuests(PostOffice postOffice) {
        this.postOffice = postOffice;
    }

    /** Whether somebody in this world organizes a meeting of that UID. */
    public boolean knows(String uid) {
        return !postOffice.organized(uid).isEmpty();
    }

    /**
     * Answers.
     *
     * @param uid of a meeting that is known
     * @param from the guest's address in lower case
     * @param occurrence the original start of one occurrence, as wall clock of the meeting; empty for the whole meeting
     * @throws WrongEntry if there is no such occurrence, or the guest is none of this meeting's
     */
    public void answer(String uid, String from, Response response, Optional<LocalDateTime> occurrence) {
        List<Component> components = postOffice.organized(uid);
        Component meeting = components.get(0);
        Component meant = occurrence.map(start -> one(components, start)).orElse(meeting);
        Guest guest = meant.guests().stream()
                .filter(each -> each.email().equals(from))
                .findFirst()
                .orElseThrow(() -> new WrongEntry("from", "is no guest of this meeting"));
        Component reply = meant.answeredBy(new Guest(from, guest.name(), guest.role(), response));
        postOffice.send(
                new CalendarMessage(Method.REPLY, from, meeting.organizer().email(), List.of(reply)));
    }

    private static Component one(List<Component> components, LocalDateTime start) {
        Component meeting = components.get(0);
        ZoneId zone = ZoneId.of(meeting.timeZone());
        Instant original = start.atZone(zone).toInstant();
        Optional<Component> exception = components.stream()
                .filter(each -> original.equals(each.recurrenceId()))
                .findFirst();
        if (exception.isPresent()) {
            return exception.get();
        }
        RecurrenceSet series = new RecurrenceSet(
                meeting.start(), zone, meeting.allDay(), meeting.recurrence(), RecurrenceSet.Leniency.EVERYTHING);
        if (meeting.recurrence().isEmpty() || !series.has(start)) {
            throw new WrongEntry("occurrence", "is no start of an occurrence of this meeting");
        }
        return meeting.on(original);
    }
}
