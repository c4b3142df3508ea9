package io.calrelay.family;

import io.calrelay.family.RulePatterns.Anchored;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves what no expansion can: that runs show the meeting for ever. What happens up to some moment has been looked at day by
 * day; beyond it three things have to hold. The series' zone and the record's keep apart by the same; no clock change ever comes
 * between start and end; and the rule has a native form by its members. Then each of the meeting's days is a day of a run, and
 * the other way round, for all time.
 */
final class EndlessProof {
    /** Days that the meeting takes place on for ever, always at the same hours. */
    private record Forever(Hours hours, Anchored days) {}

    private final ZoneId zone;
    private final Instant beyond;
    private final List<Forever> forever = new ArrayList<>();
    private final Set<Forever> given = new HashSet<>();
    private boolean complete;

    private EndlessProof(ZoneId zone, Instant beyond) {
        this.zone = zone;
        this.beyond = beyond;
    }

    /**
     * Of a series in records of that zone.
     *
     * @param beyond up to when days were looked at one by one
     */
    static EndlessProof of(MeetingFields meeting, Occurrences plain, ZoneId zone, Instant beyond) {
        EndlessProof proof = new EndlessProof(zone, beyond);
        Optional<Occurrence> next = plain.next(beyond);
        Instant looked = beyond.minus(2, ChronoUnit.DAYS);
        boolean changed = meeting.exceptions().keySet().stream()
                .anyMatch(id -> Occurrences.startOf(id).isAfter(looked));
        if (next.isPresent() && !changed && keepsApart(meeting.time(), zone, beyond)) {
            SeriesPatterns patterns = new SeriesPatterns(meeting);
            boolean added = meeting.recurrence().orElseThrow().added().stream()
                    .anyMatch(id -> Occurrences.startOf(id).isAfter(looked));
            proof.complete = !added;
            proof.collect(patterns, sample(meeting, next.get(), zone));
        }
        return proof;
    }

    /**
     * Whether a run that shows the meeting up to where was looked shows it for ever. If so, these days are given to the run: no
     * other one may show them for ever as well.
     */
    boolean give(Stretch run) {
        if (!holds(run)) {
            return false;
        }
        run.rule()
                .orElseThrow()
                .elements()
                .forEach(element -> given.add(forever(element, run.last()).orElseThrow()));
        return true;
    }

    private boolean holds(Stretch run) {
        if (run.rule().isEmpty() || !run.last().held().zone().equals(zone)) {
            return false;
        }
        boolean toTheEnd = !run.last()
                .held()
                .on(run.rule().get().after(run.last().day()))
                .startsAt()
                .isBefore(beyond);
        return toTheEnd
                && run.rule().get().elements().stream()
                        .allMatch(element -> forever(element, run.last()).isPresent());
    }

    /** Whether these runs, which go on for ever, are all that there will be. */
    boolean isAll(Collection<Stretch> endless) {
        return complete && forever.stream().allMatch(each -> endless.stream().anyMatch(run -> shows(run, each)));
    }

    private static boolean shows(Stretch run, Forever each) {
        return run.last().held().hours().equals(each.hours())
                && run.rule().stream()
                        .anyMatch(rule -> rule.elements().contains(each.days().rule()))
                && run.days().stream().anyMatch(day -> each.days().makes(day.day()));
    }

    private Optional<Forever> forever(NativeRule element, DayPart last) {
        LocalDate day = new Anchored(element, last.day()).dayOf(element);
        return forever.stream()
                .filter(each -> !given.contains(each))
                .filter(each -> each.hours().equals(last.held().hours())
                        && each.days().rule().equals(element)
                        && each.days().makes(day))
                .findFirst();
    }

    private void collect(SeriesPatterns patterns, List<DayPart> sample) {
        for (RecurrenceRule rule : patterns.rules()) {
            boolean endless = rule.isEndless() && !rule.namesTimes();
            for (DayPart part : sample) {
                for (int shift : patterns.shifts(List.of(part))) {
                    RulePatterns found = patterns.of(rule, shift);
                    complete &= endless && found.complete();
                    if (endless) {
                        found.elements().forEach(days -> add(part, days, sample));
                    }
                }
            }
        }
    }

    private void add(DayPart part, Anchored days, List<DayPart> sample) {
        boolean alone = forever.stream()
                .filter(other -> other.hours().equals(part.held().hours()))
                .allMatch(other -> NeverMeet.proven(other.days(), days));
        boolean calm =
                !(part.of().fields().time() instanceof EventTime.Timed timed) || isCalm(timed, days, sample.size() > 1);
        if (alone && calm) {
            forever.add(new Forever(part.held().hours(), days));
        } else {
            complete = false;
        }
    }

    /** Whether clock changes stay away from start and end, and from the midnights between them. */
    private boolean isCalm(EventTime.Timed time, Anchored days, boolean crossesMidnight) {
        ZoneId own = time.start().getZone();
        ZonedDateTime end = time.end().withZoneSameInstant(own);
        long whole = ChronoUnit.DAYS.between(time.start(), end);
        Duration rest = Duration.between(time.start().plusDays(whole), end);
        Set<DayOfWeek> weekdays = days.rule() instanceof NativeRule.EveryWeeks weekly && !crossesMidnight
                ? weekly.on()
                : EnumSet.allOf(DayOfWeek.class);
        ClockChanges changes = ClockChanges.of(own, beyond);
        return changes.spare(time.start().toLocalTime(), rest, weekdays)
                && (!crossesMidnight || changes.spare(LocalTime.MIDNIGHT, Duration.ZERO, weekdays));
    }

    private static boolean keepsApart(EventTime time, ZoneId zone, Instant beyond) {
        return !(time instanceof EventTime.Timed timed)
                || ClockChanges.keepApart(timed.start().getZone(), zone, beyond);
    }

    private static List<DayPart> sample(MeetingFields meeting, Occurrence next, ZoneId zone) {
        MeetingFields fields = meeting.plainOccurrence(next.time());
        MeetingFields text = meeting.plainOccurrence(meeting.time());
        return DayPart.of(new ActualOccurrence(Optional.of(next.id()), fields, text), zone);
    }
}
