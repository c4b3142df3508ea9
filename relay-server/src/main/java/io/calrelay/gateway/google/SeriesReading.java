package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Observation;
import io.calrelay.model.RecurrenceId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what a series is to CalRelay: one event with all its exceptions. Occurrences without a series are events of their own,
 * as when the calendar's owner is invited to them one by one.
 */
record SeriesReading(EventReading events) {
    /** The series, and the occurrences that are events of their own. */
    List<Observation> observe(SeriesParts parts) throws IOException {
        List<Observation> observed = new ArrayList<>();
        Optional<Observation> series = series(parts);
        series.ifPresent(observed::add);
        if (series.isEmpty()) {
            for (Event event : parts.exceptions()) {
                observed.add(events.observe(event));
            }
        } else if (!parts.isDeleted()) {
            for (Event event : onTheirOwn(parts)) {
                observed.add(events.observe(event));
            }
        }
        return observed;
    }

    /** Empty where this calendar has no master. */
    Optional<Observation> series(SeriesParts parts) throws IOException {
        if (parts.master().isEmpty()) {
            return Optional.empty();
        }
        Event master = parts.master().get();
        if (parts.isDeleted() || !parts.isSeries()) {
            return Optional.of(events.observe(master));
        }
        try {
            return Optional.of(events.present(
                    master,
                    UidMapping.fromGoogle(master),
                    new SeriesFields(events).of(parts),
                    SeriesVersion.of(parts),
                    asOf(parts)));
        } catch (Uncarried reason) {
            return Optional.of(new Observation.NotCarried(
                    EventReading.id(master), UidMapping.fromGoogle(master), reason.why(), asOf(parts)));
        }
    }

    /** What an event that was asked for is: the series that it is a part of, or itself if it is on its own. */
    Observation observe(Event found, SeriesParts parts) throws IOException {
        boolean living = parts.isSeries() && !parts.isDeleted();
        boolean alone = found.getRecurringEventId() != null
                && (!living
                        || onTheirOwn(parts).stream()
                                .anyMatch(each -> found.getId().equals(each.getId())));
        Optional<Observation> series = alone ? Optional.empty() : series(parts);
        return series.isPresent() ? series.get() : events.observe(found);
    }

    /** What takes place, but is named as no occurrence of the series can be. */
    private static List<Event> onTheirOwn(SeriesParts parts) {
        boolean allDay = parts.master().orElseThrow().getStart().getDate() != null;
        return parts.edited().stream()
                .filter(event -> !parts.isSeries() || isNamedOtherwise(allDay, event))
                .toList();
    }

    private static boolean isNamedOtherwise(boolean allDay, Event occurrence) {
        return TimeMapping.original(occurrence)
                .filter(id -> id instanceof RecurrenceId.On != allDay)
                .isPresent();
    }

    // Provider: a cancelled occurrence does not say when it was cancelled (google.md 4.4), but the list says when
    // anything in the calendar was. Without it an occurrence's edit would look later than its cancellation.
    private Instant asOf(SeriesParts parts) {
        Stream<Instant> updates = parts.all().stream()
                .filter(part -> part.getUpdated() != null)
                .map(part -> TimeMapping.instant(part.getUpdated()));
        return Stream.concat(updates, parts.calendarChangedAt().stream())
                .max(Instant::compareTo)
                .orElseGet(() -> events.clock().instant());
    }
}
