package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Trace.Operation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** What an edit of a master does to the exceptions of its series. */
@Assumed(source = "google.md 15 no. 2: Google's text of 2011 and a probe of 2026 disagree; fate of lost slots unknown")
final class SeriesEdits {
    private static final List<String> CONTENT = EventFields.CONTENT.stream()
            .filter(field -> !field.equals("reminders"))
            .toList();
    private static final List<String> TIMES = List.of("start", "end");
    private static final List<String> OWN =
            List.of("recurringEventId", "originalStartTime", "start", "end", "status", "sequence");

    private final Ledger ledger;
    private final Positions<GoogleSwitch> switches;

    SeriesEdits(Ledger ledger, Positions<GoogleSwitch> switches) {
        this.ledger = ledger;
        this.switches = switches;
    }

    void masterEdited(Change change) {
        StoredEvent before = change.before().orElse(change.after());
        if (!before.isMaster() || !change.isAbout(CONTENT)) {
            return;
        }
        for (StoredEvent exception : change.calendar().exceptionsOf(before.id())) {
            if (isLost(change, exception) && !switches.isOn(GoogleSwitch.LOST_EXCEPTIONS_STAY)) {
                cancelUnlessCancelled(change, exception);
            } else if (switches.isOn(GoogleSwitch.RESET_EXCEPTIONS)) {
                reset(change, before, exception);
            }
        }
    }

    /** Whether the series has no such date any more, though it starts when it did. */
    private boolean isLost(Change change, StoredEvent exception) {
        StoredEvent after = change.after();
        ZoneId zone = change.calendar().zone();
        return after.isMaster()
                && !change.isAbout(TIMES)
                && !Series.recurrence(after, zone, switches)
                        .has(exception.originalStart(zone).wallClock());
    }

    private void reset(Change change, StoredEvent before, StoredEvent exception) {
        if (change.isAbout(TIMES) || !change.after().isMaster()) {
            carry(change, before, exception);
        } else if (!exception.isCancelled() && !isLost(change, exception)) {
            resetContent(change, exception);
        }
    }

    /** The whole series is gone, its exceptions with it. */
    void masterCancelled(Change change) {
        if (change.after().isMaster()) {
            change.calendar().exceptionsOf(change.after().id()).stream()
                    .filter(each -> !each.isCancelled())
                    .forEach(each -> cancel(change, each));
        }
    }

    /** Times stay, every other field becomes the master's again. */
    private void resetContent(Change change, StoredEvent exception) {
        ObjectNode body = change.after().body().deepCopy();
        body.remove("recurrence");
        OWN.stream()
                .filter(exception.body()::has)
                .forEach(field -> body.set(field, exception.body().get(field)));
        if (!body.equals(exception.body())) {
            commit(change, new StoredEvent(exception.id(), body, exception.stamp()), Operation.UPDATED);
        }
    }

    /** A cancelled occurrence stays cancelled on its new slot; a changed one becomes ordinary again. */
    private void carry(Change change, StoredEvent before, StoredEvent exception) {
        ZoneId zone = change.calendar().zone();
        EventTime old = exception.originalStart(zone);
        EventTime first = change.after().start(zone);
        Duration shift = Duration.between(before.start(zone).wallClock(), first.wallClock());
        LocalDateTime moved = old.wallClock().plus(shift);
        boolean standing = change.after().isMaster();
        RecurrenceSet now = Series.recurrence(change.after(), zone, switches);
        boolean sameSlot = standing && old.isDay() == first.isDay() && shift.isZero() && now.has(old.wallClock());
        if (sameSlot) {
            resetTimes(change, exception);
            return;
        }
        if (standing && exception.isCancelled() && now.has(moved)) {
            place(change, exception, first.at(moved));
        }
        cancelUnlessCancelled(change, exception);
    }

    private void cancelUnlessCancelled(Change change, StoredEvent exception) {
        if (!exception.isCancelled()) {
            cancel(change, exception);
        }
    }

    private void resetTimes(Change change, StoredEvent exception) {
        if (exception.isCancelled()) {
            return;
        }
        Series series = new Series(change.calendar(), change.after(), switches);
        ZoneId zone = change.calendar().zone();
        StoredEvent plain = series.untouched(exception.originalStart(zone), exception.id());
        commit(change, new StoredEvent(exception.id(), plain.body(), exception.stamp()), Operation.UPDATED);
    }

    private void place(Change change, StoredEvent exception, EventTime slot) {
        Series series = new Series(change.calendar(), change.after(), switches);
        StoredEvent plain = series.untouched(slot, InstanceIds.of(change.after().id(), slot, opaque()));
        ObjectNode body = plain.body().deepCopy().put("status", "cancelled");
        commit(change, new StoredEvent(plain.id(), body, exception.stamp()), Operation.DELETED);
    }

    private void cancel(Change change, StoredEvent exception) {
        ObjectNode body = exception.body().deepCopy().put("status", "cancelled");
        commit(change, new StoredEvent(exception.id(), body, exception.stamp()), Operation.DELETED);
    }

    private void commit(Change change, StoredEvent event, Operation operation) {
        ledger.commit(change.calendar(), event, change.by(), operation);
    }

    private boolean opaque() {
        return switches.isOn(GoogleSwitch.OPAQUE_INSTANCE_IDS);
    }
}
