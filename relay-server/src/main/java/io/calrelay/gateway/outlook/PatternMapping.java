package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrencePatternType;
import com.microsoft.graph.models.WeekIndex;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** recurrencePattern, member by member (graph.md 2.1). */
final class PatternMapping {
    private static final List<WeekIndex> COUNTED =
            List.of(WeekIndex.First, WeekIndex.Second, WeekIndex.Third, WeekIndex.Fourth);

    /** Empty where it lacks what its kind needs, or is of a kind that the SDK does not know. */
    Optional<SeriesPattern> fromOutlook(RecurrencePattern from) {
        RecurrencePatternType type = from.getType();
        int interval = number(from.getInterval());
        if (type == null || interval < 1) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = days(from);
        int month = number(from.getMonth());
        int day = number(from.getDayOfMonth());
        boolean complete = switch (type) {
            case Daily -> true;
            case Weekly, RelativeMonthly -> !days.isEmpty();
            case AbsoluteMonthly -> day > 0;
            case AbsoluteYearly -> day > 0 && month > 0;
            case RelativeYearly -> !days.isEmpty() && month > 0;
        };
        return complete ? Optional.of(pattern(from, type)) : Optional.empty();
    }

    private static SeriesPattern pattern(RecurrencePattern from, RecurrencePatternType type) {
        int interval = number(from.getInterval());
        int month = number(from.getMonth());
        int day = number(from.getDayOfMonth());
        return switch (type) {
            case Daily -> SeriesPattern.daily(interval);
            case Weekly -> SeriesPattern.weekly(interval, days(from), weekStart(from));
            case AbsoluteMonthly -> SeriesPattern.monthly(interval, day);
            case RelativeMonthly -> SeriesPattern.monthly(interval, days(from), position(from));
            case AbsoluteYearly -> SeriesPattern.yearly(interval, month, day);
            case RelativeYearly -> SeriesPattern.yearly(interval, month, days(from), position(from));
        };
    }

    /** A new object: the SDK sends each once (graph.md 10.2). */
    RecurrencePattern toOutlook(SeriesPattern pattern) {
        RecurrencePattern to = new RecurrencePattern();
        to.setInterval(pattern.interval());
        if (pattern.month() > 0) {
            to.setMonth(pattern.month());
        }
        if (pattern.dayOfMonth() > 0) {
            to.setDayOfMonth(pattern.dayOfMonth());
        }
        if (pattern.position() != 0) {
            to.setIndex(pattern.position() < 0 ? WeekIndex.Last : COUNTED.get(pattern.position() - 1));
        }
        if (!pattern.days().isEmpty()) {
            to.setDaysOfWeek(
                    pattern.days().stream().sorted().map(PatternMapping::theirs).toList());
        }
        to.setFirstDayOfWeek(theirs(pattern.weekStart()));
        to.setType(
                switch (pattern.kind()) {
                    case DAILY -> RecurrencePatternType.Daily;
                    case WEEKLY -> RecurrencePatternType.Weekly;
                    case ABSOLUTE_MONTHLY -> RecurrencePatternType.AbsoluteMonthly;
                    case RELATIVE_MONTHLY -> RecurrencePatternType.RelativeMonthly;
                    case ABSOLUTE_YEARLY -> RecurrencePatternType.AbsoluteYearly;
                    case RELATIVE_YEARLY -> RecurrencePatternType.RelativeYearly;
                });
        return to;
    }

    // Provider: comes back as the first where it was not sent (graph.md 2.1).
    private static int position(RecurrencePattern from) {
        WeekIndex index = Objects.requireNonNullElse(from.getIndex(), WeekIndex.First);
        return index == WeekIndex.Last ? -1 : COUNTED.indexOf(index) + 1;
    }

    // Provider: Sunday where it was not sent (graph.md 2.1).
    private static DayOfWeek weekStart(RecurrencePattern from) {
        var start = from.getFirstDayOfWeek();
        return start == null ? DayOfWeek.SUNDAY : ours(start);
    }

    private static Set<DayOfWeek> days(RecurrencePattern from) {
        var days = from.getDaysOfWeek();
        return days == null
                ? Set.of()
                : days.stream().map(PatternMapping::ours).collect(Collectors.toUnmodifiableSet());
    }

    private static DayOfWeek ours(com.microsoft.graph.models.DayOfWeek day) {
        return DayOfWeek.valueOf(day.getValue().toUpperCase(Locale.ROOT));
    }

    private static com.microsoft.graph.models.DayOfWeek theirs(DayOfWeek day) {
        return Objects.requireNonNull(
                com.microsoft.graph.models.DayOfWeek.forValue(day.name().toLowerCase(Locale.ROOT)), "a day unknown");
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
