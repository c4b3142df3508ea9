package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of {@link FailedCall}, line by line. */
class FailedCallTest {
    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");

    private final FailedCall failedCall = new FailedCall(InstantSource.fixed(NOW));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSS_REQUEST_LIMIT_EXCEEDED",
                "SSS_USAGE_LIMIT_EXCEEDED",
                "SSS_TIME_LIMIT_EXCEEDED",
                "UNEXPECTED_ERROR",
                "JS_EXCEPTION"
            })
    void script400_isLater(String code) {
        assertThat(meaning(400, envelope(code)))
                .isEqualTo(new Reply.Later<>(Optional.empty(), "NetSuite answered 400 " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_LOGIN_ATTEMPT",
        "401, INVALID_LOGIN_CREDENTIALS",
        "401, ''",
        "403, ''",
        "403, TWO_FA_REQD",
        "400, INSUFFICIENT_PERMISSION"
    })
    void loginOrRoleThatDoesNotDo_isNotPermitted(int status, String code) {
        assertThat(meaning(status, code.isEmpty() ? "" : envelope(code)))
                .isEqualTo(new Reply.Refused<>(
                        Refusal.NOT_PERMITTED, "NetSuite answered " + status + (code.isEmpty() ? "" : " " + code)));
    }

    @ParameterizedTest
    @CsvSource({"404, ''", "404, SSS_INVALID_SCRIPTLET_ID", "400, SSS_INVALID_SCRIPTLET_ID"})
    void missingScript_isSaidPlainly(int status, String code) {
        assertThat(meaning(status, code.isEmpty() ? "<html>" : envelope(code)))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Refusal.NOT_PERMITTED);
                    assertThat(refused.what()).endsWith("the SuiteApp is not installed or its script is not deployed");
                });
    }

    @Test
    void redirect_isTheWrongAddress() {
        assertThat(meaning(302, ""))
                .isEqualTo(new Reply.Refused<>(
                        Refusal.NOT_PERMITTED, "NetSuite answered 302: the base URL is not the account's own"));
    }

    @ParameterizedTest
    @ValueSource(ints = {206, 408, 429, 500, 502, 503, 599})
    void passingTrouble_isLater(int status) {
        assertThat(meaning(status, "not JSON at all"))
                .isEqualTo(new Reply.Later<>(Optional.empty(), "NetSuite answered " + status));
    }

    @ParameterizedTest
    @CsvSource({"405, ''", "415, ''", "400, INVALID_REQUEST", "400, INVALID_RETURN_DATA_FORMAT"})
    void callThatCannotBeMadeSo_isInvalid(int status, String code) {
        assertThat(meaning(status, code.isEmpty() ? "" : envelope(code)))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.INVALID));
    }

    @Test
    void messageThatIsJsonAgain_isReadAgain() {
        String inner = "{\\\"type\\\":\\\"error.SuiteScriptError\\\",\\\"name\\\":\\\"SSS_USAGE_LIMIT_EXCEEDED\\\","
                + "\\\"message\\\":\\\"Script Execution Usage Limit Exceeded\\\",\\\"stack\\\":[]}";
        String body = "{\"error\" : {\"code\" : \"UNEXPECTED_ERROR\", \"message\" : \"" + inner + "\"}}";
        assertThat(ScriptError.of(body))
                .isEqualTo(new ScriptError("SSS_USAGE_LIMIT_EXCEEDED", "Script Execution Usage Limit Exceeded"));
        assertThat(meaning(400, body))
                .isEqualTo(new Reply.Later<>(Optional.empty(), "NetSuite answered 400 SSS_USAGE_LIMIT_EXCEEDED"));
    }

    @Test
    void errorAsText_isReadToo() {
        assertThat(ScriptError.of("error code: INVALID_LOGIN_ATTEMPT\nerror message: Invalid login attempt."))
                .isEqualTo(new ScriptError("INVALID_LOGIN_ATTEMPT", "Invalid login attempt."));
    }

    @Test
    void messageThatOnlyLooksLikeJson_isAMessage() {
        assertThat(ScriptError.of("{\"error\":{\"code\":\"X\",\"message\":\"{oops\"}}"))
                .isEqualTo(new ScriptError("X", "{oops"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, PT2S",
        "0, PT0S",
        "'Thu, 14 Jan 2027 09:01:30 GMT', PT1M30S",
        "'Thu, 14 Jan 2027 08:00:00 GMT', PT0S"
    })
    void pauseAskedFor_isPassedOn(String retryAfter, Duration pause) {
        HttpAnswer answer = new HttpAnswer(503, Optional.of(retryAfter), "");
        assertThat(failedCall.meaning(answer))
                .isEqualTo(new Reply.Later<>(Optional.of(pause), "NetSuite answered 503"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-1", "99999999999"})
    void pauseThatCannotBeRead_isNone(String retryAfter) {
        HttpAnswer answer = new HttpAnswer(429, Optional.of(retryAfter), "");
        assertThat(failedCall.meaning(answer)).isEqualTo(new Reply.Later<>(Optional.empty(), "NetSuite answered 429"));
    }

    private Reply<Object> meaning(int status, String body) {
        return failedCall.meaning(new HttpAnswer(status, Optional.empty(), body));
    }

    private static String envelope(String code) {
        return "{\"error\" : {\"code\" : \"" + code + "\", \"message\" : \"Words.\"}}";
    }
}
