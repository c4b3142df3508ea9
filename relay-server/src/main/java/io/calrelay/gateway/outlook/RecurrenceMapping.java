package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrenceRange;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a series repeats, with the time it repeats at: in Graph the two cannot be told apart, as the range begins on the day
 * of the start and counts in its zone.
 */
final class RecurrenceMapping {
    /** What a master says of its series. */
    sealed interface Reading {
        /** @param first the first occurrence that the pattern makes, which Graph's start need not be (graph.md 2.2) */
        record Series(EventTime first, Recurrence recurrence) implements Reading {}

        record NotCarried(String why) implements Reading {}
    }

    private final PatternMapping patterns = new PatternMapping();
    private final RangeMapping ranges = new RangeMapping();

    Reading fromOutlook(Event master) {
        PatternedRecurrence recurrence = master.getRecurrence();
        RecurrencePattern from = recurrence == null ? null : recurrence.getPattern();
        RecurrenceRange range = recurrence == null ? null : recurrence.getRange();
        Optional<EventTime> start = TimeMapping.time(master);
        if (from == null || range == null || start.isEmpty()) {
            return new Reading.NotCarried("the series does not say when it takes place");
        }
        Optional<EventTime> time = start.flatMap(each -> inItsZone(each, master, range));
        if (time.isEmpty()) {
            return new Reading.NotCarried("the series keeps the clock of a time zone that is not known: "
                    + Objects.requireNonNullElse(zoneName(master, range), "none"));
        }
        Optional<SeriesPattern> pattern = patterns.fromOutlook(from);
        Optional<SeriesEnd> end = ranges.fromOutlook(range);
        if (pattern.isEmpty() || end.isEmpty()) {
            return new Reading.NotCarried("the series repeats in a way that is not known");
        }
        return series(time.get(), pattern.get(), end.get(), range.getStartDate());
    }

    private static Reading series(EventTime time, SeriesPattern pattern, SeriesEnd end, @Nullable LocalDate from) {
        LocalDate start = from == null ? new SeriesDays(time).firstDay() : from;
        EventTime first = on(pattern.firstFrom(start), time);
        RecurrenceRule rule = end.rule(PatternRule.of(pattern), first);
        return new Reading.Series(first, Recurrence.of(RecurrenceRule.canonical(rule.text())));
    }

    /** Whole days have none. The zone that the range counts in; the start's, where it names none (graph.md 0.7). */
    private static Optional<EventTime> inItsZone(EventTime time, Event master, RecurrenceRange range) {
        if (!(time instanceof EventTime.Timed timed)) {
            return Optional.of(time);
        }
        Optional<ZoneId> zone = ZoneNames.zone(zoneName(master, range));
        ZoneId end =
                ZoneNames.zone(master.getOriginalEndTimeZone()).or(() -> zone).orElse(ZoneNames.UTC);
        return zone.map(known -> new EventTime.Timed(
                timed.start().withZoneSameInstant(known), timed.end().withZoneSameInstant(end)));
    }

    private static @Nullable String zoneName(Event master, RecurrenceRange range) {
        String counted = range.getRecurrenceTimeZone();
        return counted == null || counted.isBlank() ? master.getOriginalStartTimeZone() : counted;
    }

    /** The same wall clocks on another day. */
    private static EventTime on(LocalDate day, EventTime time) {
        if (time instanceof EventTime.AllDay days) {
            long more = ChronoUnit.DAYS.between(days.firstDay(), days.lastDay());
            return new EventTime.AllDay(day, day.plusDays(more));
        }
        if (time instanceof EventTime.Timed timed) {
            long days = ChronoUnit.DAYS.between(timed.start().toLocalDate(), day);
            return days == 0 ? time : new EventTime.Timed(later(timed.start(), days), later(timed.end(), days));
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private static ZonedDateTime later(ZonedDateTime moment, long days) {
        return moment.toLocalDateTime().plusDays(days).atZone(moment.getZone());
    }

    /**
     * Sets start, end and recurrence.
     *
     * @throws NotHeldByOutlook if no pattern shows exactly these occurrences, or the zone has no name in this vocabulary
     */
    void toOutlook(EventTime first, Recurrence recurrence, Vocabulary vocabulary, Event event) {
        RecurrenceRule rule = onlyRule(recurrence);
        LocalDate day = new SeriesDays(first).firstDay();
        SeriesPattern pattern = RulePattern.of(rule, day);
        SeriesEnd end = SeriesEnd.of(rule, first);
        SkippedDays.requireNone(rule, pattern, day, end);
        String zone = setTime(first, vocabulary, event);
        PatternedRecurrence written = new PatternedRecurrence();
        written.setPattern(patterns.toOutlook(pattern));
        written.setRange(ranges.toOutlook(end, day, zone));
        event.setRecurrence(written);
    }

    /** Whether the rule makes an occurrence then, by a pattern of Outlook's. */
    static boolean fits(EventTime first, Recurrence recurrence) {
        try {
            RulePattern.of(onlyRule(recurrence), new SeriesDays(first).firstDay());
            return true;
        } catch (NotHeldByOutlook not) {
            return false;
        }
    }

    /** @throws NotHeldByOutlook if it has another number of rules than one, or one that cannot be read */
    static RecurrenceRule onlyRule(Recurrence recurrence) {
        if (!recurrence.added().isEmpty()) {
            throw NotHeldByOutlook.seriesWith("dates added one by one (RDATE)");
        }
        if (recurrence.rules().size() != 1) {
            throw NotHeldByOutlook.seriesWith("several rules at once");
        }
        try {
            return RecurrenceRule.parse(recurrence.rules().get(0));
        } catch (IllegalArgumentException unreadable) {
            throw NotHeldByOutlook.seriesWith(Objects.requireNonNullElse(unreadable.getMessage(), "such a rule"));
        }
    }

    /** @return the zone that the series counts in, by its name there */
    private static String setTime(EventTime first, Vocabulary vocabulary, Event event) {
        if (!(first instanceof EventTime.Timed timed)) {
            new TimeMapping(vocabulary).toOutlook(first, event);
            return ZoneNames.UTC.getId();
        }
        String zone = nameFor(timed.start(), vocabulary);
        event.setIsAllDay(false);
        event.setStart(TimeMapping.written(timed.start().toLocalDateTime(), zone));
        event.setEnd(TimeMapping.written(timed.end().toLocalDateTime(), nameFor(timed.end(), vocabulary)));
        return zone;
    }

    /** Unlike a single event, a series cannot do with the instant in UTC: its wall clock counts. */
    private static String nameFor(ZonedDateTime moment, Vocabulary vocabulary) {
        boolean second =
                !moment.toLocalDateTime().atZone(moment.getZone()).toInstant().equals(moment.toInstant());
        if (second) {
            throw NotHeldByOutlook.because("the first meeting is in the hour that clocks show twice, and Outlook takes"
                    + " the earlier of the two; let the series begin on another day");
        }
        return ZoneNames.nameForSeries(moment.getZone(), vocabulary, moment.toInstant())
                .orElseThrow(() -> NotHeldByOutlook.because("Outlook does not know the time zone " + moment.getZone()
                        + " that the series keeps the clock of; give the series another time zone"));
    }
}
