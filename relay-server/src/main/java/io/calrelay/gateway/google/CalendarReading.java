package io.calrelay.gateway.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import io.calrelay.model.Cursor;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar page by page. Google keeps no window in a sync token (google.md 4.3), so the whole calendar is read and
 * the window applied here: single events outside it are left out of a complete read and told of when they change.
 */
record CalendarReading(OwnersCalendar calendar, InstantSource clock) {
    Reply<Changes> changes(Optional<Cursor> since, Window window) throws IOException {
        String syncToken = since.map(Cursor::value).orElse(null);
        List<Observation> observed = new ArrayList<>();
        String nextPage = null;
        Events page;
        do {
            page = calendar.page(syncToken, nextPage);
            observe(page, since.isEmpty() ? window : null, observed);
            nextPage = page.getNextPageToken();
        } while (nextPage != null);
        String next = page.getNextSyncToken();
        return next == null
                ? new Reply.Later<>(Optional.empty(), "the last page had no sync token")
                : new Reply.Done<>(new Changes(observed, new Cursor(next), since.isEmpty()));
    }

    private void observe(Events page, @Nullable Window only, List<Observation> into) throws IOException {
        ZoneId calendarZone = TimeMapping.zone(page.getTimeZone());
        EventReading reading = new EventReading(() -> calendarZone, clock);
        List<Event> events = page.getItems() == null ? List.of() : page.getItems();
        for (Event event : events) {
            if (only == null || !isOutside(only, event)) {
                into.add(reading.observe(event));
            }
        }
    }

    /** Where a series ends is for its rule to say, so only single events can be outside. */
    private static boolean isOutside(Window window, Event event) {
        DateTime start = moment(event.getStart());
        DateTime end = moment(event.getEnd());
        if (start == null || end == null || event.getRecurrence() != null || event.getRecurringEventId() != null) {
            return false;
        }
        long windowStart = window.start().toEpochMilli();
        boolean over = end.getValue() <= windowStart && start.getValue() < windowStart;
        return over || start.getValue() >= window.end().toEpochMilli();
    }

    private static @Nullable DateTime moment(@Nullable EventDateTime moment) {
        if (moment == null) {
            return null;
        }
        return moment.getDateTime() == null ? moment.getDate() : moment.getDateTime();
    }
}
