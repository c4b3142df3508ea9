package io.calrelay.sandbox.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.Keepable;
import io.calrelay.sandbox.world.PostOffice;
import io.calrelay.sandbox.world.World;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The organizers outside with their meetings. Answers of people of this world arrive by mail. Thread-safe. */
public final class OutsideWorld implements PostOffice.Mailboxes, Keepable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PostOffice postOffice;
    private final Mailing mailing;
    private final RandomGenerator chance;
    private final Map<String, OutsideMeeting> meetings = new LinkedHashMap<>();

    public OutsideWorld(World world) {
        this.postOffice = world.postOffice();
        this.mailing = new Mailing(world.postOffice());
        this.chance = world.seeds().forPurpose("outside uids");
        postOffice.beyond(this);
    }

    /**
     * Invites people.
     *
     * @param to addresses in lower case
     * @param uid empty for one of ours
     * @return the iCalendar UID
     */
    public synchronized String invite(Party from, List<String> to, MeetingContent content, Optional<String> uid) {
        OutsideMeeting meeting = new OutsideMeeting(uid.orElseGet(() -> newUid(from)), from, content);
        to.forEach(guest -> meeting.guests.put(guest, Response.NEEDS_ACTION));
        meetings.put(meeting.uid, meeting);
        mailing.request(meeting, meeting.guests.keySet());
        return meeting.uid;
    }

    private String newUid(Party from) {
        byte[] bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes)
                + from.email().substring(from.email().indexOf('@'));
    }

    /** Changes a meeting that stands. A new time asks everybody again and takes its changed occurrences back. */
    public synchronized void update(String uid, MeetingContent next) {
        OutsideMeeting meeting = standing(uid);
        if (meeting.content.asksAgain(next)) {
            meeting.sequence++;
            meeting.edited.clear();
            meeting.dropped.clear();
            meeting.forgetAnswers();
        }
        meeting.content = next;
        mailing.request(meeting, meeting.guests.keySet());
    }

    /** Changes one occurrence of a series that stands. */
    public synchronized void update(String uid, LocalDateTime occurrence, MeetingContent next) {
        OutsideMeeting meeting = standing(uid);
        if (meeting.at(occurrence).asksAgain(next)) {
            meeting.sequence++;
            meeting.answers.put(occurrence, askedAgain(meeting));
        }
        meeting.edited.put(occurrence, next);
        mailing.request(meeting, occurrence);
    }

    private static Map<String, Response> askedAgain(OutsideMeeting meeting) {
        Map<String, Response> none = new LinkedHashMap<>();
        meeting.guests.keySet().forEach(guest -> none.put(guest, Response.NEEDS_ACTION));
        return none;
    }

    /** Who is missing in the list is disinvited, who is new in it is invited. */
    public synchronized void invite(String uid, Collection<String> to) {
        OutsideMeeting meeting = standing(uid);
        List<String> gone = new ArrayList<>(meeting.guests.keySet());
        gone.removeAll(to);
        mailing.cancel(meeting, null, gone);
        List<String> added = new ArrayList<>(to);
        added.removeAll(meeting.guests.keySet());
        gone.forEach(meeting.guests::remove);
        added.forEach(guest -> meeting.guests.put(guest, Response.NEEDS_ACTION));
        mailing.request(meeting, added);
    }

    /** @param occurrence null for the whole meeting */
    public synchronized void cancel(String uid, @Nullable LocalDateTime occurrence) {
        OutsideMeeting meeting = standing(uid);
        meeting.sequence++;
        mailing.cancel(meeting, occurrence, meeting.guests.keySet());
        if (occurrence == null) {
            meeting.cancelled = true;
        } else {
            meeting.dropped.add(occurrence);
            meeting.edited.remove(occurrence);
            meeting.answers.remove(occurrence);
        }
    }

    /** What the organizer has in the calendar; empty for a meeting that never was. */
    public synchronized Optional<OutsideView> view(String uid) {
        return Optional.ofNullable(meetings.get(uid)).map(OutsideView::of);
    }

    public synchronized List<OutsideView> all() {
        return meetings.values().stream().map(OutsideView::of).toList();
    }

    private OutsideMeeting standing(String uid) {
        OutsideMeeting meeting = meetings.get(uid);
        if (meeting == null || meeting.cancelled) {
            throw new IllegalArgumentException("no meeting " + uid + " stands");
        }
        return meeting;
    }

    /** Everybody whom no cloud of this world hosts. */
    @Override
    public boolean hosts(String email) {
        return !postOffice.hosts(email);
    }

    /** Outside guests keep no calendars here; outside organizers note what people answer. */
    @Override
    public synchronized void receive(CalendarMessage message) {
        if (message.method() == CalendarMessage.Method.REPLY) {
            message.components().forEach(component -> note(message, component));
        }
    }

    private void note(CalendarMessage message, Component reply) {
        OutsideMeeting meeting = meetings.get(reply.uid());
        if (meeting != null && meeting.organizer.email().equals(message.to())) {
            reply.guests().stream()
                    .filter(guest -> guest.email().equalsIgnoreCase(message.from()))
                    .findFirst()
                    .ifPresent(guest -> meeting.answered(message.from(), guest.response(), reply.recurrenceId()));
        }
    }

    @Override
    public String name() {
        return "outside";
    }

    @Override
    public synchronized JsonNode keep() {
        ArrayNode kept = JSON.createArrayNode();
        all().forEach(meeting -> kept.add(JSON.<JsonNode>valueToTree(meeting)));
        return kept;
    }

    @Override
    public synchronized void restore(JsonNode kept) {
        kept.forEach(each -> {
            OutsideMeeting meeting = JSON.convertValue(each, OutsideView.class).meeting();
            meetings.put(meeting.uid, meeting);
        });
    }
}
