package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.testing.http.HttpTesting;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleRefusalTest {
    private static final String JSON = "application/json; charset=UTF-8";

    @ParameterizedTest
    @CsvSource({
        "400, invalid, INVALID",
        "400, timeRangeEmpty, INVALID",
        "400, channelIdNotUnique, INVALID",
        "401, authError, NOT_PERMITTED",
        "403, insufficientPermissions, NOT_PERMITTED",
        "403, accessNotConfigured, NOT_PERMITTED",
        "403, forbidden, NOT_PERMITTED",
        "403, requiredAccessLevel, NOT_PERMITTED",
        "403, forbiddenForServiceAccounts, NOT_PERMITTED",
        "403, notACalendarUser, NO_CALENDAR",
        "404, notFound, NO_CALENDAR",
        "403, forbiddenForNonOrganizer, NOT_VISIBLE",
        "403, eventTypeRestriction, NOT_VISIBLE",
    })
    void refusalForGood_saysWhy(int status, String reason, Refusal why) {
        assertThat(replyTo(api(status, reason))).isEqualTo(new Reply.Refused<>(why, status + " " + reason));
    }

    @ParameterizedTest
    @CsvSource({
        "403, rateLimitExceeded",
        "403, userRateLimitExceeded",
        "429, rateLimitExceeded",
        "429, somethingNew",
        "409, conflict",
        "500, backendError",
        "503, backendError",
    })
    void overload_isForLater(int status, String reason) {
        assertThat(replyTo(api(status, reason))).isEqualTo(new Reply.Later<>(Optional.empty(), status + " " + reason));
    }

    @Test
    void usageLimit_isForHoursLater() {
        assertThat(replyTo(api(403, "quotaExceeded")))
                .isEqualTo(new Reply.Later<>(Optional.of(Duration.ofHours(2)), "403 quotaExceeded"));
    }

    @ParameterizedTest
    @CsvSource({"410, fullSyncRequired", "410, updatedMinTooLongAgo", "410, deleted"})
    void whatIsOver_isGone(int status, String reason) {
        assertThat(replyTo(api(status, reason))).isInstanceOf(Reply.Gone.class);
    }

    @Test
    void staleVersion_isStale() {
        assertThat(replyTo(api(412, "conditionNotMet"))).isInstanceOf(Reply.Stale.class);
    }

    @Test
    void rateInTheFrontEndsFormWithoutErrors_isForLater() {
        String body = """
                {"error": {"code": 403, "message": "Quota exceeded", "status": "PERMISSION_DENIED", "details": [{"@type":
                "type.googleapis.com/google.rpc.ErrorInfo", "reason": "RATE_LIMIT_EXCEEDED"}]}}""";

        assertThat(replyTo(answer(403, JSON, body))).isInstanceOf(Reply.Later.class);
    }

    @Test
    void pauseAskedFor_isPassedOn() {
        MockLowLevelHttpResponse slower = response(429, JSON, "{}").addHeader("Retry-After", "7");

        assertThat(replyTo(thrown(slower))).isEqualTo(new Reply.Later<>(Optional.of(Duration.ofSeconds(7)), "429"));
    }

    @Test
    void htmlFromAProxy_isForLater() {
        assertThat(replyTo(answer(502, "text/html", "<html>Bad gateway</html>")))
                .isInstanceOf(Reply.Later.class);
    }

    @Test
    void lostBodyOf401_isStillNotPermitted() {
        assertThat(replyTo(answer(401, JSON, ""))).isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "401"));
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant", "401, unauthorized_client", "400, invalid_scope"})
    void tokenRefused_isNotPermitted(int status, String error) {
        IOException failure = new IOException("no token", token(status, "{\"error\": \"" + error + "\"}"));

        assertThat(replyTo(failure)).isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, status + " " + error));
    }

    @Test
    void tokenEndpointFailing_isForLater() {
        assertThat(replyTo(new IOException("no token", token(503, "busy")))).isInstanceOf(Reply.Later.class);
    }

    @Test
    void noAnswer_isForLater() {
        assertThat(replyTo(new SocketTimeoutException("Read timed out")))
                .isEqualTo(new Reply.Later<>(Optional.empty(), "no answer: SocketTimeoutException"));
    }

    private static Reply<Object> replyTo(IOException failure) {
        return GoogleRefusal.replyTo(failure);
    }

    private static HttpResponseException token(int status, String body) {
        return new HttpResponseException.Builder(status, "", new HttpHeaders())
                .setContent(body)
                .build();
    }

    private static IOException api(int status, String reason) {
        return answer(
                status,
                JSON,
                "{\"error\": {\"errors\": [{\"domain\": \"any\", \"reason\": \"" + reason + "\", \"message\": \"m\"}],"
                        + " \"code\": " + status + ", \"message\": \"m\"}}");
    }

    private static IOException answer(int status, String type, String body) {
        return thrown(response(status, type, body));
    }

    private static MockLowLevelHttpResponse response(int status, String type, String body) {
        return new MockLowLevelHttpResponse()
                .setStatusCode(status)
                .setContentType(type)
                .setContent(body);
    }

    private static IOException thrown(MockLowLevelHttpResponse response) {
        try {
            HttpRequest request = new MockHttpTransport.Builder()
                    .setLowLevelHttpResponse(response)
                    .build()
                    .createRequestFactory()
                    .buildGetRequest(HttpTesting.SIMPLE_GENERIC_URL)
                    .setThrowExceptionOnExecuteError(false);
            HttpResponse answer = request.execute();
            return GoogleJsonResponseException.from(GsonFactory.getDefaultInstance(), answer);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
