package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Text;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a gateway's contract needs from whoever runs it: the gateway, an empty calendar and a person's hand in it. */
public interface CalendarUnderTest {
    /** The window that is read; every event of the contract lies in it. */
    CalendarGateway.Window WINDOW =
            new CalendarGateway.Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2031-10-01T00:00:00Z"));

    MeetingId MEETING = new MeetingId("0123456789abcdefghijklmnop");

    /** Every field but the attendees, whom no mirror in every service can carry. */
    Set<Field> CARRIED = EnumSet.complementOf(EnumSet.of(Field.ATTENDEES));

    /** The same gateway throughout one test. */
    CalendarGateway gateway();

    /** A calendar that is empty when a test begins. */
    CalendarId calendar();

    /** The calendar's owner at work, and the service's bad days. */
    Hand hand();

    /**
     * An order whose address answers the handshake of the service and takes its notifications, ending two days from the
     * service's present time.
     */
    CalendarGateway.SubscriptionOrder order();

    /** What the person does in the service itself, with the person's own rights; and what the service does to the gateway. */
    interface Hand {
        /** One event that takes place once, timed or all-day, or a series without exceptions. */
        EventId personCreates(MeetingFields fields);

        /** Of a series: in all its occurrences. */
        void personEdits(EventId event, MeetingFields fields, Set<Field> changed);

        void personDeletes(EventId event);

        /** No cursor given out so far is taken any more. */
        void expireCursor();

        /** The gateway's next call, and only that, is answered with the request to wait. */
        void throttleNextCall(Duration after);

        /** The gateway's next call, and only that, is carried out, but its answer does not arrive. */
        void loseNextAnswer();

        /** How many mails the service has sent to anybody so far. */
        long mailsSent();
    }

    /** A meeting with a guest, on a winter morning in Berlin. */
    static MeetingFields aMeeting(String title) {
        return new MeetingFields(
                title,
                "Room 4",
                Text.plain("Bring the numbers."),
                timed("Europe/Berlin", 9),
                AccessLevel.PUBLIC,
                List.of(new Attendee(
                        Optional.of(new EmailAddress("guest@outside.example")),
                        "Gus Guest",
                        Attendee.Role.REQUIRED,
                        Attendee.Response.NONE)));
    }

    static MeetingFields at(EventTime time, MeetingFields fields) {
        return new MeetingFields(
                fields.title(), fields.location(), fields.description(), time, fields.access(), fields.attendees());
    }

    static MeetingFields saying(Text description, MeetingFields fields) {
        return new MeetingFields(
                fields.title(), fields.location(), description, fields.time(), fields.access(), fields.attendees());
    }

    static MeetingFields shownTo(AccessLevel access, MeetingFields fields) {
        return new MeetingFields(
                fields.title(), fields.location(), fields.description(), fields.time(), access, fields.attendees());
    }

    /** An hour from that hour on 3 December 2026, on the wall clock of that zone. */
    static EventTime.Timed timed(String zone, int hour) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 3, hour, 0);
        return new EventTime.Timed(
                start.atZone(ZoneId.of(zone)), start.plusHours(1).atZone(ZoneId.of(zone)));
    }

    /** The mirror that the gateway makes of these fields. */
    default Observation.Present mirror(MeetingFields fields) {
        return done(gateway().create(calendar(), new CalendarGateway.NewMirror(MEETING, 0, false, fields)));
    }

    /** The event as it now is, for an event that is there. */
    default Observation.Present seen(EventId event) {
        return (Observation.Present) done(gateway().look(calendar(), event));
    }

    default CalendarGateway.Changes everything() {
        return done(gateway().changes(calendar(), Optional.empty(), WINDOW));
    }

    default CalendarGateway.Changes since(Cursor cursor) {
        return done(gateway().changes(calendar(), Optional.of(cursor), WINDOW));
    }

    /** The last word of a read on that event: of several, the later one holds. */
    static Observation.Present presentIn(CalendarGateway.Changes changes, EventId event) {
        List<Observation> found = changes.events().stream()
                .filter(each -> each.event().equals(event))
                .toList();
        assertThat(found).isNotEmpty();
        return (Observation.Present) found.get(found.size() - 1);
    }

    static <T> T done(Reply<T> reply) {
        return reply.whenDone().orElseThrow(() -> new AssertionError("not done, but " + reply));
    }
}
