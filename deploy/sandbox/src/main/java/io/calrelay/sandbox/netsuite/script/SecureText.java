package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Uses API secrets for scripts without ever giving them away (netsuite.md 3.8). */
final class SecureText {
    private static final Pattern PLACE = Pattern.compile("\\{(custsecret_\\w+)}");
    private final AccountState account;

    SecureText(AccountState account) {
        this.account = account;
    }

    /** Plain text, or {@code {"$secure": [steps]}} as the JavaScript side's secure strings record them. */
    String resolve(JsonNode text) {
        if (!text.has("$secure")) {
            return text.asText("");
        }
        String value = "";
        for (JsonNode step : text.path("$secure")) {
            value = step(value, step);
        }
        return value;
    }

    private String step(String value, JsonNode step) {
        return switch (step.path("do").asText()) {
            case "append" -> value + filled(step.path("text").asText());
            case "appendSecure" -> value + resolve(step.path("text"));
            case "replace" ->
                value.replace(step.path("pattern").asText(), step.path("with").asText());
            case "encode" ->
                encode(
                        decode(value, step.path("from").asText("UTF_8")),
                        step.path("to").asText());
            case "hash" -> hash(step.path("algorithm").asText(), value.getBytes(StandardCharsets.UTF_8));
            case "hmac" ->
                encode(
                        hmac(
                                step.path("algorithm").asText(),
                                key(step.path("key")),
                                value.getBytes(StandardCharsets.UTF_8)),
                        "HEX");
            default -> throw new NetSuiteError("SSS_INVALID_API_USAGE", "Unknown secure string step " + step);
        };
    }

    private String filled(String text) {
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(found -> Matcher.quoteReplacement(secret(found.group(1))));
    }

    private String secret(String id) {
        return account.secret(id)
                .orElseThrow(() -> new NetSuiteError("SECRET_DOES_NOT_EXIST", "There is no API secret " + id + "."));
    }

    /** @param key {@code {secret, encoding}} */
    byte[] key(JsonNode key) {
        return decode(secret(key.path("secret").asText()), key.path("encoding").asText("UTF_8"));
    }

    private static String hash(String algorithm, byte[] input) {
        return encode(digest(algorithm, input), "HEX");
    }

    static byte[] digest(String algorithm, byte[] input) {
        try {
            return MessageDigest.getInstance(algorithm.equals("MD5") ? "MD5" : algorithm.replace("SHA", "SHA-"))
                    .digest(input);
        } catch (GeneralSecurityException unknown) {
            throw new NetSuiteError("INVALID_ALGORITHM", "Unknown hash algorithm " + algorithm);
        }
    }

    static byte[] hmac(String algorithm, byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("Hmac" + algorithm);
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(input);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new NetSuiteError("INVALID_ALGORITHM", "Unknown HMAC algorithm " + algorithm);
        }
    }

    static byte[] decode(String text, String encoding) {
        Charset utf8 = StandardCharsets.UTF_8;
        return switch (encoding) {
            case "HEX", "BASE_16" -> HexFormat.of().parseHex(text);
            case "BASE_64" -> Base64.getMimeDecoder().decode(text);
            case "BASE_64_URL_SAFE" -> Base64.getUrlDecoder().decode(text);
            default -> text.getBytes(utf8);
        };
    }

    static String encode(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "HEX", "BASE_16" -> HexFormat.of().withUpperCase().formatHex(bytes);
            case "BASE_64" -> Base64.getEncoder().encodeToString(bytes);
            case "BASE_64_URL_SAFE" -> Base64.getUrlEncoder().encodeToString(bytes);
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }
}
