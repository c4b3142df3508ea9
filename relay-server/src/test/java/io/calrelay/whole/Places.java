package io.calrelay.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three places as a person uses them; what is read of each is told in the same words. */
final class Places {
    static final String ALICE = "alice@northwind.example";
    static final String BOB = "bob@northwind.example";
    static final String CAROL = "carol@northwind.example";
    static final String DAVE = "dave@northwind.example";

    /** What an event says. @param text as plain as the place shows it */
    record Shown(String id, String title, String location, String text, Instant start, Instant end) {}

    private final RunningSandbox sandbox;

    Places(RunningSandbox sandbox) {
        this.sandbox = sandbox;
    }

    // Outlook

    String outlookCreates(String person, String title, String start, String end, String zone, String... attendees) {
        ObjectNode event = outlookTimes(start, end, zone);
        event.put("subject", title);
        event.putObject("location").put("displayName", "Room 4");
        event.putObject("body").put("contentType", "html").put("content", "<p>Agenda: <b>budget</b></p>");
        for (String attendee : attendees) {
            event.withArray("attendees")
                    .addObject()
                    .put("type", "required")
                    .putObject("emailAddress")
                    .put("address", attendee);
        }
        return require(201, sandbox.call("POST", "/graph/v1.0/me/events", person, event.toString()))
                .path("id")
                .asText();
    }

    ObjectNode outlookTimes(String start, String end, String zone) {
        ObjectNode event = RunningSandbox.JSON.createObjectNode();
        event.putObject("start").put("dateTime", start).put("timeZone", zone);
        event.putObject("end").put("dateTime", end).put("timeZone", zone);
        return event;
    }

    void outlookEdits(String person, String id, ObjectNode change) {
        require(200, sandbox.call("PATCH", "/graph/v1.0/me/events/" + id, person, change.toString()));
    }

    void outlookDeletes(String person, String id) {
        require(204, sandbox.call("DELETE", "/graph/v1.0/me/events/" + id, person, ""));
    }

    List<Shown> outlook(String person) {
        List<Shown> events = new ArrayList<>();
        JsonNode list = require(200, sandbox.get("/graph/v1.0/me/events?$top=100", person));
        for (JsonNode event : list.path("value")) {
            events.add(new Shown(
                    event.path("id").asText(),
                    event.path("subject").asText(),
                    event.path("location").path("displayName").asText(),
                    event.path("body").path("content").asText(),
                    instant(event.path("start").path("dateTime").asText()),
                    instant(event.path("end").path("dateTime").asText())));
        }
        return events;
    }

    // Google

    String googleCreates(String person, String title, String start, String end, String zone, String... attendees) {
        ObjectNode event = googleTimes(start, end, zone);
        event.put("summary", title).put("location", "Room 4").put("description", "Agenda: <b>budget</b>");
        for (String attendee : attendees) {
            event.withArray("attendees").addObject().put("email", attendee);
        }
        String path = "/google/calendar/v3/calendars/primary/events?sendUpdates=all";
        return require(200, sandbox.call("POST", path, person, event.toString()))
                .path("id")
                .asText();
    }

    ObjectNode googleTimes(String start, String end, String zone) {
        ObjectNode event = RunningSandbox.JSON.createObjectNode();
        event.putObject("start").put("dateTime", start).put("timeZone", zone);
        event.putObject("end").put("dateTime", end).put("timeZone", zone);
        return event;
    }

    void googleEdits(String person, String id, ObjectNode change) {
        String path = "/google/calendar/v3/calendars/primary/events/" + id + "?sendUpdates=all";
        require(200, sandbox.call("PATCH", path, person, change.toString()));
    }

    void googleDeletes(String person, String id) {
        String path = "/google/calendar/v3/calendars/primary/events/" + id + "?sendUpdates=all";
        require(204, sandbox.call("DELETE", path, person, ""));
    }

    List<Shown> google(String person) {
        List<Shown> events = new ArrayList<>();
        JsonNode list = require(200, sandbox.get("/google/calendar/v3/calendars/primary/events", person));
        for (JsonNode event : list.path("items")) {
            events.add(new Shown(
                    event.path("id").asText(),
                    event.path("summary").asText(),
                    event.path("location").asText(),
                    event.path("description").asText(),
                    OffsetDateTime.parse(event.path("start").path("dateTime").asText())
                            .toInstant(),
                    OffsetDateTime.parse(event.path("end").path("dateTime").asText())
                            .toInstant()));
        }
        return events;
    }

    // NetSuite

    String screenCreates(String person, String title, String date, String start, String end, int... attendees) {
        ObjectNode event = RunningSandbox.JSON.createObjectNode();
        event.put("title", title).put("location", "Room 4").put("message", "Agenda: budget");
        event.put("startdate", date).put("starttime", start).put("endtime", end).put("timedevent", true);
        for (int attendee : attendees) {
            event.withArray("attendees").addObject().put("attendee", attendee);
        }
        return require(201, sandbox.call("POST", "/netsuite/ui/events", person, event.toString()))
                .path("id")
                .asText();
    }

    void screenEdits(String person, String id, ObjectNode change) {
        require(200, sandbox.call("PATCH", "/netsuite/ui/events/" + id, person, change.toString()));
    }

    void screenDeletes(String person, String id) {
        sandbox.call("DELETE", "/netsuite/ui/events/" + id, person, "");
    }

    JsonNode screen(String person, String id) {
        return require(200, sandbox.get("/netsuite/ui/events/" + id, person));
    }

    /** What that person's NetSuite calendar draws in November and December 2026. */
    List<Shown> netsuite(String person) {
        List<Shown> events = new ArrayList<>();
        String path = "/netsuite/ui/calendar?person=" + person + "&from=2026-11-01T00:00:00Z&to=2027-02-01T00:00:00Z";
        for (JsonNode event : require(200, sandbox.get(path, person))) {
            JsonNode record = screen(person, event.path("eventId").asText());
            events.add(new Shown(
                    event.path("eventId").asText(),
                    event.path("title").asText(),
                    event.path("location").asText(),
                    record.path("message").asText(),
                    Instant.parse(event.path("start").asText()),
                    Instant.parse(event.path("end").asText())));
        }
        return events;
    }

    static Optional<Shown> titled(String title, List<Shown> events) {
        List<Shown> found =
                events.stream().filter(event -> event.title().equals(title)).toList();
        if (found.size() > 1) {
            throw new AssertionError("doubled: " + found);
        }
        return found.stream().findFirst();
    }

    static Instant at(String wall, String zone) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of(zone)).toInstant();
    }

    static JsonNode require(int status, RunningSandbox.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
        return answer.body();
    }

    private static Instant instant(String utcWall) {
        return LocalDateTime.parse(utcWall).toInstant(ZoneOffset.UTC);
    }
}
