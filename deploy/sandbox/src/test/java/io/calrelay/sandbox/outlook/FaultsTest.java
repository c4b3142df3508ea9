package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand, and how it looks from outside. */
class FaultsTest {
    private static final String EVENTS = "/users/" + ALICE + "/events";
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private void strike(Fault fault, long count) {
        box.world
                .faults()
                .add(new Faults.Order(Service.GRAPH, fault, 1, count, Optional.of(Duration.ofMillis(2128)), false));
    }

    @Test
    void throttledCall_is429Or503_withAFractionalRetryAfter_andPeopleAreSpared() {
        box.freshToken();
        box.app("GET", EVENTS, "");
        strike(Fault.THROTTLE, 30);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            assertThat(box.as(ALICE, "GET", EVENTS, "").status()).isEqualTo(200);
            Reply refused = box.app("GET", EVENTS, "");
            statuses.add(refused.status());
            assertThat(refused.header("Retry-After")).isEqualTo("2.128");
            assertThat(refused.code()).isIn("ApplicationThrottled", "ServiceUnavailable");
        }
        assertThat(statuses).contains(429, 503);
        assertThat(box.app("GET", EVENTS, "").status()).isEqualTo(200);
    }

    @Test
    void throttleStrikesThePartsOfABatch_notItsEnvelope() {
        box.app("GET", EVENTS, "");
        strike(Fault.THROTTLE, 2);
        Reply batch = box.app("POST", "/$batch", """
                {"requests": [{"id": "1", "method": "GET", "url": "%1$s"}, {"id": "2", "method": "GET", "url": "%1$s"},
                 {"id": "3", "method": "GET", "url": "%1$s"}, {"id": "4", "method": "GET", "url": "%1$s", "dependsOn": ["1"]}]}""".formatted(EVENTS));
        assertThat(batch.status()).isEqualTo(200);
        List<String> answers = new ArrayList<>();
        batch.json()
                .path("responses")
                .forEach(each -> answers.add(each.path("id").asText() + " "
                        + (each.path("status").asInt() == 503
                                ? 429
                                : each.path("status").asInt()) + " "
                        + each.path("headers").path("Retry-After").asText()));
        assertThat(answers).containsExactlyInAnyOrder("1 429 2.128", "2 429 2.128", "3 200 ", "4 424 ");
    }

    @Test
    void batchOfMoreThanTwenty_orWithDoubleIds_isRefused() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            parts.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"" + i + "\", \"method\": \"GET\", \"url\": \"" + EVENTS + "\"}");
        }
        assertThat(box.app("POST", "/$batch", "{\"requests\": [" + parts + "]}").status())
                .isEqualTo(400);
        String twice = "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"" + EVENTS + "\"}";
        assertThat(box.app("POST", "/$batch", "{\"requests\": [" + twice + "," + twice + "]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void failingAndUnavailableService_answersInGraphsForm() {
        box.app("GET", EVENTS, "");
        strike(Fault.ERROR500, 1);
        assertThat(box.app("GET", EVENTS, "").status()).isEqualTo(500);
        strike(Fault.UNAVAILABLE, 1);
        assertThat(box.app("GET", EVENTS, "").status()).isEqualTo(503);
    }

    @Test
    void goneMailboxAndLostPermission_areToldApart() {
        strike(Fault.MAILBOX_GONE, 1);
        assertThat(box.app("GET", EVENTS, "").code()).isEqualTo("MailboxNotEnabledForRESTAPI");
        strike(Fault.PERMISSION_LOST, 1);
        assertThat(box.app("GET", EVENTS, "").code()).isEqualTo("ErrorAccessDenied");
        assertThat(box.app("GET", EVENTS, "").status()).isEqualTo(200);
    }

    @Test
    void callLog_namesTemplates_andCountsEventRecords() {
        String id = box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC"))
                .json()
                .path("id")
                .asText();
        box.app("GET", EVENTS + "/" + id, "");
        box.app("GET", EVENTS, "");
        assertThat(box.world.calls().rows())
                .contains(
                        new CallLog.Row(
                                new CallLog.Key(Service.GRAPH, "GET", "/users/{user}/events/{id}", 200), 1, 1, 0, 0),
                        new CallLog.Row(
                                new CallLog.Key(Service.GRAPH, "GET", "/users/{user}/events", 200), 1, 1, 0, 0));
    }

    @Test
    void fifthCallAtOnce_toOneMailboxIsRefused_andSoIsTheTenThousandAndFirst() {
        Chance chance = new Chance(new java.util.SplittableRandom(1));
        Throttle throttle = new Throttle(box.world.clock(), chance);
        for (int i = 0; i < 4; i++) {
            throttle.enter("a");
        }
        throttle.enter("b");
        assertThat(refusal(throttle, "a")).isIn(429, 503);
        throttle.leave("a");
        assertThat(refusal(throttle, "a")).isZero();
        throttle.leave("a");
        for (int i = 6; i < 10_000; i++) {
            assertThat(refusal(throttle, "a")).isZero();
            throttle.leave("a");
        }
        assertThat(refusal(throttle, "a")).isIn(429, 503);
        box.world.clock().advance(Duration.ofMinutes(11));
        assertThat(refusal(throttle, "a")).isZero();
    }

    private static int refusal(Throttle throttle, String mailbox) {
        try {
            throttle.enter(mailbox);
            return 0;
        } catch (GraphProblem refused) {
            return refused.status();
        }
    }

    @Test
    void refusedCalls_areCountedToo() {
        box.app("GET", EVENTS, "");
        strike(Fault.ERROR500, 1);
        box.app("GET", EVENTS, "");
        assertThat(box.world.calls().rows())
                .extracting(row -> row.key().status())
                .contains(500);
    }

    @Test
    void unknownPathsAndMethods_areRefusedInGraphsForm() {
        assertThat(box.app("GET", "/users/" + ALICE + "/nonsense/more", "").code())
                .isEqualTo("BadRequest");
        assertThat(box.app("PUT", EVENTS, "{}").status()).isEqualTo(405);
        assertThat(box.app("POST", EVENTS, "{not json").status()).isEqualTo(400);
        assertThat(box.call("Bearer stale", "GET", EVENTS, "").code()).isEqualTo("InvalidAuthenticationToken");
    }
}
