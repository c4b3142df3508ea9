package io.calrelay.rules;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an event in a calendar and one in NetSuite that nothing links are the same meeting: entered on both sides by hand, or
 * left by another tool. They are if title and time are the same and the organizer of one takes part in the other. Only
 * history is looked through this way: of two events that are both made while they are synced, each is meant.
 */
public final class Twins {
    private Twins() {}

    /** Equal for events that can be twins; says nothing of people. */
    public static String key(Observation.Present event) {
        MeetingFields fields = event.fields();
        String title = fields.title().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return (fields.isSeries() ? "series " : "once ") + when(fields.time()) + ' ' + title;
    }

    /** @param owner whose calendar it is */
    public static boolean areOne(Observation.Present inCalendar, EmailAddress owner, Observation.Present inNetSuite) {
        if (!key(inCalendar).equals(key(inNetSuite))) {
            return false;
        }
        Set<EmailAddress> calendars = people(inCalendar);
        calendars.add(owner);
        Set<EmailAddress> netsuites = people(inNetSuite);
        Optional<EmailAddress> organizer = inCalendar.byOwner() ? Optional.of(owner) : organizer(inCalendar);
        return organizer.filter(netsuites::contains).isPresent()
                || organizer(inNetSuite).filter(calendars::contains).isPresent();
    }

    private static String when(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return timed.start().toInstant() + "/" + timed.end().toInstant();
        }
        return time.toString();
    }

    private static Set<EmailAddress> people(Observation.Present event) {
        Set<EmailAddress> people = new HashSet<>(addresses(event.fields().attendees()));
        organizer(event).ifPresent(people::add);
        return people;
    }

    private static Optional<EmailAddress> organizer(Observation.Present event) {
        return event.organizer().flatMap(Organizer::email);
    }

    private static Set<EmailAddress> addresses(Collection<Attendee> attendees) {
        Set<EmailAddress> addresses = new HashSet<>();
        attendees.forEach(attendee -> attendee.email().ifPresent(addresses::add));
        return addresses;
    }
}
