package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guests outside answer meetings that people of this world organize. */
class OutsideAnswersTest {
    private static final String GUEST = "gus@outside.example";
    private final HandTown town = new HandTown();

    @AfterEach
    void close() {
        town.close();
    }

    private HandTown.Answer respond(String uid, String body) {
        HandTown.Answer answer = town.hand("PUT", "/invitations/" + uid + "/response", body);
        town.settle();
        return answer;
    }

    private String outlookSeries() {
        return town.graph(ALICE, "POST", "/events", """
                {'subject': 'Plan', 'start': {'dateTime': '2026-12-01T09:00:00', 'timeZone': 'America/Chicago'},
                 'end': {'dateTime': '2026-12-01T10:00:00', 'timeZone': 'America/Chicago'},
                 'attendees': [{'emailAddress': {'address': '%s'}, 'type': 'required'}],
                 'recurrence': {'pattern': {'type': 'daily', 'interval': 1},
                                'range': {'type': 'numbered', 'startDate': '2026-12-01', 'numberOfOccurrences': 3}}}
                """.formatted(GUEST)).ok().text("/iCalUId");
    }

    private String googleMeeting() {
        return town.google(BOB, "POST", "", """
                {'summary': 'Plan', 'start': {'date': '2026-12-01'}, 'end': {'date': '2026-12-02'},
                 'recurrence': ['RRULE:FREQ=DAILY;COUNT=3'], 'attendees': [{'email': '%s'}]}
                """.formatted(GUEST)).ok().text("/iCalUID");
    }

    @Test
    void answerToAnOutlookMeeting_standsInTheOrganizersCopy() {
        String uid = outlookSeries();
        assertThat(respond(uid, "{'from': 'Gus@Outside.example', 'response': 'accepted'}")
                        .status())
                .isEqualTo(204);
        JsonNode copy = town.outlookEvent(ALICE, "Plan");
        assertThat(copy.at("/attendees/0/status/response").asText()).isEqualTo("accepted");
        assertThat(town.hand("GET", "/trace", "").body().findValuesAsText("op")).containsExactly("created", "answered");
    }

    @Test
    void answerToOneOccurrence_leavesTheOthersUnanswered() {
        String uid = outlookSeries();
        respond(uid, "{'from': '" + GUEST + "', 'response': 'declined', 'occurrence': '2026-12-02T09:00:00'}");
        String window =
                "/calendarView?startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-05T00:00:00Z&$orderby=start/dateTime";
        JsonNode days = town.graph(ALICE, "GET", window, "").ok().body().path("value");
        assertThat(days.findValues("attendees"))
                .extracting(all -> all.at("/0/status/response").asText())
                .containsExactly("none", "declined", "none");
    }

    @Test
    void answerToAGoogleMeeting_standsInTheOrganizersCopy() {
        String uid = googleMeeting();
        respond(uid, "{'from': '" + GUEST + "', 'response': 'tentative'}");
        assertThat(town.googleEvent(BOB, "Plan")
                        .at("/attendees/0/responseStatus")
                        .asText())
                .isEqualTo("tentative");
        respond(uid, "{'from': '" + GUEST + "', 'response': 'accepted', 'occurrence': '2026-12-03'}");
        JsonNode days = town.google(BOB, "GET", "?singleEvents=true&orderBy=startTime", "")
                .ok()
                .body()
                .path("items");
        assertThat(days.findValues("attendees"))
                .extracting(all -> all.at("/0/responseStatus").asText())
                .containsExactly("tentative", "tentative", "accepted");
    }

    @Test
    void answerByNetSuitesMailLink_standsOnTheEvent() {
        String body =
                "{'title': 'Lunch', 'startdate': '2026-12-01', 'starttime': '12:00', 'endtime': '13:00', 'sendemail': %s,"
                        + " 'attendees': [{'attendee': 101, 'sendemail': true}]}";
        String silent = town.netsuite(ALICE, "POST", "/events", body.formatted(false))
                .ok()
                .text("/id");
        assertThat(respond("netsuite:" + silent, "{'from': 'office@contoso.example', 'response': 'accepted'}")
                        .text("/code"))
                .isEqualTo("NO_SUCH_INVITATION");
        String mailed = town.netsuite(ALICE, "POST", "/events", body.formatted(true))
                .ok()
                .text("/id");
        respond("netsuite:" + mailed, "{'from': 'office@contoso.example', 'response': 'declined'}")
                .ok();
        JsonNode event =
                town.netsuite(ALICE, "GET", "/events/" + mailed, "").ok().body();
        assertThat(event.path("attendees").findValuesAsText("response")).contains("DECLINED");
        JsonNode trace = town.hand("GET", "/trace", "").body();
        assertThat(trace.path(trace.size() - 1).path("who").asText()).isEqualTo("office@contoso.example");
        assertThat(trace.path(trace.size() - 1).path("op").asText()).isEqualTo("answered");
    }

    @Test
    void answersThatCannotBe_areRefused() {
        String uid = outlookSeries();
        assertThat(respond("nothing", "{'from': '" + GUEST + "', 'response': 'accepted'}")
                        .text("/code"))
                .isEqualTo("NO_SUCH_MEETING");
        assertThat(respond(uid, "{'from': 'else@outside.example', 'response': 'accepted'}")
                        .text("/message"))
                .startsWith("from ");
        assertThat(respond(uid, "{'from': '" + BOB + "', 'response': 'accepted'}")
                        .text("/message"))
                .startsWith("from ");
        assertThat(respond(uid, "{'from': '" + GUEST + "', 'response': 'maybe'}")
                        .text("/message"))
                .startsWith("response ");
        assertThat(respond(uid, "{'from': '" + GUEST + "'}").text("/message")).isEqualTo("response is missing");
        HandTown.Answer never =
                respond(uid, "{'from': '" + GUEST + "', 'response': 'accepted', 'occurrence': '2026-12-09T09:00:00'}");
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.text("/message")).startsWith("occurrence ");
    }
}
