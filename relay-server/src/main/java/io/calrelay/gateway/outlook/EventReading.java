package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** What an event that Graph answered is to us. */
final class EventReading {
    private static final String SERIES = "recurring series are not carried yet";
    private static final String ALL_DAY = "all-day events are not carried yet";
    private static final String SEVERAL_DAYS = "events over several days are not carried yet";
    private static final String UNKNOWN = "events of this kind are not carried";

    private final EventMapping mapping;
    private final InstantSource clock;

    EventReading(EventMapping mapping, InstantSource clock) {
        this.mapping = mapping;
        this.clock = clock;
    }

    Observation read(Event event) {
        EventId id = new EventId(Objects.requireNonNull(event.getId(), "an event without an id"));
        if (event.getAdditionalData().containsKey("@removed") || isCalledOff(event)) {
            return new Observation.Gone(id, clock.instant());
        }
        return notCarried(event)
                .<Observation>map(why -> new Observation.NotCarried(id, ExchangeUid.of(event), why, asOf(event)))
                .orElseGet(() -> present(id, event));
    }

    /**
     * An attendee's copy stays in the calendar, marked, when the organizer cancels the meeting. The meeting does not take
     * place any more, so the copy counts as gone, as it does in Google, which removes it; the second look agrees.
     */
    private static boolean isCalledOff(Event event) {
        return Boolean.TRUE.equals(event.getIsCancelled()) && event.getType() == EventType.SingleInstance;
    }

    private static Optional<String> notCarried(Event event) {
        EventType type = event.getType();
        if (type == null) {
            return Optional.of(UNKNOWN);
        }
        if (type != EventType.SingleInstance) {
            return Optional.of(SERIES);
        }
        if (Boolean.TRUE.equals(event.getIsAllDay())) {
            return Optional.of(ALL_DAY);
        }
        Optional<EventTime.Timed> time = TimeMapping.times(event);
        return time.isEmpty()
                ? Optional.of(UNKNOWN)
                : time.filter(EventReading::overSeveralDays).map(each -> SEVERAL_DAYS);
    }

    /**
     * On the organizer's own calendar, where the event says which that is; midnight still belongs to the day it ends. An
     * event made in UTC does not say, so only its length counts.
     */
    private static boolean overSeveralDays(EventTime.Timed time) {
        if (time.start().getZone().normalized() instanceof ZoneOffset) {
            return Duration.between(time.start(), time.end()).compareTo(Duration.ofDays(1)) > 0;
        }
        LocalDateTime end =
                time.end().withZoneSameInstant(time.start().getZone()).toLocalDateTime();
        LocalDateTime midnight = time.start().toLocalDate().plusDays(1).atStartOfDay();
        return end.isAfter(midnight);
    }

    private Observation.Present present(EventId id, Event event) {
        return new Observation.Present(
                id,
                ExchangeUid.of(event),
                new Version(Objects.requireNonNull(event.getChangeKey(), "an event without a change key")),
                mapping.fromOutlook(event),
                OutlookPeople.organizer(event),
                !Boolean.FALSE.equals(event.getIsOrganizer()),
                MeetingMarker.of(event),
                asOf(event));
    }

    /** Bare occurrences in a delta do not say when they changed (graph.md 0.2). */
    private Instant asOf(Event event) {
        OffsetDateTime changed = event.getLastModifiedDateTime();
        return changed == null ? clock.instant() : changed.toInstant();
    }
}
