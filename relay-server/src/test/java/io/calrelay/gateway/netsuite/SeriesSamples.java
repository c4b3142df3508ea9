package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.gateway.netsuite.NativeRecurrence.WeekdayOfMonth;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Series as NetSuite's records have them and as meetings have them. */
final class SeriesSamples {
    private SeriesSamples() {}

    /** Of a message, in the order of the schema's members; null where there is nothing. */
    static ObjectNode recurrence(
            String frequency,
            int period,
            @Nullable String mask,
            @Nullable Integer dayOfWeek,
            @Nullable Integer ordinal,
            String start,
            @Nullable String endBy) {
        return Samples.JSON
                .createObjectNode()
                .put("frequency", frequency)
                .put("period", period)
                .put("dayOfWeekMask", mask)
                .put("dayOfWeek", dayOfWeek)
                .put("dayOfWeekInMonth", ordinal)
                .put("seriesStart", start)
                .put("endBy", endBy);
    }

    /** An event that repeats so, from nine to half past ten in Chicago. */
    static ObjectNode event(ObjectNode recurrence) {
        ObjectNode content = Samples.JSON.createObjectNode().put("timeZone", "America/Chicago");
        content.put("date", recurrence.path("seriesStart").asText());
        content.put("startTime", "09:00").put("endTime", "10:30").set("recurrence", recurrence);
        return Samples.event(content);
    }

    static MeetingFields series(EventTime first, String rule) {
        return new MeetingFields(
                "Series",
                "",
                Text.EMPTY,
                first,
                AccessLevel.PUBLIC,
                List.of(),
                Optional.of(Recurrence.of(rule)),
                Collections.emptySortedMap());
    }

    /** The days from one to another, both inclusive, counted one by one on a calendar. */
    static List<LocalDate> days(NativeRecurrence recurrence, LocalDate from, LocalDate to) {
        LocalDate end = recurrence.endBy().filter(last -> last.isBefore(to)).orElse(to);
        return from.isAfter(end)
                ? List.of()
                : from.datesUntil(end.plusDays(1))
                        .filter(day -> !day.isBefore(recurrence.start()) && makes(recurrence, day))
                        .toList();
    }

    private static boolean makes(NativeRecurrence recurrence, LocalDate day) {
        LocalDate start = recurrence.start();
        long steps = switch (recurrence.frequency()) {
            case DAY -> ChronoUnit.DAYS.between(start, day);
            case WEEK -> ChronoUnit.WEEKS.between(sunday(start), sunday(day));
            case MONTH -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
            case YEAR -> day.getYear() - start.getYear();
        };
        return steps % recurrence.period() == 0
                && switch (recurrence.frequency()) {
                    case DAY -> true;
                    case WEEK -> recurrence.weekdays().contains(day.getDayOfWeek());
                    case MONTH -> isDayOf(recurrence, day);
                    case YEAR -> day.getMonth() == start.getMonth() && isDayOf(recurrence, day);
                };
    }

    private static boolean isDayOf(NativeRecurrence recurrence, LocalDate day) {
        if (recurrence.ofMonth().isEmpty()) {
            return day.getDayOfMonth() == recurrence.start().getDayOfMonth();
        }
        WeekdayOfMonth wanted = recurrence.ofMonth().get();
        boolean which = wanted.ordinal() == WeekdayOfMonth.LAST
                ? day.plusWeeks(1).getMonth() != day.getMonth()
                : (day.getDayOfMonth() - 1) / 7 + 1 == wanted.ordinal();
        return which && day.getDayOfWeek() == wanted.day();
    }

    private static LocalDate sunday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }
}
