package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;

/** The title is {@code summary}; an event without one has no title. */
final class TitleMapping {
    private TitleMapping() {}

    static String fromGoogle(Event event) {
        String summary = event.getSummary();
        return summary == null ? "" : summary;
    }

    static void toGoogle(String title, Event event) {
        event.setSummary(title.isEmpty() ? Data.NULL_STRING : title);
    }
}
