package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Outside organizers invite people of this world, change their minds, and hear what people answer. */
class InvitationsTest extends OlgasMeetings {
    @Test
    void invitation_arrivesInOutlookAndGoogleWithTheOrganizersUid() {
        String uid = invited(TIMED + ", 'location': 'Room 4', 'description': 'Bring books'");
        JsonNode outlook = town.outlookEvent(ALICE, "Audit");
        assertThat(outlook.path("iCalUId").asText()).isEqualTo(uid);
        assertThat(outlook.path("isOrganizer").asBoolean()).isFalse();
        assertThat(outlook.at("/organizer/emailAddress/address").asText()).isEqualTo(ORGANIZER);
        assertThat(outlook.at("/organizer/emailAddress/name").asText()).isEqualTo("Olga Oak");
        assertThat(outlook.at("/responseStatus/response").asText()).isEqualTo("notResponded");
        assertThat(outlook.at("/start/dateTime").asText()).startsWith("2026-12-01T15:00:00");
        assertThat(outlook.at("/end/dateTime").asText()).startsWith("2026-12-01T16:30:00");
        JsonNode google = town.googleEvent(BOB, "Audit");
        assertThat(google.path("iCalUID").asText()).isEqualTo(uid);
        assertThat(google.path("privateCopy").asBoolean()).isTrue();
        assertThat(google.at("/organizer/email").asText()).isEqualTo(ORGANIZER);
        assertThat(google.at("/start/dateTime").asText()).isEqualTo("2026-12-01T16:00:00+01:00");
        assertThat(google.path("location").asText()).isEqualTo("Room 4");
        assertThat(google.path("description").asText()).isEqualTo("Bring books");
    }

