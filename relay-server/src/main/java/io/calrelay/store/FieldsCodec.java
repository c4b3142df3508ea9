package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import io.calrelay.model.Text;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a meeting says, as JSON and back. */
final class FieldsCodec {
    private FieldsCodec() {}

    static ObjectNode write(MeetingFields fields) {
        ObjectNode json = Json.object()
                .put("title", fields.title())
                .put("location", fields.location())
                .put("access", fields.access().name());
        json.set("description", write(fields.description()));
        json.set("time", write(fields.time()));
        ArrayNode attendees = json.putArray("attendees");
        fields.attendees().forEach(attendee -> attendees.add(write(attendee)));
        SeriesCodec.write(fields, json);
        return json;
    }

    static MeetingFields readFields(JsonNode json) {
        List<Attendee> attendees = new ArrayList<>();
        json.path("attendees").forEach(attendee -> attendees.add(readAttendee(attendee)));
        MeetingFields single = new MeetingFields(
                Json.text(json, "title"),
                Json.text(json, "location"),
                readText(json.path("description")),
                readTime(json.path("time")),
                AccessLevel.valueOf(Json.text(json, "access")),
                attendees);
        return SeriesCodec.read(json, single);
    }

    static ObjectNode write(Text text) {
        return Json.object().put("format", text.format().name()).put("content", text.content());
    }

    static Text readText(JsonNode json) {
        return new Text(Text.Format.valueOf(Json.text(json, "format")), Json.text(json, "content"));
    }

    static ObjectNode write(Organizer organizer) {
        ObjectNode json = Json.object().put("name", organizer.name());
        organizer.email().ifPresent(email -> json.put("email", email.value()));
        organizer.employeeId().ifPresent(id -> json.put("employeeId", id));
        return json;
    }

    static Organizer readOrganizer(JsonNode json) {
        return new Organizer(
                Json.maybeText(json, "email").map(EmailAddress::new),
                Json.text(json, "name"),
                Json.read(json, "employeeId", JsonNode::intValue));
    }

    static ObjectNode write(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return Json.object()
                    .put("kind", "timed")
                    .put("start", timed.start().toString())
                    .put("end", timed.end().toString());
        }
        if (time instanceof EventTime.AllDay days) {
            return Json.object()
                    .put("kind", "allDay")
                    .put("firstDay", days.firstDay().toString())
                    .put("lastDay", days.lastDay().toString());
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    static EventTime readTime(JsonNode json) {
        String kind = Json.text(json, "kind");
        return switch (kind) {
            case "timed" ->
                new EventTime.Timed(
                        ZonedDateTime.parse(Json.text(json, "start")), ZonedDateTime.parse(Json.text(json, "end")));
            case "allDay" ->
                new EventTime.AllDay(
                        LocalDate.parse(Json.text(json, "firstDay")), LocalDate.parse(Json.text(json, "lastDay")));
            default -> throw new IllegalStateException("unknown kind of time: " + kind);
        };
    }

    static ObjectNode write(Attendee attendee) {
        ObjectNode json = Json.object()
                .put("name", attendee.name())
                .put("role", attendee.role().name())
                .put("response", attendee.response().name());
        attendee.email().ifPresent(email -> json.put("email", email.value()));
        return json;
    }

    static Attendee readAttendee(JsonNode json) {
        return new Attendee(
                Json.maybeText(json, "email").map(EmailAddress::new),
                Json.text(json, "name"),
                Attendee.Role.valueOf(Json.text(json, "role")),
                Attendee.Response.valueOf(Json.text(json, "response")));
    }
}
