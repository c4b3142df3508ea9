package io.calrelay.sandbox.recurrence;

import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a series: the union of its rules and added dates minus the excluded ones, on the wall clock of its
 * zone. All-day series run on midnights of no zone in particular.
 *
 * @param first the start of the series as wall clock
 */
@Verified(on = "2026-04-01", source = "google.md 11, Google's event concepts page")
public record RecurrenceSet(LocalDateTime first, ZoneId zone, boolean allDay, List<String> lines, Leniency leniency) {
    /**
     * What Google's documentation leaves open (google.md 11, 15 no. 13).
     *
     * @param subdaily whether hourly rules and finer ones are taken
     * @param countWithUntil whether a rule may have both ends
     * @param onlyByRule whether a start outside the rule is no occurrence
     */
    public record Leniency(boolean subdaily, boolean countWithUntil, boolean onlyByRule) {
        /** Takes whatever can be expanded: for what is stored already. */
        public static final Leniency EVERYTHING = new Leniency(true, true, false);
    }

    // Provider: ical4j gives up after 1,000 empty steps unless told otherwise (29 February by day).
    private static final int MOST_EMPTY_STEPS = 100_000;
    private static final int MOST_OCCURRENCES = 20_000;
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> SUBDAILY = Set.of("SECONDLY", "MINUTELY", "HOURLY");

    static {
        System.setProperty(Recur.KEY_MAX_INCREMENT_COUNT, String.valueOf(MOST_EMPTY_STEPS));
    }

    public RecurrenceSet {
        lines = List.copyOf(lines);
    }

    /** Whether Google would take these lines. */
    public boolean isValid() {
        try {
            List<RecurrenceLine> parsed = parsed();
            parsed.forEach(line -> line.check(allDay, zone));
            return parsed.stream().filter(RecurrenceLine::isRule).allMatch(this::validRule);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    /** Occurrence starts as wall clock, in order, from {@code from} (inclusive) to {@code until} (exclusive). */
    @Assumed(source = "google.md 11: unknown whether a start outside the rule counts, hence START_OFF_RULE_DROPPED")
    public List<LocalDateTime> between(LocalDateTime from, LocalDateTime until) {
        TreeSet<LocalDateTime> found = new TreeSet<>();
        List<RecurrenceLine> parsed = parsed();
        boolean byRule = parsed.stream().anyMatch(line -> line.name().equals("RRULE"));
        if (!byRule || !leniency.onlyByRule()) {
            found.add(first);
        }
        for (RecurrenceLine line : parsed) {
            if (line.name().equals("RRULE")) {
                found.addAll(expanded(line, from, until));
            } else if (line.name().equals("RDATE")) {
                found.addAll(line.dates(allDay, zone));
            }
        }
        for (RecurrenceLine line : parsed) {
            if (line.name().equals("EXRULE")) {
                found.removeAll(Set.copyOf(expanded(line, from, until)));
            } else if (line.name().equals("EXDATE")) {
                found.removeAll(Set.copyOf(line.dates(allDay, zone)));
            }
        }
        return found.stream()
                .filter(each -> !each.isBefore(from) && each.isBefore(until))
                .limit(MOST_OCCURRENCES)
                .toList();
    }

    /** Whether the series has an occurrence that starts then. */
    public boolean has(LocalDateTime start) {
        return !between(start, start.plusSeconds(1)).isEmpty();
    }

    private List<RecurrenceLine> parsed() {
        return lines.stream().map(RecurrenceLine::parse).toList();
    }

    private boolean validRule(RecurrenceLine line) {
        Map<String, String> parts = line.parts();
        String until = parts.get("UNTIL");
        if (!validFrequency(parts.getOrDefault("FREQ", "")) || !validUntil(until)) {
            return false;
        }
        if (until != null && parts.containsKey("COUNT") && !leniency.countWithUntil()) {
            return false;
        }
        String interval = parts.getOrDefault("INTERVAL", "1");
        String count = parts.getOrDefault("COUNT", "1");
        if (!interval.matches("[1-9]\\d{0,3}") || !count.matches("[1-9]\\d{0,8}")) {
            return false;
        }
        rule(parts);
        return true;
    }

    private boolean validFrequency(String frequency) {
        return FREQUENCIES.contains(frequency) || (leniency.subdaily() && SUBDAILY.contains(frequency));
    }

    // Provider: UNTIL without Z on a timed series is refused; a date is read on both kinds (google.md 11, two reports).
    private boolean validUntil(@Nullable String until) {
        return until == null || until.matches("\\d{8}T\\d{6}Z") || until.matches("\\d{8}");
    }

    private List<LocalDateTime> expanded(RecurrenceLine line, LocalDateTime from, LocalDateTime until) {
        if (until.isBefore(first)) {
            return List.of();
        }
        Map<String, String> parts = line.parts();
        List<LocalDateTime> dates =
                rule(parts).getDates(first, from.isBefore(first) ? first : from, until, MOST_OCCURRENCES);
        String last = parts.get("UNTIL");
        return last == null
                ? dates
                : dates.stream().filter(each -> !isAfter(each, last)).toList();
    }

    private boolean isAfter(LocalDateTime occurrence, String until) {
        if (until.length() == 8) {
            return occurrence.toLocalDate().isAfter(RecurrenceLine.date(until));
        }
        Instant last = RecurrenceLine.utc(until);
        return allDay
                ? occurrence
                        .toLocalDate()
                        .isAfter(LocalDateTime.ofInstant(last, ZoneOffset.UTC).toLocalDate())
                : occurrence.atZone(zone).toInstant().isAfter(last);
    }

    /** The rule without UNTIL, which is compared as an instant instead of as wall clock. */
    private Recur<LocalDateTime> rule(Map<String, String> parts) {
        List<String> kept = new ArrayList<>();
        SkippedDays.backward(parts, first.toLocalDate()).forEach((name, value) -> {
            if (!name.equals("UNTIL")) {
                kept.add(name + "=" + value);
            }
        });
        return new Recur<>(kept.stream().collect(Collectors.joining(";")));
    }
}
