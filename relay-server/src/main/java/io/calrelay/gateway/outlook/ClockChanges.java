package io.calrelay.gateway.outlook;

import io.calrelay.model.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The occurrences during which clocks change. Exchange keeps start and end of a series as minutes of the day (MS-OXOCAL,
 * AppointmentRecurrencePattern), so a night shift until six ends at six in that night too, an hour shorter or longer than else
 * (inferred, not in graph.md); the rules of iCalendar, which the model follows, keep its length. Where that makes a difference, it is an
 * exception.
 */
final class ClockChanges {
    /** From a series' first day: what is found must not depend on when somebody looks. */
    private static final Period AS_FAR_AS_LOOKED = Period.ofYears(20);

    /** Longer than any: what starts in the hour that is left out, or ends in it, starts or ends after it. */
    private static final Duration A_CHANGE = Duration.ofHours(3);

    private ClockChanges() {}

    /** By day, when Graph has what the rules have otherwise. */
    static SortedMap<LocalDate, EventTime> of(EventTime time, PatternDays pattern) {
        SortedMap<LocalDate, EventTime> found = new TreeMap<>();
        if (!(time instanceof EventTime.Timed first)) {
            return found;
        }
        ZoneRules rules = first.start().getZone().getRules();
        Instant enough = first.start().plus(AS_FAR_AS_LOOKED).toInstant();
        ZoneOffsetTransition change = rules.nextTransition(first.start().toInstant());
        while (change != null && change.getInstant().isBefore(enough)) {
            look(first, change.getInstant(), pattern, found);
            change = rules.nextTransition(change.getInstant());
        }
        return found;
    }

    /** At the occurrences that may be under way then. */
    private static void look(
            EventTime.Timed first, Instant change, PatternDays pattern, SortedMap<LocalDate, EventTime> into) {
        LocalDate then = new SeriesDays(first).dayAt(change);
        long length = ChronoUnit.DAYS.between(first.start(), first.end()) + 1;
        for (LocalDate day = then.minusDays(length); !day.isAfter(then); day = day.plusDays(1)) {
            LocalDate each = day;
            byTheWall(first, each)
                    .filter(theirs -> theirs.start().toInstant().isBefore(change.plus(A_CHANGE))
                            && theirs.end().toInstant().plus(A_CHANGE).isAfter(change))
                    .filter(theirs -> pattern.on(each)
                            .filter(ours -> !ours.isSameTimeAs(theirs))
                            .isPresent())
                    .ifPresent(theirs -> into.put(each, theirs));
        }
    }

    /** Empty where the change swallows the whole of it. */
    private static Optional<EventTime.Timed> byTheWall(EventTime.Timed first, LocalDate day) {
        long later = ChronoUnit.DAYS.between(first.start().toLocalDate(), day);
        ZonedDateTime start = onTheWall(first.start(), later);
        ZonedDateTime end = onTheWall(first.end(), later);
        return end.isBefore(start) ? Optional.empty() : Optional.of(new EventTime.Timed(start, end));
    }

    private static ZonedDateTime onTheWall(ZonedDateTime moment, long later) {
        ZoneId zone = moment.getZone();
        return moment.toLocalDateTime().plusDays(later).atZone(zone);
    }
}
