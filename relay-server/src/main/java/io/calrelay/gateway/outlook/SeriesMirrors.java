package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.Reply;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes series. Graph knows no write of a whole one: the master is written first, then it is looked at, and what its
 * occurrences do not show yet is written to them one by one. Looked at, because a change of its shape gives it back all
 * occurrences that were edited or deleted (graph.md 0.5), and nothing is taken for granted of how much that takes.
 */
final class SeriesMirrors {
    private final EventCalls calls;
    private final EventMapping mapping;
    private final EventReading reading;
    private final OccurrenceWrites writes;
    private final Restoring restoring;

    SeriesMirrors(EventCalls calls, EventMapping mapping, EventReading reading, GraphBatch batch) {
        this.calls = calls;
        this.mapping = mapping;
        this.reading = reading;
        this.writes = new OccurrenceWrites(batch, new OccurrenceMapping(mapping));
        this.restoring = new Restoring(batch);
    }

    /** What a new series needs to be possible; nothing is sent. @throws NotHeldByOutlook with the reason, if it is not */
    void requirePossible(MeetingFields fields) {
        fields.recurrence().ifPresent(recurrence -> {
            StoredSeries made = StoredSeries.untouched(new Event(), fields);
            SlotPlan.of(made, fields.exceptions(), mapping);
        });
    }

    /** Gives a master that was made for it the exceptions that it has not got yet; those that are there stay. */
    Reply<Present> complete(EmailAddress mailbox, EventId master, MeetingFields fields) {
        return settle(mailbox, master, made -> {
            SortedMap<RecurrenceId, OccurrenceChange> wanted = new TreeMap<>(fields.exceptions());
            wanted.putAll(made.madeExceptions());
            return wanted;
        });
    }

    /** @param named what is to be changed and can be */
    Reply<Present> update(EmailAddress mailbox, Edit edit, Set<Field> named) {
        return calls.read(mailbox, edit.event()).reply(there -> {
            Observation now = reading.read(there, mailbox);
            boolean expected =
                    now instanceof Present present && present.version().equals(edit.expected());
            return expected ? change(mailbox, there, (Present) now, new Wish(edit, named)) : new Reply.Stale<>();
        });
    }

    /** What an edit asks of a series. */
    private record Wish(Edit edit, Set<Field> named) {
        boolean isReshape() {
            return named.contains(Field.TIME) || named.contains(Field.RECURRENCE);
        }

        /** The master's fields to write: time and recurrence go together, so what is not named of them is as it is. */
        MeetingFields fields(MeetingFields now) {
            MeetingFields wanted = edit.fields();
            if (!isReshape()) {
                return wanted;
            }
            EventTime time = named.contains(Field.TIME) ? wanted.time() : now.time();
            Optional<Recurrence> kept = now.recurrence().filter(how -> RecurrenceMapping.fits(time, how));
            boolean take = named.contains(Field.RECURRENCE) || kept.isEmpty();
            return wanted.withTime(time).withRecurrence(take ? wanted.recurrence() : kept);
        }

        /** All exceptions that it is to have in the end. @param before as it was before anything was written */
        Map<RecurrenceId, OccurrenceChange> exceptions(MeetingFields before) {
            return isReshape()
                    ? edit.fields().exceptions()
                    : before.takeOccurrences(edit.occurrences(), edit.fields()).exceptions();
        }
    }

    private Reply<Present> change(EmailAddress mailbox, Event there, Present now, Wish wish) {
        Set<Field> ofMaster = EnumSet.noneOf(Field.class);
        ofMaster.addAll(wish.named());
        ofMaster.retainAll(EventMapping.WRITABLE);
        Map<RecurrenceId, OccurrenceChange> wanted = wish.exceptions(now.fields());
        MeetingFields fields = wish.fields(now.fields());
        if (wish.isReshape()) {
            requirePossible(fields.withExceptions(wanted));
        }
        if (ofMaster.isEmpty() && !wish.named().contains(Field.ATTENDEES)) {
            return settle(mailbox, there, series -> wanted);
        }
        Answer<Event> changed = calls.change(mailbox, now.event(), keyOf(there), words -> {
            Event event = mapping.toOutlook(fields, ofMaster, words);
            OnlineMeetingBlock.of(there).ifPresent(block -> block.keepIn(event));
            PeopleWriting.put(wish.edit(), Optional.of(there), mailbox, event);
            if (wish.isReshape() && Crossings.textOf(there).isPresent()) {
                Crossings.put("", event);
            }
            return event;
        });
        return changed.reply(event -> settle(mailbox, now.event(), series -> wanted));
    }

    private static String keyOf(Event event) {
        return java.util.Objects.requireNonNull(event.getChangeKey(), "an event without a change key");
    }

    private Reply<Present> settle(
            EmailAddress mailbox, EventId event, Function<StoredSeries, Map<RecurrenceId, OccurrenceChange>> wanted) {
        return calls.read(mailbox, event).reply(there -> settle(mailbox, there, wanted));
    }

    /** @param wanted all exceptions that it is to have, once what it has is known */
    private Reply<Present> settle(
            EmailAddress mailbox, Event there, Function<StoredSeries, Map<RecurrenceId, OccurrenceChange>> wanted) {
        Optional<StoredSeries> series = reading.stored(there);
        if (series.isEmpty()) {
            return present(mailbox, there);
        }
        Map<RecurrenceId, OccurrenceChange> exceptions = wanted.apply(series.get());
        SlotPlan plan = SlotPlan.of(series.get(), exceptions, mapping);
        if (plan.restores()) {
            return restoring
                    .of(mailbox, series.get())
                    .map(Reply::<Present>other)
                    .orElseGet(() -> finish(mailbox, series.get().id(), exceptions));
        }
        return carryOut(mailbox, series.get(), plan);
    }

    /** After everything deleted was to come back. */
    private Reply<Present> finish(EmailAddress mailbox, EventId event, Map<RecurrenceId, OccurrenceChange> exceptions) {
        return calls.read(mailbox, event).reply(there -> {
            Optional<StoredSeries> series = reading.stored(there);
            if (series.isEmpty()) {
                return new Reply.Stale<>();
            }
            SlotPlan plan = SlotPlan.of(series.get(), exceptions, mapping);
            return plan.restores()
                    ? new Reply.Refused<>(
                            Reply.Refusal.INVALID,
                            "Outlook does not bring a cancelled meeting of this series back; delete the series there,"
                                    + " so that it is made anew")
                    : carryOut(mailbox, series.get(), plan);
        });
    }

    private Reply<Present> carryOut(EmailAddress mailbox, StoredSeries series, SlotPlan plan) {
        boolean nothing = plan.writes().isEmpty() && plan.crossings().equals(series.crossings());
        if (nothing) {
            return present(mailbox, series.master());
        }
        return writes.carryOut(mailbox, series, plan)
                .map(Reply::<Present>other)
                .orElseGet(() -> calls.read(mailbox, series.id()).reply(event -> present(mailbox, event)));
    }

    /** If a person made it into something else meanwhile, the caller must look again. */
    private Reply<Present> present(EmailAddress mailbox, Event event) {
        return reading.read(event, mailbox) instanceof Present there ? new Reply.Done<>(there) : new Reply.Stale<>();
    }
}
