package io.calrelay.gateway.netsuite;

import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.services.SignatureService;
import com.github.scribejava.core.services.TimestampService;
import com.github.scribejava.core.utils.OAuthEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** NetSuite's dialect of OAuth 1.0a. There is no token dance: both tokens come from NetSuite's setup pages. */
final class TbaProtocol extends DefaultApi10a {
    private final InstantSource clock;
    private final RandomGenerator chance;

    TbaProtocol(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public SignatureService getSignatureService() {
        return new HmacSha256();
    }

    @Override
    public TimestampService getTimestampService() {
        return new Freshness();
    }

    @Override
    public String getRequestTokenEndpoint() {
        throw new UnsupportedOperationException("tokens are made in NetSuite");
    }

    @Override
    public String getAccessTokenEndpoint() {
        throw new UnsupportedOperationException("tokens are made in NetSuite");
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        throw new UnsupportedOperationException("tokens are made in NetSuite");
    }

    /** scribejava has HMAC-SHA1 only (toolchain.md 7), which NetSuite refuses since 2023.1 (netsuite.md 4.2). */
    private static final class HmacSha256 implements SignatureService {
        @Override
        public String getSignature(String baseString, String consumerSecret, String tokenSecret) {
            String key = OAuthEncoder.encode(consumerSecret) + '&' + OAuthEncoder.encode(tokenSecret);
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException absent) {
                throw new IllegalStateException("every JDK has HmacSHA256", absent);
            }
        }

        @Override
        public String getSignatureMethod() {
            return "HMAC-SHA256";
        }
    }

    /** scribejava's own nonce repeats: 3 times in 200,000 (toolchain.md 7). 128 bits of chance do not. */
    private final class Freshness implements TimestampService {
        @Override
        public String getTimestampInSeconds() {
            return Long.toString(clock.instant().getEpochSecond());
        }

        @Override
        public String getNonce() {
            byte[] nonce = new byte[16];
            chance.nextBytes(nonce);
            return HexFormat.of().formatHex(nonce);
        }
    }
}
