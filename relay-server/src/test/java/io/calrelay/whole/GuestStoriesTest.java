package io.calrelay.whole;

import static io.calrelay.whole.Invitees.outlookAnswer;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is on a meeting, in NetSuite and in calendars, and who is told of it (design.md rules 2, 5 and 6). */
class GuestStoriesTest {
    private static final String ZONE = "America/Chicago";
    private static final String DANA = "dana@contoso.example";

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Places places;

    @SuppressWarnings("NullAway.Init")
    private static Invitees people;

    /** With several records of one address, and people without any. */
    @BeforeAll
    static void begin() throws IOException {
        ObjectNode company = RunningSandbox.smallCompany();
        var records = company.withArray("records");
        records.addObject()
                .put("type", "customer")
                .put("id", 102)
                .put("name", "Pat Pine")
                .put("email", "pat@pine.example");
        records.addObject()
                .put("type", "contact")
                .put("id", 203)
                .put("name", "Pat Pine")
                .put("email", "pat@pine.example");
        records.addObject()
                .put("type", "contact")
                .put("id", 202)
                .put("name", "Pat Pine")
                .put("email", "pat@pine.example");
        records.addObject().put("type", "contact").put("id", 204).put("name", "Nora Nomail");
        records.addObject()
                .put("type", "vendor")
                .put("id", 401)
                .put("name", "Vic Vendor")
                .put("email", "vic@vendor.example");
        sandbox = RunningSandbox.of(company);
        places = new Places(sandbox);
        people = new Invitees(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void anAddressOnSeveralRecords_isTheContactWithTheLowestId_andEachPersonHasOneLine() {
        places.outlookCreates(
                ALICE,
                "Whose",
                "2026-12-01T09:00:00",
                "2026-12-01T10:00:00",
                ZONE,
                "pat@pine.example",
                "vic@vendor.example",
                BOB,
                "PAT@pine.example");
        sandbox.settle();
        String record = titled("Whose", places.netsuite(ALICE)).orElseThrow().id();
        assertThat(lines(record)).containsExactlyInAnyOrder("11", "12", "202", "401");
    }

    @Test
    void guestsWithoutAnAddress_stayWhenTheMeetingIsEditedInTheCalendar() {
        String record = places.screenCreates(CAROL, "Nameless", "2026-12-02", "09:00", "10:00", 204, 201, 12);
        sandbox.settle();
        String copy = titled("Nameless", places.outlook(CAROL)).orElseThrow().id();
        assertThat(titled("Nameless", places.outlook(CAROL)).orElseThrow().text())
                .contains("Nora Nomail");
        places.outlookEdits(CAROL, copy, object("subject", "Nameless, moved"));
        sandbox.settle();
        assertThat(places.screen(CAROL, record).path("title").asText()).isEqualTo("Nameless, moved");
        assertThat(lines(record)).containsExactlyInAnyOrder("13", "204", "201", "12");
        assertThat(places.screen(CAROL, record).path("message").asText())
                .as("what CalRelay adds below a mirror's text is no text of the meeting")
                .isEqualTo("Agenda: budget");
    }

    @Test
    void editOfAMirrorsText_leavesOutTheLinesThatNameItsGuests() {
        String record = places.screenCreates(DAVE, "Texted", "2026-12-03", "09:00", "10:00", 12);
        sandbox.settle();
        JsonNode copy = people.google(DAVE, "Texted");
        String text = copy.path("description").asText();
        assertThat(text).contains("Bob Birch, " + BOB);
        places.googleEdits(DAVE, copy.path("id").asText(), object("description", text.replace("budget", "hiring")));
        sandbox.settle();
        assertThat(places.screen(DAVE, record).path("message").asText()).isEqualTo("Agenda: hiring");
        JsonNode bobs = people.google(BOB, "Texted");
        assertThat(bobs.path("description").asText())
                .startsWith("Agenda: hiring")
                .contains("Dave Dogwood, " + DAVE);
        assertThat(people.mails("Texted")).isEmpty();
    }

    @Test
    void personAddedOrTakenOffInNetSuite_isInvitedOrUninvitedByTheOrganizersCalendar() {
        places.outlookCreates(ALICE, "Joined", "2026-12-04T09:00:00", "2026-12-04T10:00:00", ZONE, BOB);
        sandbox.settle();
        String record = titled("Joined", places.netsuite(ALICE)).orElseThrow().id();
        assertThat(people.mails("Joined")).containsExactly("invitation " + ALICE + " " + BOB);

        places.screenEdits(ALICE, record, attending(record, List.of(11, 12, 13, 201)));
        sandbox.settle();
        assertThat(people.outlook(ALICE, "Joined").path("attendees")).hasSize(3);
        assertThat(people.inOutlook(CAROL, "Joined")).isTrue();
        assertThat(lines(record)).containsExactlyInAnyOrder("11", "12", "13", "201");
        assertThat(people.mails("Joined"))
                .containsExactlyInAnyOrder(
                        "invitation " + ALICE + " " + BOB,
                        "invitation " + ALICE + " " + CAROL,
                        "invitation " + ALICE + " " + DANA);

        places.screenEdits(ALICE, record, attending(record, List.of(11, 13, 201)));
        sandbox.settle();
        assertThat(outlookAnswer(people.outlook(ALICE, "Joined"), BOB)).isEmpty();
        assertThat(people.inGoogle(BOB, "Joined")).isFalse();
        assertThat(lines(record)).containsExactlyInAnyOrder("11", "13", "201");
    }

    @Test
    void aRealInvitationBesideAMirror_takesItsPlace() {
        String record = places.screenCreates(ALICE, "Beside", "2026-12-07", "09:00", "10:00", 13);
        sandbox.settle();
        String mirror = people.outlook(CAROL, "Beside").path("id").asText();
        ObjectNode invites = RunningSandbox.JSON.createObjectNode();
        invites.withArray("attendees")
                .addObject()
                .put("type", "required")
                .putObject("emailAddress")
                .put("address", CAROL);
        places.outlookEdits(ALICE, people.outlook(ALICE, "Beside").path("id").asText(), invites);
        sandbox.settle();
        JsonNode left = people.outlook(CAROL, "Beside");
        assertThat(left.path("id").asText()).isNotEqualTo(mirror);
        assertThat(left.path("isOrganizer").asBoolean()).isFalse();
        assertThat(lines(record)).containsExactlyInAnyOrder("11", "13");

        people.outlookAnswers(CAROL, "Beside", "accept");
        sandbox.settle();
        assertThat(people.answer(places.screen(ALICE, record), 13)).isEqualTo("ACCEPTED");
        assertThat(titled("Beside", places.netsuite(CAROL)).orElseThrow().id()).isEqualTo(record);
    }

    @Test
    void everybodyOfBothWorlds_isOneFamilyWithOneLineEach() {
        places.googleCreates(DAVE, "All", "2026-12-08T09:00:00", "2026-12-08T10:00:00", ZONE, ALICE, BOB, CAROL, DANA);
        sandbox.settle();
        String record = titled("All", places.netsuite(DAVE)).orElseThrow().id();
        for (String person : List.of(ALICE, BOB, CAROL)) {
            assertThat(titled("All", places.netsuite(person)).orElseThrow().id())
                    .isEqualTo(record);
        }
        assertThat(lines(record)).containsExactlyInAnyOrder("11", "12", "13", "14", "201");
        assertThat(sandbox.toRelay("GET", "/api/meetings?search=All", "").body())
                .hasSize(1);
    }

    @Test
    void copyOfAMirrorWithItsMarker_isAMeetingOfItsOwn() {
        String record = places.screenCreates(BOB, "Copied", "2026-12-09", "09:00", "10:00", 14);
        sandbox.settle();
        ObjectNode copy = people.google(DAVE, "Copied").deepCopy();
        copy.remove(List.of("id", "iCalUID", "etag", "attendees", "organizer", "creator"));
        copy.put("summary", "Copied for myself");
        require(200, sandbox.call("POST", "/google/calendar/v3/calendars/primary/events", DAVE, copy.toString()));
        sandbox.settle();
        String own =
                titled("Copied for myself", places.netsuite(DAVE)).orElseThrow().id();
        assertThat(own).isNotEqualTo(record);
        assertThat(places.screen(BOB, record).path("title").asText()).isEqualTo("Copied");
    }

    private static ObjectNode attending(String record, List<Integer> entities) {
        ObjectNode change = RunningSandbox.JSON.createObjectNode();
        for (int entity : entities) {
            change.withArray("attendees")
                    .addObject()
                    .put("attendee", entity)
                    .put(
                            "response",
                            people.answer(places.screen(ALICE, record), entity).isEmpty()
                                    ? "NORESPONSE"
                                    : people.answer(places.screen(ALICE, record), entity));
        }
        return change;
    }

    private static List<String> lines(String event) {
        List<String> lines = new ArrayList<>();
        places.screen(ALICE, event)
                .path("attendees")
                .forEach(line -> lines.add(line.path("attendee").asText()));
        return lines;
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
