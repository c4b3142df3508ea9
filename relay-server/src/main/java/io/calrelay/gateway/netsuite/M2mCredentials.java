package io.calrelay.gateway.netsuite;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * What OAuth 2.0 client credentials need. Prints no secret.
 *
 * @param clientId of the integration record
 * @param certificateId as NetSuite shows it after the upload
 * @param key RSA, of that certificate
 */
public record M2mCredentials(String clientId, String certificateId, PrivateKey key) {
    private static final String PEM_LINES = "-----(BEGIN|END) PRIVATE KEY-----";

    /**
     * @param pem an unencrypted RSA key as PKCS#8
     * @throws IllegalArgumentException when it is something else; the message does not repeat it
     */
    public static M2mCredentials of(String clientId, String certificateId, String pem) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll(PEM_LINES, ""));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new M2mCredentials(clientId, certificateId, key);
        } catch (GeneralSecurityException | IllegalArgumentException notSuch) {
            throw new IllegalArgumentException("not an RSA private key in PKCS#8 PEM form");
        }
    }

    @Override
    public String toString() {
        return "M2mCredentials[certificateId=" + certificateId + "]";
    }
}
