package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.netsuite.Account.Answer;
import io.calrelay.sandbox.netsuite.auth.TbaCredentials;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How RESTlet calls are let in and how they end (netsuite.md 3.6 and 4.2). */
class RestletDoorTest {
    private static final String NOTHING = "{'steps':[]}";
    private Account account;

    @BeforeEach
    void open() throws IOException {
        account = Account.open("{}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    private Answer signed(TbaCredentials credentials, String realm, long secondsOff, String nonce) {
        String header = new Rfc5849(credentials, realm)
                .header("POST", account.url(Account.RESTLET), Account.NOW.getEpochSecond() + secondsOff, nonce);
        return account.send("POST", Account.RESTLET, NOTHING, "application/json", header);
    }

    private String reason(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("INVALID_LOGIN_ATTEMPT");
        return answer.response()
                .headers()
                .firstValue("WWW-Authenticate")
                .orElse("")
                .replaceAll(".*error=\"([^\"]*)\".*", "$1");
    }

    @Test
    void goodSignature_isLetInOnce() {
        TbaCredentials good = account.cloud.tba();
        assertThat(signed(good, "TSTDRV1234567", 0, "nonce-x1").status()).isEqualTo(200);
        assertThat(reason(signed(good, "TSTDRV1234567", 0, "nonce-x1"))).isEqualTo("nonce_used");
    }

    @Test
    void wrongCredentials_areRefusedWithTheirReason() {
        TbaCredentials good = account.cloud.tba();
        TbaCredentials forged = new TbaCredentials(good.consumerKey(), good.consumerSecret(), good.tokenId(), "x");
        TbaCredentials stranger = new TbaCredentials(good.consumerKey(), good.consumerSecret(), "x", "x");
        assertThat(reason(signed(forged, "TSTDRV1234567", 0, "nonce-1"))).isEqualTo("InvalidSignature");
        assertThat(reason(signed(stranger, "TSTDRV1234567", 0, "nonce-2"))).isEqualTo("token_rejected");
        assertThat(reason(signed(good, "OTHER", 0, "nonce-3"))).isEqualTo("permission_denied");
        assertThat(reason(signed(good, "TSTDRV1234567", 301, "nonce-4"))).isEqualTo("InvalidTimestamp");
        assertThat(reason(signed(good, "TSTDRV1234567", -301, "nonce-5"))).isEqualTo("InvalidTimestamp");
        assertThat(reason(signed(good, "TSTDRV1234567", 0, "short"))).isEqualTo("nonce_rejected");
        assertThat(reason(account.send("POST", Account.RESTLET, NOTHING, "application/json", "Bearer nonsense")))
                .isEqualTo("invalid_token");
    }

    @Test
    void fiveBadSignatures_lockTheToken() {
        TbaCredentials good = account.cloud.tba();
        TbaCredentials forged = new TbaCredentials(good.consumerKey(), "x", good.tokenId(), "x");
        for (int n = 0; n < 5; n++) {
            signed(forged, "TSTDRV1234567", 0, "nonce-" + n);
        }
        assertThat(reason(signed(good, "TSTDRV1234567", 0, "nonce-9"))).isEqualTo("temporary_locked");
    }

    @Test
    void thrownSuiteScriptError_arrivesDoublyEncoded() {
        Answer answer = account.restlet("{'fail':'suitescript'}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("FIXTURE_FAILED");
        assertThat(answer.inner().path("type").asText()).isEqualTo("error.SuiteScriptError");
        assertThat(answer.inner().path("name").asText()).isEqualTo("FIXTURE_FAILED");
        assertThat(answer.inner().path("message").asText()).isEqualTo("on purpose");
        assertThat(answer.inner().path("stack").isArray()).isTrue();
        assertThat(account.restlet("{'fail':'plain'}").json().at("/error/code").asText())
                .isEqualTo("UNEXPECTED_ERROR");
    }

    @Test
    void queryParameters_reachGetWithoutScriptAndDeploy() {
        String path = Account.RESTLET + "&since=42";
        Answer answer = account.send("GET", path, "", "application/json", account.signature("GET", path));
        assertThat(answer.json().path("query").toString()).isEqualTo("{\"since\":\"42\"}");
        assertThat(answer.json().path("context").asText()).isEqualTo("RESTLET");
        assertThat(answer.json().path("offset").asInt()).isEqualTo(7 * 60);
    }

    @Test
    void textGoesInAndOut() {
        Answer answer = account.send(
                "POST", Account.RESTLET, "hello", "text/plain", account.signature("POST", Account.RESTLET));
        assertThat(answer.text()).isEqualTo("HELLO");
    }

    @Test
    void whatTheScriptCannotAnswer_hasTheDocumentedStatus() {
        assertThat(account.send(
                                "PUT",
                                Account.RESTLET,
                                "{}",
                                "application/json",
                                account.signature("PUT", Account.RESTLET))
                        .status())
                .isEqualTo(405);
        assertThat(account.send(
                                "POST",
                                Account.RESTLET,
                                "a=b",
                                "application/x-www-form-urlencoded",
                                account.signature("POST", Account.RESTLET))
                        .status())
                .isEqualTo(415);
        String unreleased = Account.RESTLET.replace("customdeploy_fixture_restlet", "customdeploy_fixture_testing");
        Answer missing =
                account.send("POST", unreleased, NOTHING, "application/json", account.signature("POST", unreleased));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().at("/error/code").asText()).isEqualTo("SSS_INVALID_SCRIPTLET_ID");
    }

    @Test
    void requestsAndAnswersBeyondTenMegabytes_areRefused() {
        String large = "{'text':'" + "x".repeat(10 * 1024 * 1024) + "'}";
        assertThat(account.restlet(large).json().at("/error/code").asText()).isEqualTo("INVALID_REQUEST");
        assertThat(account.restlet("{'steps':[{'do':'long','times':10485761}]}")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("INVALID_RETURN_DATA_FORMAT");
    }

    @Test
    void bodyWithoutContentTypeOrJson_isRefused() {
        assertThat(account.send("POST", Account.RESTLET, "{}", "", account.signature("POST", Account.RESTLET))
                        .status())
                .isEqualTo(415);
        assertThat(account.restlet("{'steps'").status()).isEqualTo(400);
        assertThat(account.send(
                                "POST",
                                Account.RESTLET,
                                "no",
                                "text/plain",
                                account.signature("POST", Account.RESTLET).replace("TSTDRV", "OTHER"))
                        .text())
                .isEqualTo("error code: INVALID_LOGIN_ATTEMPT\nerror message: Invalid login attempt.");
    }

    @Test
    void standingFaults_strikeTheRelay() {
        strike(Fault.UNITS_EXHAUSTED);
        assertThat(account.refusal(ScriptRulesTest.event("Poor", ""))).isEqualTo("SSS_USAGE_LIMIT_EXCEEDED");
        strike(Fault.PERMISSION_LOST);
        assertThat(account.refusal(ScriptRulesTest.event("Barred", ""))).isEqualTo("INSUFFICIENT_PERMISSION");
        strike(Fault.INTEGRATION_WIPED);
        assertThat(account.restlet(NOTHING).status()).isEqualTo(401);
        strike(Fault.CONCURRENCY);
        Answer busy = account.restlet(NOTHING);
        assertThat(busy.status()).isEqualTo(400);
        assertThat(busy.json().at("/error/code").asText()).isEqualTo("SSS_REQUEST_LIMIT_EXCEEDED");
    }

    private void strike(Fault fault) {
        account.world.faults().clear();
        account.world
                .faults()
                .add(new Faults.Order(Service.NETSUITE, fault, 1, Long.MAX_VALUE, Optional.empty(), false));
    }
}
