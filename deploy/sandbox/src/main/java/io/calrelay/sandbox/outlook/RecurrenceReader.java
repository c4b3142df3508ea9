package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.series.Pattern;
import io.calrelay.sandbox.outlook.series.Range;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads and checks a patternedRecurrence; members that the type does not use are checked as well (graph.md 2.1). */
@Verified(on = "2021-07-01", source = "graph.md 2.1 [S19]")
final class RecurrenceReader {
    private static final int INTERVAL_MAXIMUM = 999;
    private static final int MONTHS_MAXIMUM = 99;

    private RecurrenceReader() {}

    /** @param defaultZone the zone of the event's start */
    static Recurrence read(JsonNode sent, String defaultZone) {
        if (!Json.has(sent, "pattern") || !Json.has(sent, "range")) {
            throw badPattern();
        }
        Recurrence recurrence = new Recurrence(pattern(sent.path("pattern")), range(sent.path("range"), defaultZone));
        if (recurrence.firstDate().isEmpty()) {
            throw badRange();
        }
        return recurrence;
    }

    private static Pattern pattern(JsonNode sent) {
        Pattern.Type type = named(Pattern.Type.values(), Pattern.Type::wireName, Json.text(sent, "type"));
        int interval = sent.path("interval").asInt(0);
        int month = sent.path("month").asInt(0);
        int day = sent.path("dayOfMonth").asInt(0);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        sent.path("daysOfWeek").forEach(each -> days.add(day(each.asText())));
        boolean wrong = interval < 1
                || interval > (monthly(type) ? MONTHS_MAXIMUM : INTERVAL_MAXIMUM)
                || month < (type.yearly() ? 1 : 0)
                || month > 12
                || day < (type.byDayOfMonth() ? 1 : 0)
                || day > 31
                || (type.byWeekday() && days.isEmpty());
        if (wrong) {
            throw badPattern();
        }
        String index = sent.path("index").asText("first");
        DayOfWeek weekStart = day(sent.path("firstDayOfWeek").asText("sunday"));
        return new Pattern(
                type,
                interval,
                type.yearly() ? month : 0,
                type.byDayOfMonth() ? day : 0,
                type.byWeekday() ? days : Set.of(),
                weekStart,
                named(Pattern.Index.values(), each -> each.name().toLowerCase(Locale.ROOT), index));
    }

    @Assumed(source = "graph.md 2.2 [S25]: 1 to 99 months in EWS; other ranges are unknown, 999 here")
    private static boolean monthly(Pattern.Type type) {
        return type == Pattern.Type.ABSOLUTE_MONTHLY || type == Pattern.Type.RELATIVE_MONTHLY;
    }

    private static Range range(JsonNode sent, String defaultZone) {
        Range.Type type = named(Range.Type.values(), Range.Type::wireName, Json.text(sent, "type"));
        String sentZone = Json.text(sent, "recurrenceTimeZone");
        String zone = sentZone.isEmpty() ? defaultZone : sentZone;
        if (Zones.find(zone).isEmpty()) {
            throw GraphProblem.badTimeZone(zone);
        }
        LocalDate start = date(Json.text(sent, "startDate"));
        return switch (type) {
            case NO_END -> Range.noEnd(start, zone);
            case NUMBERED -> Range.numbered(start, count(sent), zone);
            case END_DATE -> Range.until(start, date(Json.text(sent, "endDate")), zone);
        };
    }

    private static int count(JsonNode sent) {
        int count = sent.path("numberOfOccurrences").asInt(0);
        if (count < 1) {
            throw badRange();
        }
        return count;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw badRange();
        }
    }

    private static DayOfWeek day(String name) {
        return named(DayOfWeek.values(), each -> each.name().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    private static <T> T named(T[] values, Function<T, String> wireName, String wanted) {
        return Stream.of(values)
                .filter(value -> wireName.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> GraphProblem.unreadable("Requested value '" + wanted + "' was not found."));
    }

    @Assumed(
            source =
                    "graph.md 12: codes ErrorInvalidRecurrencePattern and ErrorInvalidRecurrenceRange, community reports")
    static GraphProblem badRange() {
        return new GraphProblem(400, "ErrorInvalidRecurrenceRange", "The recurrence range is invalid.");
    }

    private static GraphProblem badPattern() {
        return new GraphProblem(400, "ErrorInvalidRecurrencePattern", "The recurrence pattern is invalid.");
    }
}
