package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Which part of a day a record takes. */
sealed interface Hours {
    Hours WHOLE_DAY = new WholeDay();

    record WholeDay() implements Hours {
        @Override
        public EventTime on(LocalDate day, ZoneId zone) {
            return new EventTime.AllDay(day, day);
        }
    }

    /**
     * From one clock time to another.
     *
     * @param end midnight is the one that ends the day
     */
    record Between(LocalTime start, LocalTime end) implements Hours {
        @Override
        public EventTime on(LocalDate day, ZoneId zone) {
            ZonedDateTime from = day.atTime(start).atZone(zone);
            ZonedDateTime until = end.equals(LocalTime.MIDNIGHT)
                    ? day.plusDays(1).atStartOfDay(zone)
                    : day.atTime(end).atZone(zone);
            // A skipped start moves past an end that is not skipped; NetSuite then draws nothing but the start.
            return new EventTime.Timed(from, until.isBefore(from) ? from : until);
        }
    }

    /** What NetSuite makes of these hours on that day: skipped clock times move on, of doubled ones it takes the first. */
    EventTime on(LocalDate day, ZoneId zone);
}
