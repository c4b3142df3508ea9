package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A series as Google delivers it: in parts, which change one by one.
 *
 * @param id of the master
 * @param master empty where this calendar has none, as when its owner is invited to single occurrences; may be deleted, or not
 *     be a series any more
 * @param exceptions all occurrences that have something of their own, cancelled ones too
 * @param calendarChangedAt when anything in the calendar changed last, before or while the parts were listed; empty where they
 *     come from no list
 */
record SeriesParts(String id, Optional<Event> master, List<Event> exceptions, Optional<Instant> calendarChangedAt) {
    SeriesParts {
        exceptions = List.copyOf(exceptions);
    }

    /** The parts that are of the series with that master. */
    static SeriesParts of(String id, Collection<Event> events, Optional<Instant> calendarChangedAt) {
        Optional<Event> master =
                events.stream().filter(event -> id.equals(event.getId())).findFirst();
        List<Event> exceptions = events.stream()
                .filter(event -> id.equals(event.getRecurringEventId()))
                .toList();
        return new SeriesParts(id, master, exceptions, calendarChangedAt);
    }

    /** A series that has just been made. */
    static SeriesParts of(Event master) {
        return new SeriesParts(master.getId(), Optional.of(master), List.of(), Optional.empty());
    }

    boolean isSeries() {
        return master.filter(RecurrenceMapping::isSeries).isPresent();
    }

    boolean isDeleted() {
        return master.filter(EventReading::isCancelled).isPresent();
    }

    /** Those that take place, otherwise than the rest. */
    List<Event> edited() {
        return exceptions.stream()
                .filter(event -> !EventReading.isCancelled(event))
                .toList();
    }

    /** Those that do not take place. */
    List<RecurrenceId> cancelled() {
        return exceptions.stream()
                .filter(EventReading::isCancelled)
                .flatMap(event -> TimeMapping.original(event).stream())
                .toList();
    }

    Optional<Event> exception(RecurrenceId occurrence) {
        return exceptions.stream()
                .filter(event -> TimeMapping.original(event).equals(Optional.of(occurrence)))
                .findFirst();
    }

    List<Event> all() {
        List<Event> all = new ArrayList<>(exceptions);
        master.ifPresent(all::add);
        return all;
    }

    /** What says that an event is a part of a series. */
    static boolean isPart(Event event) {
        return event.getRecurringEventId() != null || RecurrenceMapping.isSeries(event);
    }

    /** The id of the master of the series that an event is a part of. */
    static String masterOf(Event part) {
        return part.getRecurringEventId() == null ? part.getId() : part.getRecurringEventId();
    }
}
