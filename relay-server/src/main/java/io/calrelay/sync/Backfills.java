package io.calrelay.sync;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Person;
import io.calrelay.ports.BackfillStore;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Kept;
import io.calrelay.ports.BackfillStore.Order;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.BackfillStore.Progress;
import io.calrelay.ports.BackfillStore.State;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Syncs the history of some people: everything in a range of days is read, and what syncing would make of it is said (a dry run)
 * or done. It is done by the meetings' own tasks, a few at a time and only while no other meeting is due, so that what
 * happens now comes first. All of it stands in the store: a backfill that was interrupted goes on where it stood.
 */
public final class Backfills {
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMillis(150);
    /** A wake-up that comes while its task runs is lost; so it looks by itself whether it was resumed. */
    private static final Duration PAUSED_LOOK = Duration.ofSeconds(1);

    private static final Duration READ_AGAIN = Duration.ofSeconds(10);
    /** A meeting that failed so often in a row is not waited for; it is tried on as all are. */
    private static final int MOST_FAILURES = 3;

    private final BackfillStore backfills;
    private final Stores stores;
    private final BackfillReading reading;
    private final BackfillGrouping grouping;
    private final BackfillForecast forecast;
    private final BackfillStep step;
    private final Wakeups wakeups;
    private final InstantSource clock;

    /** Where events are read. */
    public record Sources(Gateways calendars, NetSuiteGateway netsuite) {}

    public Backfills(
            BackfillStore backfills,
            Stores stores,
            Sources sources,
            Sightings sightings,
            IdSource ids,
            Wakeups wakeups,
            InstantSource clock) {
        this.backfills = backfills;
        this.stores = stores;
        this.reading = new BackfillReading(sources.calendars(), sources.netsuite(), stores.meetings());
        this.grouping = new BackfillGrouping(stores.meetings());
        this.forecast = new BackfillForecast(stores);
        this.step = new BackfillStep(sources.calendars(), stores.meetings(), sightings, ids, clock);
        this.wakeups = wakeups;
        this.clock = clock;
    }

    public void begin(Order order) {
        backfills.begin(order, clock.instant());
        wakeups.backfill(order.id());
    }

    /** @return whether it was running */
    public boolean pause(String id) {
        return backfills.become(id, State.RUNNING, State.PAUSED, Optional.empty());
    }

    /** @return whether it was paused */
    public boolean resume(String id) {
        boolean resumed = backfills.become(id, State.PAUSED, State.RUNNING, Optional.empty());
        if (resumed) {
            wakeups.backfill(id);
        }
        return resumed;
    }

    /** Wakes those that run, should their wake-ups have been lost. */
    public void wakeRunning() {
        backfills.running().forEach(wakeups::backfill);
    }

    /** Carries one on a little. @return when to go on; empty if it runs no more */
    public Optional<Instant> runOnce(String id) {
        Optional<Progress> progress = backfills.find(id);
        if (progress.filter(each -> each.state() == State.PAUSED).isPresent()) {
            return Optional.of(clock.instant().plus(PAUSED_LOOK));
        }
        if (progress.filter(each -> each.state() == State.RUNNING).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> gatheredAt = progress.get().gatheredAt();
        return gatheredAt.isPresent()
                ? goOn(id, gatheredAt.get())
                : gather(progress.get().order());
    }

    private Optional<Instant> gather(Order order) {
        List<Person> people = stores.people().all().stream()
                .filter(person -> order.people().contains(person.email()))
                .toList();
        List<MeetingStore.Seen> found = new ArrayList<>();
        List<Item> unread = new ArrayList<>();
        for (Person person : people) {
            Reply<List<MeetingStore.Seen>> reply = reading.calendar(person, order);
            if (reply instanceof Reply.Refused) {
                unread.add(
                        new Item(Outcome.FAILED, true, person.calendar().wireName(), Failures.words(reply), List.of()));
            } else if (reply.whenDone().isEmpty()) {
                return waiting(order, reply);
            }
            reply.whenDone().ifPresent(found::addAll);
        }
        Reply<List<MeetingStore.Seen>> records = reading.netsuite(people, order);
        if (records.whenDone().isEmpty()) {
            return waiting(order, records);
        }
        found.addAll(records.whenDone().get());
        Instant now = clock.instant();
        List<Item> items = new ArrayList<>(unread);
        grouping.of(found).forEach(group -> items.add(forecast.of(group, order, now)));
        backfills.gathered(order.id(), items, now);
        return order.dryRun() ? finish(order.id()) : Optional.of(now);
    }

    /** Says for what, and asks for patience; a refusal of NetSuite's as a whole ends it. */
    private Optional<Instant> waiting(Order order, Reply<?> reply) {
        Optional<String> problem = Optional.of(Failures.words(reply));
        if (reply instanceof Reply.Refused) {
            backfills.become(order.id(), State.RUNNING, State.FAILED, problem);
            return Optional.empty();
        }
        backfills.become(order.id(), State.RUNNING, State.RUNNING, problem);
        Optional<Duration> asked = reply instanceof Reply.Later<?> later ? later.after() : Optional.empty();
        return Optional.of(clock.instant().plus(asked.orElse(READ_AGAIN)));
    }

    private Optional<Instant> finish(String id) {
        backfills.become(id, State.RUNNING, State.DONE, Optional.empty());
        return Optional.empty();
    }

    private Optional<Instant> goOn(String id, Instant gatheredAt) {
        List<Kept> begun = backfills.begun(id);
        long open = begun.stream().filter(item -> !closed(id, item)).count();
        Instant soon = clock.instant().plus(PAUSE);
        if (open >= AT_ONCE || othersAreDue(begun)) {
            return Optional.of(soon);
        }
        List<Kept> next = backfills.waiting(id, AT_ONCE);
        if (next.isEmpty()) {
            return open == 0 ? finish(id) : Optional.of(soon);
        }
        next.forEach(item -> begin(id, item, gatheredAt));
        return Optional.of(soon);
    }

    private boolean othersAreDue(List<Kept> own) {
        long ownDue = own.stream()
                .flatMap(item -> item.meeting().stream())
                .filter(stores.meetings()::isDue)
                .count();
        return stores.meetings().countDue(clock.instant()) > ownDue;
    }

    private void begin(String id, Kept item, Instant gatheredAt) {
        Optional<MeetingId> meeting = step.begin(item.item(), gatheredAt);
        if (meeting.isEmpty()) {
            backfills.close(id, item, Outcome.SKIPPED, "it is gone since it was read");
            return;
        }
        backfills.begun(id, item.number(), meeting.get());
        wakeups.converge(List.of(meeting.get()));
    }

    /** Closes the item if its meeting has settled, or has failed too often. */
    private boolean closed(String id, Kept item) {
        MeetingId meeting = item.meeting().orElseThrow();
        if (!stores.meetings().isDue(meeting)) {
            backfills.close(id, item, item.item().outcome(), item.item().why());
            return true;
        }
        if (stores.meetings().failures(meeting) < MOST_FAILURES) {
            return false;
        }
        List<HistoryStore.Kept> history = stores.history().of(meeting);
        String why =
                history.isEmpty() ? "" : history.get(history.size() - 1).entry().outcome();
        backfills.close(id, item, Outcome.FAILED, "it is tried again by itself; last: " + why);
        return true;
    }
}
