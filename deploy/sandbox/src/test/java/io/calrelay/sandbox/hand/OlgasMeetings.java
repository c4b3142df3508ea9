package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;

/** Olga, who is outside, and what she does with her meetings. */
abstract class OlgasMeetings {
    static final String ORGANIZER = "olga@outside.example";
    static final String TIMED =
            "'title': 'Audit', 'start': '2026-12-01T09:00:00', 'end': '2026-12-01T10:30:00', 'timeZone': 'America/Chicago'";
    static final String WEEKLY =
            TIMED + ", 'recurrence': ['RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;TZID=America/Chicago:20261208T090000']";
    final HandTown town = new HandTown();

    @AfterEach
    void close() {
        town.close();
    }

    /** Alice, who has Outlook, and Bob, who has Google, are invited. */
    String invited(String event) {
        String body = "{'from': {'email': '%s', 'name': 'Olga Oak'}, 'to': ['%s', '%s'], 'event': {%s}}"
                .formatted(ORGANIZER, ALICE, BOB, event);
        HandTown.Answer answer = town.hand("POST", "/invitations", body);
        assertThat(answer.status()).isEqualTo(201);
        town.settle();
        return answer.text("/uid");
    }

    void patch(String uid, String body) {
        town.hand("PATCH", "/invitations/" + uid, body).ok();
        town.settle();
    }

    JsonNode shown(String uid) {
        town.settle();
        return town.hand("GET", "/invitations/" + uid, "").ok().body();
    }

    static String answerOf(JsonNode attendees, String email) {
        for (JsonNode each : attendees) {
            if (each.path("email").asText().equals(email)) {
                return each.path("response").asText();
            }
        }
        return "not invited";
    }

    /** Alice and Bob accept. */
    void accept() {
        String outlook = town.outlookEvent(ALICE, "Audit").path("id").asText();
        town.graph(ALICE, "POST", "/events/" + outlook + "/accept", "{'sendResponse': true}")
                .ok();
        String google = town.googleEvent(BOB, "Audit").path("id").asText();
        town.google(
                        BOB,
                        "PATCH",
                        "/" + google + "?sendUpdates=all",
                        "{'attendeesOmitted': true, 'attendees': [{'email': '" + BOB
                                + "', 'responseStatus': 'accepted'}]}")
                .ok();
        town.settle();
    }
}
