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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see what: the seeds' tables (000, 002), round trips, and that nothing private gets wider (design.md rule 7). */
class PrivacyStoriesTest {
    private static final String ZONE = "America/Chicago";
    private static final String DECEMBER = "&from=2026-12-01T00:00:00Z&to=2026-12-31T00:00:00Z";

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
    void levelsOfNetSuite_inOutlookAndGoogle() {
        Map<String, String> inOutlook = Map.of("PUBLIC", "normal", "PRIVATE", "private", "SHOW AS BUSY", "private");
        Map<String, String> inGoogle = Map.of("PUBLIC", "", "PRIVATE", "private", "SHOW AS BUSY", "private");
        for (String level : inOutlook.keySet()) {
            made(ALICE, "Level " + level, level);
            made(BOB, "Level " + level, level);
        }
        sandbox.settle();
        inOutlook.forEach((level, expected) -> assertThat(people.outlook(ALICE, "Level " + level)
                        .path("sensitivity")
                        .asText())
                .as(level)
                .isEqualTo(expected));
        inGoogle.forEach((level, expected) -> assertThat(people.google(BOB, "Level " + level)
                        .path("visibility")
                        .asText("")
                        .replace("default", ""))
                .as(level)
                .isEqualTo(expected));
    }

    @Test
    void levelsOfOutlookAndGoogle_inNetSuite() {
        Map<String, String> ofOutlook = Map.of(
                "normal",
                "PUBLIC",
                "personal",
                "SHOW AS BUSY",
                "private",
                "SHOW AS BUSY",
                "confidential",
                "SHOW AS BUSY");
        Map<String, String> ofGoogle = Map.of(
                "default", "PUBLIC", "public", "PUBLIC", "private", "SHOW AS BUSY", "confidential", "SHOW AS BUSY");
        ofOutlook.keySet().forEach(level -> {
            String id =
                    places.outlookCreates(CAROL, "From " + level, "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            places.outlookEdits(CAROL, id, object("sensitivity", level));
        });
        ofGoogle.keySet().forEach(level -> {
            String id = places.googleCreates(DAVE, "From " + level, "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            places.googleEdits(DAVE, id, object("visibility", level));
        });
        sandbox.settle();
        ofOutlook.forEach((level, expected) -> assertThat(level(CAROL, "From " + level))
                .as("Outlook, " + level)
                .isEqualTo(expected));
        ofGoogle.forEach((level, expected) ->
                assertThat(level(DAVE, "From " + level)).as("Google, " + level).isEqualTo(expected));
    }

    @Test
    void agreedLevel_decidesOnTheRoundTrip() {
        made(ALICE, "Round", "PRIVATE");
        sandbox.settle();
        String copy = people.outlook(ALICE, "Round").path("id").asText();
        places.outlookEdits(ALICE, copy, object("subject", "Round, renamed"));
        sandbox.settle();
        assertThat(level(ALICE, "Round, renamed")).isEqualTo("PRIVATE");

        places.outlookEdits(ALICE, copy, object("sensitivity", "normal"));
        sandbox.settle();
        assertThat(level(ALICE, "Round, renamed")).isEqualTo("PUBLIC");
        places.outlookEdits(ALICE, copy, object("sensitivity", "private"));
        sandbox.settle();
        assertThat(level(ALICE, "Round, renamed")).isEqualTo("SHOW AS BUSY");
        String record =
                titled("Round, renamed", places.netsuite(ALICE)).orElseThrow().id();
        places.screenEdits(ALICE, record, object("accesslevel", "PUBLIC"));
        sandbox.settle();
        assertThat(people.outlook(ALICE, "Round, renamed").path("sensitivity").asText())
                .isEqualTo("normal");
    }

    @Test
    void attendeeWhoMarksTheOwnCopyPrivate_narrowsTheFamilyUntilUnmarked() {
        places.googleCreates(DAVE, "Narrow", "2026-12-02T09:00:00", "2026-12-02T10:00:00", ZONE, CAROL);
        sandbox.settle();
        assertThat(level(DAVE, "Narrow")).isEqualTo("PUBLIC");
        String copy = people.outlook(CAROL, "Narrow").path("id").asText();
        places.outlookEdits(CAROL, copy, object("sensitivity", "private"));
        sandbox.settle();
        assertThat(level(DAVE, "Narrow")).isEqualTo("SHOW AS BUSY");
        assertThat(people.google(DAVE, "Narrow").path("visibility").asText("default"))
                .isEqualTo("default");
        assertThat(seenBy(BOB, DAVE)).doesNotContain("Narrow");

        places.outlookEdits(CAROL, copy, object("sensitivity", "normal"));
        sandbox.settle();
        assertThat(level(DAVE, "Narrow")).isEqualTo("PUBLIC");
    }

    @Test
    void whatIsPrivate_isInNoColleaguesCalendarAndInNoListOfOurs() {
        made(BOB, "Salary of Eve", "PRIVATE");
        String id = places.googleCreates(DAVE, "Surgery of Dave", "2026-12-03T09:00:00", "2026-12-03T10:00:00", ZONE);
        places.googleEdits(DAVE, id, object("visibility", "private"));
        sandbox.settle();
        assertThat(seenBy(ALICE, BOB)).doesNotContain("Salary of Eve");
        assertThat(seenBy(ALICE, DAVE)).doesNotContain("Surgery of Dave");
        String list = sandbox.toRelay("GET", "/api/meetings?search=", "").body().toString();
        String metrics = sandbox.toRelay("GET", "/metrics", "").body().toString();
        String health = sandbox.toRelay("GET", "/health", "").body().toString();
        assertThat(list + metrics + health).doesNotContain("Salary").doesNotContain("Surgery");
    }

    private static String seenBy(String viewer, String person) {
        return require(200, sandbox.get("/netsuite/ui/calendar?person=" + person + DECEMBER, viewer))
                .toString();
    }

    private static String made(String person, String title, String level) {
        String id = places.screenCreates(person, title, "2026-12-01", "09:00", "10:00");
        places.screenEdits(person, id, object("accesslevel", level));
        return id;
    }

    private static String level(String person, String title) {
        JsonNode drawn = require(200, sandbox.get("/netsuite/ui/calendar?person=" + person + DECEMBER, person));
        for (JsonNode entry : drawn) {
            if (entry.path("title").asText().equals(title)) {
                return entry.path("accesslevel").asText();
            }
        }
        return "not there";
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
