package io.calrelay.gateway.google;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random series with exceptions: several rules, added dates, starts that no rule makes, every kind of end. */
final class RandomSeries {
    private static final List<String> SHAPES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=DAILY;BYMONTH=1,6,12",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYMONTHDAY=15,31",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYYEARDAY=100,-1");

    private final SplittableRandom random;

    RandomSeries(SplittableRandom random) {
        this.random = random;
    }

    /** The single meeting, repeated; {@code other} is where the exceptions take what they have of their own. */
    MeetingFields of(MeetingFields single, MeetingFields other) {
        EventTime first = single.time();
        List<String> rules = new ArrayList<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            rules.add(RecurrenceRule.canonical(rule(first)));
        }
        TreeSet<RecurrenceId> added = new TreeSet<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            added.add(RecurrenceId.of(shifted(first, 1 + random.nextInt(900))));
        }
        if (rules.stream().noneMatch(rule -> Occurrences.makesFirst(rule, first))) {
            added.add(RecurrenceId.of(first));
        }
        MeetingFields series = single.withRecurrence(Optional.of(Recurrence.of(rules, added)));
        return series.withExceptions(exceptions(series, other));
    }

    private String rule(EventTime first) {
        String shape = SHAPES.get(random.nextInt(SHAPES.size()));
        return switch (random.nextInt(3)) {
            case 0 -> shape;
            case 1 -> shape + ";COUNT=" + (2 + random.nextInt(20));
            default -> shape + ";UNTIL=" + until(shifted(first, random.nextInt(800)));
        };
    }

    private static String until(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                        .format(timed.start().withZoneSameInstant(ZoneOffset.UTC))
                : ((EventTime.AllDay) time).firstDay().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private TreeMap<RecurrenceId, OccurrenceChange> exceptions(MeetingFields series, MeetingFields other) {
        TreeMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        List<Occurrence> some = Occurrences.of(
                        series.time(), series.recurrence().orElseThrow())
                .stream()
                .limit(12)
                .toList();
        // The start stays: one that no rule makes and that is taken out as well is no start.
        for (Occurrence each : some.subList(Math.min(1, some.size()), some.size())) {
            MeetingFields plain = series.plainOccurrence(each.time());
            switch (random.nextInt(4)) {
                case 0 -> exceptions.put(each.id(), new OccurrenceChange.Cancelled());
                case 1 -> exceptions.put(each.id(), Edited.between(plain, edited(plain, other)));
                default -> {}
            }
        }
        exceptions.values().removeIf(Edited.NOTHING::equals);
        return exceptions;
    }

    private MeetingFields edited(MeetingFields plain, MeetingFields other) {
        return switch (random.nextInt(3)) {
            case 0 -> plain.withTime(other.time());
            case 1 -> plain.withTime(shifted(plain.time(), 1 + random.nextInt(5)));
            default -> other.withTime(plain.time()).withRecurrence(Optional.empty());
        };
    }

    private static EventTime shifted(EventTime time, int days) {
        if (time instanceof EventTime.Timed timed) {
            ZonedDateTime start = timed.start().plusDays(days);
            return new EventTime.Timed(start, start.plus(Duration.between(timed.start(), timed.end())));
        }
        LocalDate first = ((EventTime.AllDay) time).firstDay();
        return new EventTime.AllDay(
                first.plusDays(days), ((EventTime.AllDay) time).lastDay().plusDays(days));
    }
}
