package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The dates of a native run, and which day of which occurrence each of them shows. */
final class RunDates {
    private static final int MOST = 4_000;

    private final Piece run;
    private final MeetingFields meeting;
    private final ZoneId zone;

    /** @param meeting as it was agreed */
    RunDates(Piece run, MeetingFields meeting) {
        this.run = run;
        this.meeting = meeting;
        this.zone = zoneOf(run.means().time())
                .orElseGet(() -> zoneOf(meeting.time()).orElse(ZoneId.of("UTC")));
    }

    boolean isEndless() {
        return isEndless(run.means());
    }

    static boolean isEndless(MeetingFields record) {
        return record.isSeries() && Series.of(record).last().isEmpty();
    }

    ZoneId zone() {
        return zone;
    }

    /** When it shows, by day, without the days that were taken out; of an endless one the first thousands. */
    NavigableMap<LocalDate, EventTime> byDay() {
        return byDay(run.means());
    }

    /** The same of that record, as it was edited. */
    static NavigableMap<LocalDate, EventTime> byDay(MeetingFields record) {
        NavigableMap<LocalDate, EventTime> dates = new TreeMap<>();
        if (!record.isSeries()) {
            dates.put(day(record.time()), record.time());
            return dates;
        }
        Set<LocalDate> out = takenOut(record);
        Stream<Occurrence> all = Series.of(record).stream().limit(MOST);
        all.forEach(each -> {
            if (!out.contains(day(each.time()))) {
                dates.put(day(each.time()), each.time());
            }
        });
        return dates;
    }

    /** NetSuite takes days out, whatever the time: they stay out when a record gets other hours. */
    static Set<LocalDate> takenOut(MeetingFields record) {
        Set<LocalDate> days = new HashSet<>();
        record.exceptions().forEach((id, change) -> {
            if (change instanceof OccurrenceChange.Cancelled) {
                days.add(id instanceof RecurrenceId.On on ? on.day() : dayIn(record, id));
            }
        });
        return days;
    }

    /** What of the meeting the record shows then; empty for what was never of it. */
    Optional<DayPart> partAt(EventTime time) {
        Shown shown = Shown.of(time);
        Instant start = ActualOccurrences.startOf(time, zone);
        List<DayPart> near = Wanted.parts(
                new ActualOccurrences(meeting, zone).between(start, start.plus(1, ChronoUnit.MINUTES)), zone);
        return near.stream()
                .filter(part -> part.held().shown().equals(shown))
                .findFirst()
                .or(() -> near.stream()
                        .filter(part -> part.held().startsAt().equals(start))
                        .findFirst());
    }

    /** Whether the record repeats by the very rule of the meeting, as that of a meeting made in NetSuite does. */
    boolean isTheSeries() {
        return meeting.isSeries()
                && run.means().recurrence().equals(meeting.recurrence())
                && run.means().time().isSameTimeAs(meeting.time());
    }

    static LocalDate day(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toLocalDate()
                : ((EventTime.AllDay) time).firstDay();
    }

    private static LocalDate dayIn(MeetingFields record, RecurrenceId id) {
        Instant start = ((RecurrenceId.At) id).start();
        return LocalDate.ofInstant(start, zoneOf(record.time()).orElseThrow());
    }

    private static Optional<ZoneId> zoneOf(EventTime time) {
        return time instanceof EventTime.Timed timed ? Optional.of(timed.start().getZone()) : Optional.empty();
    }
}
