package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.RecurrenceId;
import io.calrelay.testing.OtherExpander;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a meeting's own calendar shows, told by the other expander. */
final class Calendar {
    private Calendar() {}

    /** Everything from the series' beginning to some moment and a little beyond, a box for each day of the zone. */
    static List<Drawn> draw(MeetingFields meeting, ZoneId zone, Instant until) {
        if (!meeting.isSeries()) {
            return Drawn.byDay(meeting.time(), zone, meeting.title());
        }
        List<Drawn> drawn = new ArrayList<>();
        Instant first = OtherExpander.startOf(RecurrenceId.of(meeting.time()));
        Instant end = until.plus(60, ChronoUnit.DAYS);
        for (RecurrenceId id : OtherExpander.between(
                meeting.time(), meeting.recurrence().orElseThrow(), first.minus(1, ChronoUnit.DAYS), end)) {
            OccurrenceChange change = meeting.exceptions().get(id);
            if (change instanceof OccurrenceChange.Cancelled) {
                continue;
            }
            EventTime time = timeOf(id, meeting.time());
            String title = meeting.title();
            if (change instanceof OccurrenceChange.Edited edited) {
                time = edited.time().orElse(time);
                title = edited.title().orElse(title);
            }
            drawn.addAll(Drawn.byDay(time, zone, title));
        }
        return drawn;
    }

    private static EventTime timeOf(RecurrenceId id, EventTime first) {
        if (first instanceof EventTime.AllDay days) {
            LocalDate day = ((RecurrenceId.On) id).day();
            return new EventTime.AllDay(day, day.plusDays(days.firstDay().until(days.lastDay(), ChronoUnit.DAYS)));
        }
        EventTime.Timed timed = (EventTime.Timed) first;
        ZoneId zone = timed.start().getZone();
        long days = ChronoUnit.DAYS.between(timed.start(), timed.end());
        Duration rest = Duration.between(timed.start().plusDays(days), timed.end());
        ZonedDateTime start = ((RecurrenceId.At) id).start().atZone(zone);
        return new EventTime.Timed(start, start.plusDays(days).plus(rest));
    }
}
