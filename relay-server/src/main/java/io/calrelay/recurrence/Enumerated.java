package io.calrelay.recurrence;

import java.util.List;

/** Several things in one phrase. */
final class Enumerated {
    private Enumerated() {}

    /** "a", "a and b", "a, b and c". */
    static String and(List<String> things) {
        return joined(things, " and ");
    }

    static String or(List<String> things) {
        return joined(things, " or ");
    }

    private static String joined(List<String> things, String beforeLast) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + beforeLast + things.get(last);
    }
}
