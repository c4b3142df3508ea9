package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The owner of a simulated Google calendar at work, through the same API with the owner's own rights. */
final class GoogleHand implements SeriesUnderTest.SeriesHand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final GoogleBox box;
    private final CalendarId calendar;

    GoogleHand(GoogleBox box, CalendarId calendar) {
        this.box = box;
        this.calendar = calendar;
    }

    @Override
    public EventId personCreates(MeetingFields fields) {
        return insert(body(fields, EnumSet.allOf(Field.class)));
    }

    @Override
    public EventId personEditsOccurrence(
            EventId series, RecurrenceId occurrence, MeetingFields fields, Set<Field> changed) {
        EventId instance = instance(series, occurrence);
        call("PATCH", "/" + instance, body(fields, changed).toString(), 200);
        return instance;
    }

    @Override
    public void personDeletesOccurrence(EventId series, RecurrenceId occurrence) {
        call("DELETE", "/" + instance(series, occurrence), "", 204);
    }

    /** The occurrence's own id. */
    EventId instance(EventId series, RecurrenceId occurrence) {
        String query = "/instances?showDeleted=true&originalStart=" + occurrence.wireName();
        return new EventId(
                call("GET", "/" + series + query, "", 200).at("/items/0/id").asText());
    }

    /** From when to when the series' occurrences are, as Google itself works it out. */
    List<String> personSeesOccurrences(EventId series) {
        List<String> seen = new ArrayList<>();
        call("GET", "/" + series + "/instances?timeMax=2033-01-01T00:00:00Z", "", 200)
                .path("items")
                .forEach(each -> seen.add(instant(each.path("start")) + " to " + instant(each.path("end"))));
        return seen.stream().sorted().toList();
    }

    private static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.path("dateTime").asText()).toInstant();
    }

    /** An invitation from elsewhere. */
    EventId imports(ObjectNode body) {
        return new EventId(
                call("POST", "/import", body.toString(), 200).path("id").asText());
    }

    /** As an application with the owner's rights writes it, member by member. */
    EventId creates(ObjectNode body) {
        return insert(body);
    }

    /** What the event is now, as Google tells its owner. */
    JsonNode personSees(EventId event) {
        return call("GET", "/" + event, "", 200);
    }

    @Override
    public void personEdits(EventId event, MeetingFields fields, Set<Field> changed) {
        call("PATCH", "/" + event, body(fields, changed).toString(), 200);
    }

    @Override
    public void personDeletes(EventId event) {
        call("DELETE", "/" + event, "", 204);
    }

    @Override
    public void expireCursor() {
        strikeOnce(Fault.EXPIRE_CURSOR, Optional.empty());
    }

    @Override
    public void throttleNextCall(Duration after) {
        strikeOnce(Fault.THROTTLE, Optional.of(after));
    }

    @Override
    public void loseNextAnswer() {
        loseAnswerAfter(0);
    }

    @Override
    public void loseAnswerAfter(int calls) {
        box.loseAnswerAfter(calls);
    }

    @Override
    public long callsMade() {
        return box.callsToCalendars();
    }

    @Override
    public long mailsSent() {
        return box.world().mail().all().size();
    }

    private void strikeOnce(Fault fault, Optional<Duration> pause) {
        box.world().faults().add(new Faults.Order(Service.GOOGLE, fault, 1, 1, pause, false));
    }

    private EventId insert(ObjectNode body) {
        return new EventId(call("POST", "", body.toString(), 200).path("id").asText());
    }

    static ObjectNode body(MeetingFields fields, Set<Field> changed) {
        ObjectNode body = JSON.createObjectNode();
        if (changed.contains(Field.TITLE)) {
            body.put("summary", fields.title());
        }
        if (changed.contains(Field.LOCATION)) {
            body.put("location", fields.location());
        }
        if (changed.contains(Field.DESCRIPTION)) {
            body.put("description", fields.description().content());
        }
        if (changed.contains(Field.TIME)) {
            setTime(fields.time(), body);
        }
        if (changed.contains(Field.RECURRENCE)) {
            ArrayNode lines = body.putArray("recurrence");
            fields.recurrence().map(Recurrence::rules).orElse(List.of()).forEach(rule -> lines.add("RRULE:" + rule));
        }
        if (changed.contains(Field.ACCESS)) {
            body.put("visibility", fields.access() == AccessLevel.PUBLIC ? "default" : "private");
        }
        if (changed.contains(Field.ATTENDEES)) {
            fields.attendees()
                    .forEach(attendee -> body.withArray("attendees")
                            .addObject()
                            .put("email", attendee.email().orElseThrow().value())
                            .put("displayName", attendee.name()));
        }
        return body;
    }

    private static void setTime(EventTime time, ObjectNode body) {
        if (time instanceof EventTime.Timed timed) {
            body.set("start", moment(timed.start()));
            body.set("end", moment(timed.end()));
        } else if (time instanceof EventTime.AllDay days) {
            body.putObject("start").put("date", days.firstDay().toString());
            body.putObject("end").put("date", days.lastDay().plusDays(1).toString());
        }
    }

    private static ObjectNode moment(ZonedDateTime moment) {
        return JSON.createObjectNode()
                .put("dateTime", moment.toOffsetDateTime().toString())
                .put("timeZone", moment.getZone().getId());
    }

    private JsonNode call(String method, String below, String body, int expected) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(box.url() + "/google/calendar/v3/calendars/primary/events" + below))
                .header("Authorization", "Bearer person:" + calendar.owner())
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
