package io.calrelay.sandbox.netsuite.auth;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Token-based authentication of the integration user. */
public record TbaCredentials(String consumerKey, String consumerSecret, String tokenId, String tokenSecret) {
    /** Keys as NetSuite issues them: 64 hexadecimal digits. */
    public static TbaCredentials issue(RandomGenerator chance) {
        return new TbaCredentials(key(chance), key(chance), key(chance), key(chance));
    }

    private static String key(RandomGenerator chance) {
        byte[] bytes = new byte[32];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "TbaCredentials[****]";
    }
}
