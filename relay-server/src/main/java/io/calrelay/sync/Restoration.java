package io.calrelay.sync;

import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Field;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import io.calrelay.rules.LostValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings back what was carried over: a value that lost, or a meeting that was deleted. A meeting comes back as one that its
 * organizer made in NetSuite, so that its copies are mirrors and nobody is mailed. Thread-safe.
 */
public final class Restoration {
    private static final Duration KEPT = Duration.ofDays(30);

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** There is no such meeting or no such entry of it. */
        record Unknown() implements Outcome {}

        /** @param why in words for an administrator */
        record Impossible(String why) implements Outcome {}
    }

    private final Stores stores;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public Restoration(Stores stores, Wakeups wakeups, InstantSource clock) {
        this.stores = stores;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** @param historyId the entry of the decision or note that is to be undone */
    public Outcome restore(MeetingId id, long historyId) {
        Optional<MeetingStore.Trees> trees = stores.meetings().load(id);
        Optional<HistoryStore.Entry> entry = stores.history().of(id).stream()
                .filter(kept -> kept.id() == historyId)
                .map(HistoryStore.Kept::entry)
                .findFirst();
        if (trees.isEmpty() || entry.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (entry.get().at().isBefore(clock.instant().minus(KEPT))) {
            return new Outcome.Impossible("It happened more than 30 days ago.");
        }
        Meeting meeting = trees.get().meeting();
        if (entry.get().outcome().startsWith(HistoryStore.Entry.LOST)) {
            return value(meeting, entry.get());
        }
        return entry.get().decided().startsWith(Wording.DELETE)
                ? deleted(meeting)
                : new Outcome.Impossible("This entry neither deleted the meeting nor lost a value.");
    }

    private Outcome value(Meeting meeting, HistoryStore.Entry entry) {
        Optional<Field> field = fieldOf(entry);
        if (meeting.state() != Meeting.State.LIVE || meeting.truth().isEmpty()) {
            return new Outcome.Impossible("The meeting is not synced any more; restore its deletion first.");
        }
        String text = entry.outcome().substring(HistoryStore.Entry.LOST.length());
        Optional<MeetingFields> truth = field.filter(LostValue::isRestorable)
                .flatMap(restorable ->
                        LostValue.restore(restorable, text, meeting.truth().get()));
        if (truth.isEmpty()) {
            return new Outcome.Impossible("Attendees and occurrences cannot be restored by themselves; "
                    + "the entry says what they were, so that they can be set in any calendar.");
        }
        String decided = "restore " + field.get().name().toLowerCase(Locale.ROOT);
        Meeting after = new Meeting(meeting.id(), meeting.state(), truth, meeting.organizer());
        keep(after, List.of(), decided);
        return new Outcome.Done();
    }

    private Outcome deleted(Meeting meeting) {
        if (meeting.state() == Meeting.State.LIVE) {
            return new Outcome.Impossible("The meeting is there: nothing of it is deleted.");
        }
        Optional<Organizer> licensed = meeting.organizer()
                .flatMap(Organizer::email)
                .flatMap(stores.people()::find)
                .filter(Person::enabled)
                .map(person ->
                        new Organizer(Optional.of(person.email()), person.name(), Optional.of(person.employeeId())));
        if (licensed.isEmpty() || meeting.truth().isEmpty()) {
            return new Outcome.Impossible("Its organizer is no licensed person, so that only they can make it again.");
        }
        MeetingFields truth = meeting.truth().get();
        Agreed wanted =
                new Agreed(Side.NETSUITE, CopyKind.ORIGINAL, Optional.empty(), new Version(""), truth, truth, 0);
        Meeting after = new Meeting(meeting.id(), Meeting.State.LIVE, meeting.truth(), licensed);
        keep(after, List.of(wanted), "restore the meeting");
        return new Outcome.Done();
    }

    private void keep(Meeting after, List<Agreed> agreed, String decided) {
        Instant now = clock.instant();
        HistoryStore.Entry entry =
                new HistoryStore.Entry(after.id(), now, "", decided, "an administrator decided so", "done");
        stores.meetings().planned(new MeetingStore.Planned(after, agreed, List.of(entry)));
        stores.meetings().markDue(List.of(after.id()), now);
        wakeups.converge(List.of(after.id()));
    }

    /** A note names its field first: "title of netsuite". */
    private static Optional<Field> fieldOf(HistoryStore.Entry entry) {
        String name = entry.decided().split(" of ", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
