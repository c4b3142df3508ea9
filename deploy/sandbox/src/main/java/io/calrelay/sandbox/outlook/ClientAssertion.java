package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks a certificate assertion: PS256, the thumbprint of a registered certificate, and the claims. Thread-safe. */
@Verified(on = "2026-06-01", source = "graph.md 7.1 [S27] certificate-credentials")
final class ClientAssertion {
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final InstantSource clock;
    private final Map<String, PublicKey> byThumbprint = new ConcurrentHashMap<>();

    ClientAssertion(InstantSource clock) {
        this.clock = clock;
    }

    void register(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            String thumbprint = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            byThumbprint.put(thumbprint, certificate.getPublicKey());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", unusable);
        }
    }

    /** @param tokenUrl what {@code aud} must name */
    void require(String jwt, String tokenUrl) {
        String[] parts = jwt.split("\\.");
        if (parts.length != 3) {
            throw refused("The assertion is not a signed JWT.");
        }
        try {
            JsonNode header = decoded(parts[0]);
            PublicKey key = byThumbprint.get(Json.text(header, "x5t#S256"));
            if (key == null || !Json.text(header, "alg").equals("PS256") || !signed(key, parts)) {
                throw refused(
                        "Client assertion contains an invalid signature or names a certificate that is not registered.");
            }
            requireClaims(decoded(parts[1]), tokenUrl);
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException malformed) {
            throw refused("The assertion is malformed.");
        }
    }

    private static boolean signed(PublicKey key, String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PS256);
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private void requireClaims(JsonNode claims, String tokenUrl) {
        Instant now = clock.instant();
        boolean right = Json.text(claims, "aud").equals(tokenUrl)
                && Json.text(claims, "iss").equals(Entra.CLIENT_ID)
                && Json.text(claims, "sub").equals(Entra.CLIENT_ID)
                && !Json.text(claims, "jti").isEmpty()
                && Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(now)
                && !Instant.ofEpochSecond(claims.path("nbf").asLong()).isAfter(now.plusSeconds(300));
        if (!right) {
            throw refused(
                    "Client assertion is not within its valid time range, or its audience, issuer or subject is wrong.");
        }
    }

    private static JsonNode decoded(String part) throws JsonProcessingException {
        return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static EntraProblem refused(String why) {
        return new EntraProblem(401, "invalid_client", 700027, why);
    }
}
