package io.calrelay.family;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of zones' clocks for all time to come. */
final class ClockChanges {
    private static final int AS_GOOD_AS_ALL = 300;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** Clock times that some day are skipped or doubled, from second to second of the day. */
    private record Disturbed(DayOfWeek day, int from, int until) {
        static Disturbed by(ZoneOffsetTransition change) {
            LocalDateTime earlier = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
            int from = earlier.toLocalTime().toSecondOfDay();
            int length = (int) Math.abs(change.getDuration().toSeconds());
            return new Disturbed(earlier.getDayOfWeek(), from, from + length);
        }

        boolean touches(int start, long seconds) {
            return Stream.of(-DAY, 0L, DAY).anyMatch(days -> start + days <= until && from <= start + days + seconds);
        }
    }

    private final Set<Disturbed> disturbed;

    private ClockChanges(Set<Disturbed> disturbed) {
        this.disturbed = disturbed;
    }

    static ClockChanges of(ZoneId zone, Instant from) {
        return new ClockChanges(Stream.iterate(
                        zone.getRules().nextTransition(from),
                        change -> change != null,
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .limit(AS_GOOD_AS_ALL)
                .map(Disturbed::by)
                .collect(Collectors.toSet()));
    }

    /** Whether no clock change ever comes between these clock times, where they are on or next to one of the weekdays. */
    boolean spare(LocalTime start, Duration length, Set<DayOfWeek> weekdays) {
        return disturbed.stream()
                .filter(each -> weekdays.stream().anyMatch(day -> isNear(day, each.day())))
                .noneMatch(each -> each.touches(start.toSecondOfDay(), length.toSeconds()));
    }

    /** Whether both zones' clocks are apart by the same for ever. */
    static boolean keepApart(ZoneId one, ZoneId other, Instant from) {
        ZoneRules mine = one.getRules();
        ZoneRules theirs = other.getRules();
        boolean still = mine.nextTransition(from) == null && theirs.nextTransition(from) == null;
        boolean same = mine.getOffset(from).equals(theirs.getOffset(from))
                && mine.getTransitionRules().equals(theirs.getTransitionRules())
                && after(from, mine).equals(after(from, theirs));
        return still || same;
    }

    private static List<ZoneOffsetTransition> after(Instant from, ZoneRules rules) {
        return rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(from))
                .toList();
    }

    private static boolean isNear(DayOfWeek one, DayOfWeek other) {
        int apart = Math.floorMod(one.getValue() - other.getValue(), 7);
        return apart <= 1 || apart == 6;
    }
}
