package io.calrelay.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the SuiteApp signs when it pushes: method, path, timestamp, nonce and body, one below the other. The signature is
 * HMAC-SHA256 under the UTF-8 bytes of the shared secret, as 64 lower-case hexadecimal digits.
 *
 * @param path the path of the URL as sent, without host and query, such as {@code /webhooks/netsuite}
 * @param timestamp seconds since 1970-01-01T00:00:00Z, as it stands in the header
 * @param body the body as sent, byte for byte
 */
public record SignedPush(String method, String path, String timestamp, String nonce, String body) {
    public static final String TIMESTAMP_HEADER = "X-CalRelay-Timestamp";
    public static final String NONCE_HEADER = "X-CalRelay-Nonce";
    public static final String SIGNATURE_HEADER = "X-CalRelay-Signature";

    /** A push signed further away from the relay's clock than this is {@link ErrorCode#SIGNATURE_STALE}. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    public String signingString() {
        return String.join("\n", method, path, timestamp, nonce, body);
    }

    public String signature(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signingString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, every);
        }
    }

    /** Whether this signature is ours; takes equally long for every wrong one of the same length. */
    public boolean isSignedBy(String secret, String signature) {
        return MessageDigest.isEqual(
                signature(secret).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}
