package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.require;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calendars for tools that can only subscribe: read by whoever has the address, until it is taken back. */
class FeedStoriesTest {
    private static final String ANGELES = "America/Los_Angeles";
    private static final String DANA = "dana@contoso.example";

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

    private static JsonNode gives(String kind, String of) {
        String body = "{\"kind\": \"%s\", \"of\": \"%s\"}".formatted(kind, of);
        return require(201, sandbox.toRelay("POST", "/api/feeds", body));
    }

    private static RunningSandbox.Answer reads(JsonNode feed) {
        String path = URI.create(feed.path("url").asText()).getPath();
        return sandbox.toRelay("GET", path, "", "", Map.of());
    }

    /** With folded lines unfolded (RFC 5545 3.1). */
    private static String text(JsonNode feed) {
        return require(200, reads(feed)).asText().replace("\r\n ", "");
    }

    private static void creates(ObjectNode event) {
        require(201, sandbox.call("POST", "/graph/v1.0/me/events", ALICE, event.toString()));
    }

    @Test
    void personsFeed_hasTheirMeetingsAndNoWordOfPrivateOnes() {
        places.outlookCreates(ALICE, "Roadmap", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ANGELES);
        ObjectNode doctor = places.outlookTimes("2026-12-02T09:00:00", "2026-12-02T10:00:00", ANGELES);
        creates(doctor.put("subject", "Doctor").put("sensitivity", "private"));
        ObjectNode fair = places.outlookTimes("2026-12-03T00:00:00", "2026-12-05T00:00:00", "UTC");
        creates(fair.put("subject", "Fair").put("isAllDay", true));
        sandbox.settle();
        String calendar = text(gives("person", ALICE));
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Roadmap", "DTSTART;TZID=America/Los_Angeles:20261201T090000")
                .contains("BEGIN:VTIMEZONE", "TZID:America/Los_Angeles")
                .contains("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261205")
                .contains("SUMMARY:Busy", "20261202T090000")
                .doesNotContain("Doctor");
    }

    @Test
    void series_isOneEventWithItsExceptions() {
        ObjectNode series = places.outlookTimes("2026-12-07T09:00:00", "2026-12-07T09:30:00", ANGELES);
        series.put("subject", "Weekly");
        ObjectNode recurrence = series.putObject("recurrence");
        recurrence
                .putObject("pattern")
                .put("type", "weekly")
                .put("interval", 1)
                .putArray("daysOfWeek")
                .add("monday");
        recurrence
                .putObject("range")
                .put("type", "numbered")
                .put("startDate", "2026-12-07")
                .put("numberOfOccurrences", 4);
        String id = require(201, sandbox.call("POST", "/graph/v1.0/me/events", ALICE, series.toString()))
                .path("id")
                .asText();
        String instances = "/graph/v1.0/me/events/" + id
                + "/instances?startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z";
        JsonNode occurrences = require(200, sandbox.get(instances, ALICE)).path("value");
        places.outlookDeletes(ALICE, occurrences.get(1).path("id").asText());
        places.outlookEdits(
                ALICE,
                occurrences.get(2).path("id").asText(),
                places.outlookTimes("2026-12-21T11:00:00", "2026-12-21T11:30:00", ANGELES));
        sandbox.settle();
        String calendar = text(gives("person", ALICE));
        assertThat(calendar)
                .contains("RRULE:FREQ=WEEKLY")
                .contains("EXDATE;TZID=America/Los_Angeles:20261214T090000")
                .contains("RECURRENCE-ID;TZID=America/Los_Angeles:20261221T090000")
                .contains("DTSTART;TZID=America/Los_Angeles:20261221T110000");
    }

    @Test
    void recordsFeed_hasWhatBelongsToTheRecordUntilItIsTakenBack() {
        places.outlookCreates(ALICE, "Renewal", "2026-12-08T09:00:00", "2026-12-08T10:00:00", ANGELES, DANA);
        places.outlookCreates(ALICE, "Internal", "2026-12-08T11:00:00", "2026-12-08T12:00:00", ANGELES, BOB);
        ObjectNode secret = places.outlookTimes("2026-12-09T09:00:00", "2026-12-09T10:00:00", ANGELES);
        secret.put("subject", "Takeover").put("sensitivity", "private");
        secret.withArray("attendees").addObject().putObject("emailAddress").put("address", DANA);
        creates(secret);
        sandbox.settle();
        JsonNode feed = gives("record", "customer/101");
        assertThat(text(feed)).contains("SUMMARY:Renewal").doesNotContain("Internal", "Takeover", "Busy");
        JsonNode found = require(200, sandbox.toRelay("GET", "/api/meetings?search=customer/101", ""));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("records").toString()).contains("customer/101", "contact/201");

        assertThat(require(200, sandbox.toRelay("GET", "/api/feeds", "")).toString())
                .contains(feed.path("url").asText());
        String path = "/api/feeds/" + feed.path("id").asText();
        assertThat(sandbox.toRelay("DELETE", path, "").status()).isEqualTo(204);
        assertThat(reads(feed).status()).isEqualTo(404);
        assertThat(sandbox.toRelay("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void wrongFeeds_areRefusedByName() {
        refused("kind", "record, person", "{\"kind\": \"team\", \"of\": \"customer/101\"}");
        refused("kind", "needed", "{\"of\": \"customer/101\"}");
        refused("of", "needed", "{\"kind\": \"record\"}");
        refused("of", "invoice/7", "{\"kind\": \"record\", \"of\": \"invoice/7\"}");
        refused("of", "customer/x", "{\"kind\": \"record\", \"of\": \"customer/x\"}");
        refused("of", "nobody@northwind.example", "{\"kind\": \"person\", \"of\": \"nobody@northwind.example\"}");
        refused("colour", "colour", "{\"kind\": \"person\", \"of\": \"" + ALICE + "\", \"colour\": 1}");
        assertThat(sandbox.toRelay("POST", "/api/feeds", "", "{}", Map.of()).status())
                .isEqualTo(401);
        assertThat(sandbox.toRelay("GET", "/feeds/guessed.ics", "", "", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static void refused(String member, String named, String body) {
        RunningSandbox.Answer answer = sandbox.toRelay("POST", "/api/feeds", body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.body().path("path").asText()).isEqualTo("/" + member);
        assertThat(answer.body().path("message").asText()).contains(named);
    }
}
