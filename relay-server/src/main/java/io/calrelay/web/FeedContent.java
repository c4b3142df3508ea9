package io.calrelay.web;

import io.calrelay.feed.CalendarFile;
import io.calrelay.feed.FeedEntry;
import io.calrelay.model.BusinessRecord;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.FeedStore.Feed;
import io.calrelay.ports.FeedStore.Kind;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in a feed, from what was read last: nothing is asked of a calendar or of NetSuite for it. */
final class FeedContent {
    private final Stores stores;

    FeedContent(Stores stores) {
        this.stores = stores;
    }

    String of(Feed feed) {
        return feed.kind() == Kind.PERSON ? ofPerson(feed) : ofRecord(feed);
    }

    /** The person's calendar as it is there. */
    private String ofPerson(Feed feed) {
        List<FeedEntry> entries = new ArrayList<>();
        Optional<Side> calendar =
                stores.people().find(new EmailAddress(feed.of())).map(person -> new Side.Calendar(person.calendar()));
        calendar.ifPresent(side -> {
            for (MeetingStore.Line line :
                    stores.meetings().lines(stores.meetings().on(side))) {
                line.seen().stream()
                        .filter(seen -> seen.side().equals(side))
                        .filter(seen -> seen.observation() instanceof Observation.Present)
                        .map(seen -> (Observation.Present) seen.observation())
                        .forEach(present -> entries.add(copy(line, present)));
            }
        });
        String name = calendar.flatMap(side -> stores.people().find(new EmailAddress(feed.of())))
                .map(person -> person.name())
                .orElse(feed.of());
        return new CalendarFile(CalendarFile.Privacy.BUSY).of(name, entries);
    }

    private static FeedEntry copy(MeetingStore.Line line, Observation.Present present) {
        String uid = present.uid().map(ICalUid::value).orElseGet(() -> uid(line.meeting()));
        return new FeedEntry(uid, present.fields(), present.organizer(), present.asOf());
    }

    /** Each meeting once, in however many pieces NetSuite keeps it. */
    private String ofRecord(Feed feed) {
        BusinessRecord record = BusinessRecord.parse(feed.of()).orElseThrow();
        List<FeedEntry> entries = new ArrayList<>();
        for (MeetingStore.Line line : stores.meetings().lines(stores.meetings().on(Side.NETSUITE))) {
            boolean lives = line.meeting().state() != Meeting.State.DELETED;
            if (lives && MeetingRecords.of(line.seen()).contains(record)) {
                truth(line)
                        .ifPresent(fields -> entries.add(new FeedEntry(
                                uid(line.meeting()), fields, line.meeting().organizer(), latest(line))));
            }
        }
        return new CalendarFile(CalendarFile.Privacy.HIDDEN).of(feed.of(), entries);
    }

    /** What the meeting says; of one that is in NetSuite only and was never planned, what its record says. */
    private static Optional<MeetingFields> truth(MeetingStore.Line line) {
        return line.meeting()
                .truth()
                .or(() -> line.seen().stream()
                        .filter(seen -> seen.observation() instanceof Observation.Present)
                        .map(seen -> ((Observation.Present) seen.observation()).fields())
                        .findFirst());
    }

    private static Instant latest(MeetingStore.Line line) {
        return line.seen().stream()
                .map(seen -> seen.observation().asOf())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String uid(Meeting meeting) {
        return meeting.id().value() + "@calrelay";
    }
}
