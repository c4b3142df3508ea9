package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.netsuite.Account.Answer;
import io.calrelay.sandbox.netsuite.auth.M2mCredentials;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OAuth 2.0 client credentials with a certificate (netsuite.md 4.3). */
class M2mTest {
    private static final String TOKEN = "/netsuite/services/rest/auth/oauth2/v1/token";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{\"auth\":\"m2m\"}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Answer token(String keyId, String audience, long life, String scope)
            throws GeneralSecurityException {
        M2mCredentials known = account.cloud.m2m();
        long now = account.world.clock().instant().getEpochSecond();
        String signed = part("{'typ':'JWT','alg':'PS256','kid':'" + keyId + "'}") + "."
                + part("{'iss':'" + known.clientId() + "','scope':['" + scope + "'],'aud':'" + audience + "','iat':"
                        + now + ",'exp':" + (now + life) + "}");
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(known.keys().getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        String assertion =
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion;
        return account.send("POST", TOKEN, form, "application/x-www-form-urlencoded", "");
    }

    @Test
    void goodAssertion_givesATokenThatRunsRestletsForAnHour() throws GeneralSecurityException {
        Answer answer = token(account.cloud.m2m().certificateId(), account.url(TOKEN), 3600, "restlets");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String bearer = "Bearer " + answer.json().path("access_token").asText();
        assertThat(account.send("POST", Account.RESTLET, "{'steps':[]}", "application/json", bearer)
                        .status())
                .isEqualTo(200);
        String rest = "/netsuite/services/rest/record/v1/calendarEvent/1";
        assertThat(account.send("GET", rest, "", "", bearer).status()).isEqualTo(401);
        account.world.clock().advance(Duration.ofMinutes(61));
        assertThat(account.send("POST", Account.RESTLET, "{'steps':[]}", "application/json", bearer)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void wrongKeyAudienceLifeOrScope_isRefused() throws GeneralSecurityException {
        String key = account.cloud.m2m().certificateId();
        assertThat(token("other", account.url(TOKEN), 3600, "restlets").status())
                .isEqualTo(400);
        assertThat(token(key, "http://elsewhere.example/token", 3600, "restlets")
                        .status())
                .isEqualTo(400);
        assertThat(token(key, account.url(TOKEN), 3601, "restlets").status()).isEqualTo(400);
        assertThat(token(key, account.url(TOKEN), 3600, "everything").status()).isEqualTo(400);
    }
}
