package io.calrelay.recurrence;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The occurrences of a series as its rules and added dates have them, exceptions aside: the first, those that any rule makes
 * after it, and the added ones, each once. On the wall clock of the zone that the first one starts in. Endless series are expanded
 * as far as somebody asks. Immutable.
 *
 * <p>The first occurrence is one whatever the rules say, and the first that counts for COUNT. How clock changes and lengths
 * are dealt with stands at {@link SeriesShape.Clocked}. Added dates of the other kind (a day in a series on a clock) are
 * passed over, as Google does.
 */
public final class Occurrences {
    private final SeriesShape shape;
    private final Occurrence first;
    private final List<EndedRule> rules;
    private final SortedSet<RecurrenceId> added;

    private Occurrences(SeriesShape shape, Occurrence first, List<EndedRule> rules, SortedSet<RecurrenceId> added) {
        this.shape = shape;
        this.first = first;
        this.rules = rules;
        this.added = added;
    }

    /**
     * Those of a series.
     *
     * @throws IllegalArgumentException if one of the rules is none; the message says why
     */
    public static Occurrences of(EventTime first, Recurrence recurrence) {
        SeriesShape shape = SeriesShape.of(first);
        List<EndedRule> rules = recurrence.rules().stream()
                .map(RecurrenceRule::parse)
                .map(rule -> EndedRule.of(rule, shape))
                .toList();
        SortedSet<RecurrenceId> added = new TreeSet<>();
        for (RecurrenceId each : recurrence.added()) {
            if (shape.wallClock(each).isPresent()) {
                added.add(each);
            }
        }
        return new Occurrences(shape, new Occurrence(RecurrenceId.of(first), first), rules, added);
    }

    /**
     * Whether that rule, counted from that start, makes the start itself an occurrence. Google and Outlook hold series in which
     * it does not.
     *
     * @throws IllegalArgumentException if it is no rule; the message says why
     */
    public static boolean makesFirst(String rule, EventTime first) {
        return EndedRule.makesFirst(RecurrenceRule.parse(rule), SeriesShape.of(first));
    }

    /** The first by the rules: the meeting's time. An added one may be earlier. */
    public Occurrence first() {
        return first;
    }

    public boolean isEndless() {
        return rules.stream().anyMatch(rule -> rule.last().isEmpty());
    }

    /** Empty for an endless series. */
    public Optional<Occurrence> last() {
        if (isEndless()) {
            return Optional.empty();
        }
        return LastOccurrence.of(shape, first.id(), rules, added).map(this::occurrence);
    }

    /** When that occurrence is by the rules; empty if it is none of the series. */
    public Optional<EventTime> at(RecurrenceId id) {
        return contains(id) ? Optional.of(occurrence(id).time()) : Optional.empty();
    }

    public boolean contains(RecurrenceId id) {
        if (id.equals(first.id()) || added.contains(id)) {
            return true;
        }
        return shape.wallClock(id).isPresent()
                && rules.stream().anyMatch(rule -> rule.from(id).limit(1).anyMatch(id::equals));
    }

    /**
     * Those that start from {@code from} (inclusive) to {@code until} (exclusive), in order; a day starts at its midnight in
     * UTC.
     */
    public List<Occurrence> between(Instant from, Instant until) {
        return from(from).takeWhile(each -> startOf(each.id()).isBefore(until)).toList();
    }

    /** The first that starts at that moment or later; empty if there is none. */
    public Optional<Occurrence> next(Instant from) {
        return from(from).findFirst();
    }

    /** All, in order, as long as somebody asks for more. */
    public Stream<Occurrence> stream() {
        RecurrenceId start = added.isEmpty() || added.first().compareTo(first.id()) > 0 ? first.id() : added.first();
        return from(start);
    }

    private Stream<Occurrence> from(Instant from) {
        LocalDate day = LocalDate.ofInstant(from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from, ZoneOffset.UTC);
        return from(shape.wallClock(new RecurrenceId.At(from)).isPresent()
                        ? new RecurrenceId.At(from)
                        : new RecurrenceId.On(day))
                .dropWhile(each -> startOf(each.id()).isBefore(from));
    }

    private Stream<Occurrence> from(RecurrenceId start) {
        List<Iterator<RecurrenceId>> sources = new ArrayList<>();
        sources.add(Stream.of(first.id()).filter(id -> id.compareTo(start) >= 0).iterator());
        sources.add(added.tailSet(start).iterator());
        rules.forEach(rule -> sources.add(rule.from(start).iterator()));
        return Merged.of(sources).map(this::occurrence);
    }

    private Occurrence occurrence(RecurrenceId id) {
        return id.equals(first.id()) ? first : new Occurrence(id, shape.timeOf(id));
    }

    /** When an occurrence starts by the rules; a day at its midnight in UTC. */
    public static Instant startOf(RecurrenceId id) {
        if (id instanceof RecurrenceId.At at) {
            return at.start();
        }
        if (id instanceof RecurrenceId.On on) {
            return on.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        throw new AssertionError("unknown kind of occurrence: " + id);
    }
}
