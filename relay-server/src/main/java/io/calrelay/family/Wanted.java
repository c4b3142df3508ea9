package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one record that shows nothing else would show: an occurrence, or one day of what crosses midnight.
 *
 * @param id of the occurrence; empty for a meeting that takes place once
 * @param fields with a time within one day of the zone, or one whole day
 */
record Wanted(Optional<RecurrenceId> id, Share share, MeetingFields fields) {
    /** An occurrence, day by day where it lasts longer. @param zone in whose days */
    static List<Wanted> of(Optional<RecurrenceId> id, MeetingFields occurrence, ZoneId zone) {
        List<EventTime> days = days(occurrence.time(), zone);
        if (days.size() == 1) {
            Share share = id.<Share>map(Share.Single::new).orElseGet(Share.Whole::new);
            return List.of(new Wanted(id, share, occurrence.withTime(days.get(0))));
        }
        List<Wanted> slices = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            Share share = new Share.Slice(id, index, days.size());
            slices.add(new Wanted(id, share, occurrence.withTime(days.get(index))));
        }
        return slices;
    }

    boolean isSlice() {
        return share instanceof Share.Slice;
    }

    /** The day on which it stands in NetSuite. */
    LocalDate day() {
        return fields.time() instanceof Timed timed
                ? timed.start().toLocalDate()
                : ((AllDay) fields.time()).firstDay();
    }

    /** Everything but the day: what all occurrences of one native run have in common. */
    Look look() {
        if (fields.time() instanceof Timed timed) {
            return new Look(
                    fields.withTime(new AllDay(LocalDate.EPOCH, LocalDate.EPOCH)),
                    Optional.of(timed.start().toLocalTime()),
                    Optional.of(timed.end().toLocalTime()));
        }
        return new Look(
                fields.withTime(new AllDay(LocalDate.EPOCH, LocalDate.EPOCH)), Optional.empty(), Optional.empty());
    }

    /** @param fields but for the time */
    record Look(MeetingFields fields, Optional<LocalTime> start, Optional<LocalTime> end) {}

    private static List<EventTime> days(EventTime time, ZoneId zone) {
        List<EventTime> days = new ArrayList<>();
        if (time instanceof AllDay all) {
            for (LocalDate day = all.firstDay(); !day.isAfter(all.lastDay()); day = day.plusDays(1)) {
                days.add(new AllDay(day, day));
            }
            return days;
        }
        ZonedDateTime start = ((Timed) time).start().withZoneSameInstant(zone);
        ZonedDateTime end = ((Timed) time).end().withZoneSameInstant(zone);
        ZonedDateTime midnight = start.toLocalDate().plusDays(1).atStartOfDay(zone);
        while (midnight.isBefore(end)) {
            days.add(new Timed(start, midnight));
            start = midnight;
            midnight = start.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        days.add(new Timed(start, end));
        return days;
    }
}
