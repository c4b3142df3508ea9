package io.calrelay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses grow, and end somewhere. */
class BackoffTest {
    @Test
    void pauses_doubleUpToTheCap() {
        assertThat(Backoff.SERVICE.delayAfter(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(Backoff.SERVICE.delayAfter(2, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.SERVICE.delayAfter(3, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Backoff.SERVICE.delayAfter(1_000, 0.999)).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.REFUSED.delayAfter(Integer.MAX_VALUE, 0)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void pauses_areBetweenHalfAndAllOfTheDoubledOne() {
        for (int failures = 0; failures < 40; failures++) {
            Duration least = Backoff.REFUSED.delayAfter(failures, 0);
            Duration most = Backoff.REFUSED.delayAfter(failures, Math.nextDown(1.0));
            assertThat(least).isGreaterThanOrEqualTo(Duration.ofSeconds(150));
            assertThat(most).isBetween(least, least.multipliedBy(2)).isLessThanOrEqualTo(Duration.ofHours(6));
        }
    }
}
