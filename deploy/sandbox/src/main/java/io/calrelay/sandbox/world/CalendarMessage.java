package io.calrelay.sandbox.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels between mailboxes when people invite, update, cancel and answer: the content of an iMIP mail
 * (RFC 6047), reduced to what calendars keep of it.
 *
 * @param from the sender's address in lower case
 * @param to the one recipient's address in lower case
 */
public record CalendarMessage(Method method, String from, String to, List<Component> components) {
    public CalendarMessage {
        components = List.copyOf(components);
    }

    /** RFC 5546 methods. */
    public enum Method {
        REQUEST,
        CANCEL,
        REPLY
    }

    /** RFC 5545 participation status. */
    public enum Response {
        NEEDS_ACTION,
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    /** RFC 5545 participation role or, for rooms and things, the calendar user type. */
    public enum Role {
        REQUIRED,
        OPTIONAL,
        RESOURCE
    }

    public record Party(String email, String name) {}

    public record Guest(String email, String name, Role role, Response response) {}

    /**
     * One VEVENT.
     *
     * @param uid the iCalendar UID as the organizer's system made it
     * @param recurrenceId the original start of one occurrence; null for a single event or a whole series
     * @param start wall clock in {@code timeZone}; midnight for all-day events
     * @param end wall clock in {@code timeZone}, exclusive
     * @param timeZone IANA name
     * @param recurrence RFC 5545 lines ({@code RRULE:…}, {@code EXDATE…}, {@code RDATE…}); empty unless a series
     * @param html whether {@code description} is HTML
     * @param visibility {@code public}, {@code private} or {@code confidential} (RFC 5545 CLASS, lower case)
     */
    public record Component(
            String uid,
            @Nullable Instant recurrenceId,
            int sequence,
            Party organizer,
            List<Guest> guests,
            String title,
            String description,
            boolean html,
            String location,
            boolean allDay,
            LocalDateTime start,
            LocalDateTime end,
            String timeZone,
            List<String> recurrence,
            String visibility) {
        public Component {
            guests = List.copyOf(guests);
            recurrence = List.copyOf(recurrence);
        }

        /** The same for one occurrence of it. */
        public Component on(Instant originalStart) {
            return new Component(
                    uid,
                    originalStart,
                    sequence,
                    organizer,
                    guests,
                    title,
                    description,
                    html,
                    location,
                    allDay,
                    start,
                    end,
                    timeZone,
                    List.of(),
                    visibility);
        }

        /** What an answer carries: the meeting without its text, and the answering guest alone. */
        public Component answeredBy(Guest guest) {
            return new Component(
                    uid,
                    recurrenceId,
                    sequence,
                    organizer,
                    List.of(guest),
                    title,
                    "",
                    false,
                    location,
                    allDay,
                    start,
                    end,
                    timeZone,
                    recurrence,
                    visibility);
        }
    }
}
