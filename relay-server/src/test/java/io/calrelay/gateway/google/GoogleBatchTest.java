package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.gateway.google.ScriptedGoogle.Answer;
import io.calrelay.gateway.google.ScriptedGoogle.Asked;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that are sent together: for series of which only a cancelled occurrence was read. */
class GoogleBatchTest extends ScriptedGoogleTest {
    private static final String CANCELLED = "{\"id\":\"x\",\"etag\":\"\\\"5\\\"\",\"status\":\"cancelled\","
            + "\"recurringEventId\":\"e1\",\"originalStartTime\":{\"dateTime\":\"2026-12-16T09:30:00+01:00\"}}";
    private static final String SERIES =
            event("e1", "\"iCalUID\":\"e1@google.com\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"],");
    private static final String NOTHING = "{\"items\":[]}";

    @Test
    void partsAreAsked_eachAsIfAlone() {
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch("200 " + SERIES, "200 {\"items\":[" + SERIES + "," + CANCELLED + "]}");

        Changes changes = changes().whenDone().orElseThrow();

        Observation.Present series = (Observation.Present) changes.events().get(0);
        assertThat(series.event()).isEqualTo(EVENT);
        assertThat(series.fields().exceptions()).hasSize(1);
        Asked batch = google.asked().get(1);
        assertThat(batch.path()).isEqualTo("/batch/calendar/v3");
        assertThat(batch.body())
                .contains("/events/e1?quotaUser=", "iCalUID=e1@google.com", "showDeleted=true", "singleEvents=false")
                .contains("Bearer t");
    }

    @Test
    void otherUidThanSupposed_isAskedForInstead() {
        String other = SERIES.replace("e1@google.com", "u@elsewhere.example");
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch("200 " + other, "200 " + NOTHING)
                .answer(200, "{\"items\":[" + other + "," + CANCELLED + "]}");

        Changes changes = changes().whenDone().orElseThrow();

        assertThat(((Observation.Present) changes.events().get(0)).fields().exceptions())
                .hasSize(1);
        assertThat(google.asked().get(2).query()).contains("iCalUID=u@elsewhere.example");
    }

    @Test
    void seriesThatThisCalendarDoesNotHave_leavesItsOccurrenceGone() {
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch("404 {\"error\":{\"code\":404}}", "200 " + NOTHING);

        assertThat(changes().whenDone().orElseThrow().events())
                .containsExactly(new Observation.Gone(new EventId("x"), NOW));
    }

    @Test
    void partThatIsRefused_failsTheRead() {
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch(
                        "200 " + SERIES,
                        "403 {\"error\":{\"code\":403,\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}");
        assertThat(changes()).isEqualTo(new Reply.Later<>(Optional.empty(), "403 rateLimitExceeded"));

        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch("200 " + SERIES, "500 {}");
        assertThat(changes()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void wholeBatchRefused_isUnderstoodAsACallIs() {
        String tooFast = "{\"error\":{\"code\":429,\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}";
        assertThat(batchAnswered(new Answer(429, tooFast, Map.of("Retry-After", "7"))))
                .isEqualTo(new Reply.Later<>(Optional.of(Duration.ofSeconds(7)), "429 rateLimitExceeded"));
        assertThat(batchAnswered(new Answer(
                        403, "{\"error\":{\"code\":403,\"errors\":[{\"reason\":\"forbidden\"}]}}", Map.of())))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "403 forbidden"));
        assertThat(batchAnswered(new Answer(502, "<html></html>", Map.of())))
                .isEqualTo(new Reply.Later<>(Optional.empty(), "502"));
    }

    @Test
    void tokenThatIsNotTakenAnyMore_isRenewedForThePart() {
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answerBatch("401 {\"error\":{\"code\":401}}", "200 {\"items\":[" + SERIES + "]}")
                .answerBatch("200 " + SERIES);

        assertThat(changes()).isInstanceOf(Reply.Done.class);
        assertThat(google.tokensAskedFor()).isEqualTo(2);
    }

    private Reply<Changes> batchAnswered(Answer answer) {
        google.answer(200, "{\"items\":[" + CANCELLED + "],\"nextSyncToken\":\"s2\"}")
                .answer(answer);
        return changes();
    }

    private Reply<Changes> changes() {
        Window window = new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-12-15T09:00:00Z"));
        return gateway.changes(CALENDAR, Optional.of(new Cursor("s1")), window);
    }
}
