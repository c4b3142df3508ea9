package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.netsuite.Account.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong calls to the screens are refused with a code, and a message that says what is wrong and what would be right. */
class ScreenInputTest {
    private static Account account;
    private static long event;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{}");
        event = account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Talk','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'}")
                .json()
                .path("id")
                .asLong();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|/events|[]|400|INVALID_REQUEST|no JSON object",
                "POST|/events|{'title'|400|INVALID_REQUEST|not valid JSON",
                "POST|/events|{'title':'x','nope':1}|400|INVALID_FIELD_ID|nope",
                "GET|/events/abc||404|RCRD_DSNT_EXIST|abc",
                "GET|/events/4711||404|RCRD_DSNT_EXIST|4711",
                "PUT|/events/EVENT/response|{}|400|USER_ERROR|ACCEPTED, TENTATIVE, DECLINED",
                "PUT|/events/EVENT/response|{'response':'MAYBE'}|400|INVALID_KEY_OR_REF|MAYBE",
                "PATCH|/events/EVENT/occurrences/soon|{}|400|INVALID_FLD_VALUE|soon",
                "GET|/calendar?from=2026-05-01T00:00:00Z&to=2026-05-31T00:00:00Z&person=x@y.example||400|INVALID_FLD_VALUE|x@y.example",
                "GET|/calendar?from=2026-05-01T00:00:00Z&to=2026-05-31T00:00:00Z&person=4711||400|INVALID_FLD_VALUE|employee id",
                "GET|/calendar?from=2026-05-31T00:00:00Z&to=2026-05-01T00:00:00Z||400|INVALID_FLD_VALUE|before 'from'",
                "GET|/calendar?from=2026-05-01&to=2026-05-31T00:00:00Z||400|INVALID_FLD_VALUE|'from' is no instant",
                "GET|/calendar||400|INVALID_FLD_VALUE|'from' is no instant",
                "GET|/records/customer/abc||404|RCRD_DSNT_EXIST|path: customer id: abc",
            })
    void wrongCall_isRefusedWithItsCause(
            String method, String path, String body, int status, String code, String message) {
        String place = "/netsuite/ui" + path.replace("EVENT", String.valueOf(event));
        Answer answer = account.alice(method, place, body == null ? "" : body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).contains(message);
    }

    @Test
    void refusedAnswer_leavesTheOldOne() {
        account.alice("PUT", "/netsuite/ui/events/" + event + "/response", "{}");
        assertThat(account.alice("GET", "/netsuite/ui/events/" + event, "")
                        .json()
                        .at("/attendees/0/response")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void personWhoIsNotOfThisWorld_isToldSo() {
        Answer answer = account.as("zoe", "GET", "/netsuite/ui/events/" + event, "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asText())
                .contains("zoe")
                .contains("Authorization: Bearer person:<e-mail>");
    }
}
