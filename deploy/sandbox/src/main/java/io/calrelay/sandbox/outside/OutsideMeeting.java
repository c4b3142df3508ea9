package io.calrelay.sandbox.outside;

import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A meeting as its organizer outside keeps it. Changed only under the lock of {@link OutsideWorld}. */
final class OutsideMeeting {
    final String uid;
    final Party organizer;
    MeetingContent content;
    /** RFC 5545 SEQUENCE: counts the changes of time and of recurrence, and the cancellation. */
    int sequence;

    boolean cancelled;
    /** The answers of the guests, by address in the order of their invitation. */
    final Map<String, Response> guests = new LinkedHashMap<>();

    /** Occurrences that were changed, by their original start. */
    final NavigableMap<LocalDateTime, MeetingContent> edited = new TreeMap<>();

    /** Occurrences that were called off, by their original start. */
    final NavigableSet<LocalDateTime> dropped = new TreeSet<>();

    /** Answers to single occurrences, by their original start. */
    final NavigableMap<LocalDateTime, Map<String, Response>> answers = new TreeMap<>();

    OutsideMeeting(String uid, Party organizer, MeetingContent content) {
        this.uid = uid;
        this.organizer = organizer;
        this.content = content;
    }

    /** How one occurrence looks now. */
    MeetingContent at(LocalDateTime originalStart) {
        MeetingContent own = edited.get(originalStart);
        return own == null ? content.at(originalStart) : own;
    }

    /** What a guest answered to one occurrence, or failing that to the meeting. */
    Response answer(String guest, LocalDateTime originalStart) {
        Response whole = guests.getOrDefault(guest, Response.NEEDS_ACTION);
        return answers.getOrDefault(originalStart, Map.of()).getOrDefault(guest, whole);
    }

    /**
     * Notes an answer; one of somebody who is no guest any more is passed over.
     *
     * @param occurrence the original start of one occurrence; null for the whole meeting
     */
    void answered(String guest, Response response, @Nullable Instant occurrence) {
        if (!guests.containsKey(guest)) {
            return;
        }
        if (occurrence == null) {
            guests.put(guest, response);
        } else {
            answers.computeIfAbsent(content.wallClock(occurrence), start -> new LinkedHashMap<>())
                    .put(guest, response);
        }
    }

    /** Everybody is asked anew. */
    void forgetAnswers() {
        guests.replaceAll((guest, answer) -> Response.NEEDS_ACTION);
        answers.clear();
    }
}
