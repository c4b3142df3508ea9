package io.calrelay.sandbox.netsuite.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The integration's client id and certificate for OAuth 2.0 client credentials. */
public record M2mCredentials(String clientId, String certificateId, KeyPair keys) {
    /** Certificates have RSA keys of 3072 or 4096 bits (netsuite.md 4.3). */
    public static M2mCredentials issue(String clientId, String certificateId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            return new M2mCredentials(clientId, certificateId, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From what {@link #privateKey} gave. */
    public static M2mCredentials of(String clientId, String certificateId, String privateKey) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            RSAPublicKeySpec open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new M2mCredentials(clientId, certificateId, new KeyPair(factory.generatePublic(open), key));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an RSA key", unusable);
        }
    }

    /** PKCS 8, in base 64. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    @Override
    public String toString() {
        return "M2mCredentials[" + clientId + "]";
    }
}
