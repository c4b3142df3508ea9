package io.calrelay.gateway.netsuite;

/** What a single-line field of NetSuite can hold of a text. */
final class SingleLine {
    private SingleLine() {}

    /** Each run of line breaks, tabs and other control characters becomes one space; none stand at either end. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** At most {@code limit} code points, no half characters. */
    static String cut(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)).stripTrailing();
    }
}
