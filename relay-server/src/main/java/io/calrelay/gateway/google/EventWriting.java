package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns fields into the body of a request: what is named and nothing else, cleared fields as explicit nulls. */
final class EventWriting {
    /** Attendees are never written in this version: whoever stands in that list can be sent mail. */
    static final Set<Field> WRITTEN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Field.ATTENDEES, Field.EXCEPTIONS)));

    private EventWriting() {}

    /** Of a series: with its cancelled occurrences taken out; edited ones are events of their own. */
    static Event whole(MeetingFields fields) {
        EnumSet<Field> written = EnumSet.copyOf(WRITTEN);
        if (!fields.isSeries()) {
            written.remove(Field.RECURRENCE);
        }
        return of(fields, written);
    }

    /** As {@link #whole}; an event without any member if nothing of it is ever written. */
    static Event of(MeetingFields fields, Set<Field> changed) {
        Event body = new Event();
        if (changed.contains(Field.TIME)) {
            TimeMapping.toGoogle(fields.time(), body);
        }
        if (changed.contains(Field.RECURRENCE)) {
            body.setRecurrence(lines(fields));
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
        return body;
    }

    // Client: this is how a list is cleared (google.md 13.3).
    private static List<String> lines(MeetingFields fields) {
        return fields.recurrence()
                .map(recurrence -> RecurrenceMapping.toGoogle(fields.time(), recurrence, cancelled(fields)))
                .orElseGet(() -> Data.nullOf(ArrayList.class));
    }

    private static List<RecurrenceId> cancelled(MeetingFields series) {
        Occurrences occurrences =
                Occurrences.of(series.time(), series.recurrence().orElseThrow());
        return series.exceptions().entrySet().stream()
                .filter(each -> each.getValue() instanceof Cancelled)
                .map(Map.Entry::getKey)
                .filter(occurrences::contains)
                .toList();
    }
}
