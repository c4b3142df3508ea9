package io.calrelay.sandbox.outlook.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Graph's recurrenceRange.
 *
 * @param startDate in the recurrence time zone; itself an occurrence only if it fits the pattern
 * @param endDate inclusive; null unless the type is END_DATE
 * @param numberOfOccurrences 0 unless the type is NUMBERED
 * @param timeZone as it was sent
 */
public record Range(
        Type type, LocalDate startDate, @Nullable LocalDate endDate, int numberOfOccurrences, String timeZone) {
    public enum Type {
        END_DATE("endDate"),
        NO_END("noEnd"),
        NUMBERED("numbered");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public static Range noEnd(LocalDate startDate, String timeZone) {
        return new Range(Type.NO_END, startDate, null, 0, timeZone);
    }

    public static Range until(LocalDate startDate, LocalDate endDate, String timeZone) {
        return new Range(Type.END_DATE, startDate, endDate, 0, timeZone);
    }

    public static Range numbered(LocalDate startDate, int count, String timeZone) {
        return new Range(Type.NUMBERED, startDate, null, count, timeZone);
    }

    public Range in(String otherZone) {
        return new Range(type, startDate, endDate, numberOfOccurrences, otherZone);
    }
}
