package io.calrelay.sandbox.netsuite.auth;

import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks OAuth 1.0a headers as NetSuite does (netsuite.md 4.2). Thread-safe. */
@Verified(on = "2026-11", source = "netsuite.md 4.2, Oracle help 1534941295 and 156935170194; RFC 5849")
public final class TbaCheck {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LOCKED = Duration.ofMinutes(30);
    private static final int FAILURES = 5;

    private final String account;
    private final TbaCredentials credentials;
    private final InstantSource clock;
    private final Map<String, Instant> usedNonces = new HashMap<>();
    private int failures;
    private Instant lockedUntil = Instant.MIN;

    public TbaCheck(String account, TbaCredentials credentials, InstantSource clock) {
        this.account = account;
        this.credentials = credentials;
        this.clock = clock;
    }

    public static boolean applies(String authorization) {
        return authorization.regionMatches(true, 0, "OAuth ", 0, 6);
    }

    /** Empty when the call is the integration user's. */
    public synchronized Optional<Refusal> check(SignedCall call) {
        Map<String, String> header = OAuth1.header(call.authorization());
        String reason = clock.instant().isBefore(lockedUntil) ? "temporary_locked" : reason(call, header);
        if (reason.isEmpty()) {
            failures = 0;
            return Optional.empty();
        }
        if (reason.equals("InvalidSignature") && ++failures >= FAILURES) {
            failures = 0;
            lockedUntil = clock.instant().plus(LOCKED);
        }
        return Optional.of(new Refusal("OAuth", reason));
    }

    private String reason(SignedCall call, Map<String, String> header) {
        if (!header.getOrDefault("realm", "").equals(account)) {
            return "permission_denied";
        }
        if (!header.getOrDefault("oauth_signature_method", "").equals("HMAC-SHA256")) {
            return "UnknownAlgorithm";
        }
        if (!header.getOrDefault("oauth_version", "1.0").equals("1.0")) {
            return "VersionRejected";
        }
        if (!credentials.consumerKey().equals(header.get("oauth_consumer_key"))) {
            return "consumer_key_unknown";
        }
        if (!credentials.tokenId().equals(header.get("oauth_token"))) {
            return "token_rejected";
        }
        String expected =
                OAuth1.sign(OAuth1.baseString(call, header), credentials.consumerSecret(), credentials.tokenSecret());
        if (!same(expected, header.getOrDefault("oauth_signature", ""))) {
            return "InvalidSignature";
        }
        return freshness(header.getOrDefault("oauth_timestamp", ""), header.getOrDefault("oauth_nonce", ""));
    }

    private String freshness(String timestamp, String nonce) {
        if (!timestamp.matches("\\d{1,12}")) {
            return "InvalidTimestamp";
        }
        Instant now = clock.instant();
        Instant made = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (made.isBefore(now.minus(SKEW)) || made.isAfter(now.plus(SKEW))) {
            return "InvalidTimestamp";
        }
        if (nonce.length() < 6) {
            return "nonce_rejected";
        }
        usedNonces.values().removeIf(until -> usedNonces.size() > 10_000 && until.isBefore(now));
        Instant before = usedNonces.putIfAbsent(timestamp + ' ' + nonce, made.plus(SKEW));
        return before == null ? "" : "nonce_used";
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
