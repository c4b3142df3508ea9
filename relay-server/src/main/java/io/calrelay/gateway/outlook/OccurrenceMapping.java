package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrenceRange;
import io.calrelay.gateway.outlook.SlotPlan.SlotWrite;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is written to one occurrence: only what is not as it should be; the rest stays the series' own. */
final class OccurrenceMapping {
    private final EventMapping mapping;

    OccurrenceMapping(EventMapping mapping) {
        this.mapping = mapping;
    }

    Event toOutlook(SlotWrite.Change change, StoredSeries series) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(change.changed());
        boolean time = fields.remove(Field.TIME);
        Event event = mapping.toOutlook(change.shows(), fields, Vocabulary.IANA);
        if (time) {
            setTime(change.shows().time(), series, event);
        }
        OnlineMeetingBlock.of(series.master()).ifPresent(block -> block.keepIn(event));
        return event;
    }

    /** In the zone of the series, by the name that Graph itself has for it. */
    private static void setTime(EventTime time, StoredSeries series, Event event) {
        Optional<String> name = zoneName(series.master());
        Optional<ZoneId> zone = name.flatMap(ZoneNames::zone);
        if (!(time instanceof EventTime.Timed timed) || zone.isEmpty()) {
            new TimeMapping(Vocabulary.IANA).toOutlook(time, event);
            return;
        }
        event.setIsAllDay(false);
        ZonedDateTime start = timed.start().withZoneSameInstant(zone.get());
        ZonedDateTime end = timed.end().withZoneSameInstant(zone.get());
        boolean plain = !ZoneNames.isAmbiguous(start) && !ZoneNames.isAmbiguous(end);
        event.setStart(plain ? written(start, name.orElseThrow()) : inUtc(start));
        event.setEnd(plain ? written(end, name.orElseThrow()) : inUtc(end));
    }

    private static com.microsoft.graph.models.DateTimeTimeZone written(ZonedDateTime moment, String zone) {
        return TimeMapping.written(moment.toLocalDateTime(), zone);
    }

    private static com.microsoft.graph.models.DateTimeTimeZone inUtc(ZonedDateTime moment) {
        LocalDateTime utc = moment.withZoneSameInstant(ZoneNames.UTC).toLocalDateTime();
        return TimeMapping.written(utc, ZoneNames.UTC.getId());
    }

    private static Optional<String> zoneName(Event master) {
        return Optional.ofNullable(master.getRecurrence())
                .map(PatternedRecurrence::getRange)
                .map(RecurrenceRange::getRecurrenceTimeZone)
                .or(() -> Optional.ofNullable(master.getOriginalStartTimeZone()));
    }
}
