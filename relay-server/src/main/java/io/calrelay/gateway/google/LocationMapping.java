package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;

/** The location is {@code location}, free text on both sides. */
final class LocationMapping {
    private LocationMapping() {}

    static String fromGoogle(Event event) {
        String location = event.getLocation();
        return location == null ? "" : location;
    }

    static void toGoogle(String location, Event event) {
        event.setLocation(location.isEmpty() ? Data.NULL_STRING : location);
    }
}
