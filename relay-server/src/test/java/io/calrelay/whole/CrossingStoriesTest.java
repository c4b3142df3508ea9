package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.DAVE;
import static io.calrelay.whole.Places.at;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.whole.Places.Shown;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The six ways a change can travel, each with a meeting that is created, edited and deleted. */
class CrossingStoriesTest {
    private static final String BERLIN = "Europe/Berlin";
    private static final String ANGELES = "America/Los_Angeles";
    private static final String REST = "/netsuite/services/rest/record/v1/calendarEvent";

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Places places;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
        places = new Places(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void outlookToNetSuite() {
        String id = places.outlookCreates(ALICE, "Budget", "2026-11-24T09:00:00", "2026-11-24T10:30:00", ANGELES);
        sandbox.settle();
        Shown there = titled("Budget", places.netsuite(ALICE)).orElseThrow();
        assertThat(there.location()).isEqualTo("Room 4");
        assertThat(there.text()).isEqualTo("Agenda: budget");
        assertThat(there.start()).isEqualTo(at("2026-11-24T09:00:00", ANGELES));
        assertThat(there.end()).isEqualTo(at("2026-11-24T10:30:00", ANGELES));

        ObjectNode change = places.outlookTimes("2026-11-25T13:00:00", "2026-11-25T14:00:00", ANGELES);
        change.put("subject", "Budget, second try");
        places.outlookEdits(ALICE, id, change);
        sandbox.settle();
        Shown moved = titled("Budget, second try", places.netsuite(ALICE)).orElseThrow();
        assertThat(moved.id()).isEqualTo(there.id());
        assertThat(moved.start()).isEqualTo(at("2026-11-25T13:00:00", ANGELES));
        assertThat(moved.text()).isEqualTo("Agenda: budget");

        places.outlookDeletes(ALICE, id);
        sandbox.settle();
        assertThat(titled("Budget, second try", places.netsuite(ALICE))).isEmpty();
    }

    @Test
    void googleToNetSuite() {
        String id = places.googleCreates(BOB, "Roadmap", "2026-11-24T09:00:00", "2026-11-24T10:30:00", BERLIN);
        sandbox.settle();
        Shown there = titled("Roadmap", places.netsuite(BOB)).orElseThrow();
        assertThat(there.location()).isEqualTo("Room 4");
        assertThat(there.text()).isEqualTo("Agenda: budget");
        assertThat(there.start()).isEqualTo(at("2026-11-24T09:00:00", BERLIN));

        places.googleEdits(BOB, id, object("summary", "Roadmap 2027"));
        sandbox.settle();
        assertThat(titled("Roadmap 2027", places.netsuite(BOB)).orElseThrow().id())
                .isEqualTo(there.id());

        places.googleDeletes(BOB, id);
        sandbox.settle();
        assertThat(titled("Roadmap 2027", places.netsuite(BOB))).isEmpty();
    }

    @Test
    void netsuiteScreenToOutlook() {
        String id = places.screenCreates(CAROL, "Site visit", "2026-11-26", "09:00", "11:00");
        sandbox.settle();
        Shown there = titled("Site visit", places.outlook(CAROL)).orElseThrow();
        assertThat(there.location()).isEqualTo("Room 4");
        assertThat(there.text()).contains("Agenda: budget");
        assertThat(there.start()).isEqualTo(at("2026-11-26T09:00:00", "America/Chicago"));
        assertThat(there.end()).isEqualTo(at("2026-11-26T11:00:00", "America/Chicago"));

        places.screenEdits(CAROL, id, object("title", "Site visit, postponed").put("startdate", "2026-11-27"));
        sandbox.settle();
        Shown moved = titled("Site visit, postponed", places.outlook(CAROL)).orElseThrow();
        assertThat(moved.id()).isEqualTo(there.id());
        assertThat(moved.start()).isEqualTo(at("2026-11-27T09:00:00", "America/Chicago"));

        places.screenDeletes(CAROL, id);
        sandbox.settle();
        assertThat(titled("Site visit, postponed", places.outlook(CAROL))).isEmpty();
    }

    @Test
    void netsuiteScreenToGoogle() {
        String id = places.screenCreates(DAVE, "Demo", "2026-11-26", "15:00", "16:00");
        sandbox.settle();
        Shown there = titled("Demo", places.google(DAVE)).orElseThrow();
        assertThat(there.start()).isEqualTo(at("2026-11-26T15:00:00", "Asia/Kolkata"));

        places.screenEdits(DAVE, id, object("location", "Room 5"));
        sandbox.settle();
        assertThat(titled("Demo", places.google(DAVE)).orElseThrow().location()).isEqualTo("Room 5");

        places.screenDeletes(DAVE, id);
        sandbox.settle();
        assertThat(titled("Demo", places.google(DAVE))).isEmpty();
    }

    @Test
    void netsuiteRestToOutlookAndGoogle() {
        for (String person : List.of(ALICE, BOB)) {
            String body = """
                    {"title": "By REST", "status": "CONFIRMED", "accessLevel": "PUBLIC", "startDate": "2026-12-01",
                     "startTime": "10:00", "endTime": "11:00", "timedEvent": true}
                    """;
            RunningSandbox.Answer made = sandbox.call("POST", REST, person, body);
            assertThat(made.status()).as("%s", made).isBetween(200, 204);
            sandbox.settle();
            assertThat(titled("By REST", calendar(person))).isPresent();

            String event = REST + "/"
                    + titled("By REST", places.netsuite(person)).orElseThrow().id();
            String change = "{\"title\": \"Edited by REST\", \"startTime\": \"10:30\"}";
            assertThat(sandbox.call("PATCH", event, person, change).status()).isBetween(200, 204);
            sandbox.settle();
            Shown edited = titled("Edited by REST", calendar(person)).orElseThrow();
            assertThat(edited.end()).isEqualTo(edited.start().plusSeconds(1_800));

            assertThat(sandbox.call("DELETE", event, person, "").status()).isEqualTo(204);
            sandbox.settle();
            assertThat(titled("Edited by REST", calendar(person))).isEmpty();
        }
    }

    private static List<Shown> calendar(String person) {
        return person.equals(ALICE) ? places.outlook(person) : places.google(person);
    }

    @Test
    void outlookToGoogleAndBack_whereAMeetingHasPeopleOfBoth() {
        String id =
                places.outlookCreates(CAROL, "Both worlds", "2026-12-02T09:00:00", "2026-12-02T10:00:00", BERLIN, DAVE);
        sandbox.settle();
        assertThat(titled("Both worlds", places.google(DAVE))).isPresent();
        Shown family = titled("Both worlds", places.netsuite(CAROL)).orElseThrow();
        assertThat(titled("Both worlds", places.netsuite(DAVE)).orElseThrow().id())
                .isEqualTo(family.id());
        assertThat(attendeesOf(family.id())).containsExactlyInAnyOrder("13", "14");

        places.outlookEdits(CAROL, id, object("subject", "Both worlds, moved"));
        sandbox.settle();
        assertThat(titled("Both worlds, moved", places.google(DAVE))).isPresent();
        assertThat(titled("Both worlds, moved", places.netsuite(DAVE))
                        .orElseThrow()
                        .id())
                .isEqualTo(family.id());

        String googles =
                places.googleCreates(DAVE, "And back", "2026-12-03T09:00:00", "2026-12-03T10:00:00", BERLIN, CAROL);
        sandbox.settle();
        assertThat(titled("And back", places.outlook(CAROL))).isPresent();
        Shown other = titled("And back", places.netsuite(DAVE)).orElseThrow();
        assertThat(titled("And back", places.netsuite(CAROL)).orElseThrow().id())
                .isEqualTo(other.id());
        places.screenEdits(DAVE, other.id(), object("location", "Room 9"));
        sandbox.settle();
        assertThat(titled("And back", places.google(DAVE)).orElseThrow().location())
                .isEqualTo("Room 9");
        places.googleDeletes(DAVE, googles);
        sandbox.settle();
        assertThat(titled("And back", places.netsuite(CAROL))).isEmpty();
    }

    @Test
    void aMeetingMadeInNetSuite_isOneInEverybodysCalendar() {
        String id = places.screenCreates(ALICE, "Kick-off", "2026-12-04", "08:00", "09:00", 12, 13);
        sandbox.settle();
        assertThat(titled("Kick-off", places.outlook(ALICE))).isPresent();
        assertThat(titled("Kick-off", places.google(BOB))).isPresent();
        assertThat(titled("Kick-off", places.outlook(CAROL))).isPresent();

        String copy = titled("Kick-off", places.outlook(ALICE)).orElseThrow().id();
        places.outlookEdits(ALICE, copy, object("subject", "Kick-off!"));
        sandbox.settle();
        assertThat(titled("Kick-off!", places.google(BOB))).isPresent();
        assertThat(places.screen(ALICE, id).path("title").asText()).isEqualTo("Kick-off!");

        places.outlookDeletes(ALICE, copy);
        sandbox.settle();
        assertThat(titled("Kick-off!", places.google(BOB))).isEmpty();
        assertThat(titled("Kick-off!", places.outlook(CAROL))).isEmpty();
        assertThat(titled("Kick-off!", places.netsuite(BOB))).isEmpty();
    }

    @Test
    void anEditInNetSuite_leavesTheFormattedTextInOutlookAsItWas() {
        places.outlookCreates(ALICE, "Formatted", "2026-12-09T09:00:00", "2026-12-09T10:00:00", BERLIN);
        sandbox.settle();
        String family =
                titled("Formatted", places.netsuite(ALICE)).orElseThrow().id();
        places.screenEdits(ALICE, family, object("location", "Room 7"));
        sandbox.settle();
        Shown outlook = titled("Formatted", places.outlook(ALICE)).orElseThrow();
        assertThat(outlook.location()).isEqualTo("Room 7");
        assertThat(outlook.text()).contains("<b>budget</b>");

        places.screenEdits(ALICE, family, object("message", "Agenda: hiring"));
        sandbox.settle();
        assertThat(titled("Formatted", places.outlook(ALICE)).orElseThrow().text())
                .contains("Agenda: hiring");
    }

    @Test
    void itsOwnWritesComingBack_changeNothing() {
        places.outlookCreates(CAROL, "Quiet", "2026-12-07T09:00:00", "2026-12-07T10:00:00", BERLIN);
        places.screenCreates(BOB, "Quiet too", "2026-12-07", "10:00", "11:00");
        sandbox.settle();
        JsonNode before = sandbox.get("/sandbox/trace", "").body();
        sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT10M\"}");
        sandbox.settle();
        assertThat(sandbox.get("/sandbox/trace", "").body()).hasSameSizeAs(before);
    }

    @Test
    void nobodyIsMailedByTheRelay() {
        places.screenCreates(ALICE, "Silent", "2026-12-08", "08:00", "09:00", 12, 13);
        sandbox.settle();
        JsonNode mails = sandbox.get("/sandbox/mail", "").body();
        assertThat(mails).noneMatch(mail -> mail.path("subject").asText().contains("Silent"));
    }

    private static List<String> attendeesOf(String event) {
        return places.screen(CAROL, event).path("attendees").findValuesAsText("attendee");
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
