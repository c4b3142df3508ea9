package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Gone.By;
import io.calrelay.model.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * What an event that Graph answered is to us. A series is its master, asked for with its exceptions; an occurrence or
 * exception says nothing by itself and leads to its master.
 */
final class EventReading {
    private static final String UNKNOWN = "events of this kind are not carried";

    private final EventMapping mapping;
    private final SeriesReading seriesReading;
    private final RecurrenceMapping recurrence = new RecurrenceMapping();
    private final InstantSource clock;

    EventReading(EventMapping mapping, InstantSource clock) {
        this.mapping = mapping;
        this.seriesReading = new SeriesReading(mapping);
        this.clock = clock;
    }

    static EventId idOf(Event event) {
        return new EventId(Objects.requireNonNull(event.getId(), "an event without an id"));
    }

    static boolean isTombstone(Event event) {
        return event.getAdditionalData().containsKey("@removed");
    }

    /** The master that has to be read to know what this is about; empty for an event of its own. */
    static Optional<EventId> master(Event event) {
        if (event.getType() == EventType.SeriesMaster) {
            return Optional.of(idOf(event));
        }
        boolean occurrence = event.getType() == EventType.Occurrence || event.getType() == EventType.Exception;
        // One occurrence alone, to which somebody was invited without the rest, has no master here.
        return occurrence ? Optional.ofNullable(event.getSeriesMasterId()).map(EventId::new) : Optional.empty();
    }

    /** @param owner of the calendar */
    Observation read(Event event, EmailAddress owner) {
        EventId id = idOf(event);
        if (isTombstone(event)) {
            return gone(id);
        }
        if (Boolean.TRUE.equals(event.getIsCancelled())) {
            // An attendee's copy stays in the calendar, marked, when the organizer cancels the meeting. It does not
            // take place any more, so the copy counts as gone, as in Google, which removes it; the second look agrees.
            return new Observation.Gone(id, clock.instant(), By.ORGANIZER);
        }
        if (event.getType() == EventType.SeriesMaster) {
            return series(id, event, owner);
        }
        boolean readable = event.getType() != null && TimeMapping.time(event).isPresent();
        return readable
                ? present(event, mapping.fromOutlook(event), new Version(changeKey(event)), owner)
                : notCarried(id, event, UNKNOWN);
    }

    Observation.Gone gone(EventId event) {
        return new Observation.Gone(event, clock.instant(), By.OWNER);
    }

    private Observation series(EventId id, Event master, EmailAddress owner) {
        RecurrenceMapping.Reading shape = recurrence.fromOutlook(master);
        if (shape instanceof RecurrenceMapping.Reading.NotCarried not) {
            return notCarried(id, master, not.why());
        }
        StoredSeries series = stored(master).orElseThrow();
        return present(master, series.fields(), SeriesVersion.of(series.changeKey(), series.slots()), owner);
    }

    /** The series that a master is; empty for what is none, or none that is carried. */
    Optional<StoredSeries> stored(Event master) {
        boolean series = master.getType() == EventType.SeriesMaster;
        if (series && recurrence.fromOutlook(master) instanceof RecurrenceMapping.Reading.Series shape) {
            return Optional.of(seriesReading.read(master, shape));
        }
        return Optional.empty();
    }

    private Observation.Present present(Event event, MeetingFields fields, Version version, EmailAddress owner) {
        return new Observation.Present(
                idOf(event),
                ExchangeUid.of(event),
                version,
                OwnResponse.in(fields, event, owner),
                OutlookPeople.organizer(event),
                !Boolean.FALSE.equals(event.getIsOrganizer()),
                MeetingMarker.of(event),
                asOf(event));
    }

    private Observation.NotCarried notCarried(EventId id, Event event, String why) {
        return new Observation.NotCarried(id, ExchangeUid.of(event), why, asOf(event));
    }

    private static String changeKey(Event event) {
        return Objects.requireNonNull(event.getChangeKey(), "an event without a change key");
    }

    private Instant asOf(Event event) {
        return SeriesReading.lastChange(event).orElseGet(clock::instant);
    }
}
