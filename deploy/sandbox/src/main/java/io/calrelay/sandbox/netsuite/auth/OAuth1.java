package io.calrelay.sandbox.netsuite.auth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of RFC 5849, written from the RFC so that it cannot share a client library's mistakes. */
final class OAuth1 {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private OAuth1() {}

    /** The parameters of an {@code OAuth} header, decoded; empty for other schemes (RFC 5849 3.5.1). */
    static Map<String, String> header(String authorization) {
        Map<String, String> found = new LinkedHashMap<>();
        if (authorization.regionMatches(true, 0, "OAuth ", 0, 6)) {
            Matcher each = PARAMETER.matcher(authorization);
            while (each.find()) {
                found.put(each.group(1), decode(each.group(2)));
            }
        }
        return found;
    }

    /** RFC 5849 3.4.1: method, base URI and sorted parameters. */
    static String baseString(SignedCall call, Map<String, String> header) {
        List<String> pairs = new ArrayList<>();
        header.forEach((name, value) -> {
            if (!name.equals("realm") && !name.equals("oauth_signature")) {
                pairs.add(encode(name) + "=" + encode(value));
            }
        });
        for (String each : call.query().isEmpty() ? new String[0] : call.query().split("&")) {
            String[] pair = each.split("=", 2);
            pairs.add(encode(decodeForm(pair[0])) + "=" + encode(pair.length > 1 ? decodeForm(pair[1]) : ""));
        }
        pairs.sort(null);
        return call.method().toUpperCase(Locale.ROOT) + "&" + encode(call.url()) + "&"
                + encode(String.join("&", pairs));
    }

    static String sign(String base, String consumerSecret, String tokenSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String key = encode(consumerSecret) + "&" + encode(tokenSecret);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 5849 3.6. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String text) {
        return decodeForm(text.replace("+", "%2B"));
    }

    private static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
