package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.CrossingTest.titles;
import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.ALICE_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import io.calrelay.testing.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is believed of what a service says, and when. */
class ReadingTest {
    private static final Side ALICES = new Side.Calendar(ALICE);
    private final WholeRelay relay = WholeRelay.ready();

    @Test
    void falseTombstone_isNotBelieved() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();

        relay.outlook.hand().isReportedDeleted(ALICE, event);
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(1);
    }

    @Test
    void falseTombstoneOfAnEventNotPlannedYet_isNotBelieved() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.observe(ALICES);

        relay.outlook.hand().isReportedDeleted(ALICE, event);
        relay.observe(ALICES);
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
    }

    @Test
    void deletionThatCannotBeLookedAt_waits() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        relay.outlook.hand().deletes(ALICE, event);
        relay.outlook.meanwhile(() -> relay.outlook.mishaps().nextRead(new Mishap.Unreachable()));

        relay.settle();
        assertThat(relay.netsuite.sees()).hasSize(1);

        relay.settleWithin(Duration.ofMinutes(1));
        assertThat(relay.netsuite.sees()).isEmpty();
    }

    @Test
    void failedPage_isNoRead() {
        Optional<Cursor> before = reading(ALICES).cursor();
        relay.outlook.mishaps().nextRead(new Mishap.Throttled(Duration.ofSeconds(20)));
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();

        assertThat(reading(ALICES).cursor()).isEqualTo(before);
        assertThat(reading(ALICES).failures()).isEqualTo(1);
        assertThat(reading(ALICES).retryAt()).hasValue(relay.clock.instant().plusSeconds(20));
        assertThat(relay.netsuite.sees()).isEmpty();

        relay.settleWithin(Duration.ofSeconds(20));
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(reading(ALICES).problem()).isEmpty();
    }

    @Test
    void expiredCursor_leadsToACompleteReadThatLooksForWhatIsMissing() {
        EventId gone = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.outlook.hand().creates(ALICE, aMeeting("Forecast"));
        relay.settle();
        relay.outlook.hand().expireCursors(ALICE);
        relay.outlook.hand().deletes(ALICE, gone);
        relay.clock.advance(Duration.ofSeconds(1));

        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Forecast");
        assertThat(reading(ALICES).lastComplete()).hasValue(relay.clock.instant());
    }

    @Test
    void eventMissingFromACompleteReadButThere_isNotBelievedGone() {
        EventId far = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        EventTime.Timed longAgo = new EventTime.Timed(
                ZonedDateTime.parse("2020-01-01T09:00:00Z"), ZonedDateTime.parse("2020-01-01T10:00:00Z"));
        MeetingFields moved = io.calrelay.contract.CalendarUnderTest.at(longAgo, aMeeting("Budget"));
        relay.outlook.hand().edits(ALICE, far, moved, Set.of(Field.TIME));
        relay.outlook.hand().expireCursors(ALICE);

        relay.settle();

        assertThat(relay.netsuite.sees()).hasSize(1);
        assertThat(relay.netsuite.sees().get(0).fields().time().isSameTimeAs(longAgo))
                .isTrue();
    }

    @Test
    void signalDuringARead_isNotLost() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.crank().loseWakeups(true);
        relay.outlook.meanwhile(() -> relay.outlook.hand().creates(ALICE, aMeeting("Forecast")));

        Optional<Instant> again = relay.observe(ALICES);

        assertThat(again).hasValue(relay.clock.instant());
        assertThat(relay.observe(ALICES)).isEmpty();
        assertThat(relay.memory.meetings().newest(10)).hasSize(2);
    }

    @Test
    void rowNotVisibleYet_isReadAgainAndThenForgotten() {
        relay.netsuite.createsInOpenTransaction(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.settle();
        assertThat(relay.memory.readings().awaitedRows()).hasSize(1);
        assertThat(relay.crank().next()).hasValue(relay.clock.instant().plusMillis(500));

        relay.netsuite.rollsBack();
        relay.settleWithin(Duration.ofSeconds(11));

        assertThat(relay.memory.readings().awaitedRows()).isEmpty();
        assertThat(relay.crank().next()).isEmpty();
        assertThat(relay.outlook.hand().sees(ALICE)).isEmpty();
    }

    @Test
    void rowThatCommitsLate_isFoundByReadingAgain() {
        relay.netsuite.createsInOpenTransaction(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.settle();
        relay.netsuite.commits();

        relay.settleWithin(Duration.ofSeconds(1));

        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget");
    }

    @Test
    void manyRows_areReadPageByPageAndAcknowledged() {
        for (int each = 0; each < 50; each++) {
            relay.netsuite.creates(ALICE_EMPLOYEE, aMeeting("Budget " + each));
        }
        relay.settle();
        relay.clock.advance(Duration.ofMinutes(6));
        relay.sweep();
        relay.settle();

        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(50);
        assertThat(relay.netsuite.unacknowledged()).isZero();
    }

    private ReadingStore.Reading reading(Side side) {
        return relay.memory.readings().find(side).orElseThrow();
    }
}
