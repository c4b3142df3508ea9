package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Event.ExtendedProperties;
import io.calrelay.model.MeetingId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a mirror is known: by an id that follows from its meeting, and by a marker on it that repeats that id. */
record MirrorMark(MeetingId meeting, int generation) {
    private static final String PROPERTY = "calrelayMeeting";
    private static final Pattern MIRRORS_ID = Pattern.compile("cr[0-9a-v]{27,}(_.*)?");

    // Provider: an id may have the characters of base32hex only, and stays taken after a deletion; hence the generation
    // (google.md 3.1 and 7.3).
    String eventId() {
        return "cr" + meeting + Integer.toString(generation, 32);
    }

    /** Whether the id is that of a mirror, or of an occurrence of one. */
    static boolean isMirrors(String event) {
        return MIRRORS_ID.matcher(event).matches();
    }

    void putOn(Event event) {
        String marker = meeting + ":" + generation + ":" + eventId();
        event.setId(eventId()).setExtendedProperties(new ExtendedProperties().setPrivate(Map.of(PROPERTY, marker)));
    }

    /**
     * The meeting that an event is marked with. Provider: copies and the tails of split series carry the properties of the
     * event they come from (google.md 5), so a marker that names another event's id is none.
     */
    static Optional<MeetingId> meetingOf(Event event) {
        ExtendedProperties properties = event.getExtendedProperties();
        if (properties == null || properties.getPrivate() == null) {
            return Optional.empty();
        }
        String[] parts = properties.getPrivate().getOrDefault(PROPERTY, "").split(":", 3);
        boolean believed = parts.length == 3 && parts[2].equals(event.getId()) && MeetingId.isValid(parts[0]);
        return believed ? Optional.of(new MeetingId(parts[0])) : Optional.empty();
    }
}
