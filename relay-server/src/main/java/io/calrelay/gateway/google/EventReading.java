package io.calrelay.gateway.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what one of Google's events is to CalRelay: a single timed event, something not carried, or a tombstone. */
record EventReading(TimeMapping.CalendarZone calendarZone, InstantSource clock) {
    Observation observe(Event event) throws IOException {
        EventId id = new EventId(event.getId());
        if (isTombstone(event)) {
            return new Observation.Gone(id, clock.instant());
        }
        String whyNot = whyNotCarried(event);
        return whyNot == null
                ? present(id, event)
                : new Observation.NotCarried(id, UidMapping.fromGoogle(event), whyNot, asOf(event));
    }

    private static boolean isTombstone(Event event) {
        // Provider: a cancelled instance is an exception of a series that lives on. Where it comes without its link to
        // the
        // series (google.md 4.4), it names an id that nobody else uses.
        return isCancelled(event) && event.getRecurringEventId() == null && event.getOriginalStartTime() == null;
    }

    private static boolean isCancelled(Event event) {
        return "cancelled".equals(event.getStatus());
    }

    private static @Nullable String whyNotCarried(Event event) {
        if (event.getRecurringEventId() != null || event.getOriginalStartTime() != null) {
            return isCancelled(event) ? "cancelled occurrence of a series" : "changed occurrence of a series";
        }
        if (event.getRecurrence() != null && !event.getRecurrence().isEmpty()) {
            return "series";
        }
        if (event.getEventType() != null && !event.getEventType().equals("default")) {
            return "event of type " + event.getEventType();
        }
        return whyTimeNotCarried(event.getStart(), event.getEnd());
    }

    private static @Nullable String whyTimeNotCarried(@Nullable EventDateTime start, @Nullable EventDateTime end) {
        if (start == null || end == null) {
            return "event without a time";
        }
        DateTime starts = start.getDateTime();
        DateTime ends = end.getDateTime();
        if (starts == null || ends == null) {
            return "all-day event";
        }
        return ends.getValue() < starts.getValue() ? "event that ends before it starts" : null;
    }

    private Observation.Present present(EventId id, Event event) throws IOException {
        Event.Organizer organizer = event.getOrganizer();
        return new Observation.Present(
                id,
                UidMapping.fromGoogle(event),
                new Version(event.getEtag()),
                fields(event),
                Optional.ofNullable(organizer).map(EventReading::organizer),
                organizer == null || Boolean.TRUE.equals(organizer.getSelf()),
                MirrorMark.meetingOf(event),
                asOf(event));
    }

    private MeetingFields fields(Event event) throws IOException {
        return new MeetingFields(
                TitleMapping.fromGoogle(event),
                LocationMapping.fromGoogle(event),
                DescriptionMapping.fromGoogle(event),
                TimeMapping.fromGoogle(event, calendarZone),
                AccessMapping.fromGoogle(event),
                AttendeesMapping.fromGoogle(event));
    }

    private static Organizer organizer(Event.Organizer organizer) {
        return new Organizer(
                AttendeesMapping.address(organizer.getEmail()),
                AttendeesMapping.name(organizer.getDisplayName()),
                Optional.empty());
    }

    private Instant asOf(Event event) {
        // Provider: only kind, etag and id are always there (google.md 3.1).
        return event.getUpdated() == null
                ? clock.instant()
                : Instant.ofEpochMilli(event.getUpdated().getValue());
    }
}
