package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.CrossingTest.titles;
import static io.calrelay.sync.WholeRelay.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.SubscriptionStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People and policy change; what was held back then travels. */
class EnrolmentTest {
    private final WholeRelay relay = WholeRelay.ready();

    @Test
    void editHeldBackByAOneWayDirection_travelsWhenTheDirectionOpens() {
        relay.enrol(ALICE, Optional.of(Direction.TO_NETSUITE));
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        EventId record = relay.netsuite.sees().get(0).event();
        relay.netsuite.edits(record, aMeeting("Budget, reviewed"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget");
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget, reviewed");

        relay.enrol(ALICE, Optional.of(Direction.BOTH));
        relay.settle();

        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget, reviewed");
    }

    @Test
    void policyThatOpens_letsWhatWasHeldBackTravel() {
        relay.enrolment().decide(Policy.DEFAULT.withDirection(Direction.TO_CALENDAR));
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        assertThat(relay.netsuite.sees()).isEmpty();

        relay.enrolment().decide(Policy.DEFAULT);
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
    }

    @Test
    void personWithoutEmployee_isNotTakenIn() {
        Enrolment.Wish wish = new Enrolment.Wish(
                new EmailAddress("nobody@northwind.example"),
                Optional.of(CalendarService.OUTLOOK),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(relay.enrolment().enrol(wish)).isInstanceOf(Enrolment.Outcome.NoEmployee.class);
        assertThat(relay.memory.people().find(wish.email())).isEmpty();
    }

    @Test
    void disabledPerson_keepsWhatIsThereOnBothSides() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        relay.enrolment()
                .enrol(new Enrolment.Wish(
                        ALICE.owner(), Optional.empty(), Optional.of(false), Optional.empty(), Optional.empty()));
        relay.outlook.hand().deletes(ALICE, event);
        relay.settle();

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
    }

    @Test
    void forgedSignal_isNoReasonToRead() {
        int lines = relay.trace.size();
        String known =
                relay.memory.subscriptions().of(ALICE).get(0).subscription().id();

        assertThat(relay.signals().fromCalendar(known, "guessed")).isFalse();
        assertThat(relay.signals().fromCalendar("unknown", "guessed")).isFalse();
        relay.settle();

        assertThat(relay.trace).hasSize(lines);
    }

    @Test
    void missedNotifications_leadToACompleteRead() {
        SubscriptionStore.Kept kept = relay.memory.subscriptions().of(ALICE).get(0);
        relay.clock.advance(Duration.ofSeconds(1));

        relay.signals().aboutSubscription(kept.subscription().id(), kept.secret(), Signals.Lifecycle.MISSED);
        relay.settle();

        assertThat(relay.memory.readings().find(new Side.Calendar(ALICE)).flatMap(ReadingStore.Reading::lastComplete))
                .hasValue(relay.clock.instant());
    }

    @Test
    void removedSubscription_isMadeAnewByTheSweep() {
        SubscriptionStore.Kept kept = relay.memory.subscriptions().of(ALICE).get(0);
        relay.signals().aboutSubscription(kept.subscription().id(), kept.secret(), Signals.Lifecycle.REMOVED);
        assertThat(relay.memory.subscriptions().of(ALICE)).isEmpty();

        relay.sweep();

        assertThat(relay.memory.subscriptions().of(ALICE)).hasSize(1);
    }
}
