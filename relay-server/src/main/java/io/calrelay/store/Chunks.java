package io.calrelay.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Cuts long lists of keys into pieces that one statement takes. */
final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    static <S, T> List<List<T>> of(Collection<S> all, Function<S, T> key) {
        List<T> keys = all.stream().distinct().map(key).toList();
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += SIZE) {
            chunks.add(keys.subList(from, Math.min(from + SIZE, keys.size())));
        }
        return chunks;
    }
}
