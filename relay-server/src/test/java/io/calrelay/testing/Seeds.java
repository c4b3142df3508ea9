package io.calrelay.testing;

import java.util.stream.LongStream;

/** Where laws take their random worlds from: {@code -Dseed=42} runs one, {@code -Dseeds=20000} runs many. */
public final class Seeds {
    private Seeds() {}

    public static LongStream few() {
        return seeds(300);
    }

    /** Fewer, for laws over the whole relay. */
    public static LongStream fewWorlds() {
        return seeds(100);
    }

    /** Fewer still, for laws over whole families. */
    public static LongStream someFamilies() {
        return seeds(30);
    }

    /** Whether a single seed was asked for: then the tests tell its trace. */
    public static boolean isOne() {
        return System.getProperty("seed") != null;
    }

    private static LongStream seeds(long usual) {
        String one = System.getProperty("seed");
        return one == null ? LongStream.range(0, Long.getLong("seeds", usual)) : LongStream.of(Long.parseLong(one));
    }
}
