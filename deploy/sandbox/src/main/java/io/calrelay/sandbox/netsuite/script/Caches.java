package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** N/cache, with its limits (netsuite.md 3.3). Thread-safe. */
public final class Caches {
    private record Held(String value, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Held> entries = new HashMap<>();

    public Caches(InstantSource clock) {
        this.clock = clock;
    }

    /** @param partition cache name with what its scope keeps apart */
    synchronized Optional<String> get(String partition, String key) {
        Held held = entries.get(partition + '\n' + key);
        return held == null || !clock.instant().isBefore(held.until()) ? Optional.empty() : Optional.of(held.value());
    }

    /** @param seconds 0 for no expiry */
    @Verified(on = "2026-11", source = "netsuite.md 3.3: key 4 KB, value 500 KB, TTL at least 300 s")
    synchronized void put(String partition, String key, String value, long seconds) {
        if (key.getBytes(StandardCharsets.UTF_8).length > 4096
                || value.getBytes(StandardCharsets.UTF_8).length > 500 * 1024) {
            throw new NetSuiteError("SSS_CACHE_SIZE_EXCEEDED", "A cache key holds 4 KB, a value 500 KB.");
        }
        if (seconds != 0 && seconds < 300) {
            throw new NetSuiteError("SSS_INVALID_CACHE_TTL", "The ttl of a cache value must be at least 300 seconds.");
        }
        Instant until = seconds == 0 ? Instant.MAX : clock.instant().plus(Duration.ofSeconds(seconds));
        entries.put(partition + '\n' + key, new Held(value, until));
    }

    synchronized void remove(String partition, String key) {
        entries.remove(partition + '\n' + key);
    }
}
