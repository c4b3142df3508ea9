package io.calrelay.sandbox.netsuite;

import io.calrelay.sandbox.netsuite.auth.TbaCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A second, independent reading of RFC 5849, to sign with. */
public record Rfc5849(TbaCredentials credentials, String realm) {
    public String header(String method, String url, long timestamp, String nonce) {
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("oauth_consumer_key", credentials.consumerKey());
        parameters.put("oauth_nonce", nonce);
        parameters.put("oauth_signature_method", "HMAC-SHA256");
        parameters.put("oauth_timestamp", Long.toString(timestamp));
        parameters.put("oauth_token", credentials.tokenId());
        parameters.put("oauth_version", "1.0");
        TreeMap<String, String> all = new TreeMap<>(parameters);
        int question = url.indexOf('?');
        if (question > 0) {
            for (String pair : url.substring(question + 1).split("&")) {
                all.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        StringBuilder joined = new StringBuilder();
        all.forEach((key, value) -> joined.append(joined.length() == 0 ? "" : "&")
                .append(escape(key))
                .append('=')
                .append(escape(value)));
        String bare = question > 0 ? url.substring(0, question) : url;
        String base = method + "&" + escape(bare) + "&" + escape(joined.toString());
        StringBuilder header = new StringBuilder("OAuth realm=\"" + realm + "\"");
        parameters.forEach((key, value) -> header.append(", ")
                .append(key)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        return header.append(", oauth_signature=\"")
                .append(escape(mac(base)))
                .append('"')
                .toString();
    }

    private String mac(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String key = credentials.consumerSecret() + "&" + credentials.tokenSecret();
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || "-._~".indexOf(each) >= 0;
            escaped.append(unreserved ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return escaped.toString();
    }
}
