package io.calrelay.gateway.outlook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.sandbox.outlook.series.Pattern;
import io.calrelay.sandbox.outlook.series.Range;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.outlook.series.RuleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recurrence as it is sent to Graph, made by the sandbox's words, so that the gateway's own are not checked by themselves. */
final class GraphJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GraphJson() {}

    static ObjectNode recurrence(MeetingFields series) {
        String rule = series.recurrence().orElseThrow().rules().get(0);
        Recurrence recurrence = RuleReader.read("RRULE:" + rule, start(series.time()), zone(series.time()))
                .orElseThrow(() -> new AssertionError("Exchange has no pattern for " + rule));
        return recurrence(recurrence);
    }

    static ObjectNode recurrence(Recurrence from) {
        ObjectNode recurrence = MAPPER.createObjectNode();
        pattern(from.pattern(), recurrence.putObject("pattern"));
        range(from.range(), recurrence.putObject("range"));
        return recurrence;
    }

    private static void pattern(Pattern from, ObjectNode to) {
        to.put("type", from.type().wireName()).put("interval", from.interval());
        to.put("month", from.month()).put("dayOfMonth", from.dayOfMonth());
        to.put("index", from.index().name().toLowerCase(Locale.ROOT));
        to.put("firstDayOfWeek", from.firstDayOfWeek().name().toLowerCase(Locale.ROOT));
        ArrayNode days = to.putArray("daysOfWeek");
        from.daysOfWeek().forEach(day -> days.add(day.name().toLowerCase(Locale.ROOT)));
    }

    private static void range(Range from, ObjectNode to) {
        LocalDate end = from.endDate();
        to.put("type", from.type().wireName()).put("startDate", from.startDate().toString());
        to.put("endDate", end == null ? "0001-01-01" : end.toString());
        to.put("numberOfOccurrences", from.numberOfOccurrences());
        to.put("recurrenceTimeZone", from.timeZone());
    }

    private static LocalDateTime start(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toLocalDateTime()
                : ((EventTime.AllDay) time).firstDay().atStartOfDay();
    }

    private static String zone(EventTime time) {
        return time instanceof EventTime.Timed timed ? timed.start().getZone().getId() : "Europe/Berlin";
    }

    /** The same in the SDK's words. */
    static PatternedRecurrence ofSdk(Recurrence from) {
        String json = recurrence(from).toString();
        try (ByteArrayInputStream stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            return Objects.requireNonNull(new JsonParseNodeFactory()
                    .getParseNode("application/json", stream)
                    .getObjectValue(PatternedRecurrence::createFromDiscriminatorValue));
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
    }

    /** What the SDK would send, as the sandbox understands it. */
    static Recurrence recurrence(PatternedRecurrence sent) {
        RecurrencePattern pattern = Objects.requireNonNull(sent.getPattern());
        RecurrenceRange range = Objects.requireNonNull(sent.getRange());
        Set<DayOfWeek> days = pattern.getDaysOfWeek() == null
                ? Set.of()
                : pattern.getDaysOfWeek().stream().map(GraphJson::day).collect(Collectors.toSet());
        Pattern read = new Pattern(
                named(
                        Pattern.Type.values(),
                        Pattern.Type::wireName,
                        Objects.requireNonNull(pattern.getType()).getValue()),
                Objects.requireNonNull(pattern.getInterval()),
                Objects.requireNonNullElse(pattern.getMonth(), 0),
                Objects.requireNonNullElse(pattern.getDayOfMonth(), 0),
                days,
                day(Objects.requireNonNull(pattern.getFirstDayOfWeek())),
                pattern.getIndex() == null
                        ? Pattern.Index.FIRST
                        : Pattern.Index.valueOf(pattern.getIndex().getValue().toUpperCase(Locale.ROOT)));
        return new Recurrence(
                read,
                new Range(
                        named(
                                Range.Type.values(),
                                Range.Type::wireName,
                                Objects.requireNonNull(range.getType()).getValue()),
                        Objects.requireNonNull(range.getStartDate()),
                        range.getEndDate(),
                        Objects.requireNonNullElse(range.getNumberOfOccurrences(), 0),
                        Objects.requireNonNull(range.getRecurrenceTimeZone())));
    }

    private static DayOfWeek day(com.microsoft.graph.models.DayOfWeek day) {
        return DayOfWeek.valueOf(day.getValue().toUpperCase(Locale.ROOT));
    }

    private static <T> T named(T[] values, Function<T, String> name, String wanted) {
        return Stream.of(values)
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
