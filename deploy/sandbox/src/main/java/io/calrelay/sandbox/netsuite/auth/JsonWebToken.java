package io.calrelay.sandbox.netsuite.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Optional;

/** A signed JWT as a client sends it; nothing in it is to be trusted before {@link #signedBy}. */
record JsonWebToken(JsonNode header, JsonNode claims, String signed, byte[] signature) {
    static Optional<JsonWebToken> parse(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonMapper json = new JsonMapper();
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return Optional.of(new JsonWebToken(
                    json.readTree(decoder.decode(parts[0])),
                    json.readTree(decoder.decode(parts[1])),
                    parts[0] + "." + parts[1],
                    decoder.decode(parts[2])));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** PS256 is RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt (RFC 7518 3.5); PS384, PS512 alike. */
    boolean signedBy(PublicKey key) {
        String bits = header.path("alg").asText().replace("PS", "");
        try {
            Signature check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(new PSSParameterSpec(
                    "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), Integer.parseInt(bits) / 8, 1));
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException | NumberFormatException unusable) {
            return false;
        }
    }
}
