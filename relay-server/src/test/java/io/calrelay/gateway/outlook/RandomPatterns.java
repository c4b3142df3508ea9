package io.calrelay.gateway.outlook;

import io.calrelay.sandbox.outlook.series.Pattern;
import io.calrelay.sandbox.outlook.series.Range;
import io.calrelay.sandbox.outlook.series.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random recurrences: Graph's, in the sandbox's words, and rules of all kinds, also such that Graph has no pattern for. */
final class RandomPatterns {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private RandomPatterns() {}

    /** Every type of pattern with every type of range; the start fits the pattern only by chance. */
    static Recurrence ofGraph(RandomGenerator chance, String zone) {
        Pattern.Type type = any(chance, List.of(Pattern.Type.values()));
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1500));
        Pattern pattern = new Pattern(
                type,
                1 + chance.nextInt(type.yearly() ? 3 : 5),
                type.yearly() ? 1 + chance.nextInt(12) : 0,
                type.byDayOfMonth() ? dayOfMonth(chance) : 0,
                type.byWeekday() ? days(chance) : Set.of(),
                any(chance, List.of(DayOfWeek.values())),
                any(chance, List.of(Pattern.Index.values())));
        return new Recurrence(pattern, range(chance, start, zone, new Recurrence(pattern, Range.noEnd(start, zone))));
    }

    private static Range range(RandomGenerator chance, LocalDate start, String zone, Recurrence endless) {
        LocalDate first = endless.firstDate().orElseThrow();
        return switch (chance.nextInt(3)) {
            case 0 -> Range.noEnd(start, zone);
            case 1 -> Range.numbered(start, 1 + chance.nextInt(25), zone);
            default -> Range.until(start, first.plusDays(chance.nextInt(3000)), zone);
        };
    }

    /** Half of them where months differ in length. */
    private static int dayOfMonth(RandomGenerator chance) {
        return chance.nextBoolean() ? 28 + chance.nextInt(4) : 1 + chance.nextInt(28);
    }

    private static Set<DayOfWeek> days(RandomGenerator chance) {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)));
        while (chance.nextInt(3) > 0 && days.size() < 7) {
            days.add(DayOfWeek.of(1 + chance.nextInt(7)));
        }
        return days;
    }

    /** A rule of RFC 5545 without an end. */
    static String rule(RandomGenerator chance) {
        String frequency = any(chance, List.of("DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        if (chance.nextInt(3) == 0) {
            rule.append(";INTERVAL=").append(2 + chance.nextInt(3));
        }
        if (frequency.equals("WEEKLY")) {
            rule.append(chance.nextInt(4) == 0 ? "" : ";BYDAY=" + weekdays(chance, 1 + chance.nextInt(4)));
            return rule.append(chance.nextInt(3) == 0 ? ";WKST=" + any(chance, CODES) : "")
                    .toString();
        }
        if (chance.nextInt(frequency.equals("YEARLY") ? 2 : 6) == 0) {
            rule.append(";BYMONTH=").append(numbers(chance, 1, 12, chance.nextInt(4) == 0 ? 4 : 1));
        }
        return rule.append(inMonth(chance, frequency.equals("DAILY"))).toString();
    }

    private static String inMonth(RandomGenerator chance, boolean daily) {
        return switch (chance.nextInt(8)) {
            case 0 -> "";
            case 1 -> ";BYMONTHDAY=" + (28 + chance.nextInt(4));
            case 2 -> ";BYMONTHDAY=" + any(chance, List.of("-1", "15", "1,15", "-2", "1"));
            case 3 ->
                daily ? "" : ";BYMONTHDAY=" + any(chance, List.of("28,29", "28,29,30", "28,29,30,31")) + ";BYSETPOS=-1";
            case 4 ->
                daily ? "" : ";BYDAY=" + any(chance, List.of("1", "2", "3", "4", "-1", "5", "-2")) + any(chance, CODES);
            case 5 ->
                ";BYDAY=" + weekdays(chance, 1 + chance.nextInt(5)) + ";BYSETPOS="
                        + any(chance, List.of("1", "2", "3", "4", "-1", "-2"));
            case 6 ->
                ";BYDAY=" + any(chance, CODES) + ";BYMONTHDAY="
                        + any(chance, List.of("1,2,3,4,5,6,7", "8,9,10,11,12,13,14", "13"));
            default -> ";BYDAY=" + weekdays(chance, 1 + chance.nextInt(3));
        };
    }

    private static String weekdays(RandomGenerator chance, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> any(chance, CODES))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String numbers(RandomGenerator chance, int from, int to, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(from + chance.nextInt(to - from + 1)))
                .distinct()
                .collect(Collectors.joining(","));
    }

    static <T> T any(RandomGenerator chance, List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
