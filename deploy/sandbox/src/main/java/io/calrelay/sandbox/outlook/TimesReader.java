package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads start, end and isAllDay of a sent event. */
@Verified(on = "2026-09-15", source = "graph.md 2.2, 6.1, 9 [S21]")
final class TimesReader {
    private record Wall(LocalDateTime at, String zone) {}

    private TimesReader() {}

    /**
     * The event's times after the change.
     *
     * @param before null for a new event
     */
    static Times read(JsonNode sent, @Nullable Times before) {
        boolean allDay = sent.path("isAllDay").asBoolean(before != null && before.allDay());
        Wall start = wall(sent, "start", before == null ? null : new Wall(before.start(), before.startZone()));
        Wall end = wall(sent, "end", before == null ? null : new Wall(before.end(), before.endZone()));
        if (allDay) {
            return allDay(start, end);
        }
        Times times = new Times(start.at(), start.zone(), end.at(), end.zone(), false);
        if (times.endsAt().isBefore(times.startsAt())) {
            throw GraphProblem.invalidProperty();
        }
        return times;
    }

    /** The zone that was sent with start; empty if none was. */
    static String sentZone(JsonNode sent) {
        return Json.text(sent.path("start"), "timeZone");
    }

    private static Wall wall(JsonNode sent, String member, @Nullable Wall before) {
        if (!Json.has(sent, member)) {
            if (before == null) {
                throw GraphProblem.invalidProperty();
            }
            return before;
        }
        String zone = Json.text(sent.path(member), "timeZone");
        if (Zones.find(zone).isEmpty()) {
            throw GraphProblem.badTimeZone(zone);
        }
        return new Wall(local(Json.text(sent.path(member), "dateTime"), zone), zone);
    }

    @Assumed(source = "graph.md 1.1: dateTime has no offset; what one does if sent is general knowledge")
    private static LocalDateTime local(String dateTime, String zone) {
        try {
            boolean offset = dateTime.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)$");
            if (offset) {
                return OffsetDateTime.parse(dateTime)
                        .atZoneSameInstant(Zones.zone(zone))
                        .toLocalDateTime();
            }
            return dateTime.contains("T") ? LocalDateTime.parse(dateTime) : LocalDateTime.parse(dateTime + "T00:00:00");
        } catch (DateTimeParseException malformed) {
            throw GraphProblem.unreadable(
                    "Cannot convert the literal '" + dateTime + "' to the expected type 'Edm.DateTime'.");
        }
    }

    // Stored as UTC midnights whatever zone was sent; originalStartTimeZone becomes UTC (graph.md 9, a consumer
    // mailbox).
    private static Times allDay(Wall start, Wall end) {
        boolean midnights = start.at().toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.at().toLocalTime().equals(LocalTime.MIDNIGHT)
                && Zones.same(start.zone(), end.zone());
        if (!midnights || !end.at().isAfter(start.at())) {
            throw GraphProblem.invalidProperty();
        }
        return new Times(start.at(), Zones.UTC, end.at(), Zones.UTC, true);
    }
}
