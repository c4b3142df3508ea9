package io.calrelay.sandbox;

import io.calrelay.sandbox.world.Service;
import java.time.Duration;

/**
 * How slowly the clouds answer the relay.
 *
 * @param graph per call
 * @param google per call
 * @param netsuite per call
 * @param netsuiteRecord per event record in a call
 */
public record Latency(Duration graph, Duration google, Duration netsuite, Duration netsuiteRecord) {
    /** Assumed from published measurements of the three services: a read or write takes about as long. */
    private static final Latency REAL =
            new Latency(Duration.ofMillis(180), Duration.ofMillis(140), Duration.ofMillis(700), Duration.ofMillis(60));

    static Latency named(String name) {
        if (name.equals("none")) {
            return new Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        if (name.equals("real")) {
            return REAL;
        }
        try {
            Duration each = Duration.ofMillis(Math.min(60_000, Integer.parseUnsignedInt(name)));
            return new Latency(each, each, each, Duration.ZERO);
        } catch (NumberFormatException unknown) {
            throw new BadStart("--latency cannot be '" + name + "'; it is none, real or a number of milliseconds");
        }
    }

    /** What each call to a calendar service waits; NetSuite waits in its own slots. */
    public Duration of(Service service) {
        return switch (service) {
            case GRAPH -> graph;
            case GOOGLE -> google;
            case NETSUITE, RELAY -> Duration.ZERO;
        };
    }
}
