package io.calrelay.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs in as a service account without any library of Google's. */
final class SignIn {
    private SignIn() {}

    /** An assertion signed by hand, as any client in any language would. */
    static String assertion(GoogleTown town, String sub, Instant expires) throws Exception {
        return assertion(town, sub, expires, "calendar.events");
    }

    /** @param sub empty for the service account itself @param scopes as URLs, or by their short names */
    static String assertion(GoogleTown town, String sub, Instant expires, String... scopes) throws Exception {
        JsonNode key = GoogleTown.JSON.readTree(town.cloud.serviceAccountJson(town.url()));
        String wanted = Stream.of(scopes)
                .map(scope -> scope.startsWith("https:") ? scope : "https://www.googleapis.com/auth/" + scope)
                .collect(Collectors.joining(" "));
        String claims = "{\"iss\":\"" + key.path("client_email").asText() + "\","
                + (sub.isEmpty() ? "" : "\"sub\":\"" + sub + "\",") + "\"scope\":\"" + wanted + "\","
                + "\"aud\":\"https://oauth2.googleapis.com/token\",\"iat\":"
                + expires.minusSeconds(3600).getEpochSecond() + ",\"exp\":" + expires.getEpochSecond() + "}";
        String header =
                "{\"alg\":\"RS256\",\"kid\":\"" + key.path("private_key_id").asText() + "\",\"typ\":\"JWT\"}";
        String content = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey(key.path("private_key").asText()));
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Reply grant(GoogleTown town, String assertion) {
        String form = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion;
        return town.call("POST", "/google/token", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    static String token(GoogleTown town) throws Exception {
        return grant(
                        town,
                        assertion(town, GoogleTown.ALICE, town.clock.instant().plusSeconds(3600)))
                .ok()
                .text("/access_token");
    }
}
