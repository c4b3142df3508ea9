package io.calrelay.testing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Repetition rules of all kinds, the usual ones more often. */
public final class RandomRules {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ORDINALS = List.of("1", "2", "3", "4", "5", "-1", "-2");

    private final SplittableRandom random;

    public RandomRules(SplittableRandom random) {
        this.random = random;
    }

    /** Without an end. */
    public String next() {
        return switch (random.nextInt(6)) {
            case 0 -> "FREQ=DAILY" + interval() + chance(4, weekdays(false));
            case 1, 2 -> "FREQ=WEEKLY" + interval() + chance(8, months()) + chance(2, weekdays(false)) + weekStart();
            case 3, 4 -> monthly();
            default -> yearly();
        };
    }

    /** A start in the years 2024 to 2026, at a full or half hour. */
    public LocalDateTime start() {
        LocalDateTime month = LocalDateTime.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1, 0, 0);
        int days = month.toLocalDate().lengthOfMonth();
        return month.plusDays(random.nextInt(days)).plusMinutes(30L * random.nextInt(48));
    }

    private String monthly() {
        String rule = "FREQ=MONTHLY" + interval();
        return switch (random.nextInt(6)) {
            case 0 -> rule;
            case 1 -> rule + monthDays();
            case 2 -> rule + ";BYMONTHDAY=-1";
            case 3 -> rule + weekdays(true);
            case 4 -> rule + weekdays(false) + position();
            default -> rule + chance(3, months()) + ";BYMONTHDAY=13" + weekdays(false);
        };
    }

    private String yearly() {
        String rule = "FREQ=YEARLY" + interval();
        return switch (random.nextInt(7)) {
            case 0 -> rule;
            case 1 -> rule + months() + monthDays();
            case 2 -> rule + months() + weekdays(true);
            case 3 -> rule + ";BYYEARDAY=" + numbers(3, any -> signed(366));
            case 4 -> rule + ";BYWEEKNO=" + numbers(2, any -> 1 + random.nextInt(52)) + weekdays(false) + weekStart();
            case 5 -> rule + weekdays(false);
            default -> rule + ";BYDAY=" + (1 + random.nextInt(52)) + WEEKDAYS.get(random.nextInt(7));
        };
    }

    private String interval() {
        return random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(3)) : "";
    }

    private String weekStart() {
        return random.nextInt(3) == 0 ? ";WKST=" + WEEKDAYS.get(random.nextInt(7)) : "";
    }

    private String position() {
        return random.nextInt(2) == 0 ? ";BYSETPOS=" + (random.nextBoolean() ? -1 : 1 + random.nextInt(3)) : "";
    }

    private String months() {
        return ";BYMONTH=" + numbers(3, any -> 1 + random.nextInt(12));
    }

    private String monthDays() {
        return ";BYMONTHDAY=" + numbers(3, any -> signed(31));
    }

    private int signed(int most) {
        return (random.nextInt(3) == 0 ? -1 : 1) * (1 + random.nextInt(most));
    }

    private String weekdays(boolean numbered) {
        TreeSet<String> days = new TreeSet<>();
        for (int i = random.nextInt(numbered ? 2 : 4); i >= 0; i--) {
            String ordinal = numbered ? ORDINALS.get(random.nextInt(ORDINALS.size())) : "";
            days.add(ordinal + WEEKDAYS.get(random.nextInt(7)));
        }
        return ";BYDAY=" + String.join(",", days);
    }

    private String numbers(int most, IntFunction<Integer> number) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            numbers.add(number.apply(i));
        }
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String chance(int oneIn, String part) {
        return random.nextInt(oneIn) == 0 ? part : "";
    }
}
