package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class M2mSignerTest {
    private static final KeyPair KEYS = keys();
    private static final Queue<String> ANSWERS = new ArrayDeque<>();
    private static final List<String> FORMS = new ArrayList<>();
    private static final Javalin NET_SUITE = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/services/rest/auth/oauth2/v1/token", M2mSignerTest::answer);
            })
            .start("127.0.0.1", 0);
    private static final URI TOKEN_ENDPOINT =
            URI.create("http://127.0.0.1:" + NET_SUITE.port() + "/services/rest/auth/oauth2/v1/token");
    private static final URI ADDRESS = URI.create("https://example.test/app/site/hosting/restlet.nl");

    private Instant now = Instant.parse("2027-01-14T09:00:00Z");
    private final M2mSigner signer =
            new M2mSigner(new M2mCredentials("client", "certificate", KEYS.getPrivate()), TOKEN_ENDPOINT, () -> now);

    @BeforeEach
    void clear() {
        ANSWERS.clear();
        FORMS.clear();
    }

    @AfterAll
    static void stop() {
        NET_SUITE.stop();
    }

    @Test
    void assertion_saysWhatNetSuiteAsksForAndIsSignedWithPs256() throws GeneralSecurityException, IOException {
        ANSWERS.add(token("first"));
        assertThat(signer.authorization(ADDRESS)).isEqualTo(new Reply.Done<>("Bearer first"));
        String form = FORMS.get(0);
        assertThat(form)
                .startsWith("grant_type=client_credentials&client_assertion_type="
                        + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=");
        String[] parts = form.substring(form.lastIndexOf('=') + 1).split("\\.");
        assertThat(json(parts[0])).hasToString("{\"typ\":\"JWT\",\"alg\":\"PS256\",\"kid\":\"certificate\"}");
        assertThat(json(parts[1]))
                .hasToString("{\"iss\":\"client\",\"scope\":[\"restlets\"],\"aud\":\"" + TOKEN_ENDPOINT
                        + "\",\"iat\":1799917200,\"exp\":1799917500}");
        Signature check = Signature.getInstance("RSASSA-PSS");
        check.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        check.initVerify(KEYS.getPublic());
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void token_servesUntilShortlyBeforeItsEnd() {
        ANSWERS.addAll(List.of(token("first"), token("second")));
        assertThat(bearer()).isEqualTo("Bearer first");
        now = now.plus(Duration.ofMinutes(58));
        assertThat(bearer()).isEqualTo("Bearer first");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(bearer()).isEqualTo("Bearer second");
    }

    @Test
    void refusedToken_isReplacedButOnlyThatOne() {
        ANSWERS.addAll(List.of(token("first"), token("second")));
        assertThat(bearer()).isEqualTo("Bearer first");
        assertThat(signer.renew("Bearer first")).isTrue();
        assertThat(bearer()).isEqualTo("Bearer second");
        assertThat(signer.renew("Bearer first")).isTrue();
        assertThat(bearer()).isEqualTo("Bearer second");
    }

    @Test
    void refusedCertificate_isNotPermitted() {
        ANSWERS.add("400{\"error\":\"invalid_request\"}");
        assertThat(signer.authorization(ADDRESS))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "NetSuite gives no token: 400 invalid_request"));
    }

    @Test
    void troubleOfTheTokenService_isLater() {
        ANSWERS.add("503");
        assertThat(signer.authorization(ADDRESS)).isInstanceOf(Reply.Later.class);
    }

    @Test
    void answerWithoutAToken_isThrown() {
        ANSWERS.add("200{\"token_type\":\"Bearer\"}");
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(() -> signer.authorization(ADDRESS));
    }

    @Test
    void callThatIsRefusedOnce_isMadeAgainWithANewToken() {
        ANSWERS.addAll(List.of(token("first"), token("second")));
        try (ScriptedNetSuite netSuite = new ScriptedNetSuite()) {
            netSuite.thenError(401, "").thenExample("changes-response/accepted/nothing-new");
            RestletGateway gateway =
                    new RestletGateway(RestletSettings.of(netSuite.base()), signer, () -> now, Samples.ids());
            assertThat(gateway.changes(List.of(), List.of())).isInstanceOf(Reply.Done.class);
            assertThat(netSuite.requests())
                    .extracting(ScriptedNetSuite.Request::authorization)
                    .containsExactly("Bearer first", "Bearer second");
        }
    }

    @Test
    void callThatIsRefusedTwice_isRefused() {
        ANSWERS.addAll(List.of(token("first"), token("second")));
        try (ScriptedNetSuite netSuite = new ScriptedNetSuite()) {
            netSuite.thenError(401, "").thenError(401, "");
            RestletGateway gateway =
                    new RestletGateway(RestletSettings.of(netSuite.base()), signer, () -> now, Samples.ids());
            assertThat(gateway.changes(List.of(), List.of()))
                    .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "NetSuite answered 401"));
        }
    }

    @Test
    void keyInPemForm_isReadAndAnythingElseIsNotRepeated() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        assertThat(M2mCredentials.of("client", "certificate", pem).key()).isEqualTo(KEYS.getPrivate());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> M2mCredentials.of("client", "certificate", "hush"))
                .withMessage("not an RSA private key in PKCS#8 PEM form");
        assertThat(new M2mCredentials("client", "certificate", KEYS.getPrivate()))
                .hasToString("M2mCredentials[certificateId=certificate]");
    }

    private String bearer() {
        return signer.authorization(ADDRESS).whenDone().orElseThrow();
    }

    private static void answer(Context ctx) {
        FORMS.add(ctx.body());
        String answer = ANSWERS.remove();
        ctx.status(Integer.parseInt(answer.substring(0, 3))).result(answer.substring(3));
    }

    private static String token(String token) {
        return "200{\"access_token\":\"" + token + "\",\"expires_in\":\"3600\",\"token_type\":\"Bearer\"}";
    }

    private static JsonNode json(String part) throws IOException {
        return Samples.JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
