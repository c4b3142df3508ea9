package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each search operator means for each kind of field. */
final class Tests {
    private final ZoneId zone;

    /** @param zone the user's: date texts in filters are read in it */
    Tests(ZoneId zone) {
        this.zone = zone;
    }

    boolean passes(FieldRule rule, @Nullable Object value, Criterion.Test test) {
        String operator = test.operator();
        boolean empty = value == null || value.toString().isEmpty();
        if (operator.equals("isempty") || operator.equals("isnotempty")) {
            return operator.equals("isempty") == empty;
        }
        if (operator.equals("any")) {
            return true;
        }
        return switch (rule.type()) {
            case SELECT, MULTISELECT -> choice(value, test);
            case CHECKBOX -> checkbox(value, test);
            case DATE, DATETIME -> moment(rule, value, test);
            case INTEGER, FLOAT -> number(value, test);
            default -> text(empty ? "" : String.valueOf(value), test);
        };
    }

    private static boolean choice(@Nullable Object value, Criterion.Test test) {
        List<?> held =
                value instanceof List<?> many ? many : value == null ? List.of("@NONE@") : List.of(value.toString());
        boolean hit = test.values().stream()
                .anyMatch(wanted -> held.stream().anyMatch(each -> wanted.equalsIgnoreCase(each.toString())));
        return switch (test.operator()) {
            case "anyof", "is" -> hit;
            case "noneof" -> !hit;
            case "allof" -> held.containsAll(test.values());
            default -> throw badOperator(test);
        };
    }

    private static boolean checkbox(@Nullable Object value, Criterion.Test test) {
        boolean wanted = Set.of("T", "TRUE").contains(first(test).toUpperCase(Locale.ROOT));
        return switch (test.operator()) {
            case "is" -> wanted == Boolean.TRUE.equals(value);
            case "isnot" -> wanted != Boolean.TRUE.equals(value);
            default -> throw badOperator(test);
        };
    }

    private static boolean text(String value, Criterion.Test test) {
        String held = value.toLowerCase(Locale.ROOT);
        String wanted = first(test).toLowerCase(Locale.ROOT);
        return switch (test.operator()) {
            case "is", "equalto" -> held.equals(wanted);
            case "isnot" -> !held.equals(wanted);
            case "contains", "haskeywords" -> held.contains(wanted);
            case "doesnotcontain" -> !held.contains(wanted);
            case "startswith" -> held.startsWith(wanted);
            case "doesnotstartwith" -> !held.startsWith(wanted);
            default -> throw badOperator(test);
        };
    }

    private static boolean number(@Nullable Object value, Criterion.Test test) {
        if (value == null) {
            return test.operator().startsWith("not");
        }
        double held = Double.parseDouble(value.toString());
        double wanted = number(test, 0);
        return switch (test.operator()) {
            case "equalto", "is" -> held == wanted;
            case "notequalto" -> held != wanted;
            case "greaterthan" -> held > wanted;
            case "greaterthanorequalto" -> held >= wanted;
            case "lessthan" -> held < wanted;
            case "lessthanorequalto" -> held <= wanted;
            case "between" -> held >= wanted && held <= number(test, 1);
            case "notbetween" -> held < wanted || held > number(test, 1);
            default -> throw badOperator(test);
        };
    }

    private static double number(Criterion.Test test, int at) {
        try {
            return Double.parseDouble(test.values().get(at));
        } catch (NumberFormatException | IndexOutOfBoundsException missing) {
            throw new NetSuiteError("SSS_INVALID_SRCH_FILTER_EXPR", "The filter " + test.name() + " needs a number.");
        }
    }

    private boolean moment(FieldRule rule, @Nullable Object value, Criterion.Test test) {
        Range wanted = range(rule, test, first(test));
        if (value == null) {
            return test.operator().startsWith("not");
        }
        Instant held = instant(value.toString());
        return switch (test.operator()) {
            case "on" -> wanted.holds(held);
            case "noton" -> !wanted.holds(held);
            case "before" -> held.isBefore(wanted.from());
            case "after" -> !held.isBefore(wanted.end());
            case "onorafter" -> !held.isBefore(wanted.from());
            case "onorbefore" -> held.isBefore(wanted.end());
            case "within" ->
                !held.isBefore(wanted.from())
                        && held.isBefore(range(rule, test, last(test)).end());
            case "notwithin" ->
                held.isBefore(wanted.from())
                        || !held.isBefore(range(rule, test, last(test)).end());
            default -> throw badOperator(test);
        };
    }

    /** From the first moment the text stands for to the first it no longer does: a day, or a minute. */
    private record Range(Instant from, Instant end) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(end);
        }
    }

    private Range range(FieldRule rule, Criterion.Test test, String text) {
        if (text.isEmpty()) {
            throw new NetSuiteError("SSS_INVALID_SRCH_FILTER_EXPR", "The filter " + test.name() + " needs a date.");
        }
        var wall = AccountFormat.parse(text);
        boolean dayOnly = rule.type() == io.calrelay.sandbox.netsuite.record.FieldType.DATE;
        if (dayOnly) {
            Instant from = instant(wall.toLocalDate().toString());
            return new Range(from, from.plus(1, ChronoUnit.DAYS));
        }
        Instant from = wall.atZone(zone).toInstant();
        return AccountFormat.hasTime(text)
                ? new Range(from, from.plus(1, ChronoUnit.MINUTES))
                : new Range(from, wall.plusDays(1).atZone(zone).toInstant());
    }

    /** Days are compared as if they began in UTC, on both sides. */
    private static Instant instant(String canonical) {
        return canonical.length() == 10
                ? LocalDate.parse(canonical)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant()
                : Instant.parse(canonical);
    }

    private static String first(Criterion.Test test) {
        return test.values().isEmpty() ? "" : test.values().get(0);
    }

    private static String last(Criterion.Test test) {
        return test.values().size() < 2 ? "" : test.values().get(1);
    }

    private static NetSuiteError badOperator(Criterion.Test test) {
        return new NetSuiteError(
                "SSS_INVALID_SRCH_OPERATOR",
                "The operator " + test.operator() + " is not valid for the search filter " + test.name() + ".");
    }
}
