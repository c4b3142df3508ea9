package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Until;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a series repeats is {@code recurrence}: lines of RRULE, RDATE and EXDATE, counted from {@code start}.
 *
 * <p>What counts for COUNT is told apart: at Google the occurrences that the rule makes, here the first one too. They differ
 * where the rule does not make the start. Google shows the start all the same, as one occurrence more. Provider: seen in
 * rust-rrule #119 (2024-05) and rrule.js #84; nothing of Google's says so (google.md 15 no. 13).
 */
final class RecurrenceMapping {
    /**
     * What the lines of a series say.
     *
     * @param recurrence with Google's COUNT, without the start where the rules do not make it
     * @param removed by EXDATE, whether the series has such an occurrence or not
     */
    record Lines(Recurrence recurrence, SortedSet<RecurrenceId> removed) {}

    private RecurrenceMapping() {}

    static boolean isSeries(Event event) {
        return event.getRecurrence() != null && !event.getRecurrence().isEmpty();
    }

    static Lines fromGoogle(Event master, EventTime first) throws Uncarried {
        List<String> rules = new ArrayList<>();
        SortedSet<RecurrenceId> added = new TreeSet<>();
        SortedSet<RecurrenceId> removed = new TreeSet<>();
        for (String text : master.getRecurrence()) {
            RecurrenceLine line = RecurrenceLine.parse(text);
            switch (line.name()) {
                case "RRULE" -> rules.add(rule(line.value()));
                case "RDATE" -> added.addAll(addedBy(line, first));
                case "EXDATE" -> removed.addAll(line.ids(first));
                default -> throw new Uncarried("series with a recurrence line of kind " + line.name());
            }
        }
        return new Lines(Recurrence.of(rules, added), removed);
    }

    /** @param removed occurrences that do not take place */
    static List<String> toGoogle(EventTime first, Recurrence recurrence, Collection<RecurrenceId> removed) {
        List<String> lines = new ArrayList<>();
        for (String text : recurrence.rules()) {
            googlesCount(RecurrenceRule.parse(text), first)
                    .map(rule -> "RRULE:" + ending(rule, first).text())
                    .ifPresent(lines::add);
        }
        SortedSet<RecurrenceId> added = new TreeSet<>(recurrence.added());
        if (!lines.isEmpty()) {
            // Google has the start anyway.
            added.remove(RecurrenceId.of(first));
        } else if (added.isEmpty()) {
            added.add(RecurrenceId.of(first));
        }
        lines.addAll(RecurrenceLine.listing("RDATE", added, first));
        lines.addAll(RecurrenceLine.listing("EXDATE", removed, first));
        return lines;
    }

    /** The rule as it counts here, where the first occurrence is one of COUNT. */
    static String ownCount(String rule, EventTime first) {
        RecurrenceRule parsed = RecurrenceRule.parse(rule);
        return parsed.count().isPresent() && !Occurrences.makesFirst(rule, first)
                ? parsed.times(parsed.count().get() + 1).text()
                : rule;
    }

    /** Empty for a rule of which nothing is left but the first occurrence, which it does not make. */
    private static Optional<RecurrenceRule> googlesCount(RecurrenceRule rule, EventTime first) {
        if (rule.count().isEmpty() || Occurrences.makesFirst(rule.text(), first)) {
            return Optional.of(rule);
        }
        int count = rule.count().get() - 1;
        return count == 0 ? Optional.empty() : Optional.of(rule.times(count));
    }

    // Provider: UNTIL has to be a moment in UTC in a timed series and a day in an all-day one (google.md 11).
    private static RecurrenceRule ending(RecurrenceRule rule, EventTime first) {
        Until until = rule.until().orElse(null);
        if (first instanceof EventTime.Timed timed && until instanceof Until.Day last) {
            return rule.endingWith(new Until.Moment(last.day()
                    .plusDays(1)
                    .atStartOfDay(timed.start().getZone())
                    .minusSeconds(1)
                    .toInstant()));
        }
        if (first instanceof EventTime.AllDay && until instanceof Until.Moment last) {
            return rule.endingWith(
                    new Until.Day(last.moment().atZone(ZoneOffset.UTC).toLocalDate()));
        }
        return rule;
    }

    private static String rule(String value) throws Uncarried {
        try {
            return RecurrenceRule.canonical(value);
        } catch (IllegalArgumentException invalid) {
            throw new Uncarried("series with a rule that is not carried: " + invalid.getMessage());
        }
    }

    private static List<RecurrenceId> addedBy(RecurrenceLine line, EventTime first) throws Uncarried {
        List<RecurrenceId> ids = line.ids(first);
        for (RecurrenceId each : ids) {
            // Provider: an EXDATE of the other kind has no effect (google.md 5); of an RDATE nobody says.
            if (each instanceof RecurrenceId.On != first instanceof EventTime.AllDay) {
                throw new Uncarried("series with an added date of another kind");
            }
        }
        return ids;
    }
}
