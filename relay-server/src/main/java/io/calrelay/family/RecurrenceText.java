package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Rules as text, as the package recurrence writes them. */
final class RecurrenceText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RecurrenceText() {}

    static String canonical(String rule) {
        return RecurrenceRule.canonical(rule);
    }

    /** The value of UNTIL that ends with that occurrence. */
    static String until(LocalDate day, EventTime last) {
        if (last instanceof EventTime.Timed timed) {
            Instant start = timed.start().toInstant();
            return MOMENT.format(start);
        }
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
