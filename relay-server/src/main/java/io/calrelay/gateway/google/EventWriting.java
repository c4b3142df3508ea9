package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns fields into the body of a request: what is named and nothing else, cleared fields as explicit nulls. */
final class EventWriting {
    /** Attendees are never written in this version: whoever stands in that list can be sent mail. */
    private static final Set<Field> WRITTEN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Field.ATTENDEES)));

    private EventWriting() {}

    /** Empty for a time that cannot be written: whole days, in this version. */
    static Optional<Event> whole(MeetingFields fields) {
        return of(fields, WRITTEN);
    }

    /** As {@link #whole}; an event without any member if nothing of it is ever written. */
    static Optional<Event> of(MeetingFields fields, Set<Field> changed) {
        Event body = new Event();
        if (changed.contains(Field.TIME)) {
            if (!(fields.time() instanceof EventTime.Timed timed)) {
                return Optional.empty();
            }
            TimeMapping.toGoogle(timed, body);
        }
        if (changed.contains(Field.TITLE)) {
            TitleMapping.toGoogle(fields.title(), body);
        }
        if (changed.contains(Field.LOCATION)) {
            LocationMapping.toGoogle(fields.location(), body);
        }
        if (changed.contains(Field.DESCRIPTION)) {
            DescriptionMapping.toGoogle(fields.description(), body);
        }
        if (changed.contains(Field.ACCESS)) {
            AccessMapping.toGoogle(fields.access(), body);
        }
        return Optional.of(body);
    }
}
