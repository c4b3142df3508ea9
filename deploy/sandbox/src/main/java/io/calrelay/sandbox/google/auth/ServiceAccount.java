package io.calrelay.sandbox.google.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The service account that the relay signs in with.
 *
 * @param clientId the number that the delegation table in the Admin console names
 */
public record ServiceAccount(String email, String clientId, String keyId, KeyPair keys) {
    private static final String PROJECT = "calrelay-sandbox";

    /** A new account with a new key: keys are real secrets even here, so they do not come from the seed. */
    public static ServiceAccount create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no RSA", missing);
        }
    }

    private static ServiceAccount of(KeyPair keys) {
        String email = "relay@" + PROJECT + ".iam.gserviceaccount.com";
        String keyId = Integer.toHexString(keys.getPublic().hashCode()) + "5a0d6c1e9b7f4a32";
        return new ServiceAccount(email, "107423456789012345678", keyId, keys);
    }

    /** The key file, as the console hands it out, with the token endpoint of this sandbox. */
    public String keyFile(URI clouds) {
        ObjectNode file = Json.object();
        file.put("type", "service_account").put("project_id", PROJECT);
        file.put("private_key_id", keyId).put("private_key", pem());
        file.put("client_email", email).put("client_id", clientId);
        file.put("auth_uri", "https://accounts.google.com/o/oauth2/auth");
        file.put("token_uri", clouds.resolve("/google/token").toString());
        file.put("auth_provider_x509_cert_url", "https://www.googleapis.com/oauth2/v1/certs");
        file.put("universe_domain", "googleapis.com");
        return file.toString();
    }

    boolean signed(String content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys.getPublic());
            check.update(content.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    public JsonNode keep() {
        Base64.Encoder encoder = Base64.getEncoder();
        return Json.object()
                .put("private", encoder.encodeToString(keys.getPrivate().getEncoded()))
                .put("public", encoder.encodeToString(keys.getPublic().getEncoded()))
                .put("keyId", keyId);
    }

    public static ServiceAccount restored(JsonNode kept) {
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] secret = decoder.decode(kept.path("private").asText());
            byte[] open = decoder.decode(kept.path("public").asText());
            KeyPair keys = new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
            ServiceAccount fresh = of(keys);
            return new ServiceAccount(
                    fresh.email, fresh.clientId, kept.path("keyId").asText(), keys);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the kept service account key cannot be read", broken);
        }
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + email + "]";
    }

    private String pem() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        String encoded = lines.encodeToString(keys.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n";
    }
}
