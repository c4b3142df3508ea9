package io.calrelay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import io.calrelay.testing.Seeds;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the whole relay, whatever people do and whatever goes wrong meanwhile. A failing seed runs alone with
 * -Dseed=N; -Dseeds=N runs many.
 */
class RelayLawsTest {
    private static final int SEEDS_THAT_MUST_CATCH = 400;

    static LongStream seeds() {
        return Seeds.fewWorlds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inTheEnd_allSidesAgreeAndNothingIsDoubledOrLeftToDo(long seed) {
        RelayWorld world = new RelayWorld(seed, UnaryOperator.identity());
        world.live();
        world.calmDown();
        if (Seeds.isOne()) {
            world.trace().forEach(System.out::println);
        }
        world.assertConverged();
    }

    @Test
    void sameSeed_givesTheSameTrace() {
        for (long seed = 0; seed < 5; seed++) {
            RelayWorld once = new RelayWorld(seed, UnaryOperator.identity());
            RelayWorld again = new RelayWorld(seed, UnaryOperator.identity());
            once.live();
            again.live();
            assertThat(once.trace()).isEqualTo(again.trace()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void relayThatForgetsWhatItWrote_isCaught() {
        assertCaught(RelayLawsTest::withoutMemoryOfWrites);
    }

    @Test
    void relayThatForgetsWhatItBegan_isCaught() {
        assertCaught(RelayLawsTest::withoutMemoryOfBegunCreates);
    }

    private static void assertCaught(UnaryOperator<Stores> broken) {
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < SEEDS_THAT_MUST_CATCH; seed++) {
                        RelayWorld world = new RelayWorld(seed, broken);
                        world.live();
                        world.calmDown();
                        world.assertConverged();
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private static Stores withoutMemoryOfWrites(Stores stores) {
        return with(stores, "written", null);
    }

    private static Stores withoutMemoryOfBegunCreates(Stores stores) {
        return with(stores, "begun", Set.of());
    }

    /** The same stores, but one method of the meeting store does nothing. */
    @SuppressWarnings("NullAway") // a method without an answer answers null
    private static Stores with(Stores stores, String forgotten, Object answer) {
        MeetingStore meetings = (MeetingStore) Proxy.newProxyInstance(
                MeetingStore.class.getClassLoader(),
                new Class<?>[] {MeetingStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(forgotten)) {
                        return answer;
                    }
                    try {
                        return method.invoke(stores.meetings(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return new Stores(
                meetings,
                stores.history(),
                stores.readings(),
                stores.subscriptions(),
                stores.people(),
                stores.policy(),
                stores.nonces(),
                stores.attention(),
                stores.endings());
    }
}
