package io.calrelay.recurrence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a rule as they were written. */
record RuleParts(Map<String, String> members) {
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS",
            "WKST",
            "RSCALE",
            "SKIP");

    static RuleParts of(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", 0)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || equals == part.length() - 1 || !KNOWN.contains(name)) {
                throw new IllegalArgumentException("a part that no rule has: " + part);
            }
            if (members.put(name, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("a part that stands there twice: " + name);
            }
        }
        return new RuleParts(members);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Optional<Integer> number(String name, int least, int most) {
        return text(name).map(value -> checked(name, value, least, most));
    }

    /** @param mirrored whether the negative numbers of that range are good as well */
    List<Integer> numbers(String name, int least, int most, boolean mirrored) {
        return text(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(value -> mirrored && value.startsWith("-")
                        ? -checked(name, value.substring(1), least, most)
                        : checked(name, value, least, most))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static int checked(String name, String value, int least, int most) {
        String digits = value.startsWith("+") ? value.substring(1) : value;
        if (!digits.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("no number: " + name + "=" + value);
        }
        int number = Integer.parseInt(digits);
        if (number < least || number > most) {
            throw new IllegalArgumentException("not between %d and %d: %s=%s".formatted(least, most, name, value));
        }
        return number;
    }
}
