package io.calrelay.sandbox.outlook;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** This cloud's share of the world's seeded chance. Thread-safe. */
final class Chance {
    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    synchronized boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    synchronized double fraction() {
        return random.nextDouble();
    }

    synchronized byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    synchronized String uuid() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
