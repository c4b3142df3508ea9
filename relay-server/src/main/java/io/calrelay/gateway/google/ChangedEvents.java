package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The events of a read, sorted by what they are parts of. Of several states of one, the last counts. Not thread-safe. */
final class ChangedEvents {
    private final Map<String, Event> byId = new LinkedHashMap<>();

    ChangedEvents(Collection<Event> events) {
        events.forEach(event -> byId.put(event.getId(), event));
    }

    /** Events that are no parts of a series that is there. */
    Collection<Event> singles() {
        Set<String> masters = masters();
        return byId.values().stream()
                .filter(event -> event.getRecurringEventId() == null && !masters.contains(event.getId()))
                .toList();
    }

    /** The ids of all series of which some part is here, and their UIDs where one of the parts names it; no deleted ones. */
    Map<String, Optional<String>> series() {
        Map<String, Optional<String>> uids = new LinkedHashMap<>();
        for (String master : masters()) {
            Stream<Event> masterFirst = Stream.concat(Stream.ofNullable(byId.get(master)), parts(master).stream());
            uids.put(
                    master,
                    masterFirst
                            .filter(event -> event.getICalUID() != null)
                            .map(Event::getICalUID)
                            .findFirst());
        }
        return uids;
    }

    /** The series as far as they are here. */
    List<SeriesParts> assembled(Optional<Instant> calendarChangedAt) {
        List<SeriesParts> assembled = new ArrayList<>();
        Map<String, List<Event>> parts = new LinkedHashMap<>();
        masters().forEach(master -> parts.put(master, new ArrayList<>()));
        for (Event event : byId.values()) {
            List<Event> ofSeries = parts.get(SeriesParts.masterOf(event));
            if (ofSeries != null) {
                ofSeries.add(event);
            }
        }
        parts.forEach((master, events) -> assembled.add(SeriesParts.of(master, events, calendarChangedAt)));
        return assembled;
    }

    /** What was fetched; where that has no master, with the occurrences that are here and that no UID may lead to. */
    SeriesParts completed(SeriesParts fetched) {
        if (fetched.master().isPresent()) {
            return fetched;
        }
        Map<String, Event> parts = new LinkedHashMap<>();
        parts(fetched.id()).forEach(event -> parts.put(event.getId(), event));
        fetched.exceptions().forEach(event -> parts.put(event.getId(), event));
        return SeriesParts.of(fetched.id(), parts.values(), fetched.calendarChangedAt());
    }

    private List<Event> parts(String master) {
        return byId.values().stream()
                .filter(event -> SeriesParts.masterOf(event).equals(master))
                .toList();
    }

    private Set<String> masters() {
        Set<String> masters = new LinkedHashSet<>();
        for (Event event : byId.values()) {
            Event master = byId.get(SeriesParts.masterOf(event));
            boolean deleted = master != null && EventReading.isCancelled(master);
            if (SeriesParts.isPart(event) && !deleted) {
                masters.add(SeriesParts.masterOf(event));
            }
        }
        return masters;
    }
}
