package io.calrelay.sandbox.recurrence;

import io.calrelay.sandbox.world.Verified;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** RFC 7529: what becomes of days that a month does not have. ical4j reads these parts and does not heed them. */
final class SkippedDays {
    private static final int EVERY_MONTH_HAS = 28;

    private SkippedDays() {}

    /**
     * The rule in RFC 5545's words alone: {@code SKIP=BACKWARD} on day d means the last of the days 28 to d that there is.
     *
     * @param first the day the series starts, which an unnamed day of the month is taken from
     */
    @Verified(
            on = "2026-06",
            source = "google.md 11: RSCALE and SKIP=BACKWARD work in the field, OutlookGoogleCalendarSync")
    static Map<String, String> backward(Map<String, String> parts, LocalDate first) {
        Map<String, String> plain = new LinkedHashMap<>(parts);
        plain.keySet().removeAll(Set.of("RSCALE", "SKIP"));
        boolean byDay = parts.containsKey("BYDAY") || parts.containsKey("BYSETPOS") || parts.containsKey("BYYEARDAY");
        String day = parts.getOrDefault("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
        boolean late = day.matches("29|30|31") && Set.of("MONTHLY", "YEARLY").contains(parts.getOrDefault("FREQ", ""));
        if (parts.getOrDefault("SKIP", "OMIT").equals("BACKWARD") && late && !byDay) {
            String days = IntStream.rangeClosed(EVERY_MONTH_HAS, Integer.parseInt(day))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            plain.put("BYMONTHDAY", days);
            plain.put("BYSETPOS", "-1");
            if (parts.getOrDefault("FREQ", "").equals("YEARLY")) {
                plain.putIfAbsent("BYMONTH", String.valueOf(first.getMonthValue()));
            }
        }
        return plain;
    }
}
