package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The JWT with which the relay proves who it is: signed with PS256, as RS256 is not accepted (netsuite.md 4.3). Short-lived:
 * NetSuite would take up to an hour.
 */
final class ClientAssertion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private ClientAssertion() {}

    /** @param audience the token endpoint */
    static String of(M2mCredentials credentials, URI audience, Instant now) {
        ObjectNode header =
                JSON.createObjectNode().put("typ", "JWT").put("alg", "PS256").put("kid", credentials.certificateId());
        ObjectNode claims = JSON.createObjectNode().put("iss", credentials.clientId());
        claims.putArray("scope").add("restlets");
        claims.put("aud", audience.toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond());
        String signed = encode(header.toString().getBytes(StandardCharsets.UTF_8))
                + '.'
                + encode(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed + '.' + encode(signature(credentials, signed));
    }

    private static byte[] signature(M2mCredentials credentials, String signed) {
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PS256);
            signature.initSign(credentials.key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the key cannot sign with PS256", unfit);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
