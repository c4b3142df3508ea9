package io.calrelay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Stores;
import io.calrelay.ports.SubscriptionStore;
import io.calrelay.testing.MemoryStores;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the relay answers over HTTP. */
class WebServerTest {
    private static final String PUSH =
            "{\"contractVersion\":1,\"account\":\"TSTDRV1\",\"rows\":[{\"row\":8,\"event\":4712,\"operation\":\"deleted\","
                    + "\"key\":null,\"fingerprint\":null,\"at\":1767225600001}]}";

    private final MemoryStores memory = MemoryStores.create();
    private final WebClient web = new WebClient(memory.asPorts());

    @Test
    void validationToken_comesBackDecoded() {
        HttpResponse<String> answer = web.post("/webhooks/graph?validationToken=a%20b%2Bc%3C", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a b+c<");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void notificationWithTheSecret_isTakenAndMarksTheCalendarDue() {
        Side side = subscribed(CalendarService.OUTLOOK);

        assertThat(web.post("/webhooks/graph", notification("right")).statusCode())
                .isEqualTo(202);
        assertThat(memory.readings().find(side).flatMap(ReadingStore.Reading::dueSince))
                .isPresent();
        assertThat(web.woken).containsExactly(side.wireName());
    }

    @Test
    void notificationWithAnotherSecret_isRefusedAndCounted() {
        subscribed(CalendarService.OUTLOOK);

        refused(web.post("/webhooks/graph", notification("wrong")), ErrorCode.CLIENT_STATE_INVALID);
        assertThat(web.refusals).containsExactly("graph CLIENT_STATE_INVALID");
        assertThat(web.woken).isEmpty();
    }

    @Test
    void channelToken_isChecked() {
        Side side = subscribed(CalendarService.GOOGLE);

        refused(
                web.post("/webhooks/google", "", "X-Goog-Channel-ID", "s1", "X-Goog-Channel-Token", "wrong"),
                ErrorCode.CLIENT_STATE_INVALID);
        assertThat(web.woken).isEmpty();
        HttpResponse<String> good =
                web.post("/webhooks/google", "", "X-Goog-Channel-ID", "s1", "X-Goog-Channel-Token", "right");
        assertThat(good.statusCode()).isEqualTo(202);
        assertThat(web.woken).containsExactly(side.wireName());
    }

    @Test
    void signedPush_isTakenAndItsRowsAreAwaited() {
        assertThat(web.push(PUSH, "n1", Duration.ZERO, "secret").statusCode()).isEqualTo(202);
        assertThat(memory.readings().awaitedRows()).containsExactly(8L);
        assertThat(web.woken).containsExactly("netsuite");
    }

    @Test
    void pushSignedWithAnotherSecret_isRefused() {
        refused(web.push(PUSH, "n1", Duration.ZERO, "other"), ErrorCode.SIGNATURE_INVALID);
        assertThat(memory.readings().awaitedRows()).isEmpty();
    }

    @Test
    void pushSignedTooLongAgoOrInTheFuture_isStale() {
        refused(web.push(PUSH, "n1", Duration.ofMinutes(-6), "secret"), ErrorCode.SIGNATURE_STALE);
        refused(web.push(PUSH, "n2", Duration.ofMinutes(6), "secret"), ErrorCode.SIGNATURE_STALE);
        assertThat(memory.readings().awaitedRows()).isEmpty();
    }

    @Test
    void repeatedNonce_isRefused() {
        web.push(PUSH, "n1", Duration.ZERO, "secret");

        refused(web.push(PUSH, "n1", Duration.ZERO, "secret"), ErrorCode.NONCE_REPEATED);
    }

    @Test
    void pushThatBreaksItsSchema_isNamedAndNotStored() {
        JsonNode error = refused(
                web.push(PUSH.replace("4712", "\"x\""), "n1", Duration.ZERO, "secret"), ErrorCode.MESSAGE_INVALID);

        assertThat(error.path("path").asText()).startsWith("/rows/0");
        assertThat(memory.readings().awaitedRows()).isEmpty();
        assertThat(web.woken).isEmpty();
    }

    @Test
    void api_needsTheAdministratorsToken() {
        refused(web.get("/api/policy"), ErrorCode.TOKEN_INVALID);
        refused(web.get("/api/policy", "Authorization", "Bearer guessed"), ErrorCode.TOKEN_INVALID);
        assertThat(web.admin("GET", "/api/policy", "").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownPolicyField_isNamed() {
        JsonNode error = refused(web.admin("PUT", "/api/policy", "{\"colour\":1}"), ErrorCode.SETTING_UNKNOWN);

        assertThat(error.path("path").asText()).isEqualTo("/colour");
        assertThat(error.path("message").asText()).contains("colour");
    }

    @Test
    void wrongPolicyValue_isAnsweredWithThePossibleOnes() {
        JsonNode error = refused(web.admin("PUT", "/api/policy", "{\"direction\":\"up\"}"), ErrorCode.VALUE_INVALID);

        assertThat(error.path("message").asText()).contains("both, to-netsuite, to-calendar");
        assertThat(memory.policy().get()).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void personWithoutEmployee_isAConflict() {
        refused(
                web.admin("PUT", "/api/people/new@northwind.example", "{\"calendar\":\"outlook\"}"),
                ErrorCode.PERSON_WITHOUT_EMPLOYEE);
        assertThat(memory.people().all()).isEmpty();
    }

    @Test
    void health_namesProblems() {
        Side side = subscribed(CalendarService.OUTLOOK);
        memory.readings().failed(side, "NOT_PERMITTED: consent is missing", WebClient.NOW.plusSeconds(60));

        JsonNode health = WebClient.json(web.get("/health"));

        assertThat(health.path("status").asText()).isEqualTo("up");
        assertThat(health.at("/problems/0/side").asText()).isEqualTo(side.wireName());
        assertThat(health.at("/problems/0/problem").asText()).isEqualTo("NOT_PERMITTED: consent is missing");
    }

    @Test
    void health_countsTasksThatOnlyTheirTimeMakesDue() {
        assertThat(WebClient.json(web.get("/health")).path("waiting").asInt()).isZero();
        web.due = 2;
        assertThat(WebClient.json(web.get("/health")).path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void health_withoutStores_isDown() {
        Stores ours = memory.asPorts();
        MeetingStore broken = mock(MeetingStore.class, call -> {
            throw new IllegalStateException("no connection");
        });
        Stores failing = new Stores(
                broken,
                ours.history(),
                ours.readings(),
                ours.subscriptions(),
                ours.people(),
                ours.policy(),
                ours.nonces(),
                ours.attention(),
                ours.endings());
        try (WebClient other = new WebClient(failing)) {
            assertThat(other.get("/health").statusCode()).isEqualTo(503);
            assertThat(WebClient.json(other.get("/health")).path("status").asText())
                    .isEqualTo("down");
        }
    }

    @Test
    void privateMeeting_isMasked() {
        MeetingId id = new MeetingId("1".repeat(26));
        MeetingFields fields = CalendarUnderTest.shownTo(AccessLevel.PRIVATE, CalendarUnderTest.aMeeting("Merger"));
        Meeting meeting = new Meeting(id, Meeting.State.LIVE, Optional.of(fields), Optional.empty());
        HistoryStore.Entry lost = new HistoryStore.Entry(
                id, WebClient.NOW, "", "title of netsuite", "changed on both sides", "lost: Merger with Contoso");
        memory.meetings().planned(new MeetingStore.Planned(meeting, List.of(), List.of(lost)));

        for (String path : List.of("/api/meetings", "/api/meetings/" + id)) {
            String body = web.admin("GET", path, "").body();
            assertThat(body)
                    .contains(id.value(), "(private)")
                    .doesNotContain("Merger")
                    .doesNotContain("guest@");
        }
    }

    @Test
    void refusedRequests_callNoService() {
        web.push(PUSH, "n1", Duration.ZERO, "other");
        web.get("/api/people");

        verifyNoInteractions(web.outlook);
    }

    @AfterEach
    void close() {
        web.close();
    }

    private Side subscribed(CalendarService service) {
        CalendarId calendar = new CalendarId(service, new EmailAddress("alice@northwind.example"));
        Side side = new Side.Calendar(calendar);
        memory.readings().open(side, WebClient.NOW);
        Instant end = WebClient.NOW.plusSeconds(3_600);
        memory.subscriptions()
                .put(new SubscriptionStore.Kept(calendar, new CalendarGateway.Subscription("s1", "", end), "right"));
        return side;
    }

    private static String notification(String clientState) {
        return "{\"value\":[{\"subscriptionId\":\"s1\",\"clientState\":\"" + clientState + "\"}]}";
    }

    private static JsonNode refused(HttpResponse<String> answer, ErrorCode code) {
        JsonNode body = WebClient.json(answer);
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(body.path("code").asText()).isEqualTo(code.name());
        return body;
    }
}
