package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.event.EventSettings.ShortMonths;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads from an event's row, in this account, on which days it takes place. Thread-safe. */
public final class Occurrences {
    private final EventSettings settings;

    public Occurrences(EventSettings settings) {
        this.settings = settings;
    }

    /** Whether it is a series, or one event. */
    public static boolean repeats(StoredRecord row) {
        return !frequency(row).equals("NONE");
    }

    /** The days from one to another, both inclusive, on the calendar of the record's time zone. */
    public List<LocalDate> days(StoredRecord row, LocalDate from, LocalDate to) {
        return of(row).days(from, to);
    }

    Recurrence of(StoredRecord row) {
        String series = row.text("seriesstartdate");
        String until = row.text("endbydate");
        return new Recurrence(
                frequency(row),
                (int) Math.max(1, Rows.id(row.text("period"))),
                row.text("recurrencedowmask"),
                (int) Math.max(0, Rows.id(row.text("recurrencedow"))),
                (int) Math.max(0, Rows.id(row.text("recurrencedowim"))),
                LocalDate.parse(series.isEmpty() ? row.text("startdate") : series),
                until.isEmpty() || row.flag("noenddate") ? Recurrence.ENDLESS : LocalDate.parse(until),
                excluded(row),
                settings.shortMonths() == ShortMonths.CLAMPED);
    }

    private static String frequency(StoredRecord row) {
        return row.text("frequency").isEmpty() ? "NONE" : row.text("frequency");
    }

    private static Set<String> excluded(StoredRecord row) {
        return row.fields().get("exclusiondate") instanceof List<?> days
                ? Set.copyOf(days.stream().map(Object::toString).toList())
                : Set.of();
    }
}
