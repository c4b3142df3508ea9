package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.CrossingTest.titles;
import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Side;
import io.calrelay.testing.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is found without a signal, and what keeps the signals coming. */
class SweepTest {
    private final WholeRelay relay = WholeRelay.ready();

    @Test
    void subscriptions_areRenewedBeforeTheirEndAndOverlap() {
        Instant firstEnd = relay.google.subscriptions().get(0).expiresAt();
        relay.clock.advanceTo(firstEnd.minus(Duration.ofHours(35)));

        relay.sweep();

        assertThat(relay.google.subscriptions()).hasSize(2);
        assertThat(relay.memory.subscriptions().of(BOB)).hasSize(2);
        assertThat(relay.memory.subscriptions().of(BOB).get(1).subscription().expiresAt())
                .isAfter(firstEnd);
        assertThat(relay.memory.subscriptions().of(ALICE))
                .singleElement()
                .satisfies(kept -> assertThat(kept.subscription().expiresAt()).isAfter(firstEnd));
    }

    @Test
    void subscriptionThatLasts_isLeftAlone() {
        relay.clock.advance(Duration.ofDays(5));
        relay.sweep();

        assertThat(relay.google.subscriptions()).hasSize(1);
    }

    @Test
    void endedSubscription_isForgottenWithTheNextRenewal() {
        relay.clock.advance(Duration.ofDays(6));
        relay.sweep();
        relay.clock.advance(Duration.ofDays(6));
        relay.sweep();

        assertThat(relay.memory.subscriptions().of(BOB)).hasSize(2);
        assertThat(relay.memory.subscriptions().of(BOB))
                .allMatch(kept -> kept.subscription().expiresAt().isAfter(relay.clock.instant()));
    }

    @Test
    void subscriptionThatCannotBeMade_leavesNoTraceAndIsTriedAgain() {
        relay.clock.advance(Duration.ofDays(6));
        relay.google.mishaps().byChance(new SplittableRandom(1), 1);
        relay.sweep();
        assertThat(relay.memory.subscriptions().of(BOB)).hasSize(1);

        relay.google.mishaps().end();
        relay.sweep();
        assertThat(relay.memory.subscriptions().of(BOB)).hasSize(2);
    }

    @Test
    void workWhoseWakeUpWasLost_isFound() {
        relay.crank().loseWakeups(true);
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.observe(new Side.Calendar(ALICE));
        relay.google.hand().creates(BOB, aMeeting("Forecast"));
        relay.crank().loseWakeups(false);
        relay.settle();
        assertThat(relay.netsuite.sees()).isEmpty();

        relay.sweep();
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactlyInAnyOrder("Budget", "Forecast");
    }

    @Test
    void changeWithoutAnySignal_isFoundWithinFiveMinutes() {
        relay.outlook.notifying((subscription, secret) -> {});
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        relay.sweep();
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
    }

    @Test
    void sideThatAskedForPatience_isLeftAlone() {
        relay.outlook.mishaps().nextRead(new Mishap.Throttled(Duration.ofMinutes(30)));
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        int lines = relay.trace.size();
        relay.clock.advance(Duration.ofMinutes(6));

        relay.sweep();
        relay.settle();

        assertThat(relay.trace.subList(lines, relay.trace.size()))
                .noneMatch(line -> line.contains("read outlook:alice"));
    }

    @Test
    void deletionInNetSuiteThatNobodyToldOf_isFoundWithinADay() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.outlook.hand().creates(ALICE, aMeeting("Forecast"));
        relay.settle();
        relay.netsuite.deletesUnnoticed(relay.netsuite.sees().get(0).event());
        relay.clock.advance(Duration.ofHours(24).plusSeconds(1));

        relay.sweep();
        relay.settle();

        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Forecast");
    }

    @Test
    void compareWhoseSecondLookFailed_isDoneAgain() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        relay.netsuite.deletesUnnoticed(relay.netsuite.sees().get(0).event());
        relay.clock.advance(Duration.ofHours(24).plusSeconds(1));
        relay.netsuite.mishaps().afterNextRead(new Mishap.Unreachable());
        relay.sweep();
        relay.settle();
        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(1);

        relay.clock.advance(Duration.ofMinutes(6));
        relay.sweep();
        relay.settle();

        assertThat(relay.outlook.hand().sees(ALICE)).isEmpty();
    }
}
