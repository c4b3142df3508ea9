package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.CrossingTest.titles;
import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.ALICE_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.Reply;
import io.calrelay.testing.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Writes whose answer is bad, late or lost. */
class WritingTest {
    private final WholeRelay relay = WholeRelay.ready();

    @Test
    void answerOfACreateInACalendarWithoutMarkers_lost_doesNotDouble() {
        relay.outlook.mishaps().nextWrite(new Mishap.AnswerLost());
        relay.netsuite.creates(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.settle();
        relay.settleWithin(Duration.ofMinutes(1));

        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget");
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(relay.memory.meetings().newest(10)).hasSize(1);
        assertThat(relay.memory.meetings().begun(new Side.Calendar(ALICE))).isEmpty();
    }

    @Test
    void answerOfACreateInNetSuite_lost_doesNotDouble() {
        relay.netsuite.mishaps().nextWrite(new Mishap.AnswerLost());
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        relay.settleWithin(Duration.ofMinutes(1));

        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(relay.memory.meetings().begun(Side.NETSUITE)).isEmpty();
    }

    @Test
    void recordSavedByAPersonAfterALostAnswer_isTheSameMeeting() {
        relay.netsuite.mishaps().nextWrite(new Mishap.AnswerLost());
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        EventId record = relay.netsuite.sees().get(0).event();
        relay.netsuite.edits(record, aMeeting("Budget, reviewed"), Set.of(Field.TITLE));
        relay.settleWithin(Duration.ofMinutes(1));

        assertThat(relay.memory.meetings().newest(10)).hasSize(1);
        assertThat(relay.netsuite.sees()).hasSize(1);
        assertThat(titles(relay.outlook.hand().sees(ALICE))).isEqualTo(titles(relay.netsuite.sees()));
    }

    @Test
    void readBetweenABegunCreateAndItsAnswer_makesNoSecondMeeting() {
        relay.outlook.meanwhile(() -> relay.observe(new Side.Calendar(ALICE)));
        EventId record = relay.netsuite.creates(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.observe(Side.NETSUITE);
        relay.settle();

        assertThat(relay.memory.meetings().newest(10)).hasSize(1);
        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(1);
        assertThat(relay.netsuite.sees()).extracting(Observation.Present::event).containsExactly(record);
    }

    @Test
    void throttledWrite_isTriedAgainAfterTheAskedPause() {
        relay.outlook.mishaps().nextWrite(new Mishap.Throttled(Duration.ofSeconds(42)));
        relay.netsuite.creates(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = onlyMeeting();

        assertThat(relay.outlook.hand().sees(ALICE)).isEmpty();
        assertThat(relay.crank().next()).hasValue(relay.clock.instant().plusSeconds(42));
        assertThat(relay.memory.meetings().countDue(relay.clock.instant())).isZero();
        assertThat(relay.memory.meetings().failures(meeting)).isEqualTo(1);

        relay.settleWithin(Duration.ofSeconds(42));
        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget");
        assertThat(relay.memory.meetings().isDue(meeting)).isFalse();
        assertThat(relay.memory.meetings().failures(meeting)).isZero();
    }

    @Test
    void staleWrite_looksAgainAndComesTogether() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        EventId record = relay.netsuite.sees().get(0).event();
        relay.netsuite.edits(record, aMeeting("Budget, reviewed"), Set.of(Field.TITLE));
        relay.observe(Side.NETSUITE);
        relay.crank().loseWakeups(true);
        relay.outlook.hand().edits(ALICE, event, titled("Elsewhere", "Budget"), Set.of(Field.LOCATION));
        relay.crank().loseWakeups(false);

        relay.converge(onlyMeeting());

        assertThat(relay.trace).anyMatch(line -> line.contains("Stale"));
        for (Observation.Present side : List.of(
                relay.outlook.hand().sees(ALICE).get(0), relay.netsuite.sees().get(0))) {
            assertThat(side.fields().title()).isEqualTo("Budget, reviewed");
            assertThat(side.fields().location()).isEqualTo("Elsewhere");
        }
    }

    @Test
    void refusedWrite_isSetAsideWithItsWordsAndTriedAgainWhenSomethingChanges() {
        relay.netsuite
                .mishaps()
                .nextWrite(new Mishap.Refused(Reply.Refusal.INVALID, "Please enter a value for Title."));
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = onlyMeeting();

        assertThat(relay.crank().next().orElseThrow())
                .isAfter(relay.clock.instant().plusSeconds(149));
        assertThat(relay.memory.history().of(meeting))
                .extracting(kept -> kept.entry().outcome())
                .contains("INVALID: Please enter a value for Title.");

        relay.outlook.hand().edits(ALICE, event, aMeeting("Budget, named"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget, named");
        assertThat(relay.memory.meetings().failures(meeting)).isZero();
    }

    @Test
    void everyDecision_standsInTheHistoryWithItsOutcome() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();

        assertThat(relay.memory.history().of(onlyMeeting())).singleElement().satisfies(kept -> {
            assertThat(kept.entry().decided()).isEqualTo("create in netsuite");
            assertThat(kept.entry().outcome()).isEqualTo("done");
        });
    }

    private MeetingId onlyMeeting() {
        assertThat(relay.memory.meetings().newest(10)).hasSize(1);
        return relay.memory.meetings().newest(1).get(0).meeting().id();
    }

    private static MeetingFields titled(String location, String title) {
        MeetingFields fields = aMeeting(title);
        return new MeetingFields(
                title, location, fields.description(), fields.time(), fields.access(), fields.attendees());
    }
}
