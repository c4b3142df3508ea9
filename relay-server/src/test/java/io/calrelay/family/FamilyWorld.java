package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
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
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A meeting that people change, and terms that change as time goes by. */
final class FamilyWorld {
    private final SplittableRandom random;
    private final RandomSeries series;
    MeetingFields meeting;
    Terms terms;

    FamilyWorld(long seed) {
        random = new SplittableRandom(seed);
        series = new RandomSeries(random);
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(-200, 300), ChronoUnit.DAYS);
        Instant until = from.plus(random.nextInt(30, 300), ChronoUnit.DAYS);
        terms = new Terms(series.zone(), random.nextInt(4) > 0, from, until, "Outlook");
        meeting = series.next();
        if (random.nextBoolean()) {
            meeting = series.withExceptions(meeting, from);
        }
    }

    void change() {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> meeting = meeting.isSeries() ? series.withExceptions(meeting, terms.from()) : meeting;
            case 3 -> meeting = restored();
            case 4 -> meeting = later(Duration.ofMinutes(30L * random.nextInt(-8, 9)));
            case 5 -> meeting = anotherRule();
            case 6 -> meeting = meeting.take(Set.of(Field.TITLE), titled("Title " + random.nextInt(3)));
            case 7 -> horizonMovesOn();
            default -> terms = new Terms(series.zone(), random.nextInt(4) > 0, terms.from(), terms.until(), "Outlook");
        }
    }

    @Override
    public String toString() {
        return meeting + " under " + terms;
    }

    private void horizonMovesOn() {
        int days = random.nextInt(1, 60);
        terms = new Terms(
                terms.zone(),
                terms.nativeRuns(),
                terms.from().plus(days, ChronoUnit.DAYS),
                terms.until().plus(days, ChronoUnit.DAYS),
                "Outlook");
    }

    private MeetingFields restored() {
        Map<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(meeting.exceptions());
        exceptions.keySet().removeIf(any -> random.nextBoolean());
        return meeting.withExceptions(exceptions);
    }

    /** The whole series at another time: its exceptions are gone, as they are in Outlook. */
    private MeetingFields later(Duration by) {
        if (!(meeting.time() instanceof EventTime.Timed timed)) {
            return meeting;
        }
        EventTime moved =
                new EventTime.Timed(timed.start().plus(by), timed.end().plus(by));
        return meeting.withTime(moved).withExceptions(Map.of());
    }

    private MeetingFields anotherRule() {
        MeetingFields other = series.next();
        boolean sameKind = (other.time() instanceof EventTime.Timed) == (meeting.time() instanceof EventTime.Timed);
        if (!sameKind || random.nextInt(4) == 0) {
            return meeting.withRecurrence(Optional.empty()).withExceptions(Map.of());
        }
        if (random.nextBoolean() && meeting.isSeries()) {
            return endingSoon();
        }
        return meeting.withTime(other.time()).withRecurrence(other.recurrence()).withExceptions(Map.of());
    }

    /** As after "this and following". */
    private MeetingFields endingSoon() {
        String rule = meeting.recurrence().orElseThrow().rules().get(0);
        if (rule.contains("UNTIL") || rule.contains("COUNT")) {
            return meeting;
        }
        String last = OtherExpander.startOf(RecurrenceId.of(meeting.time()))
                .plus(random.nextInt(1, 700), ChronoUnit.DAYS)
                .toString()
                .substring(0, 10)
                .replace("-", "");
        return meeting.withRecurrence(Optional.of(Recurrence.of(rule + ";UNTIL=" + last)));
    }

    private MeetingFields titled(String title) {
        return new MeetingFields(
                title,
                meeting.location(),
                meeting.description(),
                meeting.time(),
                meeting.access(),
                meeting.attendees());
    }
}
