package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds out what deletions in a list are about, where the list does not say. */
record Tombstones(OwnersCalendar calendar) {
    /**
     * The same events, with what can be got for those of which nothing is said but that they were deleted: an event, or an
     * occurrence whose series goes on. Provider: the link to the series may be missing in lists, and every event can be got,
     * deleted or not (google.md 4.4).
     */
    List<Event> explained(Collection<Event> events) throws IOException {
        Batch batch = calendar.batch();
        List<Optional<Batch.Part<Event>>> asked = new ArrayList<>();
        for (Event event : events) {
            asked.add(
                    isUnexplained(event) ? Optional.of(batch.add(calendar.getting(event.getId()))) : Optional.empty());
        }
        batch.send();
        List<Event> explained = new ArrayList<>();
        int next = 0;
        for (Event event : events) {
            Optional<Batch.Part<Event>> part = asked.get(next++);
            explained.add(part.isPresent() ? part.get().found().orElse(event) : event);
        }
        return explained;
    }

    private static boolean isUnexplained(Event event) {
        return EventReading.isCancelled(event) && !SeriesParts.isPart(event) && event.getStart() == null;
    }
}
