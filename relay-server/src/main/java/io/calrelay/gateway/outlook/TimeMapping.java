package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Start and end. Graph answers them in UTC and names the zones they were made in beside them (graph.md 0.7); it takes them
 * as wall clock in a named zone. Whole days stand from midnight to midnight in UTC, whoever looks (graph.md 0.8): they are
 * read and written as dates, and no zone ever touches them. Their end is exclusive there and inclusive here.
 */
final class TimeMapping implements FieldMapping<EventTime> {
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    private static final String UTC = "UTC";

    private final Vocabulary vocabulary;

    TimeMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public EventTime fromOutlook(Event event) {
        return time(event).orElseThrow(() -> new IllegalStateException("an event without a time"));
    }

    /** Empty for an event without start and end, or that ends before it starts. */
    static Optional<EventTime> time(Event event) {
        return Boolean.TRUE.equals(event.getIsAllDay())
                ? days(event)
                : times(event).map(EventTime.class::cast);
    }

    private static Optional<EventTime.Timed> times(Event event) {
        Optional<ZonedDateTime> start = moment(event.getStart(), event.getOriginalStartTimeZone());
        Optional<ZonedDateTime> end = moment(event.getEnd(), event.getOriginalEndTimeZone());
        return start.flatMap(from -> end.filter(to -> !to.isBefore(from)).map(to -> new EventTime.Timed(from, to)));
    }

    private static Optional<ZonedDateTime> moment(@Nullable DateTimeTimeZone from, @Nullable String original) {
        if (from == null || from.getDateTime() == null) {
            return Optional.empty();
        }
        ZoneId said = ZoneNames.zone(from.getTimeZone()).orElse(ZoneNames.UTC);
        ZonedDateTime moment = LocalDateTime.parse(from.getDateTime()).atZone(said);
        return Optional.of(
                ZoneNames.zone(original).map(moment::withZoneSameInstant).orElse(moment));
    }

    private static Optional<EventTime> days(Event event) {
        Optional<LocalDate> first = day(event.getStart(), event.getOriginalStartTimeZone());
        Optional<LocalDate> after = day(event.getEnd(), event.getOriginalEndTimeZone());
        return first.flatMap(
                from -> after.map(to -> new EventTime.AllDay(from, to.isAfter(from) ? to.minusDays(1) : from)));
    }

    /** A midnight's date, whatever zone is named beside it; what is no midnight was one in the zone it was made in. */
    private static Optional<LocalDate> day(@Nullable DateTimeTimeZone from, @Nullable String original) {
        if (from == null || from.getDateTime() == null) {
            return Optional.empty();
        }
        LocalDateTime said = LocalDateTime.parse(from.getDateTime());
        return said.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.of(said.toLocalDate())
                : moment(from, original).map(ZonedDateTime::toLocalDate);
    }

    @Override
    public void toOutlook(EventTime time, Event event) {
        if (time instanceof EventTime.Timed timed) {
            event.setIsAllDay(false);
            event.setStart(wallClock(timed.start()));
            event.setEnd(wallClock(timed.end()));
            return;
        }
        if (time instanceof EventTime.AllDay days) {
            event.setIsAllDay(true);
            event.setStart(written(days.firstDay().atStartOfDay(), UTC));
            event.setEnd(written(days.lastDay().plusDays(1).atStartOfDay(), UTC));
            return;
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private DateTimeTimeZone wallClock(ZonedDateTime moment) {
        Optional<String> name = ZoneNames.isAmbiguous(moment)
                ? Optional.empty()
                : ZoneNames.name(moment.getZone(), vocabulary, moment.toInstant());
        ZonedDateTime written = name.isPresent() ? moment : moment.withZoneSameInstant(ZoneNames.UTC);
        return written(written.toLocalDateTime(), name.orElse(UTC));
    }

    /** A new object for each: the SDK writes a shared one only once (graph.md 10.2). */
    static DateTimeTimeZone written(LocalDateTime wallClock, String zone) {
        DateTimeTimeZone written = new DateTimeTimeZone();
        written.setDateTime(WALL_CLOCK.format(wallClock));
        written.setTimeZone(zone);
        return written;
    }
}
