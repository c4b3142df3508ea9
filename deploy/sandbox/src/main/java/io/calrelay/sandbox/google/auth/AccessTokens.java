package io.calrelay.sandbox.google.auth;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The access tokens in force. Thread-safe. */
public final class AccessTokens {
    /** Provider: tokens say {@code expires_in: 3599} (google.md 8). */
    static final Duration LIFE = Duration.ofSeconds(3599);

    private record Issued(String user, Set<String> scopes, Instant until) {}

    private final World world;
    private final RandomGenerator chance;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    public AccessTokens(World world) {
        this.world = world;
        this.chance = world.seeds().forPurpose("google access tokens");
    }

    synchronized String issue(String user, Set<String> scopes) {
        Instant now = world.clock().instant();
        issued.values().removeIf(each -> each.until().isBefore(now));
        String token = "ya29." + Long.toHexString(chance.nextLong()) + Long.toHexString(chance.nextLong());
        issued.put(token, new Issued(user, scopes, now.plus(LIFE)));
        return token;
    }

    /** Who calls; a missing, unknown, expired or revoked token is refused as Google refuses it. */
    public Caller caller(Optional<String> authorization) {
        String header = authorization.orElseThrow(GoogleError::loginRequired);
        if (isPersonal(header)) {
            return world.people()
                    .acting(header)
                    .map(person -> new Caller(new Actor.Person(person.email()), person.email(), Scopes.ALL))
                    .orElseThrow(GoogleError::badCredentials);
        }
        String token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
        Issued found = issued.get(token);
        if (found == null || found.until().isBefore(world.clock().instant()) || consentRevoked()) {
            throw GoogleError.badCredentials();
        }
        return new Caller(new Actor.Relay(), found.user(), found.scopes());
    }

    public static boolean isPersonal(String authorization) {
        return authorization.regionMatches(true, 0, "Bearer person:", 0, 14);
    }

    private boolean consentRevoked() {
        return world.faults().stands(Service.GOOGLE, Fault.REVOKE_CONSENT);
    }
}
