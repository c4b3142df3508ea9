package io.calrelay.sandbox.world;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All chance in the clouds comes from one seed: the same seed and the same calls give the same trace. */
public record Seeds(long seed) {
    /** A generator of its own for each purpose, so that one cloud's draws do not shift another's. Not thread-safe. */
    public RandomGenerator forPurpose(String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }
}
