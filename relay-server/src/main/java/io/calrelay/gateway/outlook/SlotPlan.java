package io.calrelay.gateway.outlook;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to be written to the places of a series so that it shows exactly certain exceptions.
 *
 * @param writes in an order in which none moves past its neighbour on the way
 * @param restores whether something deleted has to come back, which no write to one occurrence can do
 * @param crossings who is to stand in whose place
 */
record SlotPlan(List<SlotWrite> writes, boolean restores, Crossings crossings) {
    SlotPlan {
        writes = List.copyOf(writes);
    }

    /** One write to one place. */
    sealed interface SlotWrite {
        LocalDate slot();

        record Delete(LocalDate slot) implements SlotWrite {}

        record Change(LocalDate slot, MeetingFields shows, Set<Field> changed) implements SlotWrite {}
    }

    /**
     * @param wanted all exceptions that it is to have; those of no occurrence are passed over
     * @throws NotHeldByOutlook if Graph allows no such exceptions
     */
    static SlotPlan of(StoredSeries series, Map<RecurrenceId, OccurrenceChange> wanted, EventMapping mapping) {
        return new Planning(series, mapping).plan(wanted);
    }

    private record Planning(StoredSeries series, EventMapping mapping) {
        SlotPlan plan(Map<RecurrenceId, OccurrenceChange> wanted) {
            SortedMap<LocalDate, Optional<MeetingFields>> occurrences = occurrences(wanted);
            SortedMap<LocalDate, Optional<LocalDate>> onDay = new TreeMap<>();
            occurrences.forEach((day, shown) ->
                    onDay.put(day, shown.map(each -> series.days().dayOf(each.time()))));
            Crossings crossings = CrossingPlan.of(series.pattern(), onDay);
            SortedSet<LocalDate> slots = new TreeSet<>(series.slots().keySet());
            occurrences.keySet().forEach(day -> slots.add(crossings.slotOf(day)));
            slots.addAll(crossings.occurrenceBySlot().keySet());
            slots.removeIf(day -> series.plain(day).isEmpty());
            List<SlotWrite> writes = new ArrayList<>();
            boolean restores = false;
            for (LocalDate slot : slots) {
                LocalDate occurrence = crossings.occurrenceIn(slot);
                Optional<MeetingFields> shown = occurrences.getOrDefault(occurrence, series.plain(occurrence));
                restores |= shown.isPresent() && series.slots().get(slot) instanceof Slot.Deleted;
                write(slot, shown).ifPresent(writes::add);
            }
            return new SlotPlan(inOrder(writes), restores, crossings);
        }

        /** By day, how the occurrences with exceptions are to be; empty if cancelled. */
        private SortedMap<LocalDate, Optional<MeetingFields>> occurrences(Map<RecurrenceId, OccurrenceChange> wanted) {
            SortedMap<LocalDate, Optional<MeetingFields>> occurrences = new TreeMap<>();
            wanted.forEach((id, change) -> {
                LocalDate day = series.days().dayOf(id);
                Optional<MeetingFields> plain =
                        series.days().idOn(day).equals(id) ? series.plain(day) : Optional.empty();
                plain.ifPresent(each -> occurrences.put(
                        day, change instanceof Edited edited ? Optional.of(edited.on(each)) : Optional.empty()));
            });
            return occurrences;
        }

        private Optional<SlotWrite> write(LocalDate slot, Optional<MeetingFields> shown) {
            Slot there = series.slots().get(slot);
            if (shown.isEmpty()) {
                return there instanceof Slot.Deleted ? Optional.empty() : Optional.of(new SlotWrite.Delete(slot));
            }
            if (there instanceof Slot.Deleted) {
                return Optional.empty();
            }
            Optional<MeetingFields> now =
                    there instanceof Slot.Changed changed ? Optional.of(changed.shows()) : series.plain(slot);
            return now.map(actual -> mapping.differing(actual, shown.get()))
                    .filter(differing -> !differing.isEmpty())
                    .map(differing -> new SlotWrite.Change(slot, shown.get(), differing));
        }

        /**
         * Those who go to later days from the last to the first, then those who go to earlier ones from the first to the last:
         * so each finds its neighbours either where they were or where they will be, and never in its way.
         */
        private List<SlotWrite> inOrder(List<SlotWrite> writes) {
            Comparator<SlotWrite> bySlot = Comparator.comparing(SlotWrite::slot);
            List<SlotWrite> ordered = new ArrayList<>();
            writes.stream().filter(each -> later(each) == 0).forEach(ordered::add);
            writes.stream()
                    .filter(each -> later(each) > 0)
                    .sorted(bySlot.reversed())
                    .forEach(ordered::add);
            writes.stream().filter(each -> later(each) < 0).sorted(bySlot).forEach(ordered::add);
            return ordered;
        }

        /** By how many days the write moves what stands there; a deleted one falls back to its own. */
        private int later(SlotWrite write) {
            LocalDate to = write instanceof SlotWrite.Change change
                    ? series.days().dayOf(change.shows().time())
                    : write.slot();
            return to.compareTo(series.dayShown(write.slot()));
        }
    }
}
