package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads an event's wall clock. An event lies in one day of its own time zone; 23:59 stands for the midnight ending it. */
public record EventTime(ZoneId zone, LocalDate day, LocalTime start, LocalTime end, boolean allDay) {
    public static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    public static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Events that reserve no time are drawn like all-day ones. */
    public static EventTime of(StoredRecord row) {
        boolean untimed = row.text("starttime").isEmpty() || row.text("endtime").isEmpty();
        return new EventTime(
                zone(row.text("timezone")),
                LocalDate.parse(row.text("startdate")),
                untimed ? DAY_BEGINS : LocalTime.parse(row.text("starttime")),
                untimed ? DAY_ENDS : LocalTime.parse(row.text("endtime")),
                row.flag("alldayevent") || untimed);
    }

    public EventTime on(LocalDate otherDay) {
        return new EventTime(zone, otherDay, start, end, allDay);
    }

    public Instant startInstant() {
        return day.atTime(start).atZone(zone).toInstant();
    }

    public Instant endInstant() {
        return LAST_MINUTE.equals(end)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(end).atZone(zone).toInstant();
    }

    /** The same moments on another wall clock; midnight at the end becomes 23:59 again. All-day events keep their day. */
    public EventTime in(ZoneId other) {
        if (allDay || other.equals(zone)) {
            return this;
        }
        LocalDateTime from = LocalDateTime.ofInstant(startInstant(), other);
        LocalDateTime to = LocalDateTime.ofInstant(endInstant(), other);
        boolean midnight = to.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new EventTime(
                other, from.toLocalDate(), from.toLocalTime(), midnight ? LAST_MINUTE : to.toLocalTime(), false);
    }

    /** UTC where the name is empty or unknown. */
    public static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
