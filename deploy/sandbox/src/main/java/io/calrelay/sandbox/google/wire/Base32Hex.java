package io.calrelay.sandbox.google.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** RFC 4648 base32hex in lower case without padding: the alphabet of event ids. */
public final class Base32Hex {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";

    private Base32Hex() {}

    public static String encode(String text) {
        StringBuilder out = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            buffer = buffer << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        }
        return out.toString();
    }

    /** Empty when the text is not in the alphabet. */
    public static Optional<String> decode(String encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int value = ALPHABET.indexOf(encoded.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return Optional.of(out.toString(StandardCharsets.UTF_8));
    }

    /** A server-made id: 26 characters. */
    public static String random(RandomGenerator chance) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            out.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }
}
