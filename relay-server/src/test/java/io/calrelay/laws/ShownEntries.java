package io.calrelay.laws;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.testing.RandomMeetings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see of events, cut at the midnights of all zones, because records end at that of the zone they are stored in. */
final class ShownEntries {
    /** What somebody sees on one day of an occurrence. */
    private record Entry(String title, Instant start, Instant end) {}

    /** When an occurrence shows. */
    private interface Drawing {
        EventTime draw(MeetingFields series, EventTime time);
    }

    private ShownEntries() {}

    /** What only the records show (-) and what only the copies show (+) of what ends after {@code from} and starts before {@code until}. */
    static List<String> difference(
            List<Observation.Present> records, List<Observation.Present> copies, Instant from, Instant until) {
        List<Entry> ones = shown(records, from, until, ShownEntries::onTheClock);
        List<Entry> others = shown(copies, from, until, (series, time) -> time);
        List<String> found = new ArrayList<>();
        without(ones, others).forEach(entry -> found.add("- " + entry));
        without(others, ones).forEach(entry -> found.add("+ " + entry));
        return found;
    }

    private static List<Entry> without(List<Entry> all, List<Entry> taken) {
        List<Entry> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }

    private static List<Entry> shown(List<Observation.Present> events, Instant from, Instant until, Drawing drawn) {
        return events.stream()
                .flatMap(event -> each(event.fields(), until, drawn))
                .flatMap(ShownEntries::days)
                .filter(entry -> entry.end().isAfter(from) && entry.start().isBefore(until))
                .sorted(Comparator.comparing(Entry::start)
                        .thenComparing(Entry::end)
                        .thenComparing(Entry::title))
                .toList();
    }

    private static Stream<Entry> days(MeetingFields fields) {
        Instant start = start(fields.time());
        Instant end = end(fields.time());
        List<Entry> days = new ArrayList<>();
        while (start.isBefore(end)) {
            Instant until = nextMidnight(start).filter(end::isAfter).orElse(end);
            days.add(new Entry(fields.title(), start, until));
            start = until;
        }
        return days.stream();
    }

    private static Optional<Instant> nextMidnight(Instant moment) {
        return RandomMeetings.ZONES.stream()
                .map(ZoneId::of)
                .map(zone -> LocalDate.ofInstant(moment, zone)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .min(Comparator.naturalOrder());
    }

    private static Stream<MeetingFields> each(MeetingFields fields, Instant until, Drawing drawn) {
        if (!fields.isSeries()) {
            return Stream.of(fields);
        }
        return Occurrences.of(fields.time(), fields.recurrence().orElseThrow())
                .between(Instant.EPOCH, until.plus(Duration.ofDays(20)))
                .stream()
                .flatMap(each -> actual(fields, each, drawn).stream());
    }

    private static Optional<MeetingFields> actual(MeetingFields series, Occurrence occurrence, Drawing drawn) {
        MeetingFields plain = series.plainOccurrence(drawn.draw(series, occurrence.time()));
        OccurrenceChange change = series.exceptions().get(occurrence.id());
        if (change instanceof OccurrenceChange.Cancelled) {
            return Optional.empty();
        }
        return Optional.of(change instanceof OccurrenceChange.Edited edited ? edited.on(plain) : plain);
    }

    /** NetSuite draws a record at its clock times on every day, also on one that has an hour more or less. */
    private static EventTime onTheClock(MeetingFields series, EventTime time) {
        if (!(time instanceof EventTime.Timed timed)) {
            return time;
        }
        ZonedDateTime start = timed.start();
        LocalTime clock = ((EventTime.Timed) series.time()).end().toLocalTime();
        ZonedDateTime end = clock.equals(LocalTime.MIDNIGHT)
                ? start.toLocalDate().plusDays(1).atStartOfDay(start.getZone())
                : start.toLocalDate().atTime(clock).atZone(start.getZone());
        return new EventTime.Timed(start, end.isBefore(start) ? start : end);
    }

    static Instant start(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toInstant()
                : ((EventTime.AllDay) time).firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant end(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.end().toInstant()
                : ((EventTime.AllDay) time).lastDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