    @Test
    void trace_saysThatTheOrganizerMadeTheEvents() {
        invited(TIMED);
        JsonNode trace = town.hand("GET", "/trace", "").ok().body();
        assertThat(trace).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.path("by").asText()).isEqualTo("person");
            assertThat(entry.path("who").asText()).isEqualTo(ORGANIZER);
            assertThat(entry.path("op").asText()).isEqualTo("created");
            assertThat(entry.path("title").asText()).isEqualTo("Audit");
        });
        assertThat(trace.findValuesAsText("service")).containsExactlyInAnyOrder("graph", "google");
    }

    @Test
    void wholeDays_areInvitedByDates() {
        invited("'title': 'Fair', 'start': '2026-12-01', 'end': '2026-12-04'");
        JsonNode outlook = town.outlookEvent(ALICE, "Fair");
        assertThat(outlook.path("isAllDay").asBoolean()).isTrue();
        assertThat(outlook.at("/start/dateTime").asText()).startsWith("2026-12-01T00:00:00");
        assertThat(outlook.at("/end/dateTime").asText()).startsWith("2026-12-04T00:00:00");
        JsonNode google = town.googleEvent(BOB, "Fair");
        assertThat(google.at("/start/date").asText()).isEqualTo("2026-12-01");
        assertThat(google.at("/end/date").asText()).isEqualTo("2026-12-04");
    }

    @Test
    void eventPastMidnight_keepsItsInstants() {
        invited(
                "'title': 'Night', 'start': '2026-12-01T22:00:00', 'end': '2026-12-03T02:00:00', 'timeZone': 'Asia/Kolkata'");
        assertThat(town.outlookEvent(ALICE, "Night").at("/end/dateTime").asText())
                .startsWith("2026-12-02T20:30:00");
        assertThat(town.googleEvent(BOB, "Night").at("/end/dateTime").asText()).isEqualTo("2026-12-02T21:30:00+01:00");
    }

    @Test
    void privateInvitation_isPrivateInBothCalendars() {
        invited(TIMED + ", 'visibility': 'private'");
        assertThat(town.outlookEvent(ALICE, "Audit").path("sensitivity").asText())
                .isEqualTo("private");
        assertThat(town.googleEvent(BOB, "Audit").path("visibility").asText()).isEqualTo("private");
    }

    @Test
    void newTime_movesBothCopiesAndAsksAgain() {
        String uid = invited(TIMED);
        accept();
        assertThat(answerOf(shown(uid).path("attendees"), ALICE)).isEqualTo("accepted");
        patch(uid, "{'event': {'start': '2026-12-02T09:00:00', 'end': '2026-12-02T10:00:00'}}");
        JsonNode outlook = town.outlookEvent(ALICE, "Audit");
        assertThat(outlook.at("/start/dateTime").asText()).startsWith("2026-12-02T15:00:00");
        assertThat(outlook.at("/responseStatus/response").asText()).isEqualTo("notResponded");
        JsonNode google = town.googleEvent(BOB, "Audit");
        assertThat(google.at("/start/dateTime").asText()).isEqualTo("2026-12-02T16:00:00+01:00");
        assertThat(google.at("/attendees").toString()).contains("needsAction");
        assertThat(shown(uid).path("sequence").asInt()).isEqualTo(1);
        assertThat(answerOf(shown(uid).path("attendees"), ALICE)).isEqualTo("needsAction");
    }

    @Test
    void newTitle_asksNobodyAgain() {
        String uid = invited(TIMED);
        accept();
        patch(uid, "{'title': 'Audit II', 'location': 'Hall'}");
        assertThat(town.outlookEvent(ALICE, "Audit II")
                        .at("/responseStatus/response")
                        .asText())
                .isEqualTo("accepted");
        assertThat(town.outlookEvent(ALICE, "Audit II")
                        .at("/location/displayName")
                        .asText())
                .isEqualTo("Hall");
        assertThat(town.googleEvent(BOB, "Audit II").path("attendees").toString())
                .contains("accepted");
        assertThat(answerOf(shown(uid).path("attendees"), BOB)).isEqualTo("accepted");
    }

    @Test
    void cancellation_isShownInOutlookAndTakesTheGoogleCopyAway() {
        String uid = invited(TIMED);
        assertThat(town.hand("DELETE", "/invitations/" + uid, "").status()).isEqualTo(204);
        town.settle();
        JsonNode outlook = town.outlookEvent(ALICE, "Canceled: Audit");
        assertThat(outlook.path("isCancelled").asBoolean()).isTrue();
        assertThat(town.googleEvent(BOB, "Audit").isMissingNode()).isTrue();
        assertThat(shown(uid).path("cancelled").asBoolean()).isTrue();
        assertThat(town.hand("PATCH", "/invitations/" + uid, "{'title': 'x'}").text("/code"))
                .isEqualTo("INVITATION_CANCELLED");
    }

    @Test
    void answers_travelBackToTheOrganizer() {
        String uid = invited(TIMED);
        String outlook = town.outlookEvent(ALICE, "Audit").path("id").asText();
        town.graph(ALICE, "POST", "/events/" + outlook + "/tentativelyAccept", "{'sendResponse': true}")
                .ok();
        String google = town.googleEvent(BOB, "Audit").path("id").asText();
        town.google(
                        BOB,
                        "PATCH",
                        "/" + google + "?sendUpdates=all",
                        "{'attendeesOmitted': true, 'attendees': [{'email': '" + BOB
                                + "', 'responseStatus': 'declined'}]}")
                .ok();
        JsonNode attendees = shown(uid).path("attendees");
        assertThat(answerOf(attendees, ALICE)).isEqualTo("tentative");
        assertThat(answerOf(attendees, BOB)).isEqualTo("declined");
        assertThat(town.hand("GET", "/mail", "").body().findValuesAsText("kind"))
                .containsOnly("response");
    }

    @Test
    void guestList_invitesWhoIsNewAndDisinvitesWhoIsGone() {
        String uid = invited(TIMED);
        patch(uid, "{'to': ['" + BOB + "', 'carol@northwind.example']}");
        assertThat(town.outlookEvent("carol@northwind.example", "Audit").isMissingNode())
                .isFalse();
        assertThat(town.outlookEvent(ALICE, "Canceled: Audit")
                        .path("isCancelled")
                        .asBoolean())
                .isTrue();
        assertThat(shown(uid).path("attendees").findValuesAsText("email"))
                .containsExactly(BOB, "carol@northwind.example");
    }

    @Test
    void exchangesUid_travelsAsItIs() {
        String uid =
                "040000008200E00074C5B7101A82E00800000000D0C8B5A6B9E0DC01000000000000000010000000C4A1F5D0B6E34F4C8A3A0F0A1B2C3D4E";
        String body = "{'from': {'email': '%s'}, 'to': ['%s'], 'uid': '%s', 'event': {%s}}"
                .formatted(ORGANIZER, ALICE, uid, TIMED);
        assertThat(town.hand("POST", "/invitations", body).text("/uid")).isEqualTo(uid);
        town.settle();
        assertThat(town.outlookEvent(ALICE, "Audit").path("iCalUId").asText()).isEqualTo(uid);
        assertThat(town.hand("POST", "/invitations", body).text("/message")).startsWith("uid ");
    }

    @Test
    void keptMeetings_areTheSameAfterwards() {
        String uid = invited(WEEKLY);
        patch(uid, "{'occurrence': '2026-12-15T09:00:00', 'title': 'Other'}");
        town.hand("DELETE", "/invitations/" + uid, "{'occurrence': '2026-12-22T09:00:00'}")
                .ok();
        JsonNode before = shown(uid);
        try (HandTown later = new HandTown()) {
            later.town.outside().restore(town.town.outside().keep());
            assertThat(later.hand("GET", "/invitations/" + uid, "").ok().body()).isEqualTo(before);
            assertThat(later.hand("GET", "/invitations", "").ok().body()).containsExactly(before);
        }
    }
}
