package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EventTime;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import java.util.List;
import java.util.Locale;

/** Meetings as the API shows them; of a private one neither title nor people nor values. */
final class MeetingJson {
    private static final String MASKED = "(private)";

    private MeetingJson() {}

    /** @param seen what was read of it: its records in NetSuite say what it belongs to */
    static ObjectNode line(Meeting meeting, List<MeetingStore.Seen> seen) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("id", meeting.id().value());
        node.put("state", meeting.state().name().toLowerCase(Locale.ROOT));
        boolean isPublic = isPublic(meeting);
        node.put("title", isPublic ? meeting.truth().map(MeetingFields::title).orElse("") : MASKED);
        node.put("when", meeting.truth().map(truth -> when(truth.time())).orElse(""));
        ArrayNode people = node.putArray("people");
        if (isPublic) {
            meeting.truth().stream()
                    .flatMap(truth -> truth.attendees().stream())
                    .forEach(attendee -> people.add(name(attendee)));
        }
        ArrayNode records = node.putArray("records");
        if (isPublic) {
            MeetingRecords.of(seen).forEach(record -> records.add(record.wireName()));
        }
        return node;
    }

    static ArrayNode links(MeetingStore.Trees trees) {
        ArrayNode links = JsonBodies.JSON.createArrayNode();
        for (MeetingStore.Seen seen : trees.seen()) {
            ObjectNode link = links.addObject();
            link.put(
                    "side",
                    seen.side() instanceof Side.Calendar calendar
                            ? calendar.id().service().wireName()
                            : "netsuite");
            link.put(
                    "person",
                    seen.side() instanceof Side.Calendar calendar
                            ? calendar.id().owner().value()
                            : null);
            link.put("eventId", seen.observation().event().value());
            link.put("uid", uid(seen.observation()));
            link.put("state", state(seen.observation()));
        }
        return links;
    }

    static ArrayNode history(Meeting meeting, List<HistoryStore.Kept> kept) {
        ArrayNode history = JsonBodies.JSON.createArrayNode();
        for (HistoryStore.Kept each : kept) {
            ObjectNode node = history.addObject();
            node.put("id", each.id());
            node.put("at", each.entry().at().toString());
            node.put("seen", each.entry().seen());
            node.put("decided", each.entry().decided());
            node.put("why", each.entry().why());
            node.put("outcome", outcome(meeting, each.entry()));
        }
        return history;
    }

    private static boolean isPublic(Meeting meeting) {
        return meeting.truth()
                .filter(truth -> truth.access() == AccessLevel.PUBLIC)
                .isPresent();
    }

    /** A note's outcome may hold the value that lost; a decision's is free of content. */
    private static String outcome(Meeting meeting, HistoryStore.Entry entry) {
        boolean hidden = !isPublic(meeting) && entry.outcome().startsWith(HistoryStore.Entry.LOST);
        return hidden ? HistoryStore.Entry.LOST + MASKED : entry.outcome();
    }

    private static String when(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return timed.start().toInstant() + "/" + timed.end().toInstant();
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return days.firstDay() + "/" + days.lastDay();
    }

    private static String name(Attendee attendee) {
        return attendee.email().map(Object::toString).orElse(attendee.name());
    }

    private static String uid(Observation observation) {
        return observation instanceof Observation.Present present
                ? present.uid().map(uid -> uid.value()).orElse("")
                : "";
    }

    private static String state(Observation observation) {
        return observation.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
