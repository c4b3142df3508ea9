package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is brought in: said first, then done, joined where it stands on both sides, and never doubled. */
class BackfillStoriesTest {
    private static final String ZONE = "America/Chicago";
    private static final String ALL = "\"all\"";
    private static final String ALICES = "[\"" + ALICE + "\"]";

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

    /** From before the time that is read when a person is enabled, and made while nobody listened. */
    private void makesOldMeetings(int count) {
        enables(ALICE, false);
        for (int each = 0; each < count; each++) {
            String day = "2026-03-%02dT".formatted(each % 28 + 1);
            String hour = "%02d".formatted(8 + each / 28);
            places.outlookCreates(ALICE, "Old " + each, day + hour + ":00:00", day + hour + ":30:00", ZONE);
        }
        enables(ALICE, true);
        sandbox.settle();
    }

    private String orders(String people, boolean dryRun) {
        String body = "{\"people\": %s, \"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"dryRun\": %b}"
                .formatted(people, dryRun);
        return require(202, sandbox.toRelay("POST", "/api/backfill", body))
                .path("id")
                .asText();
    }

    private JsonNode progress(String id) {
        return require(200, sandbox.toRelay("GET", "/api/backfill/" + id, ""));
    }

    /** Waits as long as it gets on. */
    private JsonNode finished(String id) {
        for (JsonNode now = progress(id); now.path("state").asText().equals("running"); now = progress(id)) {
            int done = now.path("done").asInt();
            sandbox.await(() -> !progress(id).path("state").asText().equals("running")
                    || progress(id).path("done").asInt() > done);
        }
        assertThat(progress(id).path("state").asText()).isEqualTo("done");
        return progress(id);
    }

    private List<Agenda.Entry> inNetSuite(String person, String title) {
        return new Agenda(sandbox, "2026-01-01", "2027-01-01").netsuite(person, title);
    }

    private void enables(String person, boolean enabled) {
        require(200, sandbox.toRelay("PUT", "/api/people/" + person, "{\"enabled\": " + enabled + "}"));
    }

    @Test
    void dryRun_saysWhatWouldBeDoneAndDoesNothing() {
        makesOldMeetings(3);
        sandbox.call("DELETE", "/sandbox/calls", "", "");
        JsonNode said = finished(orders(ALICES, true));
        assertThat(said.path("total").asInt()).isEqualTo(3);
        assertThat(said.path("done").asInt()).isEqualTo(3);
        assertThat(said.path("created").asInt()).isEqualTo(3);
        assertThat(said.at("/samples/0/what").asText()).contains("Old ");
        assertThat(said.at("/samples/0/why").asText()).contains("NetSuite does not have it yet");
        sandbox.settle();
        assertThat(inNetSuite(ALICE, "Old 0")).isEmpty();
        for (JsonNode call : sandbox.get("/sandbox/calls", "").body()) {
            assertThat(call.path("path").asText()).doesNotContain("calrelay_write", "calrelay_probe");
        }
    }

    @Test
    void realRun_bringsHistoryInAndASecondOneChangesNothing() {
        makesOldMeetings(3);
        String old = places.screenCreates(BOB, "Of Bob", "2026-02-03", "09:00", "10:00");
        sandbox.settle();
        JsonNode done = finished(orders(ALL, false));
        assertThat(done.path("created").asInt()).isEqualTo(3);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(inNetSuite(ALICE, "Old 2")).hasSize(1);
        assertThat(places.screen(BOB, old).path("title").asText()).isEqualTo("Of Bob");

        JsonNode again = finished(orders(ALL, false));
        assertThat(again.path("unchanged").asInt()).isEqualTo(4);
        assertThat(again.path("created").asInt() + again.path("joined").asInt()).isZero();
        assertThat(inNetSuite(ALICE, "Old 2")).hasSize(1);
    }

    @Test
    void meetingEnteredOnBothSides_isJoinedInsteadOfDoubled() {
        enables(ALICE, false);
        places.outlookCreates(ALICE, "Twice", "2026-12-01T09:00:00", "2026-12-01T10:00:00", "America/Los_Angeles");
        places.outlookCreates(ALICE, "Once", "2026-12-02T09:00:00", "2026-12-02T10:00:00", "America/Los_Angeles");
        String record = places.screenCreates(ALICE, "Twice", "2026-12-01", "09:00", "10:00");
        sandbox.settle();

        JsonNode said = finished(orders(ALICES, true));
        assertThat(said.path("joined").asInt()).isEqualTo(1);
        assertThat(said.path("created").asInt()).isEqualTo(1);
        JsonNode done = finished(orders(ALICES, false));
        assertThat(done.path("joined").asInt()).isEqualTo(1);
        assertThat(done.path("skipped").asInt()).isEqualTo(1);
        assertThat(done.toString()).contains(ALICE + " is not enabled");

        enables(ALICE, true);
        sandbox.await(() -> titled("Once", places.netsuite(ALICE)).isPresent());
        sandbox.settle();
        assertThat(titled("Twice", places.netsuite(ALICE)).orElseThrow().id()).isEqualTo(record);
        assertThat(titled("Twice", places.outlook(ALICE))).isPresent();
        places.screenEdits(ALICE, record, RunningSandbox.JSON.createObjectNode().put("title", "Twice, linked"));
        sandbox.settle();
        assertThat(titled("Twice, linked", places.outlook(ALICE))).isPresent();
    }

