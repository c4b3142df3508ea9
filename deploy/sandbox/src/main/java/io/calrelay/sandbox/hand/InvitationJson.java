package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outside.MeetingContent;
import io.calrelay.sandbox.outside.OutsideView;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** An outside organizer's meeting as JSON: the members it was made with, and what came back. */
final class InvitationJson {
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private InvitationJson() {}

    static ObjectNode of(OutsideView meeting) {
        ObjectNode node = HandJson.JSON.createObjectNode().put("uid", meeting.uid());
        node.putObject("from")
                .put("email", meeting.organizer().email())
                .put("name", meeting.organizer().name());
        node.set("event", event(meeting.content()));
        node.put("sequence", meeting.sequence()).put("cancelled", meeting.cancelled());
        node.set("attendees", attendees(meeting, guest -> meeting.guests().getOrDefault(guest, Response.NEEDS_ACTION)));
        ArrayNode occurrences = node.putArray("occurrences");
        meeting.exceptions().forEach(start -> occurrences.add(occurrence(meeting, start)));
        return node;
    }

    private static ObjectNode occurrence(OutsideView meeting, LocalDateTime start) {
        ObjectNode node = HandJson.JSON.createObjectNode();
        node.put("occurrence", time(start, meeting.content().allDay()));
        node.put("cancelled", meeting.dropped().contains(start));
        node.set("event", event(meeting.at(start)));
        node.set("attendees", attendees(meeting, guest -> meeting.answer(guest, start)));
        return node;
    }

    private static ObjectNode event(MeetingContent content) {
        ObjectNode node = HandJson.JSON.createObjectNode().put("title", content.title());
        node.put("description", content.description()).put("location", content.location());
        node.put("start", time(content.start(), content.allDay()));
        node.put("end", time(content.end(), content.allDay())).put("timeZone", content.timeZone());
        content.recurrence().forEach(node.putArray("recurrence")::add);
        return node.put("visibility", content.visibility());
    }

    private static ArrayNode attendees(OutsideView meeting, Function<String, Response> answer) {
        ArrayNode attendees = HandJson.JSON.createArrayNode();
        meeting.guests()
                .keySet()
                .forEach(guest -> attendees.addObject().put("email", guest).put("response", name(answer.apply(guest))));
        return attendees;
    }

    private static String name(Response response) {
        return switch (response) {
            case NEEDS_ACTION -> "needsAction";
            case ACCEPTED -> "accepted";
            case TENTATIVE -> "tentative";
            case DECLINED -> "declined";
        };
    }

    private static String time(LocalDateTime at, boolean day) {
        return day ? at.toLocalDate().toString() : WALL_CLOCK.format(at);
    }
}
