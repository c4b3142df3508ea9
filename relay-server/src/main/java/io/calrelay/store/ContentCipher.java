package io.calrelay.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts what stands in the database (AES-256-GCM). What was sealed for one place opens in no other, so rows cannot be
 * swapped by somebody who can write to the database. Thread-safe.
 */
public final class ContentCipher {
    private static final int KEY_BYTES = 32;
    // Names the key within each sealed content, so that a second key can be added beside it later.
    private static final int KEY_ID = 1;

    private final Aead aead;

    /** @param key 32 bytes of chance */
    public ContentCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "the content key has " + key.length + " bytes; it must have " + KEY_BYTES);
        }
        try {
            AeadConfig.register();
            this.aead = keyset(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot encrypt with AES-256-GCM", e);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle keyset(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        AesGcmKey aesKey = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(KEY_ID)
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(aesKey).makePrimary())
                .build();
    }

    /** A row that content belongs to. */
    record Place(String table, String key) {
        private byte[] bytes() {
            return (table + '\n' + key).getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] seal(Place place, byte[] content) {
        try {
            return aead.encrypt(content, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a row of " + place.table(), e);
        }
    }

    byte[] open(Place place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a row of " + place.table() + " was encrypted with another key, or changed by somebody else", e);
        }
    }
}
