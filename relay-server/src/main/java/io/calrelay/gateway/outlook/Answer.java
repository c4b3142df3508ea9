package io.calrelay.gateway.outlook;

import io.calrelay.ports.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of one call to Graph, before it is decided what that means to the caller.
 *
 * @param <T> what the service answers
 */
sealed interface Answer<T> {
    record Arrived<T>(T value) implements Answer<T> {}

    record Failed<T>(GraphFailure why) implements Answer<T> {}

    default Optional<GraphFailure> failure() {
        return this instanceof Failed<T> failed ? Optional.of(failed.why()) : Optional.empty();
    }

    /** The reply, with the usual meaning of failures. */
    default <U> Reply<U> reply(Function<? super T, ? extends Reply<U>> into) {
        if (this instanceof Arrived<T> arrived) {
            return into.apply(arrived.value());
        }
        return failure().orElseThrow(AssertionError::new).reply();
    }
}
