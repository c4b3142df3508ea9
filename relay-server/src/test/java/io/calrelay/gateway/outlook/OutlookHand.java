package io.calrelay.gateway.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Text;
import io.calrelay.sandbox.world.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** A person at their own calendar, through plain HTTP, so that nothing of the gateway's is used to check the gateway. */
final class OutlookHand implements SeriesUnderTest.SeriesHand {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SimulatedOutlook outlook;
    private final CalendarId calendar;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OutlookHand(SimulatedOutlook outlook, CalendarId calendar) {
        this.outlook = outlook;
        this.calendar = calendar;
    }

    @Override
    public EventId personCreates(MeetingFields fields) {
        return created(body(fields, Set.of(Field.values())));
    }

    @Override
    public EventId personEditsOccurrence(
            EventId series, RecurrenceId occurrence, MeetingFields fields, Set<Field> changed) {
        EventId instance = instance(series, occurrence);
        edits(instance, body(fields, changed));
        return instance;
    }

    @Override
    public void personDeletesOccurrence(EventId series, RecurrenceId occurrence) {
        personDeletes(instance(series, occurrence));
    }

    /** The occurrence's own id. */
    EventId instance(EventId series, RecurrenceId occurrence) {
        Instant start = occurrence instanceof RecurrenceId.At at
                ? at.start()
                : Instant.parse(occurrence.wireName() + "T00:00:00Z");
        for (JsonNode each : instances(series, start.minus(Duration.ofDays(40)), start.plus(Duration.ofDays(40)))) {
            if (Instant.parse(each.path("originalStart").asText()).equals(start)) {
                return new EventId(each.path("id").asText());
            }
        }
        throw new AssertionError("no occurrence of " + occurrence);
    }

    /** What the service shows of a series between two instants, in order of time. */
    JsonNode instances(EventId series, Instant from, Instant until) {
        String query = "/instances?$top=1000&startDateTime=" + from + "&endDateTime=" + until;
        return call("GET", path(series) + query, MAPPER.createObjectNode()).path("value");
    }

    /** As an application with this person's rights writes it, member by member. */
    EventId created(ObjectNode body) {
        return new EventId(call("POST", "", body).path("id").asText());
    }

    @Override
    public void personEdits(EventId event, MeetingFields fields, Set<Field> changed) {
        edits(event, body(fields, changed));
    }

    void edits(EventId event, ObjectNode body) {
        call("PATCH", path(event), body);
    }

    @Override
    public void personDeletes(EventId event) {
        call("DELETE", path(event), MAPPER.createObjectNode());
    }

    @Override
    public void expireCursor() {
        outlook.strike(Fault.EXPIRE_CURSOR, 1, Optional.empty());
    }

    @Override
    public void throttleNextCall(Duration after) {
        outlook.strike(Fault.THROTTLE, 1, Optional.of(after));
    }

    @Override
    public void loseNextAnswer() {
        outlook.loseAnswerAfter(0);
    }

    @Override
    public void loseAnswerAfter(int calls) {
        outlook.loseAnswerAfter(calls);
    }

    @Override
    public long callsMade() {
        return outlook.callsMade();
    }

    @Override
    public long mailsSent() {
        return outlook.world.mail().all().size();
    }

    /** The event as the service keeps it. */
    JsonNode kept(EventId event) {
        return call("GET", path(event), MAPPER.createObjectNode());
    }

    private static String path(EventId event) {
        return "/" + URLEncoder.encode(event.value(), StandardCharsets.UTF_8);
    }

    static ObjectNode body(MeetingFields fields, Set<Field> named) {
        ObjectNode body = MAPPER.createObjectNode();
        if (named.contains(Field.TITLE)) {
            body.put("subject", fields.title());
        }
        if (named.contains(Field.LOCATION)) {
            body.putObject("location").put("displayName", fields.location());
        }
        if (named.contains(Field.DESCRIPTION)) {
            body.putObject("body")
                    .put("contentType", fields.description().format() == Text.Format.PLAIN ? "text" : "html")
                    .put("content", fields.description().content());
        }
        boolean shape = named.contains(Field.RECURRENCE);
        if (named.contains(Field.TIME) || (shape && fields.isSeries())) {
            setTime(body, fields.time());
        }
        if (shape) {
            body.set("recurrence", fields.isSeries() ? GraphJson.recurrence(fields) : null);
        }
        if (named.contains(Field.ACCESS)) {
            body.put("sensitivity", fields.access() == AccessLevel.PUBLIC ? "normal" : "private");
        }
        if (named.contains(Field.ATTENDEES)) {
            fields.attendees().forEach(each -> invite(body, each));
        }
        return body;
    }

    private static void setTime(ObjectNode body, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            body.put("isAllDay", false);
            moment(body.putObject("start"), timed.start());
            moment(body.putObject("end"), timed.end());
        } else if (time instanceof EventTime.AllDay days) {
            body.put("isAllDay", true);
            body.putObject("start")
                    .put("dateTime", days.firstDay() + "T00:00:00")
                    .put("timeZone", "Europe/Berlin");
            body.putObject("end")
                    .put("dateTime", days.lastDay().plusDays(1) + "T00:00:00")
                    .put("timeZone", "Europe/Berlin");
        }
    }

    private static void moment(ObjectNode moment, ZonedDateTime at) {
        moment.put("dateTime", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at))
                .put("timeZone", at.getZone().getId());
    }

    private static void invite(ObjectNode body, Attendee attendee) {
        ObjectNode guest = body.withArray("/attendees").addObject().put("type", "required");
        guest.putObject("emailAddress")
                .put("name", attendee.name())
                .put("address", attendee.email().orElseThrow().value());
    }

    private JsonNode call(String method, String path, ObjectNode body) {
        URI events = URI.create(outlook.settings().graph() + "/me/events" + path);
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer person:" + calendar.owner())
                .header("Content-Type", "application/json")
                .header("Prefer", "IdType=\"ImmutableId\"")
                .method(method, HttpRequest.BodyPublishers.ofString(body.isEmpty() ? "" : body.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
