package io.calrelay.sandbox.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of {@code recurrence}: a property name, its parameters and its value (RFC 5545).
 *
 * @param name RRULE, EXRULE, RDATE or EXDATE
 */
record RecurrenceLine(String name, Map<String, String> parameters, String value) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** @throws IllegalArgumentException when the line is none of the four kinds */
    static RecurrenceLine parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no colon in a recurrence line");
        }
        String[] head = text.substring(0, colon).split(";", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int equals = head[i].indexOf('=');
            if (equals > 0) {
                parameters.put(head[i].substring(0, equals).toUpperCase(Locale.ROOT), head[i].substring(equals + 1));
            }
        }
        String name = head[0].toUpperCase(Locale.ROOT);
        if (!List.of("RRULE", "EXRULE", "RDATE", "EXDATE").contains(name)) {
            throw new IllegalArgumentException("a recurrence line of kind " + name);
        }
        return new RecurrenceLine(
                name, Map.copyOf(parameters), text.substring(colon + 1).strip());
    }

    boolean isRule() {
        return name.endsWith("RULE");
    }

    /** The parts of a rule, upper-case names in the order given. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : value.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).toUpperCase(Locale.ROOT), part.substring(equals + 1));
            }
        }
        return parts;
    }

    /**
     * The dates of an RDATE or EXDATE as wall clock in the series' zone; a date on a timed series yields none, because
     * Google accepts it without effect.
     */
    List<LocalDateTime> dates(boolean allDay, ZoneId zone) {
        List<LocalDateTime> dates = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            boolean dateOnly = !each.contains("T");
            if (dateOnly == allDay) {
                dates.add(dateOnly ? date(each).atStartOfDay() : wallClock(each, zone));
            }
        }
        return dates;
    }

    private LocalDateTime wallClock(String text, ZoneId zone) {
        if (text.endsWith("Z")) {
            return LocalDateTime.ofInstant(utc(text), zone);
        }
        LocalDateTime local = LocalDateTime.parse(text, STAMP);
        String own = parameters.get("TZID");
        return own == null
                ? local
                : local.atZone(ZoneId.of(own)).withZoneSameInstant(zone).toLocalDateTime();
    }

    static Instant utc(String text) {
        return LocalDateTime.parse(text.substring(0, text.length() - 1), STAMP).toInstant(ZoneOffset.UTC);
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** @throws DateTimeException when a date cannot be read */
    void check(boolean allDay, ZoneId zone) {
        if (!isRule()) {
            dates(allDay, zone);
        }
    }
}
