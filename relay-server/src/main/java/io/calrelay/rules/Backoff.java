package io.calrelay.rules;

import java.time.Duration;

/** How long to wait after failures in a row: doubling from {@code base} up to {@code cap}, spread by chance. */
public record Backoff(Duration base, Duration cap) {
    /** For calls that a service may answer any moment. */
    public static final Backoff SERVICE = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    /** For what a service refuses: only a change is likely to help. */
    public static final Backoff REFUSED = new Backoff(Duration.ofMinutes(5), Duration.ofHours(6));

    /**
     * @param failures in a row, 1 for the first
     * @param jitter from 0 (inclusive) to 1 (exclusive)
     * @return between half and all of the doubled pause
     */
    public Duration delayAfter(int failures, double jitter) {
        Duration raw = base.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 20));
        Duration capped = raw.compareTo(cap) > 0 ? cap : raw;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.5 + jitter / 2)));
    }
}
