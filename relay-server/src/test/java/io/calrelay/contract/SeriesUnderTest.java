package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the contracts of series need besides: a person's hand at work on single occurrences, and series to try. */
public interface SeriesUnderTest extends CalendarUnderTest {
    /** As far as occurrences are compared. */
    Instant FAR = Instant.parse("2033-01-01T00:00:00Z");

    @Override
    SeriesHand hand();

    /** What a person does to single occurrences, in the service's own way. */
    interface SeriesHand extends Hand {
        /** @return the occurrence's own id in the service */
        EventId personEditsOccurrence(
                EventId series, RecurrenceId occurrence, MeetingFields fields, Set<Field> changed);

        void personDeletesOccurrence(EventId series, RecurrenceId occurrence);

        /** The gateway's call after {@code calls} more, and only that, is carried out, but its answer does not arrive. */
        void loseAnswerAfter(int calls);

        /** How often the gateway called so far: a batch is one call, a call for a token none. */
        long callsMade();
    }

    /** One occurrence as whoever looks at the calendar sees it; times are instants or days, whatever the zone. */
    record Shown(String when, String title, String location) implements Comparable<Shown> {
        static Shown of(MeetingFields occurrence) {
            return new Shown(when(occurrence.time()), occurrence.title(), occurrence.location());
        }

        private static String when(EventTime time) {
            return time instanceof EventTime.Timed timed
                    ? timed.start().toInstant() + " to " + timed.end().toInstant()
                    : time.toString();
        }

        @Override
        public int compareTo(Shown other) {
            return toString().compareTo(other.toString());
        }
    }

    /** One series of each kind that every service has. */
    default List<MeetingFields> everyKind() {
        return List.of(
                series("Europe/Berlin", "2026-12-03T09:00", "FREQ=DAILY"),
                series("Europe/Berlin", "2026-12-03T09:00", "FREQ=DAILY;INTERVAL=3;COUNT=10"),
                series("America/New_York", "2026-12-03T17:30", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=9"),
                series("Asia/Kolkata", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
                series("Asia/Kolkata", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270401T033000Z"),
                series("America/Chicago", "2026-12-15T09:00", "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=8"),
                series("America/Los_Angeles", "2026-12-31T16:00", "FREQ=MONTHLY;BYDAY=-1TH"),
                series("Europe/Berlin", "2026-12-08T09:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU"),
                series("Europe/London", "2026-12-03T09:00", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3;COUNT=4"),
                series("Europe/London", "2026-12-03T09:00", "FREQ=YEARLY;BYMONTH=12;BYDAY=1TH"),
                allDaySeries("2026-12-03", 1, "FREQ=WEEKLY;BYDAY=TH;COUNT=5"),
                allDaySeries("2026-12-03", 3, "FREQ=MONTHLY;BYMONTHDAY=3"));
    }

    /** Every occurrence that these fields show, exceptions applied, in order of time. */
    static List<Shown> shown(MeetingFields fields) {
        if (!fields.isSeries()) {
            return List.of(Shown.of(fields));
        }
        List<Shown> shown = new ArrayList<>();
        for (Occurrence plain : occurrences(fields).between(Instant.EPOCH, FAR)) {
            MeetingFields asPlanned = fields.plainOccurrence(plain.time());
            OccurrenceChange change = fields.exceptions().get(plain.id());
            if (change instanceof Edited edited) {
                shown.add(Shown.of(edited.on(asPlanned)));
            } else if (change == null) {
                shown.add(Shown.of(asPlanned));
            }
        }
        return shown.stream().sorted().toList();
    }

    static Occurrences occurrences(MeetingFields series) {
        return Occurrences.of(series.time(), series.recurrence().orElseThrow());
    }

    /** The name of the occurrence at that place, from 0. */
    static RecurrenceId nth(int index, MeetingFields series) {
        return occurrences(series).between(Instant.EPOCH, FAR).get(index).id();
    }

    /** The occurrence at that place as it is by the rule. */
    static MeetingFields plain(int index, MeetingFields series) {
        return series.plainOccurrence(occurrences(series).at(nth(index, series)).orElseThrow());
    }

    /** Nine Thursdays from 3 December 2026, from nine to ten in Berlin. */
    static MeetingFields nineThursdays() {
        return series("Europe/Berlin", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=9");
    }

    /** An hour long. @param first on the wall clock of that zone */
    static MeetingFields series(String zone, String first, String rule) {
        LocalDateTime start = LocalDateTime.parse(first);
        EventTime time = new EventTime.Timed(
                start.atZone(ZoneId.of(zone)), start.plusHours(1).atZone(ZoneId.of(zone)));
        return repeating(rule, aMeeting("Stand-up").withTime(time));
    }

    static MeetingFields allDaySeries(String firstDay, int days, String rule) {
        return repeating(rule, aMeeting("Fair").withTime(allDay(firstDay, days)));
    }

    static MeetingFields repeating(String rule, MeetingFields fields) {
        return fields.withRecurrence(Optional.of(Recurrence.of(RecurrenceRule.canonical(rule))));
    }

    static EventTime.AllDay allDay(String firstDay, int days) {
        LocalDate first = LocalDate.parse(firstDay);
        return new EventTime.AllDay(first, first.plusDays(days - 1L));
    }

    static MeetingFields titled(String title, MeetingFields fields) {
        return fields.take(Set.of(Field.TITLE), aMeeting(title));
    }

    /** The same time so many hours later, on the wall clock. */
    static EventTime.Timed later(int hours, EventTime time) {
        EventTime.Timed timed = (EventTime.Timed) time;
        return new EventTime.Timed(timed.start().plusHours(hours), timed.end().plusHours(hours));
    }

    /** The series with one more exception. */
    static MeetingFields with(RecurrenceId occurrence, OccurrenceChange change, MeetingFields series) {
        TreeMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(series.exceptions());
        exceptions.put(occurrence, change);
        return series.withExceptions(exceptions);
    }

    /** Nine Thursdays, of which the second is cancelled, the third two hours later and the fifth with another title. */
    static MeetingFields thursdaysWithExceptions() {
        MeetingFields series = nineThursdays();
        MeetingFields third = plain(2, series);
        MeetingFields fifth = plain(4, series);
        series = with(nth(1, series), new OccurrenceChange.Cancelled(), series);
        series = with(nth(2, series), Edited.NOTHING.withTime(later(2, third.time())), series);
        return with(nth(4, series), Edited.between(fifth, titled("Stand-up with guests", fifth)), series);
    }

    static void assertShowsTheSame(MeetingFields read, MeetingFields expected) {
        assertThat(shown(read)).isEqualTo(shown(expected));
    }

    /** Everything but the moment, which a look and a read may tell apart. */
    static void assertSame(Observation.Present one, Observation.Present other) {
        assertThat(one).usingRecursiveComparison().ignoringFields("asOf").isEqualTo(other);
    }
}
