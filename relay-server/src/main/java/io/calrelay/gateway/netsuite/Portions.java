package io.calrelay.gateway.netsuite;

import java.util.List;

/** A list in portions of what one message may hold. */
record Portions<T>(List<T> all, int size) {
    int count() {
        return (all.size() + size - 1) / size;
    }

    /** Empty behind the last one. */
    List<T> portion(int number) {
        int from = Math.min(number * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }
}
