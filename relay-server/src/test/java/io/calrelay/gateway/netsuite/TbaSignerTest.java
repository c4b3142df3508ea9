package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TbaSignerTest {
    private static final TbaCredentials CREDENTIALS =
            new TbaCredentials("1234567_SB1", "consumer key+/=", "consumer&secret%ü", "token~id*", "token secret'()");
    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00.999Z");
    private static final URI ADDRESS =
            Restlet.CHANGES.address(URI.create("https://1234567-sb1.restlets.api.netsuite.com"));
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final TbaSigner signer = new TbaSigner(CREDENTIALS, InstantSource.fixed(NOW), new SplittableRandom(1));

    @Test
    void address_namesScriptAndDeployment() {
        assertThat(ADDRESS)
                .hasToString("https://1234567-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl"
                        + "?script=customscript_calrelay_changes_rl&deploy=customdeploy_calrelay_changes_rl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1234567-sb1.restlets.api.netsuite.com",
                "https://1234567-sb1.restlets.api.netsuite.com:443/",
                "http://127.0.0.1:8701/netsuite"
            })
    void signature_isWhatRfc5849Says(String base) throws GeneralSecurityException {
        URI address = Restlet.WRITE.address(URI.create(base));
        Map<String, String> sent = parameters(header(signer, address));
        assertThat(sent.get("oauth_signature")).isEqualTo(signature(address, sent));
    }

    @Test
    void header_saysWhatNetSuiteAsksFor() {
        String header = header(signer, ADDRESS);
        assertThat(header).startsWith("OAuth ");
        assertThat(parameters(header))
                .containsEntry("realm", "1234567_SB1")
                .containsEntry("oauth_signature_method", "HMAC-SHA256")
                .containsEntry("oauth_version", "1.0")
                .containsEntry("oauth_consumer_key", "consumer key+/=")
                .containsEntry("oauth_token", "token~id*")
                .containsEntry("oauth_timestamp", Long.toString(NOW.getEpochSecond()))
                .containsOnlyKeys(
                        "realm",
                        "oauth_consumer_key",
                        "oauth_token",
                        "oauth_signature_method",
                        "oauth_timestamp",
                        "oauth_nonce",
                        "oauth_version",
                        "oauth_signature");
    }

    @Test
    void nonce_has128BitsAndIsNewEachTime() {
        Set<String> nonces = new HashSet<>();
        for (int call = 0; call < 100; call++) {
            nonces.add(parameters(header(signer, ADDRESS)).get("oauth_nonce"));
        }
        assertThat(nonces).hasSize(100).allMatch(nonce -> nonce.matches("[0-9a-f]{32}"));
    }

    @Test
    void credentials_printNoSecret() {
        assertThat(CREDENTIALS.toString()).isEqualTo("TbaCredentials[account=1234567_SB1]");
    }

    private static String header(Signer signer, URI address) {
        return signer.authorization(address).whenDone().orElseThrow();
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            parameters.put(matcher.group(1), URLDecoder.decode(matcher.group(2), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** RFC 5849 3.4.1 and 3.4.2 with SHA-256, written without looking at the library. */
    private static String signature(URI address, Map<String, String> sent) throws GeneralSecurityException {
        Map<String, String> signed = new TreeMap<>();
        sent.forEach((name, value) -> signed.put(encode(name), encode(value)));
        signed.keySet().removeAll(Set.of("realm", "oauth_signature"));
        for (String pair : address.getRawQuery().split("&")) {
            signed.put(pair.split("=")[0], pair.split("=")[1]);
        }
        String joined = signed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        String port = address.getPort() == -1 || address.getPort() == 443 ? "" : ":" + address.getPort();
        String plainAddress = address.getScheme() + "://" + address.getHost() + port + address.getPath();
        String base = "POST&" + encode(plainAddress) + "&" + encode(joined);
        Mac mac = Mac.getInstance("HmacSHA256");
        String key = encode(CREDENTIALS.consumerSecret()) + "&" + encode(CREDENTIALS.tokenSecret());
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = octet > 0 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
            encoded.append(unreserved ? Character.toString(octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
