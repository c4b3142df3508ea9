package io.calrelay.contract;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.CopyKind;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Side;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.HistoryStore.Entry;
import io.calrelay.ports.MeetingStore.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Values for the contracts of the stores. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");
    static final EmailAddress ALICE_EMAIL = new EmailAddress("alice@northwind.example");
    static final CalendarId ALICE_CALENDAR = new CalendarId(CalendarService.OUTLOOK, ALICE_EMAIL);
    static final Side ALICE = new Side.Calendar(ALICE_CALENDAR);
    static final Side BOB =
            new Side.Calendar(new CalendarId(CalendarService.GOOGLE, new EmailAddress("bob@northwind.example")));
    static final Organizer ORGANIZER = new Organizer(Optional.of(ALICE_EMAIL), "Alice Äsh", Optional.of(11));

    private Samples() {}

    static Instant noonPlus(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** A meeting's id that ends in this number. */
    static MeetingId id(int number) {
        return new MeetingId("%026d".formatted(number));
    }

    static EventId event(String id) {
        return new EventId(id);
    }

    static ICalUid uid(String value) {
        return new ICalUid(value);
    }

    static MeetingFields fields(String title) {
        return new MeetingFields(
                title,
                "Room \uD83D\uDE80 1",
                Text.html("<p>Agenda</p>"),
                // The second half past two of the night in which the clocks go back.
                new EventTime.Timed(
                        ZonedDateTime.parse("2026-10-25T02:30:00+01:00[Europe/Berlin]"),
                        ZonedDateTime.parse("2026-10-25T03:30:00.000000001Z")),
                AccessLevel.SHOW_AS_BUSY,
                List.of(
                        new Attendee(
                                Optional.of(ALICE_EMAIL), "Alice", Attendee.Role.REQUIRED, Attendee.Response.ACCEPTED),
                        new Attendee(Optional.empty(), "Beamer", Attendee.Role.RESOURCE, Attendee.Response.NONE)));
    }

    static MeetingFields allDayFields() {
        return new MeetingFields(
                "Fair",
                "",
                Text.EMPTY,
                new EventTime.AllDay(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-04")),
                AccessLevel.PRIVATE,
                List.of());
    }

    static Observation.Present present(String event, String uid, Instant asOf) {
        return present(event, Optional.of(uid(uid)), "Budget", asOf);
    }

    static Observation.Present present(String event, Optional<ICalUid> uid, String title, Instant asOf) {
        return new Observation.Present(
                event(event),
                uid,
                new Version("version of " + title),
                fields(title),
                Optional.of(ORGANIZER),
                true,
                Optional.of(id(77)),
                asOf);
    }

    /** As a NetSuite record looks: without a UID. */
    static Observation.Present record(String event, Instant asOf) {
        return present(event, Optional.empty(), "Budget", asOf);
    }

    static Sighting due(int meeting, Observation observation) {
        return new Sighting(id(meeting), observation, true);
    }

    static Sighting notDue(int meeting, Observation observation) {
        return new Sighting(id(meeting), observation, false);
    }

    static Agreed agreed(Side side, String event, String version) {
        return new Agreed(
                side,
                CopyKind.MIRROR,
                Optional.of(event(event)),
                new Version(version),
                fields("as seen"),
                allDayFields(),
                3);
    }

    static Meeting meeting(int number) {
        return new Meeting(id(number), Meeting.State.LIVE, Optional.of(fields("Truth")), Optional.of(ORGANIZER));
    }

    static Entry entry(int meeting, Instant at, String decided) {
        return new Entry(id(meeting), at, "seen", decided, "why", Entry.PENDING);
    }
}
