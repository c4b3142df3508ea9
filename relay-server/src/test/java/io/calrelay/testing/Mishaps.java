package io.calrelay.testing;

import io.calrelay.ports.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What goes wrong on the way to one service: once where it is asked for, or now and then by chance. Not thread-safe. */
public final class Mishaps {
    private record Chance(RandomGenerator generator, int oneIn) {}

    private Optional<Mishap> anyCall = Optional.empty();
    private final Deque<Optional<Mishap>> reads = new ArrayDeque<>();
    private Optional<Mishap> write = Optional.empty();
    private Optional<Chance> chance = Optional.empty();

    public void nextCall(Mishap mishap) {
        anyCall = Optional.of(mishap);
    }

    public void nextRead(Mishap mishap) {
        reads.addFirst(Optional.of(mishap));
    }

    /** The next read goes well, the one after it does not. */
    public void afterNextRead(Mishap mishap) {
        reads.addAll(List.of(Optional.empty(), Optional.of(mishap)));
    }

    public void nextWrite(Mishap mishap) {
        write = Optional.of(mishap);
    }

    /** From now on one call in so many goes wrong. */
    public void byChance(RandomGenerator generator, int oneIn) {
        chance = Optional.of(new Chance(generator, oneIn));
    }

    /** From now on all goes well. */
    public void end() {
        anyCall = Optional.empty();
        reads.clear();
        write = Optional.empty();
        chance = Optional.empty();
    }

    <T> Reply<T> reading(Supplier<Reply<T>> call) {
        Optional<Mishap> mishap = anyCall.or(this::nextOfReads).or(this::random);
        anyCall = Optional.empty();
        return around(call, mishap);
    }

    <T> Reply<T> writing(Supplier<Reply<T>> call) {
        Optional<Mishap> mishap = anyCall.or(() -> write).or(this::random);
        anyCall = Optional.empty();
        write = Optional.empty();
        return around(call, mishap);
    }

    private Optional<Mishap> nextOfReads() {
        return reads.isEmpty() ? Optional.empty() : reads.removeFirst();
    }

    private Optional<Mishap> random() {
        return chance.filter(each -> each.generator().nextInt(each.oneIn()) == 0)
                .map(each -> switch (each.generator().nextInt(3)) {
                    case 0 ->
                        new Mishap.Throttled(
                                Duration.ofSeconds(1 + each.generator().nextInt(30)));
                    case 1 -> new Mishap.Unreachable();
                    default -> new Mishap.AnswerLost();
                });
    }

    private static <T> Reply<T> around(Supplier<Reply<T>> call, Optional<Mishap> mishap) {
        if (mishap.isEmpty()) {
            return call.get();
        }
        if (mishap.get() instanceof Mishap.Throttled throttled) {
            return new Reply.Later<>(Optional.of(throttled.after()), "asked to wait");
        }
        if (mishap.get() instanceof Mishap.Refused refused) {
            return new Reply.Refused<>(refused.why(), refused.words());
        }
        Reply<T> silence = new Reply.Later<>(Optional.empty(), "no answer");
        if (mishap.get() instanceof Mishap.AnswerLost) {
            Reply<T> unheard = call.get();
            return unheard instanceof Reply.Done ? silence : unheard;
        }
        return silence;
    }
}
