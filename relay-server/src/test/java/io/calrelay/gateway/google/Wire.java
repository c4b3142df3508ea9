package io.calrelay.gateway.google;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events as they are after JSON: explicit nulls gone, times as text. */
final class Wire {
    private Wire() {}

    static Event across(Event event) {
        return event(json(event));
    }

    static String json(Event event) {
        try {
            return GsonFactory.getDefaultInstance().toString(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Event event(String json) {
        try {
            return GsonFactory.getDefaultInstance().fromString(json, Event.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
