package io.calrelay.gateway.netsuite;

import java.net.URI;
import java.time.Duration;

/**
 * Where the account's RESTlets are and how gently they are called.
 *
 * @param base scheme, host and, if any, path prefix: what stands before {@code /app/site/hosting/restlet.nl}
 * @param requestTimeout from the first byte sent to the last byte received; also the longest wait for a free call
 * @param callsInFlight at the most at the same time; the account's concurrency (5 in a small one) is shared with everything
 *     else the customer has integrated (netsuite.md 3.11)
 */
public record RestletSettings(URI base, Duration requestTimeout, int callsInFlight) {
    public RestletSettings {
        if (!base.isAbsolute() || base.getHost() == null) {
            throw new IllegalArgumentException("the base URL must name a host: " + base);
        }
        if (requestTimeout.isNegative() || requestTimeout.isZero()) {
            throw new IllegalArgumentException("the request timeout must be positive: " + requestTimeout);
        }
        if (callsInFlight < 1) {
            throw new IllegalArgumentException("at least one call must be allowed: " + callsInFlight);
        }
    }

    /** 60 seconds, 2 calls in flight. */
    public static RestletSettings of(URI base) {
        return new RestletSettings(base, Duration.ofSeconds(60), 2);
    }
}
