package io.calrelay.sync;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Carries out what an administrator decides about what waits, and about single meetings. Thread-safe. */
public final class Verdicts {
    private static final String BY_ADMINISTRATOR = "an administrator decided so";

    private final Stores stores;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public Verdicts(Stores stores, Wakeups wakeups, InstantSource clock) {
        this.stores = stores;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** @return false if somebody else decided meanwhile */
    public boolean resolve(AttentionItem item, AttentionItem.Choice choice) {
        if (!stores.attention().close(item.id(), Optional.of(choice), clock.instant())) {
            return false;
        }
        switch (choice) {
            case DELETE -> planAgain(waiting(item));
            case KEEP -> waiting(item).forEach(meeting -> unlink(meeting, "its deletion was not to be carried"));
            case RETRY -> retry(item);
            case UNLINK -> item.meeting().ifPresent(meeting -> unlink(meeting, BY_ADMINISTRATOR));
        }
        return true;
    }

    /** Stops syncing a meeting and leaves all sides as they are. @return false if there is no such meeting */
    public boolean unlink(MeetingId meeting) {
        return unlink(meeting, BY_ADMINISTRATOR);
    }

    /** What needs no decision any more is closed. */
    void tidy() {
        for (AttentionItem item : stores.attention().open()) {
            if (isMended(item)) {
                stores.attention().close(item.id(), Optional.empty(), clock.instant());
            }
        }
    }

    private boolean isMended(AttentionItem item) {
        return switch (item.kind()) {
            case MASS_DELETION -> waiting(item).isEmpty();
            case STUCK_MEETING ->
                item.meeting()
                        .filter(meeting -> stores.meetings().failures(meeting) > 0)
                        .isEmpty();
            case UNREADABLE_SIDE ->
                side(item)
                        .flatMap(stores.readings()::find)
                        .flatMap(ReadingStore.Reading::problem)
                        .isEmpty();
        };
    }

    private List<MeetingId> waiting(AttentionItem item) {
        return side(item).map(stores.endings()::pending).orElse(List.of());
    }

    private void retry(AttentionItem item) {
        item.meeting().ifPresent(meeting -> planAgain(List.of(meeting)));
        side(item).ifPresent(side -> {
            stores.readings().markDue(side, clock.instant());
            wakeups.observe(side);
        });
    }

    private static Optional<Side> side(AttentionItem item) {
        return item.meeting().isPresent() ? Optional.empty() : Optional.of(Side.parse(item.subject()));
    }

    /** At once, whatever they were waiting for. */
    private void planAgain(List<MeetingId> meetings) {
        Instant now = clock.instant();
        stores.meetings().markDue(meetings, now);
        meetings.forEach(meeting ->
                stores.meetings().postpone(meeting, stores.meetings().failures(meeting), now, BY_ADMINISTRATOR));
        wakeups.converge(meetings);
    }

    private boolean unlink(MeetingId id, String why) {
        Optional<MeetingStore.Trees> trees = stores.meetings().load(id);
        if (trees.isEmpty()) {
            return false;
        }
        Meeting before = trees.get().meeting();
        Instant now = clock.instant();
        Meeting after = new Meeting(id, Meeting.State.UNLINKED, before.truth(), before.organizer());
        HistoryStore.Entry entry =
                new HistoryStore.Entry(id, now, "", "stop syncing it; all sides stay as they are", why, "done");
        stores.meetings().planned(new MeetingStore.Planned(after, List.of(), List.of(entry)));
        planAgain(List.of(id));
        return true;
    }
}
