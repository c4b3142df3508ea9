package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Start and end. Graph answers them in UTC and names the zones they were made in beside them (graph.md 0.7); it takes them
 * as wall clock in a named zone.
 */
final class TimeMapping implements FieldMapping<EventTime.Timed> {
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    private final Vocabulary vocabulary;

    TimeMapping(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public EventTime.Timed fromOutlook(Event event) {
        return times(event).orElseThrow(() -> new IllegalStateException("an event without a time"));
    }

    /** Empty for an event without both, or that ends before it starts. */
    static Optional<EventTime.Timed> times(Event event) {
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

    @Override
    public void toOutlook(EventTime.Timed time, Event event) {
        event.setStart(wallClock(time.start()));
        event.setEnd(wallClock(time.end()));
    }

    /** A new object for each of the two: the SDK writes a shared one only once (graph.md 10.2). */
    private DateTimeTimeZone wallClock(ZonedDateTime moment) {
        Optional<String> name = isAmbiguous(moment)
                ? Optional.empty()
                : ZoneNames.name(moment.getZone(), vocabulary, moment.toInstant());
        ZonedDateTime written = name.isPresent() ? moment : moment.withZoneSameInstant(ZoneNames.UTC);
        DateTimeTimeZone wallClock = new DateTimeTimeZone();
        wallClock.setDateTime(WALL_CLOCK.format(written));
        wallClock.setTimeZone(name.orElse("UTC"));
        return wallClock;
    }

    /** In the hour that clocks show twice, a wall clock does not say which of the two is meant; the instant matters more. */
    private static boolean isAmbiguous(ZonedDateTime moment) {
        return moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
    }
}
