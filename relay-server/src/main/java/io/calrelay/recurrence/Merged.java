package io.calrelay.recurrence;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Several sorted sources as one sorted source without doubles, drawn from only as far as somebody reads. */
final class Merged<T extends Comparable<? super T>> implements Iterator<T> {
    private record Head<T>(T value, Iterator<T> rest) {}

    private final PriorityQueue<Head<T>> heads = new PriorityQueue<>(Comparator.comparing(Head::value));

    private Merged(List<Iterator<T>> sources) {
        sources.forEach(source -> advance(source, null));
    }

    static <T extends Comparable<? super T>> Stream<T> of(List<Iterator<T>> sources) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Merged<>(sources), Spliterator.ORDERED | Spliterator.DISTINCT),
                false);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        T value = heads.element().value();
        while (!heads.isEmpty() && heads.element().value().compareTo(value) == 0) {
            advance(heads.remove().rest(), value);
        }
        return value;
    }

    private void advance(Iterator<T> source, @Nullable T beyond) {
        while (source.hasNext()) {
            T value = source.next();
            if (beyond == null || value.compareTo(beyond) > 0) {
                heads.add(new Head<>(value, source));
                return;
            }
        }
    }
}
