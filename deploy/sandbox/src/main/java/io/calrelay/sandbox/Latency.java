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

    /**
     * @param name {@code none}, {@code real} or a number of milliseconds
     * @throws BadStart for any other
     */
    public static Latency named(String name) {
        if (name.equals("none")) {
            return new Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        if (name.equals("real")) {
            return REAL;
        }
        if (name.matches("[0-9]{1,5}")) {
            Duration each = Duration.ofMillis(Integer.parseInt(name));
            return new Latency(each, each, each, Duration.ZERO);
        }
        throw new BadStart("--latency cannot be '" + name
                + "'; it is none, real or a number of milliseconds below one hundred thousand");
    }

    /** What each call to that service waits. */
    public Duration of(Service service) {
        return switch (service) {
            case GRAPH -> graph;
            case GOOGLE -> google;
            case NETSUITE -> netsuite;
            case RELAY -> Duration.ZERO;
        };
    }
}
