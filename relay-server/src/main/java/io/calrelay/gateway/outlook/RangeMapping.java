package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.models.RecurrenceRangeType;
import java.time.LocalDate;
import java.util.Optional;

/** recurrenceRange: from when to when (graph.md 2.1). */
final class RangeMapping {
    // Provider: Exchange writes "no end" as an end in this year (MS-OXOCAL 2.2.1.44.1).
    private static final int FOREVER = 4500;

    /** A day that stands for no end, and is another range than none. */
    static final LocalDate LAST_DAY_OF_ALL = LocalDate.of(FOREVER, 8, 31);

    /** Empty where it lacks what its kind needs. */
    Optional<SeriesEnd> fromOutlook(RecurrenceRange from) {
        RecurrenceRangeType type = from.getType();
        Integer count = from.getNumberOfOccurrences();
        LocalDate last = from.getEndDate();
        if (type == RecurrenceRangeType.NoEnd) {
            return Optional.of(new SeriesEnd.Never());
        }
        if (type == RecurrenceRangeType.Numbered && count != null && count > 0) {
            return Optional.of(new SeriesEnd.After(count));
        }
        if (type == RecurrenceRangeType.EndDate && last != null) {
            return Optional.of(last.getYear() < FOREVER ? new SeriesEnd.On(last) : new SeriesEnd.Never());
        }
        return Optional.empty();
    }

    /** A new object: the SDK sends each once (graph.md 10.2). @param zone in either vocabulary */
    RecurrenceRange toOutlook(SeriesEnd end, LocalDate firstDay, String zone) {
        RecurrenceRange to = new RecurrenceRange();
        to.setStartDate(firstDay);
        to.setRecurrenceTimeZone(zone);
        to.setType(RecurrenceRangeType.NoEnd);
        if (end instanceof SeriesEnd.After after) {
            to.setType(RecurrenceRangeType.Numbered);
            to.setNumberOfOccurrences(after.occurrences());
        }
        if (end instanceof SeriesEnd.On on) {
            to.setType(RecurrenceRangeType.EndDate);
            to.setEndDate(on.lastDay());
        }
        return to;
    }
}