    @Test
    void personEnabledWithMeetingsOnBothSides_getsNoneTwice() {
        enables(BOB, false);
        places.googleCreates(BOB, "Both", "2026-12-01T09:00:00", "2026-12-01T10:00:00", "Europe/Berlin");
        places.screenCreates(BOB, "Both", "2026-12-01", "09:00", "10:00");
        places.screenCreates(BOB, "Only there", "2026-12-02", "09:00", "10:00");
        sandbox.settle();
        enables(BOB, true);
        sandbox.await(() -> titled("Only there", places.google(BOB)).isPresent());
        sandbox.settle();
        assertThat(titled("Both", places.google(BOB))).isPresent();
        assertThat(titled("Both", places.netsuite(BOB))).isPresent();
    }

    @Test
    void relayKilledInTheMiddle_finishesWithoutADouble() {
        makesOldMeetings(80);
        String id = orders(ALL, false);
        sandbox.await(() -> progress(id).path("done").asInt() >= 10);
        sandbox.call("POST", "/sandbox/relays/relay-1/kill", "", "");
        sandbox.call("POST", "/sandbox/relays/relay-1/start", "", "");
        sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT10M\"}");
        JsonNode done = finished(id);
        assertThat(done.path("total").asInt()).isEqualTo(80);
        assertThat(done.path("created").asInt()).isEqualTo(80);
        sandbox.settle();
        for (int each = 0; each < 80; each++) {
            assertThat(inNetSuite(ALICE, "Old " + each)).as("Old " + each).hasSize(1);
        }
    }

    @Test
    void pausedBackfill_waitsUntilItIsResumed() {
        makesOldMeetings(60);
        String id = orders(ALICES, false);
        JsonNode paused = require(200, sandbox.toRelay("POST", "/api/backfill/" + id + "/pause", ""));
        assertThat(paused.path("state").asText()).isEqualTo("paused");
        sandbox.settle();
        int done = progress(id).path("done").asInt();
        assertThat(done).isLessThan(60);
        require(200, sandbox.toRelay("POST", "/api/backfill/" + id + "/resume", ""));
        assertThat(finished(id).path("created").asInt()).isEqualTo(60);
        assertThat(sandbox.toRelay("POST", "/api/backfill/" + id + "/pause", "").status())
                .isEqualTo(400);
    }

    @Test
    void wrongOrders_areRefusedByName() {
        refused("people", "nobody@northwind.example", "{\"people\": [\"nobody@northwind.example\"], %s}");
        refused("people", "people", "{%s}");
        refused("people", "people", "{\"people\": [], %s}");
        refused("from", "after", "{\"people\": \"all\", \"from\": \"2027-02-01\", \"to\": \"2026-02-01\"}");
        refused("from", "2026-13-01", "{\"people\": \"all\", \"from\": \"2026-13-01\", \"to\": \"2026-02-01\"}");
        refused("to", "needed", "{\"people\": \"all\", \"from\": \"2026-01-01\"}");
        refused("to", "days", "{\"people\": \"all\", \"from\": \"1990-01-01\", \"to\": \"2026-02-01\"}");
        refused("dryRun", "true, false", "{\"people\": \"all\", \"dryRun\": \"maybe\", %s}");
        refused("colour", "colour", "{\"people\": \"all\", \"colour\": 1, %s}");
        for (String path : List.of("", "/pause", "/resume")) {
            assertThat(sandbox.toRelay(path.isEmpty() ? "GET" : "POST", "/api/backfill/none" + path, "")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(require(200, sandbox.toRelay("GET", "/api/backfill", ""))).isEmpty();
    }

    private void refused(String member, String named, String body) {
        String dates = "\"from\": \"2026-01-01\", \"to\": \"2026-12-31\"";
        RunningSandbox.Answer answer = sandbox.toRelay("POST", "/api/backfill", body.replace("%s", dates));
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.body().path("path").asText()).isEqualTo("/" + member);
        assertThat(answer.body().path("message").asText()).contains(named);
    }
}
