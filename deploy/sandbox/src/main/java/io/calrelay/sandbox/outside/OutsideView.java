package io.calrelay.sandbox.outside;

import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An outside organizer's meeting at one moment; also the form in which it is kept.
 *
 * @param sequence RFC 5545 SEQUENCE
 * @param guests what each answered to the meeting, by address
 * @param edited occurrences that were changed, by their original start
 * @param dropped original starts of the occurrences that were called off
 * @param answers to single occurrences, by their original start and the guest's address
 */
public record OutsideView(
        String uid,
        Party organizer,
        MeetingContent content,
        int sequence,
        boolean cancelled,
        Map<String, Response> guests,
        Map<LocalDateTime, MeetingContent> edited,
        Set<LocalDateTime> dropped,
        Map<LocalDateTime, Map<String, Response>> answers) {

    static OutsideView of(OutsideMeeting meeting) {
        Map<LocalDateTime, Map<String, Response>> answers = new TreeMap<>();
        meeting.answers.forEach((occurrence, each) -> answers.put(occurrence, new LinkedHashMap<>(each)));
        return new OutsideView(
                meeting.uid,
                meeting.organizer,
                meeting.content,
                meeting.sequence,
                meeting.cancelled,
                new LinkedHashMap<>(meeting.guests),
                new TreeMap<>(meeting.edited),
                new TreeSet<>(meeting.dropped),
                answers);
    }

    OutsideMeeting meeting() {
        OutsideMeeting meeting = new OutsideMeeting(uid, organizer, content);
        meeting.sequence = sequence;
        meeting.cancelled = cancelled;
        meeting.guests.putAll(guests);
        meeting.edited.putAll(edited);
        meeting.dropped.addAll(dropped);
        answers.forEach((occurrence, each) -> meeting.answers.put(occurrence, new LinkedHashMap<>(each)));
        return meeting;
    }

    /** Original starts of the occurrences that differ from the series in anything. */
    public NavigableSet<LocalDateTime> exceptions() {
        NavigableSet<LocalDateTime> all = new TreeSet<>(edited.keySet());
        all.addAll(dropped);
        all.addAll(answers.keySet());
        return all;
    }

    public boolean hasOccurrence(LocalDateTime originalStart) {
        return content.hasOccurrence(originalStart) && !dropped.contains(originalStart);
    }

    /** How one occurrence looks now. */
    public MeetingContent at(LocalDateTime originalStart) {
        MeetingContent own = edited.get(originalStart);
        return own == null ? content.at(originalStart) : own;
    }

    public Response answer(String guest, LocalDateTime originalStart) {
        Response whole = guests.getOrDefault(guest, Response.NEEDS_ACTION);
        return answers.getOrDefault(originalStart, Map.of()).getOrDefault(guest, whole);
    }
}
