package io.calrelay.sandbox.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a {@code $filter}, one after the other. */
final class FilterTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|[(),:]|[^\\s(),:']+(?::[0-9][^\\s(),']*)*)");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    FilterTokens(String filter) {
        Matcher found = TOKEN.matcher(filter);
        int end = 0;
        while (found.lookingAt()) {
            tokens.add(found.group(1));
            end = found.end();
            found.region(end, filter.length());
        }
        if (!filter.substring(end).isBlank()) {
            throw invalid();
        }
    }

    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    String take() {
        if (next >= tokens.size()) {
            throw invalid();
        }
        next++;
        return tokens.get(next - 1);
    }

    boolean takeIf(String wanted) {
        boolean there = peek().equalsIgnoreCase(wanted);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String wanted) {
        if (!takeIf(wanted)) {
            throw invalid();
        }
    }

    static GraphProblem invalid() {
        return new GraphProblem(
                400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
    }
}
