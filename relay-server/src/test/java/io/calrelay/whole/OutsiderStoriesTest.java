package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.DAVE;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings that somebody outside organizes (design.md rule 4; seed 002, "Event created by an external person"). */
class OutsiderStoriesTest {
    private static final String CEO = "ceo@outside.example";

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
    void outsidersMeeting_isOneFamilyThatShowsWhoOrganizesIt() {
        String uid = invited("Pitch", ALICE, BOB);
        sandbox.settle();
        String record = titled("Pitch", places.netsuite(ALICE)).orElseThrow().id();
        assertThat(titled("Pitch", places.netsuite(BOB)).orElseThrow().id()).isEqualTo(record);
        JsonNode shown = places.screen(ALICE, record);
        assertThat(shown.path("custevent_calrelay_host").asText()).isEqualTo("Clara Ceo, " + CEO);
        assertThat(shown.path("custevent_calrelay_guests").asText()).contains(CEO);
        assertThat(shown.path("organizer").asText()).isIn("11", "12");

        require(
                200,
                sandbox.call("PATCH", "/sandbox/invitations/" + uid, "", "{\"event\": {\"title\": \"Pitch, again\"}}"));
        sandbox.settle();
        assertThat(titled("Pitch, again", places.netsuite(BOB)).orElseThrow().id())
                .isEqualTo(record);
    }

    @Test
    void editInNetSuite_staysThereAndIsMarked() {
        invited("Theirs", CAROL);
        sandbox.settle();
        String record = titled("Theirs", places.netsuite(CAROL)).orElseThrow().id();
        assertThat(places.screen(CAROL, record).path("custevent_calrelay_local").asText(""))
                .isEmpty();

        places.screenEdits(CAROL, record, RunningSandbox.JSON.createObjectNode().put("location", "My office"));
        sandbox.settle();
        assertThat(people.outlook(CAROL, "Theirs")
                        .path("location")
                        .path("displayName")
                        .asText())
                .isEqualTo("Their place");
        JsonNode shown = places.screen(CAROL, record);
        assertThat(shown.path("location").asText()).isEqualTo("My office");
        assertThat(shown.path("custevent_calrelay_local").asText())
                .contains("stays here")
                .contains(CEO);
        assertThat(people.mails("Theirs")).noneMatch(mail -> mail.startsWith("update"));
    }

    @Test
    void answers_reachTheOrganizerOutsideAndNetSuite() {
        invited("Answer me", BOB, CAROL);
        sandbox.settle();
        String record = titled("Answer me", places.netsuite(BOB)).orElseThrow().id();
        people.outlookAnswers(CAROL, "Answer me", "accept");
        people.netsuiteAnswers(BOB, record, "TENTATIVE");
        sandbox.settle();
        JsonNode shown = places.screen(BOB, record);
        assertThat(people.answer(shown, 13)).isEqualTo("ACCEPTED");
        assertThat(people.answer(shown, 12)).isEqualTo("TENTATIVE");
        assertThat(people.mails("Answer me")).contains("response " + CAROL + " " + CEO, "response " + BOB + " " + CEO);
    }

    @Test
    void whoStandsInAndDeletes_declinesAndTheMeetingGoesOnForTheOthers() {
        String uid = invited("Carried on", ALICE, BOB, DAVE);
        sandbox.settle();
        String record =
                titled("Carried on", places.netsuite(ALICE)).orElseThrow().id();
        places.googleDeletes(BOB, people.google(BOB, "Carried on").path("id").asText());
        sandbox.settle();
        assertThat(people.answer(places.screen(ALICE, record), 12)).isEqualTo("DECLINED");
        assertThat(titled("Carried on", places.netsuite(BOB))).isEmpty();
        assertThat(titled("Carried on", places.netsuite(ALICE))).isPresent();

        require(
                200,
                sandbox.call("PATCH", "/sandbox/invitations/" + uid, "", "{\"event\": {\"location\": \"Elsewhere\"}}"));
        sandbox.settle();
        assertThat(places.screen(ALICE, record).path("location").asText()).isEqualTo("Elsewhere");
    }

    @Test
    void cancellationByTheOrganizer_endsTheFamily() {
        String uid = invited("Called off", ALICE, BOB);
        sandbox.settle();
        assertThat(titled("Called off", places.netsuite(ALICE))).isPresent();
        RunningSandbox.Answer gone = sandbox.call("DELETE", "/sandbox/invitations/" + uid, "", "");
        assertThat(gone.status()).as("%s", gone).isBetween(200, 204);
        sandbox.settle();
        assertThat(titled("Called off", places.netsuite(ALICE))).isEmpty();
        assertThat(titled("Called off", places.netsuite(BOB))).isEmpty();
    }

    @Test
    void lastOutlookCopyDeletedByItsOwner_isDeclinedAndTheRecordStays() {
        invited("Declined alone", CAROL);
        sandbox.settle();
        String record =
                titled("Declined alone", places.netsuite(CAROL)).orElseThrow().id();
        places.outlookDeletes(
                CAROL, people.outlook(CAROL, "Declined alone").path("id").asText());
        sandbox.settle();
        assertThat(titled("Declined alone", places.netsuite(CAROL))).isEmpty();
        assertThat(people.answer(places.screen(CAROL, record), 13)).isEqualTo("DECLINED");
    }

    @Test
    void privateInvitation_isShowAsBusyAndNobodyElseReadsItsTitle() {
        ObjectNode event = event("Secret talks");
        event.put("visibility", "private");
        invited(event, CAROL);
        sandbox.settle();
        JsonNode seen = require(
                200,
                sandbox.get(
                        "/netsuite/ui/calendar?person=" + CAROL + "&from=2026-12-01T00:00:00Z&to=2026-12-31T00:00:00Z",
                        BOB));
        assertThat(seen.toString()).doesNotContain("Secret talks");
        String listed =
                sandbox.toRelay("GET", "/api/meetings?search=", "").body().toString();
        assertThat(listed).doesNotContain("Secret talks");
    }

    private static String invited(String title, String... guests) {
        return invited(event(title), guests);
    }

    private static String invited(ObjectNode event, String... guests) {
        ObjectNode body = RunningSandbox.JSON.createObjectNode();
        body.putObject("from").put("email", CEO).put("name", "Clara Ceo");
        for (String guest : guests) {
            body.withArray("to").add(guest);
        }
        body.set("event", event);
        return require(201, sandbox.call("POST", "/sandbox/invitations", "", body.toString()))
                .path("uid")
                .asText();
    }

    private static ObjectNode event(String title) {
        ObjectNode event = RunningSandbox.JSON.createObjectNode();
        event.put("title", title).put("description", "Agenda").put("location", "Their place");
        event.put("start", "2026-12-10T09:00:00")
                .put("end", "2026-12-10T10:00:00")
                .put("timeZone", "Europe/Berlin");
        return event;
    }
}
