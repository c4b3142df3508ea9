package io.calrelay.store;

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
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.HistoryStore.Entry;
import io.calrelay.ports.MeetingStore.Planned;
import io.calrelay.ports.SubscriptionStore.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A database with something in every table that holds content. Every text in it says that it is confidential. */
final class StoredMeetings {
    static final String CONFIDENTIAL = "Confidential";
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final CalendarId CALENDAR =
            new CalendarId(CalendarService.OUTLOOK, new EmailAddress("alice@northwind.example"));
    static final Side SIDE = new Side.Calendar(CALENDAR);

    private StoredMeetings() {}

    static MeetingId id(int number) {
        return new MeetingId("%026d".formatted(number));
    }

    static MeetingFields fields() {
        return new MeetingFields(
                CONFIDENTIAL + " title",
                CONFIDENTIAL + " room",
                Text.plain(CONFIDENTIAL + " agenda"),
                new EventTime.AllDay(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-02")),
                AccessLevel.PRIVATE,
                List.of(new Attendee(
                        Optional.empty(), CONFIDENTIAL + " guest", Attendee.Role.REQUIRED, Attendee.Response.NONE)));
    }

    static Observation.Present present(String event, String uid) {
        return new Observation.Present(
                new EventId(event),
                Optional.of(new ICalUid(uid)),
                new Version("v1"),
                fields(),
                Optional.of(new Organizer(Optional.empty(), CONFIDENTIAL + " organizer", Optional.empty())),
                true,
                Optional.empty(),
                NOON);
    }

    static void fill(Database database) {
        Meeting meeting = new Meeting(id(1), Meeting.State.LIVE, Optional.of(fields()), Optional.empty());
        Agreed agreed = new Agreed(
                SIDE, CopyKind.ORIGINAL, Optional.of(new EventId("event-1")), new Version("v1"), fields(), fields(), 0);
        Entry entry = new Entry(id(1), NOON, CONFIDENTIAL, CONFIDENTIAL, CONFIDENTIAL, CONFIDENTIAL);
        database.meetings().written(meeting, agreed, List.of(present("event-1", "uid-1")));
        database.meetings().planned(new Planned(meeting, List.of(), List.of(entry)));
        database.history().finish(database.history().of(id(1)).get(0).id(), CONFIDENTIAL + " outcome");
        database.subscriptions()
                .put(new Kept(CALENDAR, new Subscription("subscription", "resource", NOON), CONFIDENTIAL + " secret"));
    }
}
