package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SignedPushTest {
    private static final String SECRET = "correct horse battery staple";
    private static final String BODY = "{\"contractVersion\":1,\"account\":\"TSTDRV1234567\",\"rows\":[{\"row\":7,"
            + "\"event\":4711,\"operation\":\"deleted\",\"key\":null,\"fingerprint\":null,\"at\":1767225600000}]}";
    private static final SignedPush PUSH =
            new SignedPush("POST", "/webhooks/netsuite", "1767225600", "3f0c6a52-8b1e-4d3a-9a57-0d9a2c1be771", BODY);

    // Computed with Python's hmac module, so that this class cannot prove itself right.
    private static final String SIGNATURE = "abdbdfa058090570e40acb6025a8240e0d6623a9902d485fdeb6d104758e63fd";

    @Test
    void workedExample_hasTheSignatureOfAnotherImplementation() {
        assertThat(PUSH.signature(SECRET)).isEqualTo(SIGNATURE);
    }

    @Test
    void theReadme_showsTheSameExample() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(SECRET, PUSH.signingString(), SIGNATURE);
    }

    @Test
    void itsOwnSignature_isBelieved() {
        assertThat(PUSH.isSignedBy(SECRET, SIGNATURE)).isTrue();
    }

    @Test
    void changedBodyPathOrSecret_isNotBelieved() {
        SignedPush otherBody = new SignedPush("POST", PUSH.path(), PUSH.timestamp(), PUSH.nonce(), BODY + " ");
        SignedPush otherPath = new SignedPush("POST", "/webhooks/graph", PUSH.timestamp(), PUSH.nonce(), BODY);
        assertThat(otherBody.isSignedBy(SECRET, SIGNATURE)).isFalse();
        assertThat(otherPath.isSignedBy(SECRET, SIGNATURE)).isFalse();
        assertThat(PUSH.isSignedBy("another", SIGNATURE)).isFalse();
    }

    @Test
    void nonAsciiBody_isSignedAsUtf8() {
        SignedPush push = new SignedPush("POST", "/webhooks/netsuite", "1", "n", "\u00e9\u20ac");
        assertThat(push.signature("s")).isEqualTo("4b1e23b1865e0f17e8ee25d3af73c7b46edf7b2cac47d968346713ab861f49e8");
    }
}
