package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.RandomPatterns.any;

import com.microsoft.graph.models.Event;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.sandbox.outlook.series.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Random series that Outlook has patterns for, with random exceptions, some of which it cannot have. */
final class RandomSeries {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney");
    /** How many of the first occurrences may have exceptions. */
    private static final int TOUCHED = 8;

    private RandomSeries() {}

    /** One without exceptions, that begins in the window of the contracts. */
    static MeetingFields plain(RandomGenerator chance) {
        String zone = any(chance, ZONES);
        Recurrence recurrence = RandomPatterns.ofGraph(chance, zone);
        boolean allDay = chance.nextInt(4) == 0;
        LocalDate day = recurrence.firstDate().orElseThrow();
        Event master = new Event();
        master.setRecurrence(GraphJson.ofSdk(recurrence));
        new TimeMapping(ZoneNames.Vocabulary.IANA).toOutlook(time(chance, day, zone, allDay), master);
        master.setOriginalStartTimeZone(zone);
        master.setOriginalEndTimeZone(zone);
        var series = (RecurrenceMapping.Reading.Series) new RecurrenceMapping().fromOutlook(master);
        return CalendarUnderTest.aMeeting("Title " + chance.nextInt(3))
                .withAttendees(List.of())
                .withTime(series.first())
                .withRecurrence(Optional.of(series.recurrence()));
    }

    private static EventTime time(RandomGenerator chance, LocalDate day, String zone, boolean allDay) {
        if (allDay) {
            return new EventTime.AllDay(day, day.plusDays(chance.nextInt(2)));
        }
        LocalDateTime start = day.atTime(chance.nextInt(24), 30 * chance.nextInt(2));
        long minutes = 30L * (1 + chance.nextInt(20));
        ZonedDateTime zoned = start.atZone(ZoneId.of(zone));
        return new EventTime.Timed(zoned, zoned.plusMinutes(minutes));
    }

    /** The same with other exceptions. */
    static MeetingFields withExceptions(RandomGenerator chance, MeetingFields series) {
        TreeMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        for (Occurrence each :
                SeriesUnderTest.occurrences(series).stream().limit(TOUCHED).toList()) {
            if (chance.nextInt(3) == 0) {
                exceptions.put(each.id(), change(chance, each.time()));
            }
        }
        return series.withExceptions(exceptions);
    }

    private static OccurrenceChange change(RandomGenerator chance, EventTime time) {
        Edited title = new Edited(
                Optional.of("Other " + chance.nextInt(3)),
                chance.nextBoolean() ? Optional.of("Elsewhere") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return switch (chance.nextInt(5)) {
            case 0, 1 -> new OccurrenceChange.Cancelled();
            case 2 -> title;
            case 3 -> Edited.NOTHING.withTime(moved(time, 0, 1 + chance.nextInt(2)));
            default -> title.withTime(moved(time, chance.nextInt(13) - 6, 0));
        };
    }

    private static EventTime moved(EventTime time, long days, long hours) {
        if (time instanceof EventTime.Timed timed) {
            return new EventTime.Timed(
                    timed.start().plusDays(days).plusHours(hours),
                    timed.end().plusDays(days).plusHours(hours));
        }
        EventTime.AllDay whole = (EventTime.AllDay) time;
        return new EventTime.AllDay(
                whole.firstDay().plusDays(days), whole.lastDay().plusDays(days + (hours > 0 ? 1 : 0)));
    }

    /** The same series an hour or a day later; its exceptions are gone. */
    static MeetingFields reshaped(RandomGenerator chance, MeetingFields series) {
        MeetingFields other = plain(chance);
        return series.withTime(other.time()).withRecurrence(other.recurrence()).withExceptions(new TreeMap<>());
    }
}
