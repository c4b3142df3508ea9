package io.calrelay.sandbox.outlook.series;

import io.calrelay.sandbox.world.Assumed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an RFC 5545 rule that arrives by mail; what Exchange cannot express is empty (graph.md 2.4). */
public final class RuleReader {
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private final Map<String, String> parts;
    private final LocalDateTime start;
    private final String zone;

    private RuleReader(Map<String, String> parts, LocalDateTime start, String zone) {
        this.parts = parts;
        this.start = start;
        this.zone = zone;
    }

    /**
     * @param rule a line {@code RRULE:…}
     * @param start wall clock in the zone
     */
    @Assumed(source = "graph.md 2.4: what RRULE has and Exchange has not")
    public static Optional<Recurrence> read(String rule, LocalDateTime start, String zone) {
        Map<String, String> parts = Stream.of(
                        rule.replaceFirst("(?i)^RRULE:", "").split(";"))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].toUpperCase(Locale.ROOT), pair -> pair[1], (a, b) -> b));
        if (!KNOWN.containsAll(parts.keySet())) {
            return Optional.empty();
        }
        RuleReader reader = new RuleReader(parts, start, zone);
        return reader.pattern().map(pattern -> new Recurrence(pattern, reader.range()));
    }

    private Optional<Pattern> pattern() {
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> daily();
            case "WEEKLY" ->
                ordinals() || parts.containsKey("BYSETPOS") || parts.containsKey("BYMONTH")
                        ? Optional.empty()
                        : Optional.of(of(Pattern.Type.WEEKLY, 0, 0, days(), Pattern.Index.FIRST));
            case "MONTHLY" -> parts.containsKey("BYMONTH") ? Optional.empty() : inMonth(0);
            case "YEARLY" -> number("BYMONTH", start.getMonthValue()).flatMap(this::inMonth);
            default -> Optional.empty();
        };
    }

    private Optional<Pattern> daily() {
        boolean plain = Stream.of("BYMONTHDAY", "BYMONTH", "BYSETPOS").noneMatch(parts::containsKey);
        if (!plain || ordinals() || (parts.containsKey("BYDAY") && interval() != 1)) {
            return Optional.empty();
        }
        Pattern.Type type = parts.containsKey("BYDAY") ? Pattern.Type.WEEKLY : Pattern.Type.DAILY;
        Set<DayOfWeek> days = type == Pattern.Type.WEEKLY ? days() : Set.of();
        return Optional.of(of(type, 0, 0, days, Pattern.Index.FIRST));
    }

    /** @param month 0 for a monthly rule */
    private Optional<Pattern> inMonth(int month) {
        Pattern.Type absolute = month == 0 ? Pattern.Type.ABSOLUTE_MONTHLY : Pattern.Type.ABSOLUTE_YEARLY;
        Pattern.Type relative = month == 0 ? Pattern.Type.RELATIVE_MONTHLY : Pattern.Type.RELATIVE_YEARLY;
        if (!parts.containsKey("BYDAY")) {
            return dayOfMonth(month).map(day -> of(absolute, month, day, Set.of(), Pattern.Index.FIRST));
        }
        String byDay = parts.getOrDefault("BYDAY", "");
        String position = ordinals() ? byDay.replaceFirst("[A-Z]{2}$", "") : parts.getOrDefault("BYSETPOS", "");
        boolean mixed = parts.containsKey("BYMONTHDAY") || (ordinals() && byDay.contains(","));
        return mixed ? Optional.empty() : index(position).map(index -> of(relative, month, 0, days(), index));
    }

    private Optional<Integer> dayOfMonth(int month) {
        String days = parts.getOrDefault("BYMONTHDAY", String.valueOf(start.getDayOfMonth()));
        String position = parts.getOrDefault("BYSETPOS", "");
        return switch (days + "/" + position) {
            case "28,29/-1" -> Optional.of(29);
            case "28,29,30/-1" -> Optional.of(30);
            case "-1/", "28,29,30,31/-1" -> Optional.of(month == 2 ? 29 : 31);
            default ->
                days.matches("[1-9]\\d?") && position.isEmpty() ? Optional.of(Integer.valueOf(days)) : Optional.empty();
        };
    }

    private Pattern of(Pattern.Type type, int month, int day, Set<DayOfWeek> days, Pattern.Index index) {
        DayOfWeek weekStart = dayOf(parts.getOrDefault("WKST", "MO"));
        return new Pattern(type, interval(), month, day, days, weekStart, index);
    }

    private boolean ordinals() {
        return parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
    }

    private Set<DayOfWeek> days() {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String byDay = parts.getOrDefault("BYDAY", RuleWriter.code(start.getDayOfWeek()));
        Stream.of(byDay.split(","))
                .map(day -> dayOf(day.replaceAll("[-+\\d]", "")))
                .forEach(days::add);
        return days;
    }

    private static DayOfWeek dayOf(String code) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> RuleWriter.code(day).equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
    }

    private static Optional<Pattern.Index> index(String position) {
        return Stream.of(Pattern.Index.values())
                .filter(index -> position.replace("+", "").equals(String.valueOf(index.number())))
                .findFirst();
    }

    private int interval() {
        return number("INTERVAL", 1).orElse(1);
    }

    private Optional<Integer> number(String part, int otherwise) {
        String value = parts.getOrDefault(part, String.valueOf(otherwise));
        return value.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private Range range() {
        LocalDate first = start.toLocalDate();
        if (parts.containsKey("COUNT")) {
            return Range.numbered(first, number("COUNT", 1).orElse(1), zone);
        }
        String until = parts.get("UNTIL");
        return until == null ? Range.noEnd(first, zone) : Range.until(first, lastDate(until), zone);
    }

    private LocalDate lastDate(String until) {
        if (until.length() == 8) {
            return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
        }
        LocalDateTime at = LocalDateTime.parse(until.substring(0, 15), LOCAL);
        LocalDateTime local = until.endsWith("Z")
                ? at.atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(Zones.zone(zone))
                        .toLocalDateTime()
                : at;
        boolean before = local.toLocalTime().isBefore(start.toLocalTime());
        return before ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
