package io.calrelay.gateway.google;

import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of {@code recurrence} (RFC 5545 3.1).
 *
 * @param name in upper case
 * @param parameters by names in upper case
 */
record RecurrenceLine(String name, Map<String, String> parameters, String value) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static RecurrenceLine parse(String text) throws Uncarried {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw unreadable();
        }
        String[] head = text.substring(0, colon).split(";", -1);
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : List.of(head).subList(1, head.length)) {
            String[] halves = parameter.split("=", 2);
            parameters.put(halves[0].strip().toUpperCase(Locale.ROOT), halves.length > 1 ? unquoted(halves[1]) : "");
        }
        String name = head[0].strip().toUpperCase(Locale.ROOT);
        return new RecurrenceLine(
                name, Map.copyOf(parameters), text.substring(colon + 1).strip());
    }

    /**
     * The line that lists those occurrences of a series: on the wall clock of its zone, as Google itself writes them.
     *
     * @param name EXDATE or RDATE
     */
    static List<String> listing(String name, Collection<RecurrenceId> ids, EventTime first) {
        List<String> days = new ArrayList<>();
        List<String> local = new ArrayList<>();
        List<String> utc = new ArrayList<>();
        String zone = TimeMapping.name(zone(first)).orElse("UTC");
        boolean inUtc = zone.equals("UTC");
        for (RecurrenceId id : ids) {
            if (id instanceof RecurrenceId.On on) {
                days.add(on.day().format(DateTimeFormatter.BASIC_ISO_DATE));
            } else if (id instanceof RecurrenceId.At at) {
                LocalDateTime wallClock = LocalDateTime.ofInstant(at.start(), zone(first));
                // The second of two equal hours has no name on the wall clock.
                boolean named =
                        !inUtc && wallClock.atZone(zone(first)).toInstant().equals(at.start());
                (named ? local : utc).add(named ? LOCAL.format(wallClock) : utc(at));
            }
        }
        List<String> lines = new ArrayList<>();
        add(lines, name + ";VALUE=DATE", days);
        add(lines, name + ";TZID=" + zone, local);
        add(lines, name, utc);
        return lines;
    }

    /**
     * The occurrences that an EXDATE or RDATE names, of either kind.
     *
     * @param first where the zone is from if the line names none
     */
    List<RecurrenceId> ids(EventTime first) throws Uncarried {
        ZoneId zone = parameters.containsKey("TZID") ? TimeMapping.zone(parameters.get("TZID")) : zone(first);
        List<RecurrenceId> ids = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            ids.add(id(each.strip(), zone));
        }
        return ids;
    }

    private static RecurrenceId id(String text, ZoneId zone) throws Uncarried {
        try {
            if (text.length() == 8) {
                return new RecurrenceId.On(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            boolean utc = text.endsWith("Z");
            LocalDateTime wallClock = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, LOCAL);
            return new RecurrenceId.At(
                    wallClock.atZone(utc ? ZoneOffset.UTC : zone).toInstant());
        } catch (DateTimeException notOne) {
            // A period, with a length of its own, is none either.
            throw unreadable();
        }
    }

    private static String utc(RecurrenceId.At at) {
        return LOCAL.format(LocalDateTime.ofInstant(at.start(), ZoneOffset.UTC)) + "Z";
    }

    private static void add(List<String> lines, String head, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(head + ":" + String.join(",", values));
        }
    }

    private static ZoneId zone(EventTime first) {
        return first instanceof EventTime.Timed timed ? timed.start().getZone() : ZoneOffset.UTC;
    }

    private static String unquoted(String value) {
        return value.strip().replace("\"", "");
    }

    private static Uncarried unreadable() {
        return new Uncarried("series with a recurrence line that cannot be read");
    }
}
