package io.calrelay.gateway.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Version;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One owner's primary calendar, called in the owner's name. Each method is one HTTP call, or a request to be sent. */
record OwnersCalendar(Calendar client, String address) {
    private static final int LARGEST_PAGE = 2500;

    // Provider: with other parameters than at the first read a sync token is refused, so every read has these, and no
    // time
    // window (google.md 4.1 and 4.3). Birthdays, focus time, working locations and Gmail's own events are not carried.
    private static final List<String> EVENT_TYPES = List.of("default");

    // Mirrors reach their owner only; nobody is to get mail about them. An organizer's own event mails its guests as if
    // the organizer had changed it: without mail those whose calendars are not Google's would never hear of it.
    private static final String NO_MAIL = "none";
    private static final String AS_USUAL = "all";

    Events page(@Nullable String syncToken, @Nullable String pageToken) throws IOException {
        return client.events()
                .list(address)
                .setSingleEvents(false)
                .setEventTypes(EVENT_TYPES)
                .setMaxResults(LARGEST_PAGE)
                .setSyncToken(syncToken)
                .setPageToken(pageToken)
                .execute();
    }

    /** The name of the calendar's own zone. Asked of the list of events: the calendar itself would need a wider scope. */
    @Nullable
    String zoneName() throws IOException {
        return client.events().list(address).setMaxResults(1).execute().getTimeZone();
    }

    Batch batch() {
        return new Batch(client);
    }

    CalendarRequest<Event> getting(String event) throws IOException {
        return client.events().get(address, event);
    }

    /** Master and exceptions of a series, deleted ones too, and whatever else has that UID. */
    CalendarRequest<Events> listing(String uid, @Nullable String pageToken) throws IOException {
        return client.events()
                .list(address)
                .setICalUID(uid)
                .setSingleEvents(false)
                .setShowDeleted(true)
                .setMaxResults(LARGEST_PAGE)
                .setPageToken(pageToken);
    }

    /** The occurrence that is there by the rule, wherever it was moved, cancelled or not. */
    CalendarRequest<Events> occurrence(String series, RecurrenceId occurrence) throws IOException {
        return client.events()
                .instances(address, series)
                .setOriginalStart(occurrence.wireName())
                .setShowDeleted(true);
    }

    Event get(String event) throws IOException {
        return getting(event).execute();
    }

    Event insert(Event body) throws IOException {
        return client.events().insert(address, body).setSendUpdates(NO_MAIL).execute();
    }

    Event patch(String event, Version expected, Event changes) throws IOException {
        Calendar.Events.Patch patch = client.events().patch(address, event, changes);
        patch.setSendUpdates(mail(event)).getRequestHeaders().setIfMatch(expected.value());
        return patch.execute();
    }

    Event replace(String event, Version expected, Event body) throws IOException {
        Calendar.Events.Update update = client.events().update(address, event, body);
        update.setSendUpdates(mail(event)).getRequestHeaders().setIfMatch(expected.value());
        return update.execute();
    }

    void delete(String event, Version expected) throws IOException {
        Calendar.Events.Delete delete = client.events().delete(address, event);
        delete.setSendUpdates(mail(event)).getRequestHeaders().setIfMatch(expected.value());
        delete.execute();
    }

    private static String mail(String event) {
        return MirrorMark.isMirrors(event) ? NO_MAIL : AS_USUAL;
    }

    Channel watch(Channel order) throws IOException {
        return client.events().watch(address, order).setEventTypes(EVENT_TYPES).execute();
    }

    void stop(Channel channel) throws IOException {
        client.channels().stop(channel).execute();
    }
}
