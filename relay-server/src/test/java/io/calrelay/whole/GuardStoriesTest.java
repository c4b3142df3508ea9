package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator decides what waits, and undoes what was carried over; all by the relay's own API. */
class GuardStoriesTest {
    private static final String ANGELES = "America/Los_Angeles";

    @SuppressWarnings("NullAway.Init")
    private RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private Places places;

    @BeforeEach
    void begin() throws IOException {
        sandbox = RunningSandbox.start();
        places = new Places(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void calendarThatIsEmptied_waitsForAPersonsWord() {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            String day = "2026-12-%02dT".formatted(1 + number % 28);
            events.add(places.outlookCreates(ALICE, "Meeting " + number, day + "09:00:00", day + "09:30:00", ANGELES));
        }
        sandbox.settle();
        events.forEach(event -> places.outlookDeletes(ALICE, event));
        sandbox.await(() -> waiting().size() == 1);
        sandbox.settle();
        // Those that were deleted before it looked like a disaster went.
        int left = places.netsuite(ALICE).size();
        assertThat(left).isGreaterThan(0);

        JsonNode item = waiting().get(0);
        assertThat(item.path("kind").asText()).isEqualTo("mass-deletion");
        assertThat(item.path("person").asText()).isEqualTo(ALICE);
        String path = "/api/attention/" + item.path("id").asText() + "/resolve";
        RunningSandbox.Answer wrong = sandbox.toRelay("POST", path, "{\"choice\": \"retry\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("message").asText()).contains("delete, keep");
        assertThat(places.netsuite(ALICE)).hasSize(left);

        require(200, sandbox.toRelay("POST", path, "{\"choice\": \"delete\"}"));
        sandbox.settle();
        assertThat(places.netsuite(ALICE)).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(sandbox.toRelay("POST", path, "{\"choice\": \"delete\"}").status())
                .isEqualTo(404);
    }

    @Test
    void deletionThatWasCarried_isUndoneWithoutMail() {
        String event =
                places.googleCreates(BOB, "Restored", "2026-12-03T09:00:00", "2026-12-03T10:00:00", "Europe/Berlin");
        sandbox.settle();
        places.googleDeletes(BOB, event);
        sandbox.settle();
        assertThat(titled("Restored", places.netsuite(BOB))).isEmpty();

        JsonNode meeting = require(200, sandbox.toRelay("GET", "/api/meetings?search=Restored", ""))
                .get(0);
        String path = "/api/meetings/" + meeting.path("id").asText();
        JsonNode history = require(200, sandbox.toRelay("GET", path, "")).path("history");
        JsonNode deletion = StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.path("decided").asText().startsWith("delete from"))
                .findFirst()
                .orElseThrow();
        int mails = sandbox.get("/sandbox/mail", "").body().size();
        ObjectNode body = RunningSandbox.JSON
                .createObjectNode()
                .put("historyId", deletion.path("id").asLong());
        require(200, sandbox.toRelay("POST", path + "/restore", body.toString()));
        sandbox.settle();
        assertThat(titled("Restored", places.netsuite(BOB))).isPresent();
        assertThat(titled("Restored", places.google(BOB))).isPresent();
        assertThat(sandbox.get("/sandbox/mail", "").body().size()).isEqualTo(mails);

        assertThat(sandbox.toRelay("POST", path + "/restore", body.toString()).status())
                .isEqualTo(409);
        assertThat(sandbox.toRelay("POST", path + "/restore", "{\"historyId\": 0}")
                        .status())
                .isEqualTo(404);
        assertThat(sandbox.toRelay("POST", path + "/restore", "{}").status()).isEqualTo(400);
    }

    @Test
    void unlinkedMeeting_isSyncedNoMore() {
        String event = places.outlookCreates(ALICE, "Apart", "2026-12-03T09:00:00", "2026-12-03T10:00:00", ANGELES);
        sandbox.settle();
        JsonNode meeting = require(200, sandbox.toRelay("GET", "/api/meetings?search=Apart", ""))
                .get(0);
        String path = "/api/meetings/" + meeting.path("id").asText() + "/unlink";
        assertThat(require(200, sandbox.toRelay("POST", path, "")).path("state").asText())
                .isEqualTo("unlinked");
        places.outlookEdits(ALICE, event, RunningSandbox.JSON.createObjectNode().put("subject", "Apart, changed"));
        sandbox.settle();
        assertThat(titled("Apart", places.netsuite(ALICE))).isPresent();
    }

    @Test
    void consentThatIsTakenAway_isToldAndMendsByItself() {
        require(
                204,
                sandbox.call("POST", "/sandbox/faults", "", "{\"service\":\"graph\",\"fault\":\"revoke-consent\"}"));
        places.outlookCreates(ALICE, "Later", "2026-12-03T09:00:00", "2026-12-03T10:00:00", ANGELES);
        // Without consent Graph tells nothing either: the safety poll finds out.
        require(200, sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT6M\"}"));
        sandbox.await(() -> waiting().size() > 0);
        assertThat(waiting().get(0).path("kind").asText()).isEqualTo("unreadable-side");
        sandbox.call("DELETE", "/sandbox/faults", "", "");
        String id = waiting().get(0).path("id").asText();
        require(200, sandbox.toRelay("POST", "/api/attention/" + id + "/resolve", "{\"choice\":\"retry\"}"));
        sandbox.await(() -> titled("Later", places.netsuite(ALICE)).isPresent());
    }

    private JsonNode waiting() {
        return require(200, sandbox.toRelay("GET", "/api/attention", ""));
    }
}
