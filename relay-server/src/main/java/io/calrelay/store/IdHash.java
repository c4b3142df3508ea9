package io.calrelay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The SHA-256 of an id, which stands for it in keys: ids of outside services may be longer than a key can be. */
final class IdHash implements Comparable<IdHash> {
    private final byte[] digest;

    private IdHash(byte[] digest) {
        this.digest = digest;
    }

    static IdHash of(String id) {
        try {
            return new IdHash(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** For the database; not to be changed. */
    byte[] bytes() {
        return digest;
    }

    /** In the order of the database. */
    @Override
    public int compareTo(IdHash other) {
        return Arrays.compareUnsigned(digest, other.digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdHash hash && Arrays.equals(digest, hash.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
