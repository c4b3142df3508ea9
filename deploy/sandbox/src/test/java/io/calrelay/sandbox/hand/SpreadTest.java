package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings spread between Outlook and Google, and what becomes of them travels on and back. */
class SpreadTest {
    private final HandTown town = new HandTown();

    @AfterEach
    void close() {
        town.close();
    }

    private String alicesMeeting() {
        String id =
                town.graph(ALICE, "POST", "/events", """
                {'subject': 'Plan', 'start': {'dateTime': '2026-12-01T09:00:00', 'timeZone': 'America/Chicago'},
                 'end': {'dateTime': '2026-12-01T10:00:00', 'timeZone': 'America/Chicago'},
                 'attendees': [{'emailAddress': {'address': '%s'}}]}""".formatted(BOB)).ok().text("/id");
        town.settle();
        return id;
    }

    private String bobsMeeting() {
        String id = town.google(BOB, "POST", "?sendUpdates=all", """
                {'summary': 'Review', 'start': {'dateTime': '2026-12-03T09:00:00', 'timeZone': 'Europe/Berlin'},
                 'end': {'dateTime': '2026-12-03T10:00:00', 'timeZone': 'Europe/Berlin'},
                 'attendees': [{'email': '%s'}]}""".formatted(ALICE))
                .ok()
                .text("/id");
        town.settle();
        return id;
    }

    private List<String> mail() {
        List<String> mail = new ArrayList<>();
        for (JsonNode each : town.hand("GET", "/mail", "").ok().body()) {
            mail.add(each.path("service").asText() + " " + each.path("kind").asText() + " to "
                    + each.path("to").asText());
        }
        return mail;
    }

    @Test
    void outlooksMeeting_standsInTheGuestsGoogleCalendarWithTheSameUid() {
        String id = alicesMeeting();
        JsonNode bobs = town.googleEvent(BOB, "Plan");
        assertThat(bobs.path("iCalUID").asText())
                .isEqualTo(town.graph(ALICE, "GET", "/events/" + id, "").text("/iCalUId"));
        assertThat(bobs.at("/start/dateTime").asText()).isEqualTo("2026-12-01T16:00:00+01:00");
        assertThat(bobs.at("/organizer/email").asText()).isEqualTo(ALICE);
    }

    @Test
    void googleGuestsAnswer_standsInTheOutlookOrganizersCopy() {
        String id = alicesMeeting();
        String bobs = town.googleEvent(BOB, "Plan").path("id").asText();
        town.google(
                        BOB,
                        "PATCH",
                        "/" + bobs + "?sendUpdates=all",
                        "{'attendees': [{'email': '%s', 'responseStatus': 'accepted'}]}".formatted(BOB))
                .ok();
        town.settle();
        JsonNode meeting = town.graph(ALICE, "GET", "/events/" + id, "").ok().body();
        assertThat(meeting.at("/attendees/0/status/response").asText()).isEqualTo("accepted");
        assertThat(mail()).containsExactly("graph invitation to " + BOB, "google response to " + ALICE);
    }

    @Test
    void outlookOrganizersUpdateAndCancellation_reachTheGoogleGuest() {
        String id = alicesMeeting();
        town.graph(ALICE, "PATCH", "/events/" + id, """
                {'start': {'dateTime': '2026-12-01T11:00:00', 'timeZone': 'America/Chicago'},
                 'end': {'dateTime': '2026-12-01T12:00:00', 'timeZone': 'America/Chicago'}}""").ok();
        town.settle();
        assertThat(town.googleEvent(BOB, "Plan").at("/start/dateTime").asText()).isEqualTo("2026-12-01T18:00:00+01:00");
        town.graph(ALICE, "DELETE", "/events/" + id, "").ok();
        town.settle();
        assertThat(town.googleEvent(BOB, "Plan").isMissingNode()).isTrue();
        assertThat(mail())
                .containsExactly(
                        "graph invitation to " + BOB, "graph update to " + BOB, "graph cancellation to " + BOB);
    }

    @Test
    void googlesMeeting_standsInTheGuestsOutlookMailboxAndTheAnswerTravelsBack() {
        String id = bobsMeeting();
        JsonNode alices = town.outlookEvent(ALICE, "Review");
        assertThat(alices.path("iCalUId").asText())
                .isEqualTo(town.google(BOB, "GET", "/" + id, "").text("/iCalUID"));
        assertThat(alices.at("/organizer/emailAddress/address").asText()).isEqualTo(BOB);
        String own = alices.path("id").asText();
        town.graph(ALICE, "POST", "/events/" + own + "/tentativelyAccept", "{'sendResponse': true}")
                .ok();
        town.settle();
        assertThat(town.google(BOB, "GET", "/" + id, "").ok().body().findValuesAsText("responseStatus"))
                .contains("tentative");
    }

    @Test
    void googleOrganizersUpdateAndCancellation_reachTheOutlookGuest() {
        String id = bobsMeeting();
        town.google(BOB, "PATCH", "/" + id + "?sendUpdates=all", "{'summary': 'Review, late'}")
                .ok();
        town.settle();
        assertThat(town.outlookEvent(ALICE, "Review, late").isMissingNode()).isFalse();
        town.google(BOB, "DELETE", "/" + id + "?sendUpdates=all", "").ok();
        town.settle();
        JsonNode left =
                town.graph(ALICE, "GET", "/events?$top=50", "").ok().body().path("value");
        assertThat(left).allMatch(each -> each.path("isCancelled").asBoolean());
    }
}
