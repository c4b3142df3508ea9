package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells what one of Google's events, taken by itself, is to CalRelay. */
record EventReading(TimeMapping.CalendarZone calendarZone, InstantSource clock) {
    /** Of an event that takes place once; an occurrence is seen as one. */
    Observation observe(Event event) throws IOException {
        if (isCancelled(event)) {
            return new Observation.Gone(id(event), clock.instant(), by(event));
        }
        try {
            Version version = new Version(event.getEtag());
            return present(event, uid(event), fields(event), version, changedAt(event));
        } catch (Uncarried reason) {
            return new Observation.NotCarried(id(event), uid(event), reason.why(), changedAt(event));
        }
    }

    Observation.Present present(
            Event event, Optional<ICalUid> uid, MeetingFields fields, Version version, Instant asOf) {
        Event.Organizer organizer = event.getOrganizer();
        return new Observation.Present(
                id(event),
                uid,
                version,
                fields,
                Optional.ofNullable(organizer).map(EventReading::organizer),
                organizer == null || Boolean.TRUE.equals(organizer.getSelf()),
                MirrorMark.meetingOf(event),
                asOf);
    }

    /** Without recurrence and exceptions. */
    MeetingFields fields(Event event) throws IOException, Uncarried {
        if (event.getEventType() != null && !event.getEventType().equals("default")) {
            throw new Uncarried("event of type " + event.getEventType());
        }
        return new MeetingFields(
                TitleMapping.fromGoogle(event),
                LocationMapping.fromGoogle(event),
                DescriptionMapping.fromGoogle(event),
                TimeMapping.fromGoogle(event, calendarZone),
                AccessMapping.fromGoogle(event),
                AttendeesMapping.fromGoogle(event));
    }

    Instant changedAt(Event event) {
        // Provider: only kind, etag and id are always there (google.md 3.1).
        return event.getUpdated() == null ? clock.instant() : TimeMapping.instant(event.getUpdated());
    }

    static EventId id(Event event) {
        return new EventId(event.getId());
    }

    static boolean isCancelled(Event event) {
        return "cancelled".equals(event.getStatus());
    }

    // Provider: of a deleted event only its organizer is shown more than the id (google.md 4.4), so that a guest's copy
    // does not
    // tell who deleted it.
    private static Observation.Gone.By by(Event event) {
        Event.Organizer organizer = event.getOrganizer();
        boolean own = organizer != null && Boolean.TRUE.equals(organizer.getSelf());
        return own ? Observation.Gone.By.OWNER : Observation.Gone.By.UNKNOWN;
    }

    private static Optional<ICalUid> uid(Event event) {
        Optional<RecurrenceId> occurrence = TimeMapping.original(event);
        return occurrence.isPresent() ? UidMapping.ofOccurrence(event, occurrence.get()) : UidMapping.fromGoogle(event);
    }

    private static Organizer organizer(Event.Organizer organizer) {
        return new Organizer(
                AttendeesMapping.address(organizer.getEmail()),
                AttendeesMapping.name(organizer.getDisplayName()),
                Optional.empty());
    }
}
