package io.calrelay.sandbox.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a relay counts as having nothing to do. */
class SettlingTest {
    private static final Instant ASKED = Instant.parse("2026-11-05T15:00:00Z");

    @ParameterizedTest(name = "{0}: {1}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"waiting\": 0, \"at\": \"2026-11-05T15:00:00.2Z\"}|true|its clock is there",
                "{\"waiting\": 0, \"at\": \"2026-11-02T15:00:00.2Z\"}|false|it has not seen yet that the clock was moved on",
                "{\"waiting\": 1, \"at\": \"2026-11-05T15:00:00.2Z\"}|false|work is due",
                "{\"status\": \"down\"}|false|it cannot say",
                "{\"waiting\": 0, \"at\": \"soon\"}|false|it cannot say",
                "nothing|false|it does not answer",
            })
    void relayHasNothingToDo_onlyWhenItSaysSoByTheClockOfThisWorld(String health, boolean nothing, String why) {
        assertThat(Settling.hasNothingToDo(health, ASKED)).as(why).isEqualTo(nothing);
    }
}
