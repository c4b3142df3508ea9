package io.calrelay.ports;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The expected answers of a service outside. Unexpected ones (bugs, answers that cannot be read) are thrown.
 *
 * @param <T> what a carried-out call returns
 */
public sealed interface Reply<T> {
    record Done<T>(T value) implements Reply<T> {}

    /** What was named does not exist any more: an event that was deleted, a cursor that expired. */
    record Gone<T>() implements Reply<T> {}

    /** The expected version lost: somebody was faster. Look again. */
    record Stale<T>() implements Reply<T> {}

    /** Throttled, unreachable or failing. @param after the pause the service asks for, where it asks for one */
    record Later<T>(Optional<Duration> after, String what) implements Reply<T> {}

    /** Refused for good, as far as the service is concerned. @param what its own words, free of content */
    record Refused<T>(Refusal why, String what) implements Reply<T> {}

    /** Why a service refuses. */
    enum Refusal {
        /** The consent, delegation, token or role does not allow it. */
        NOT_PERMITTED,
        /** There is no such mailbox, calendar or user. */
        NO_CALENDAR,
        /** The event exists, but may not be read or changed. */
        NOT_VISIBLE,
        /** The service does not accept the content. */
        INVALID
    }

    /** The value, if the call was carried out. */
    default Optional<T> whenDone() {
        return this instanceof Done<T> done ? Optional.ofNullable(done.value()) : Optional.empty();
    }

    /** The same answer with its value turned into another. */
    default <U> Reply<U> map(Function<? super T, ? extends U> into) {
        if (this instanceof Done<T> done) {
            return new Done<>(into.apply(done.value()));
        }
        return other();
    }

    /** The same answer for a call of another type. Not for {@link Done}. */
    default <U> Reply<U> other() {
        if (this instanceof Gone) {
            return new Gone<>();
        }
        if (this instanceof Stale) {
            return new Stale<>();
        }
        if (this instanceof Later<T> later) {
            return new Later<>(later.after(), later.what());
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.why(), refused.what());
        }
        throw new AssertionError("a value cannot be passed on as another type");
    }
}
