package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A series as Graph keeps it: a pattern, and by day what differs from it.
 *
 * @param master as it was answered
 * @param series its fields, as if there were no exceptions
 * @param pattern the days that it has an occurrence on
 * @param slots by the day that the pattern gives
 */
record StoredSeries(
        Event master,
        MeetingFields series,
        PatternDays pattern,
        SortedMap<LocalDate, Slot> slots,
        Crossings crossings) {
    StoredSeries {
        slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
    }

    /** One in which nobody edited or deleted anything. */
    static StoredSeries untouched(Event master, MeetingFields series) {
        PatternDays pattern = PatternDays.of(series.time(), series.recurrence().orElseThrow());
        return new StoredSeries(master, series, pattern, Collections.emptySortedMap(), Crossings.NONE);
    }

    EventId id() {
        return EventReading.idOf(master);
    }

    String changeKey() {
        return EventReading.changeKey(master);
    }

    SeriesDays days() {
        return new SeriesDays(series.time());
    }

    /** The occurrence of that day as the pattern has it; empty if it has none. */
    Optional<MeetingFields> plain(LocalDate day) {
        return pattern.on(day).map(series::plainOccurrence);
    }

    /** The meeting that this series is. */
    MeetingFields fields() {
        return series.withExceptions(exceptions(there -> true));
    }

    /** Those that somebody made: not what only a clock change makes differ. */
    SortedMap<RecurrenceId, OccurrenceChange> madeExceptions() {
        return exceptions(there -> there.filter(StoredSeries::isMade).isPresent());
    }

    private static boolean isMade(Slot slot) {
        return slot instanceof Slot.Deleted
                || (slot instanceof Slot.Changed changed && changed.exception().isPresent());
    }

    private SortedMap<RecurrenceId, OccurrenceChange> exceptions(Predicate<Optional<Slot>> counts) {
        SortedMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        for (LocalDate slot : special()) {
            Optional<Slot> there = Optional.ofNullable(slots.get(slot));
            LocalDate occurrence = crossings.occurrenceIn(slot);
            if (counts.test(there)) {
                plain(occurrence)
                        .flatMap(plain -> change(slot, there, plain))
                        .ifPresent(change -> exceptions.put(days().idOn(occurrence), change));
            }
        }
        return exceptions;
    }

    private SortedSet<LocalDate> special() {
        SortedSet<LocalDate> special = new TreeSet<>(slots.keySet());
        special.addAll(crossings.occurrenceBySlot().keySet());
        return special;
    }

    private Optional<OccurrenceChange> change(LocalDate slot, Optional<Slot> there, MeetingFields plain) {
        if (there.orElse(null) instanceof Slot.Deleted) {
            return Optional.of(new OccurrenceChange.Cancelled());
        }
        Optional<MeetingFields> shows =
                there.orElse(null) instanceof Slot.Changed changed ? Optional.of(changed.shows()) : plain(slot);
        return shows.map(actual -> Edited.between(plain, actual))
                .filter(edited -> !edited.equals(Edited.NOTHING))
                .map(OccurrenceChange.class::cast);
    }

    /** On which day of its own calendar that slot shows something; a deleted occurrence still takes its day. */
    LocalDate dayShown(LocalDate slot) {
        return slots.get(slot) instanceof Slot.Changed changed
                ? days().dayOf(changed.shows().time())
                : slot;
    }
}
