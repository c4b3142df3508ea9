package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.MeetingId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** External id of an event that the relay wrote: which piece of which meeting it is. */
record PieceKey(MeetingId meeting, int piece) {
    private static final Pattern FORM = Pattern.compile("calrelay:([0-9a-v]{26}):([0-9]{1,6})");

    String text() {
        return "calrelay:" + meeting + ":" + piece;
    }

    /** Empty for an event that the relay did not write. */
    static Optional<PieceKey> of(JsonNode event) {
        Matcher key = FORM.matcher(event.path("key").asText(""));
        return key.matches()
                ? Optional.of(new PieceKey(new MeetingId(key.group(1)), Integer.parseInt(key.group(2))))
                : Optional.empty();
    }
}
