package io.calrelay.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import net.fortuna.ical4j.model.Recur;

/**
 * The starts that a rule makes, without its end, as the clock on the wall shows them: in order, in growing batches of whole
 * days. Zones and clock changes are none of its business, so that ical4j never has to answer for them.
 */
final class WallClock implements Iterator<List<LocalDateTime>> {
    // Provider: ical4j 4.4.0 gives up after 1,000 periods without an occurrence (29 February by day); the file
    // ical4j.properties raises that to 100,000. Held by OccurrencesTest.
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final int FIRST_BATCH = 64;
    private static final int LARGEST_BATCH = 1_024;

    private final RecurrenceRule rule;
    private final LocalDateTime first;
    private final LocalDate last;
    private LocalDate from;
    private int size = FIRST_BATCH;
    private List<LocalDateTime> next = List.of();
    private boolean exhausted;

    /**
     * @param first the start of the series, where its periods are counted from
     * @param from none before that day is needed
     * @param last none after that day is needed
     */
    WallClock(RecurrenceRule rule, LocalDateTime first, LocalDate from, LocalDate last) {
        this.rule = rule;
        this.first = first;
        this.from = from.isBefore(first.toLocalDate()) ? first.toLocalDate() : from;
        this.last = last.isBefore(END_OF_TIME) ? last : END_OF_TIME;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !exhausted) {
            fetch();
        }
        return !next.isEmpty();
    }

    @Override
    public List<LocalDateTime> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<LocalDateTime> batch = next;
        next = List.of();
        return batch;
    }

    private void fetch() {
        List<LocalDateTime> found = from.isAfter(last) ? List.of() : rule.namesTimes() ? times() : days();
        exhausted = found.isEmpty();
        if (!exhausted) {
            next = found.stream()
                    .filter(start -> Expandable.keeps(rule, start.toLocalDate()))
                    .toList();
            from = found.get(found.size() - 1).toLocalDate().plusDays(1);
            size = Math.min(2 * size, LARGEST_BATCH);
        }
    }

    private List<LocalDateTime> days() {
        return new Recur<LocalDate>(Expandable.of(rule))
                .getDates(first.toLocalDate(), from, last, size).stream()
                        .map(day -> day.atTime(first.toLocalTime()))
                        .toList();
    }

    private List<LocalDateTime> times() {
        List<LocalDateTime> found = new Recur<LocalDateTime>(Expandable.of(rule))
                .getDates(first, from.atStartOfDay(), last.atTime(LocalTime.MAX), size);
        return found.size() < size ? found : wholeDays(found);
    }

    /** A full batch may end within a day; no rule has as many starts a day as the smallest batch holds. */
    private static List<LocalDateTime> wholeDays(List<LocalDateTime> found) {
        LocalDate cut = found.get(found.size() - 1).toLocalDate();
        return found.stream().filter(start -> start.toLocalDate().isBefore(cut)).toList();
    }
}
