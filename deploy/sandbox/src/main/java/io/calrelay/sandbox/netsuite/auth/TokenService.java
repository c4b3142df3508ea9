package io.calrelay.sandbox.netsuite.auth;

import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Issues and recognises OAuth 2.0 access tokens for client credentials with a certificate. Thread-safe. */
@Verified(on = "2026-11", source = "netsuite.md 4.3: one hour, no refresh token, scopes")
public final class TokenService {
    public static final Duration LIFE = Duration.ofHours(1);

    private record Token(List<String> scopes, Instant until) {}

    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public TokenService(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    public synchronized String issue(List<String> scopes) {
        byte[] bytes = new byte[24];
        chance.nextBytes(bytes);
        String token = "eyJ0eXAiOiJKV1QifQ." + HexFormat.of().formatHex(bytes) + ".sandbox";
        tokens.put(token, new Token(scopes, clock.instant().plus(LIFE)));
        return token;
    }

    /** Empty when the header carries a live token of that scope. */
    public Optional<Refusal> check(String authorization, String scope) {
        String value = authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : "";
        Token token = tokens.get(value);
        boolean holds = token != null
                && clock.instant().isBefore(token.until())
                && token.scopes().contains(scope);
        return holds ? Optional.empty() : Optional.of(new Refusal("Bearer", "invalid_token"));
    }
}
