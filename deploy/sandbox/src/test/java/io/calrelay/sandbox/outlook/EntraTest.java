package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, consent, and what happens without them. */
class EntraTest {
    private static final String SCOPE =
            "&grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";
    private static final String PASSWORD = "changeit";
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
        assertThat(box.call(bare, "GET", url, "").code()).isEqualTo("NoPermissionsInAccessToken");
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

    @Test
    void certificate_provesTheAppAsWellAsASecret(@TempDir Path folder) throws Exception {
        KeyStore keys = newKey(folder.resolve("app.p12"));
        X509Certificate certificate = (X509Certificate) keys.getCertificate("app");
        PrivateKey key = (PrivateKey) keys.getKey("app", PASSWORD.toCharArray());
        String form = "client_id=" + GraphCloud.clientId() + SCOPE
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=";
        String audience = box.origin() + "/entra/" + GraphCloud.tenant() + "/oauth2/v2.0/token";
        String assertion = assertion(certificate, key, audience);
        assertThat(box.token(GraphCloud.tenant(), form + assertion)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_client");
        box.cloud.register(certificate);
        assertThat(box.token(GraphCloud.tenant(), form + assertion)
                        .json()
                        .path("access_token")
                        .asText())
                .isNotEmpty();
        String elsewhere = assertion(certificate, key, "https://elsewhere.example/token");
        assertThat(box.token(GraphCloud.tenant(), form + elsewhere).status()).isEqualTo(401);
    }

    private static KeyStore newKey(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "app",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=relay",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static String assertion(X509Certificate certificate, PrivateKey key, String audience) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String thumbprint =
                base64.encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        String header = "{\"alg\": \"PS256\", \"typ\": \"JWT\", \"x5t#S256\": \"" + thumbprint + "\"}";
        long now = GraphBox.START.getEpochSecond();
        String claims =
                "{\"aud\": \"%s\", \"iss\": \"%2$s\", \"sub\": \"%2$s\", \"jti\": \"j-1\", \"nbf\": %3$d, \"exp\": %4$d}"
                        .formatted(audience, GraphCloud.clientId(), now, now + 300);
        String signed = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64.encodeToString(signature.sign());
    }
}
