package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One way means one way (design rule 14): for everyone and per person. */
class DirectionStoriesTest {
    private static final String ZONE = "America/Chicago";

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
    void toNetSuite_theCalendarIsReadAndNeverWritten() {
        direct(ALICE, "to-netsuite");
        String id = places.outlookCreates(ALICE, "Inbound", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
        String own = places.screenCreates(ALICE, "Stays in NetSuite", "2026-12-01", "11:00", "12:00");
        sandbox.settle();
        String family = titled("Inbound", places.netsuite(ALICE)).orElseThrow().id();
        assertThat(titled("Stays in NetSuite", places.outlook(ALICE))).isEmpty();

        places.screenEdits(ALICE, family, object("location", "Only here"));
        sandbox.settle();
        assertThat(titled("Inbound", places.outlook(ALICE)).orElseThrow().location())
                .isEqualTo("Room 4");
        assertThat(places.screen(ALICE, family).path("location").asText()).isEqualTo("Only here");

        places.outlookEdits(ALICE, id, object("subject", "Inbound, renamed"));
        sandbox.settle();
        assertThat(places.screen(ALICE, family).path("title").asText()).isEqualTo("Inbound, renamed");
        assertThat(places.screen(ALICE, family).path("location").asText()).isEqualTo("Only here");

        places.screenDeletes(ALICE, family);
        sandbox.settle();
        assertThat(titled("Inbound, renamed", places.outlook(ALICE))).isPresent();
        places.outlookEdits(ALICE, id, object("subject", "Inbound, back"));
        sandbox.settle();
        assertThat(titled("Inbound, back", places.netsuite(ALICE))).isPresent();

        direct(ALICE, "both");
        sandbox.settle();
        assertThat(titled("Stays in NetSuite", places.outlook(ALICE))).isPresent();
        places.screenDeletes(ALICE, own);
    }

    @Test
    void toCalendar_theCalendarIsWrittenAndNeverCounts() {
        direct(BOB, "to-calendar");
        places.googleCreates(BOB, "Private plan", "2026-12-02T09:00:00", "2026-12-02T10:00:00", ZONE);
        String family = places.screenCreates(BOB, "Outbound", "2026-12-02", "11:00", "12:00");
        sandbox.settle();
        assertThat(titled("Private plan", places.netsuite(BOB))).isEmpty();
        String copy = titled("Outbound", places.google(BOB)).orElseThrow().id();

        places.googleEdits(BOB, copy, object("summary", "Mine alone"));
        sandbox.settle();
        assertThat(places.screen(BOB, family).path("title").asText()).isEqualTo("Outbound");
        assertThat(titled("Mine alone", places.google(BOB))).isPresent();

        places.screenEdits(BOB, family, object("title", "Outbound, renamed"));
        sandbox.settle();
        assertThat(titled("Outbound, renamed", places.google(BOB))).isPresent();

        places.googleDeletes(BOB, copy);
        sandbox.settle();
        assertThat(places.screen(BOB, family).path("title").asText()).isEqualTo("Outbound, renamed");
        direct(BOB, "both");
    }

    @Test
    void thePolicyHoldsForEveryoneWithoutADirectionOfTheirOwn() {
        require(200, sandbox.toRelay("PUT", "/api/policy", "{\"direction\": \"to-netsuite\"}"));
        places.screenCreates(CAROL, "Held back", "2026-12-03", "09:00", "10:00");
        sandbox.settle();
        assertThat(titled("Held back", places.outlook(CAROL))).isEmpty();

        require(200, sandbox.toRelay("PUT", "/api/policy", "{\"direction\": \"both\"}"));
        sandbox.settle();
        assertThat(titled("Held back", places.outlook(CAROL))).isPresent();
    }

    private static void direct(String person, String direction) {
        require(200, sandbox.toRelay("PUT", "/api/people/" + person, "{\"direction\": \"" + direction + "\"}"));
        sandbox.settle();
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
