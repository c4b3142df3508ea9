package io.calrelay.whole;

import static io.calrelay.whole.Places.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Who is invited to what and what they answered, as each place shows it; and how people answer there. */
final class Invitees {
    private static final String GOOGLE = "/google/calendar/v3/calendars/primary/events";
    private static final String GRAPH = "/graph/v1.0/me/events";

    private final RunningSandbox sandbox;

    Invitees(RunningSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The one event of that title in the person's Outlook. */
    JsonNode outlook(String person, String title) {
        return only(all(person, GRAPH + "?$top=200", "value", "subject", title), title);
    }

    /** The one event of that title in the person's Google calendar. */
    JsonNode google(String person, String title) {
        return only(all(person, GOOGLE + "?maxResults=2500", "items", "summary", title), title);
    }

    List<JsonNode> all(String person, String path, String list, String member, String title) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : require(200, sandbox.get(path, person)).path(list)) {
            if (event.path(member).asText().equals(title)) {
                found.add(event);
            }
        }
        return found;
    }

    boolean inOutlook(String person, String title) {
        return !all(person, GRAPH + "?$top=200", "value", "subject", title).isEmpty();
    }

    boolean inGoogle(String person, String title) {
        return !all(person, GOOGLE + "?maxResults=2500", "items", "summary", title)
                .isEmpty();
    }

    /** What the owner of a silent mirror shows it as, which is how it is answered there. */
    void showsAs(String person, String title, String showAs) {
        String id = outlook(person, title).path("id").asText();
        ObjectNode change = RunningSandbox.JSON.createObjectNode().put("showAs", showAs);
        require(200, sandbox.call("PATCH", GRAPH + "/" + id, person, change.toString()));
    }

    /** @param action accept, tentativelyAccept or decline */
    void outlookAnswers(String person, String title, String action) {
        String id = outlook(person, title).path("id").asText();
        require(202, sandbox.call("POST", GRAPH + "/" + id + "/" + action, person, "{\"sendResponse\": true}"));
    }

    void googleAnswers(String person, String title, String status) {
        ObjectNode change = RunningSandbox.JSON.createObjectNode().put("attendeesOmitted", true);
        change.putArray("attendees").addObject().put("email", person).put("responseStatus", status);
        String path = GOOGLE + "/" + google(person, title).path("id").asText() + "?sendUpdates=all";
        require(200, sandbox.call("PATCH", path, person, change.toString()));
    }

    void netsuiteAnswers(String person, String event, String response) {
        String body = "{\"response\": \"" + response + "\"}";
        sandbox.call("PUT", "/netsuite/ui/events/" + event + "/response", person, body);
    }

    /** The answer on the line of that entity; empty if there is no line. */
    String answer(JsonNode record, int entity) {
        for (JsonNode line : record.path("attendees")) {
            if (line.path("attendee").asInt() == entity) {
                return line.path("response").asText();
            }
        }
        return "";
    }

    /** Of the organizer's event in Outlook. */
    static String outlookAnswer(JsonNode event, String guest) {
        for (JsonNode attendee : event.path("attendees")) {
            if (attendee.path("emailAddress").path("address").asText().equals(guest)) {
                return attendee.path("status").path("response").asText();
            }
        }
        return "";
    }

    static String googleAnswer(JsonNode event, String guest) {
        for (JsonNode attendee : event.path("attendees")) {
            if (attendee.path("email").asText().equals(guest)) {
                return attendee.path("responseStatus").asText();
            }
        }
        return "";
    }

    /** The mails about that subject, as "kind from to". */
    List<String> mails(String subject) {
        List<String> mails = new ArrayList<>();
        for (JsonNode mail : sandbox.get("/sandbox/mail", "").body()) {
            if (mail.path("subject").asText().contains(subject)) {
                mails.add("%s %s %s"
                        .formatted(
                                mail.path("kind").asText(),
                                mail.path("from").asText(),
                                mail.path("to").asText()));
            }
        }
        return mails;
    }

    private static JsonNode only(List<JsonNode> found, String title) {
        if (found.size() != 1) {
            throw new AssertionError("not one event '" + title + "': " + found);
        }
        return found.get(0);
    }
}
