package io.calrelay.family;

import io.calrelay.family.RulePatterns.Anchored;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Frequency;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a meeting's own rules would be said in NetSuite. */
final class SeriesPatterns {
    private final MeetingFields meeting;
    private final List<RecurrenceRule> rules;

    SeriesPatterns(MeetingFields meeting) {
        this.meeting = meeting;
        this.rules = meeting.recurrence().map(Recurrence::rules).orElse(List.of()).stream()
                .map(RecurrenceRule::parse)
                .toList();
    }

    List<RecurrenceRule> rules() {
        return rules;
    }

    /** The native rules that may show days of this kind: of one text, at the same hours. */
    Vocabulary vocabulary(List<DayPart> days) {
        List<Anchored> own = new ArrayList<>();
        if (rules.isEmpty() && !meeting.isSeries()) {
            own.add(new Anchored(new NativeRule.EveryDays(1), days.get(0).day()));
        }
        for (int shift : shifts(days)) {
            rules.forEach(rule -> own.addAll(of(rule, shift).patterns()));
        }
        boolean slices = days.get(0).count() > 1 && meeting.time() instanceof EventTime.Timed;
        return new Vocabulary(own, intervals(Frequency.DAILY, 1), intervals(Frequency.WEEKLY, 1), months(), slices);
    }

    /** @param shift how many days later than in the series' own zone */
    RulePatterns of(RecurrenceRule rule, int shift) {
        return RulePatterns.of(rule, dayOf(RecurrenceId.of(meeting.time())), shift);
    }

    /** How many days after the start of their occurrences, on the series' own clock, these are. */
    Set<Integer> shifts(List<DayPart> days) {
        Set<Integer> shifts = new TreeSet<>();
        for (DayPart day : days) {
            day.of()
                    .id()
                    .ifPresent(id ->
                            shifts.add((int) (day.day().toEpochDay() - dayOf(id).toEpochDay())));
        }
        return shifts;
    }

    private LocalDate dayOf(RecurrenceId id) {
        if (id instanceof RecurrenceId.At at) {
            return LocalDate.ofInstant(at.start(), zone());
        }
        if (id instanceof RecurrenceId.On on) {
            return on.day();
        }
        throw new AssertionError("unknown kind of occurrence: " + id);
    }

    private ZoneId zone() {
        return meeting.time() instanceof EventTime.Timed timed ? timed.start().getZone() : ZoneOffset.UTC;
    }

    private Set<Integer> months() {
        Set<Integer> months = intervals(Frequency.MONTHLY, 1);
        months.addAll(intervals(Frequency.YEARLY, 12));
        return months;
    }

    private Set<Integer> intervals(Frequency frequency, int factor) {
        Set<Integer> intervals = new TreeSet<>(Set.of(factor));
        rules.stream()
                .filter(rule -> rule.frequency() == frequency)
                .forEach(rule -> intervals.add(factor * rule.interval()));
        return intervals;
    }
}
