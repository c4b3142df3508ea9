package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.world.Assumed;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often an event takes place, in words. */
final class RecurrenceText {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "last");

    private RecurrenceText() {}

    @Assumed(source = "netsuite.md 1.1: recurrence is a textual summary; its wording is not documented")
    static String of(Recurrence series) {
        String text = switch (series.frequency()) {
            case "DAY" -> every(series.period(), "day");
            case "WEEK" -> every(series.period(), "week") + " on " + weekdays(series);
            case "MONTH" -> every(series.period(), "month") + on(series);
            case "YEAR" -> every(series.period(), "year") + on(series);
            default -> "";
        };
        return text.isEmpty() || series.isEndless() ? text : text + " until " + series.last();
    }

    private static String every(int period, String unit) {
        return period == 1 ? "Every " + unit : "Every " + period + " " + unit + "s";
    }

    private static String weekdays(Recurrence series) {
        return IntStream.range(0, 7)
                .filter(day -> series.takesPlaceOn(DayOfWeek.of(day == 0 ? 7 : day)))
                .mapToObj(day -> DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(TextStyle.FULL, Locale.US))
                .collect(Collectors.joining(", "));
    }

    private static String on(Recurrence series) {
        if (!series.isByWeekday()) {
            return " on day " + series.first().getDayOfMonth();
        }
        return " on the " + ORDINALS.get(series.ordinal() - 1) + " "
                + DayOfWeek.of(series.weekday() == 1 ? 7 : series.weekday() - 1)
                        .getDisplayName(TextStyle.FULL, Locale.US);
    }
}
