package io.calrelay.whole;

import static io.calrelay.whole.Invitees.googleAnswer;
import static io.calrelay.whole.Invitees.outlookAnswer;
import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody's answer, wherever it is given, arrives everywhere else (design.md rule 4), and mails nobody it should not. */
class AnswerStoriesTest {
    private static final String ZONE = "America/Chicago";
    private static final int BOBS = 12;
    private static final int CAROLS = 13;

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Places places;

    @SuppressWarnings("NullAway.Init")
    private static Invitees people;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
        places = new Places(sandbox);
        people = new Invitees(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void answersInSilentMirrors_areAnswersInNetSuite() {
        String id = places.screenCreates(ALICE, "Mirrored", "2026-12-01", "09:00", "10:00", BOBS, CAROLS);
        sandbox.settle();
        JsonNode carols = people.outlook(CAROL, "Mirrored");
        assertThat(carols.path("attendees")).isEmpty();
        assertThat(carols.path("showAs").asText()).isEqualTo("free");
        assertThat(carols.path("body").path("content").asText()).contains("Bob Birch, " + BOB);
        JsonNode bobs = people.google(BOB, "Mirrored");
        assertThat(googleAnswer(bobs, BOB)).isEqualTo("needsAction");
        assertThat(bobs.path("attendees")).hasSize(1);
        assertThat(bobs.path("description").asText())
                .startsWith("Agenda: budget")
                .contains("Alice Ash, " + ALICE);

        people.showsAs(CAROL, "Mirrored", "tentative");
        people.googleAnswers(BOB, "Mirrored", "accepted");
        sandbox.settle();
        assertThat(answer(id, CAROLS)).isEqualTo("TENTATIVE");
        assertThat(answer(id, BOBS)).isEqualTo("ACCEPTED");
        assertThat(people.outlook(CAROL, "Mirrored")
                        .path("body")
                        .path("content")
                        .asText())
                .contains("Bob Birch, " + BOB + ", accepted");

        people.showsAs(CAROL, "Mirrored", "busy");
        sandbox.settle();
        assertThat(answer(id, CAROLS)).isEqualTo("ACCEPTED");
        people.showsAs(CAROL, "Mirrored", "oof");
        sandbox.settle();
        assertThat(answer(id, CAROLS)).as("availability is no answer").isEqualTo("ACCEPTED");
        assertThat(people.outlook(CAROL, "Mirrored").path("showAs").asText()).isEqualTo("oof");

        places.outlookDeletes(
                CAROL, people.outlook(CAROL, "Mirrored").path("id").asText());
        places.googleDeletes(BOB, people.google(BOB, "Mirrored").path("id").asText());
        sandbox.settle();
        assertThat(answer(id, CAROLS)).isEqualTo("DECLINED");
        assertThat(answer(id, BOBS)).isEqualTo("DECLINED");
        assertThat(titled("Mirrored", places.netsuite(CAROL))).isEmpty();
        assertThat(titled("Mirrored", places.netsuite(ALICE))).isPresent();
        assertThat(people.inOutlook(ALICE, "Mirrored")).isTrue();
        assertThat(people.mails("Mirrored")).isEmpty();
    }

    @Test
    void answersInNetSuite_areAnswersInSilentMirrors() {
        String id = places.screenCreates(ALICE, "Answered", "2026-12-02", "09:00", "10:00", BOBS, CAROLS);
        sandbox.settle();
        people.netsuiteAnswers(CAROL, id, "TENTATIVE");
        people.netsuiteAnswers(BOB, id, "ACCEPTED");
        sandbox.settle();
        assertThat(people.outlook(CAROL, "Answered").path("showAs").asText()).isEqualTo("tentative");
        assertThat(googleAnswer(people.google(BOB, "Answered"), BOB)).isEqualTo("accepted");

        people.netsuiteAnswers(CAROL, id, "DECLINED");
        people.netsuiteAnswers(BOB, id, "DECLINED");
        sandbox.settle();
        assertThat(people.inOutlook(CAROL, "Answered")).isFalse();
        assertThat(googleAnswer(people.google(BOB, "Answered"), BOB)).isEqualTo("declined");
        assertThat(titled("Answered", places.netsuite(ALICE))).isPresent();

        people.netsuiteAnswers(CAROL, id, "ACCEPTED");
        sandbox.settle();
        assertThat(people.outlook(CAROL, "Answered").path("showAs").asText()).isEqualTo("busy");
        assertThat(people.mails("Answered")).isEmpty();
    }

    @Test
    void realInvitationsAreAnsweredBothWays_andTheOrganizerHearsOfItOnce() {
        places.outlookCreates(ALICE, "Invited", "2026-12-03T09:00:00", "2026-12-03T10:00:00", ZONE, BOB, CAROL);
        sandbox.settle();
        String id = titled("Invited", places.netsuite(ALICE)).orElseThrow().id();
        people.outlookAnswers(CAROL, "Invited", "tentativelyAccept");
        sandbox.settle();
        assertThat(answer(id, CAROLS)).isEqualTo("TENTATIVE");

        people.netsuiteAnswers(BOB, id, "ACCEPTED");
        people.netsuiteAnswers(CAROL, id, "ACCEPTED");
        sandbox.settle();
        assertThat(googleAnswer(people.google(BOB, "Invited"), BOB)).isEqualTo("accepted");
        JsonNode carols = people.outlook(CAROL, "Invited");
        assertThat(carols.path("responseStatus").path("response").asText()).isEqualTo("accepted");
        JsonNode alices = people.outlook(ALICE, "Invited");
        assertThat(outlookAnswer(alices, BOB)).isEqualTo("accepted");
        assertThat(outlookAnswer(alices, CAROL)).isEqualTo("accepted");
        assertThat(people.mails("Invited"))
                .containsExactlyInAnyOrder(
                        "invitation " + ALICE + " " + BOB,
                        "invitation " + ALICE + " " + CAROL,
                        "response " + CAROL + " " + ALICE,
                        "response " + CAROL + " " + ALICE,
                        "response " + BOB + " " + ALICE);

        places.outlookDeletes(CAROL, carols.path("id").asText());
        people.netsuiteAnswers(BOB, id, "DECLINED");
        sandbox.settle();
        assertThat(answer(id, CAROLS)).isEqualTo("DECLINED");
        assertThat(answer(id, BOBS)).isEqualTo("DECLINED");
        assertThat(outlookAnswer(people.outlook(ALICE, "Invited"), BOB)).isEqualTo("declined");
        assertThat(titled("Invited", places.netsuite(ALICE))).isPresent();
    }

    @Test
    void outsideGuestsAnswer_isKeptAndShownOnTheRecord() {
        String id = places.outlookCreates(
                ALICE,
                "With guests",
                "2026-12-04T09:00:00",
                "2026-12-04T10:00:00",
                ZONE,
                "dana@contoso.example",
                "gus@outside.example");
        sandbox.settle();
        String record =
                titled("With guests", places.netsuite(ALICE)).orElseThrow().id();
        assertThat(answer(record, 201)).isEqualTo("NORESPONSE");
        assertThat(others(record)).isEqualTo("gus@outside.example");

        String uid = people.outlook(ALICE, "With guests").path("iCalUId").asText();
        guestAnswers(uid, "gus@outside.example", "accepted");
        guestAnswers(uid, "dana@contoso.example", "tentative");
        sandbox.settle();
        assertThat(answer(record, 201)).isEqualTo("TENTATIVE");
        assertThat(others(record)).isEqualTo("gus@outside.example, accepted");

        places.screenEdits(ALICE, record, RunningSandbox.JSON.createObjectNode().put("location", "Room 9"));
        sandbox.settle();
        JsonNode event = people.outlook(ALICE, "With guests");
        assertThat(event.path("id").asText()).isEqualTo(id);
        assertThat(event.path("attendees")).hasSize(2);
        assertThat(others(record)).isEqualTo("gus@outside.example, accepted");
    }

    private static void guestAnswers(String uid, String guest, String response) {
        String body = "{\"from\": \"" + guest + "\", \"response\": \"" + response + "\"}";
        RunningSandbox.Answer answer = sandbox.call("PUT", "/sandbox/invitations/" + uid + "/response", "", body);
        assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    }

    private static String answer(String event, int entity) {
        return people.answer(places.screen(ALICE, event), entity);
    }

    private static String others(String event) {
        return places.screen(ALICE, event).path("custevent_calrelay_guests").asText();
    }
}
