package io.calrelay.testing;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One calendar in memory, with the order in which things happened to it. Not thread-safe. */
final class MemoryMailbox {
    /** @param key of a mirror: its meeting and generation @param sequence when it changed last */
    record Event(
            EventId id,
            ICalUid uid,
            MeetingFields fields,
            Organizer organizer,
            Optional<MeetingId> marker,
            String key,
            boolean weekly,
            long sequence,
            Instant changedAt) {
        Event changed(MeetingFields now, long at, Instant moment) {
            return new Event(id, uid, now, organizer, marker, key, weekly, at, moment);
        }
    }

    private final Map<EventId, Event> events = new LinkedHashMap<>();
    private final Map<EventId, Long> tombstones = new LinkedHashMap<>();
    private final CalendarId id;
    private long sequence;
    private int cursorsOf;

    MemoryMailbox(CalendarId id) {
        this.id = id;
    }

    long next() {
        return ++sequence;
    }

    Optional<Event> find(EventId event) {
        return Optional.ofNullable(events.get(event));
    }

    Optional<Event> byKey(String key) {
        return events.values().stream()
                .filter(event -> !key.isEmpty() && event.key().equals(key))
                .findFirst();
    }

    List<Event> all() {
        return List.copyOf(events.values());
    }

    Event put(Event event) {
        events.put(event.id(), event);
        return event;
    }

    Event edit(EventId event, MeetingFields fields, Set<Field> changed, Instant at) {
        Event old = events.get(event);
        if (old == null) {
            throw new IllegalArgumentException("there is no " + event);
        }
        return put(old.changed(expressed(old.fields().take(changed, fields)), next(), at));
    }

    Event edit(EventId event, CalendarGateway.Edit edit, Instant at) {
        Set<Field> whole = new HashSet<>(edit.changed());
        whole.remove(Field.EXCEPTIONS);
        Event old = Objects.requireNonNull(events.get(event));
        MeetingFields now = old.fields().take(whole, edit.fields());
        MeetingFields then = edit.changed().contains(Field.EXCEPTIONS)
                ? now.takeOccurrences(edit.occurrences(), edit.fields())
                : now;
        return put(old.changed(expressed(then), next(), at));
    }

    void remove(EventId event) {
        events.remove(event);
        tombstones.put(event, next());
    }

    /** Reports as deleted what is still there. */
    void lieAbout(EventId event) {
        tombstones.put(event, next());
    }

    void expireCursors() {
        cursorsOf++;
    }

    /** @return empty if the cursor expired */
    Optional<Changes> changes(Optional<Cursor> since, Window window, boolean withMarkers, Instant now) {
        Cursor next = new Cursor(cursorsOf + ":" + sequence);
        if (since.isPresent() && !since.get().value().startsWith(cursorsOf + ":")) {
            return Optional.empty();
        }
        long after = since.map(cursor ->
                        Long.parseLong(cursor.value().substring(cursor.value().indexOf(':') + 1)))
                .orElse(-1L);
        List<Observation> found = new ArrayList<>();
        events.values().stream()
                .filter(event -> event.sequence() > after && overlaps(event.fields(), window))
                .forEach(event -> found.add(observation(event, withMarkers)));
        if (since.isPresent()) {
            tombstones.forEach((event, at) -> {
                if (at > after) {
                    found.add(new Observation.Gone(event, now));
                }
            });
        }
        return Optional.of(new Changes(found, next, since.isEmpty()));
    }

    Observation observation(Event event, boolean withMarker) {
        return event.weekly()
                ? new Observation.NotCarried(event.id(), Optional.of(event.uid()), "it is a series", event.changedAt())
                : present(event, withMarker);
    }

    Observation.Present present(Event event, boolean withMarker) {
        return new Observation.Present(
                event.id(),
                Optional.of(event.uid()),
                version(event),
                event.fields(),
                Optional.of(event.organizer()),
                event.organizer().email().equals(Optional.of(id.owner())),
                withMarker ? event.marker() : Optional.empty(),
                event.changedAt());
    }

    static Version version(Event event) {
        return new Version("version-" + event.sequence());
    }

    /** Calendars know no difference between private and busy. */
    static MeetingFields expressed(MeetingFields fields) {
        AccessLevel shown = fields.access() == AccessLevel.PRIVATE ? AccessLevel.SHOW_AS_BUSY : fields.access();
        return new MeetingFields(
                fields.title(),
                fields.location(),
                fields.description(),
                fields.time(),
                shown,
                fields.attendees(),
                fields.recurrence(),
                fields.exceptions());
    }

    private static boolean overlaps(MeetingFields fields, Window window) {
        return fields.isSeries()
                || !(fields.time() instanceof EventTime.Timed timed)
                || (timed.start().toInstant().isBefore(window.end())
                        && timed.end().toInstant().isAfter(window.start()));
    }
}
