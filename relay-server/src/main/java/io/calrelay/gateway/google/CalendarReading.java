package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import io.calrelay.model.Cursor;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a calendar page by page. A complete read has all parts of all series; of what changed, the other parts are fetched,
 * several series at once.
 */
record CalendarReading(OwnersCalendar calendar, InstantSource clock) {
    Reply<Changes> changes(Optional<Cursor> since, Window window) throws IOException {
        String syncToken = since.map(Cursor::value).orElse(null);
        Events first = calendar.page(syncToken, null);
        List<Event> items = new ArrayList<>(items(first));
        Events page = first;
        while (page.getNextPageToken() != null) {
            page = calendar.page(syncToken, page.getNextPageToken());
            items.addAll(items(page));
        }
        String next = page.getNextSyncToken();
        if (next == null) {
            return new Reply.Later<>(Optional.empty(), "the last page had no sync token");
        }
        ChangedEvents events = new ChangedEvents(new Tombstones(calendar).explained(items));
        List<Observation> observed = since.isPresent() ? news(events, first) : everything(events, first, window);
        return new Reply.Done<>(new Changes(observed, new Cursor(next), since.isEmpty()));
    }

    static List<Event> items(Events page) {
        return page.getItems() == null ? List.of() : page.getItems();
    }

    private List<Observation> everything(ChangedEvents events, Events first, Window window) throws IOException {
        EventReading reading = reading(first);
        List<Observation> observed = new ArrayList<>(singles(events, reading));
        for (SeriesParts parts :
                events.assembled(Optional.ofNullable(first.getUpdated()).map(TimeMapping::instant))) {
            // Provider: cancelled occurrences of deleted series may be listed (nylas/sync-engine #433). They say
            // nothing.
            if (parts.master().isPresent() || !parts.edited().isEmpty()) {
                observed.addAll(new SeriesReading(reading).observe(parts));
            }
        }
        ReadingWindow only = new ReadingWindow(window);
        return observed.stream().filter(each -> !only.excludes(each)).toList();
    }

    private List<Observation> news(ChangedEvents events, Events first) throws IOException {
        EventReading reading = reading(first);
        List<Observation> observed = new ArrayList<>(singles(events, reading));
        for (SeriesParts parts : new SeriesCalls(calendar).fetch(events.series())) {
            observed.addAll(new SeriesReading(reading).observe(events.completed(parts)));
        }
        return observed;
    }

    private static List<Observation> singles(ChangedEvents events, EventReading reading) throws IOException {
        List<Observation> observed = new ArrayList<>();
        for (Event event : events.singles()) {
            observed.add(reading.observe(event));
        }
        return observed;
    }

    private EventReading reading(Events page) {
        return new EventReading(page::getTimeZone, clock);
    }
}
