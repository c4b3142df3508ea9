package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens, consent, and what happens without them. */
class EntraTest {
    private static final String SCOPE =
            "&grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private String consent(String version, String more) {
        Reply answer = box.send(HttpRequest.newBuilder(URI.create(box.origin() + "/entra/organizations" + version
                        + "/adminconsent?client_id=" + GraphCloud.clientId()
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%2Fback&state=s%201" + more))
                .build());
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location");
    }

    @Test
    void token_livesOneHourOfTheWorldsClock() {
        Reply issued = box.token(
                "northwind.example",
                "client_id=" + GraphCloud.clientId() + "&client_secret=" + GraphCloud.clientSecret() + SCOPE);
        assertThat(issued.json().path("expires_in").asInt()).isEqualTo(3599);
        assertThat(issued.json().path("token_type").asText()).isEqualTo("Bearer");
        String bearer = "Bearer " + issued.json().path("access_token").asText();
        assertThat(box.call(bearer, "GET", "/users/" + ALICE + "/events", "").status())
                .isEqualTo(200);
        box.world.clock().advance(Duration.ofSeconds(3599));
        Reply over = box.call(bearer, "GET", "/users/" + ALICE + "/events", "");
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.code()).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void wrongSecretAppOrTenant_isRefusedInEntrasForm() {
        Reply secret =
                box.token(GraphCloud.tenant(), "client_id=" + GraphCloud.clientId() + "&client_secret=x" + SCOPE);
        assertThat(secret.status()).isEqualTo(401);
        assertThat(secret.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(secret.json().at("/error_codes/0").asInt()).isEqualTo(7000215);
        assertThat(secret.json().path("timestamp").asText()).isEqualTo("2026-03-02 08:00:00Z");
        Reply app = box.token(GraphCloud.tenant(), "client_id=x&client_secret=x" + SCOPE);
        assertThat(app.json().path("error").asText()).isEqualTo("unauthorized_client");
        Reply tenant = box.token("elsewhere.example", "client_id=" + GraphCloud.clientId() + SCOPE);
        assertThat(tenant.json().at("/error_codes/0").asInt()).isEqualTo(90002);
    }

    @Test
    void withoutConsent_tokensAreIssuedAndCallsRefused_untilAnAdminConsentsAndTheTokenIsNew() {
        box.world
                .faults()
                .add(new Faults.Order(Service.GRAPH, Fault.REVOKE_CONSENT, 1, Long.MAX_VALUE, Optional.empty(), false));
        String bare = "Bearer " + box.freshToken();
        String url = "/users/" + ALICE + "/events";
        assertThat(box.call(bare, "GET", url, "").code()).isEqualTo("ErrorAccessDenied");
        assertThat(consent("/v2.0", "&decision=refuse"))
                .startsWith(
                        "http://127.0.0.1/back?admin_consent=True&error=consent_required&error_description=AADSTS65004")
                .endsWith("&state=s+1");
        assertThat(box.call(bare, "GET", url, "").status()).isEqualTo(403);
        assertThat(consent("/v2.0", "")).contains("admin_consent=True&tenant=" + GraphCloud.tenant(), "&scope=https");
        assertThat(box.call(bare, "GET", url, "").status()).isEqualTo(403);
        assertThat(box.call("Bearer " + box.freshToken(), "GET", url, "").status())
                .isEqualTo(200);
        assertThat(consent("", "")).doesNotContain("scope");
    }
}
