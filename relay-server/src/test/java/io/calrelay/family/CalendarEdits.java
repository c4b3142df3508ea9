package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.testing.OtherExpander;
import io.calrelay.testing.RandomSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What people do to a series in its own calendar. */
final class CalendarEdits {
    private final SplittableRandom random;
    private final RandomSeries series;

    CalendarEdits(SplittableRandom random, RandomSeries series) {
        this.random = random;
        this.series = series;
    }

    MeetingFields edited(MeetingFields meeting, Instant about) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> meeting.isSeries() ? series.withExceptions(meeting, about) : meeting;
            case 2 -> restored(meeting);
            case 3 -> later(meeting, Duration.ofMinutes(30L * random.nextInt(-8, 9)));
            case 4 -> followingSplitOff(meeting);
            default -> anotherRule(meeting);
        };
    }

    private MeetingFields restored(MeetingFields meeting) {
        Map<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(meeting.exceptions());
        exceptions.keySet().removeIf(any -> random.nextBoolean());
        return meeting.withExceptions(exceptions);
    }

    /**
     * The whole series at another time of its day, because its rule may name days: its exceptions are gone, as they are in
     * Outlook.
     */
    private static MeetingFields later(MeetingFields meeting, Duration by) {
        if (!(meeting.time() instanceof EventTime.Timed timed)) {
            return meeting;
        }
        EventTime.Timed moved =
                new EventTime.Timed(timed.start().plus(by), timed.end().plus(by));
        boolean sameDay = moved.start().toLocalDate().equals(timed.start().toLocalDate());
        return sameDay ? meeting.withTime(moved).withExceptions(Map.of()) : meeting;
    }

    /** "This and following": the series ends sooner; what follows is another one. */
    private MeetingFields followingSplitOff(MeetingFields meeting) {
        if (!meeting.isSeries()) {
            return meeting;
        }
        String rule = meeting.recurrence().orElseThrow().rules().get(0).replaceAll(";(UNTIL|COUNT)=[0-9TZ]+", "");
        Instant last =
                OtherExpander.startOf(RecurrenceId.of(meeting.time())).plus(random.nextInt(1, 700), ChronoUnit.DAYS);
        String day = last.toString().substring(0, 10).replace("-", "");
        Map<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(meeting.exceptions());
        exceptions.keySet().removeIf(id -> !OtherExpander.startOf(id).isBefore(last.truncatedTo(ChronoUnit.DAYS)));
        return meeting.withRecurrence(Optional.of(Recurrence.of(rule + ";UNTIL=" + day)))
                .withExceptions(exceptions);
    }

    private MeetingFields anotherRule(MeetingFields meeting) {
        MeetingFields other = series.next();
        boolean sameKind = (other.time() instanceof EventTime.Timed) == (meeting.time() instanceof EventTime.Timed);
        if (!sameKind || random.nextInt(4) == 0) {
            return meeting.withRecurrence(Optional.empty()).withExceptions(Map.of());
        }
        return meeting.withTime(other.time()).withRecurrence(other.recurrence()).withExceptions(Map.of());
    }
}
