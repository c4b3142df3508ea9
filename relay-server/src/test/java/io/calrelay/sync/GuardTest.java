package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.ports.HistoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a person has to decide, and what a person can undo. */
class GuardTest {
    private final WholeRelay relay = WholeRelay.ready();

    private List<EventId> make(int count) {
        List<EventId> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add(relay.outlook.hand().creates(ALICE, aMeeting("Meeting " + number)));
        }
        relay.settle();
        return events;
    }

    private void delete(List<EventId> events) {
        events.forEach(event -> relay.outlook.hand().deletes(ALICE, event));
        relay.settle();
    }

    private AttentionItem waiting() {
        assertThat(relay.stores.attention().open()).hasSize(1);
        return relay.stores.attention().open().get(0);
    }

    private Verdicts verdicts() {
        return new Verdicts(relay.stores, relay.crank(), relay.clock);
    }

    private Restoration restoration() {
        return new Restoration(relay.stores, relay.crank(), relay.clock);
    }

    @Test
    void massDeletion_waitsForAPersonAndIsCarriedOnceMeant() {
        delete(make(30));
        assertThat(relay.netsuite.sees()).hasSize(30);
        assertThat(waiting().summary()).contains("30 of 30", "alice@northwind.example");

        verdicts().resolve(waiting(), AttentionItem.Choice.DELETE);
        relay.settle();
        assertThat(relay.netsuite.sees()).isEmpty();
        assertThat(relay.stores.attention().open()).isEmpty();
    }

    @Test
    void massDeletionThatIsNotMeant_leavesTheOthersAsTheyAre() {
        delete(make(30));
        verdicts().resolve(waiting(), AttentionItem.Choice.KEEP);
        relay.settle();
        assertThat(relay.netsuite.sees()).hasSize(30);
        relay.netsuite.deletes(relay.netsuite.sees().get(0).event());
        relay.settle();
        assertThat(relay.netsuite.sees()).hasSize(29);
        assertThat(relay.outlook.hand().sees(ALICE)).isEmpty();
    }

    @Test
    void deletionsOneAfterTheOther_areStoppedToo() {
        for (EventId event : make(60)) {
            delete(List.of(event));
        }
        assertThat(relay.netsuite.sees()).hasSize(36);
        assertThat(waiting().kind()).isEqualTo(AttentionItem.Kind.MASS_DELETION);
    }

    @Test
    void massDeletionInNetSuite_isStoppedToo() {
        make(30);
        relay.netsuite.sees().forEach(record -> relay.netsuite.deletes(record.event()));
        relay.settle();
        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(30);
        assertThat(waiting().subject()).isEqualTo(Side.NETSUITE.wireName());
    }

    @Test
    void fewDeletions_andThoseOfAnotherDay_areCarried() {
        List<EventId> events = make(60);
        delete(events.subList(0, 20));
        relay.clock.advance(Duration.ofHours(2));
        delete(events.subList(20, 40));
        assertThat(relay.netsuite.sees()).hasSize(20);
        assertThat(relay.stores.attention().open()).isEmpty();
    }

    @Test
    void brake_isAsThePolicySays() {
        relay.stores.policy().put(Policy.DEFAULT.withBrake(new Policy.Brake(0.5, 3)));
        List<EventId> events = make(5);
        delete(events.subList(0, 2));
        assertThat(relay.netsuite.sees()).hasSize(3);
        delete(events.subList(2, 4));
        assertThat(relay.netsuite.sees()).hasSize(3);
        waiting();
    }

    @Test
    void deletedMeeting_isRestoredEverywhereAndMailsNobody() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = meeting();
        delete(List.of(event));
        assertThat(relay.netsuite.sees()).isEmpty();

        assertThat(restoration()
                        .restore(
                                meeting, entry(meeting, entry -> entry.decided().startsWith("delete from"))))
                .isInstanceOf(Restoration.Outcome.Done.class);
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Budget");
        assertThat(relay.outlook.hand().mailsSent()).isZero();

        // And lives on: edits cross again.
        relay.outlook
                .hand()
                .edits(
                        ALICE,
                        relay.outlook.hand().sees(ALICE).get(0).event(),
                        aMeeting("Budget 2"),
                        Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget 2");
    }

    @Test
    void meetingDeletedInNetSuite_isRestoredToo() {
        relay.google.hand().creates(BOB, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = meeting();
        relay.netsuite.deletes(relay.netsuite.sees().get(0).event());
        relay.settle();
        assertThat(relay.google.hand().sees(BOB)).isEmpty();

        restoration().restore(meeting, entry(meeting, entry -> entry.decided().startsWith("delete from")));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        assertThat(titles(relay.google.hand().sees(BOB))).containsExactly("Budget");
    }

    @Test
    void valueThatLost_isRestoredOnAllSides() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = meeting();
        EventId record = relay.netsuite.sees().get(0).event();
        relay.outlook.hand().edits(ALICE, event, aMeeting("Winner"), Set.of(Field.TITLE));
        relay.netsuite.edits(record, aMeeting("Loser"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Winner");

        long lost = entry(meeting, entry -> entry.outcome().equals("lost: Loser"));
        assertThat(restoration().restore(meeting, lost)).isInstanceOf(Restoration.Outcome.Done.class);
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Loser");
        assertThat(titles(relay.outlook.hand().sees(ALICE))).containsExactly("Loser");
    }

    @Test
    void whatCannotBeRestored_saysWhy() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        MeetingId meeting = meeting();
        assertThat(restoration().restore(meeting, 999)).isInstanceOf(Restoration.Outcome.Unknown.class);
        assertThat(restoration().restore(meeting, entry(meeting, entry -> true)))
                .isEqualTo(
                        new Restoration.Outcome.Impossible("This entry neither deleted the meeting nor lost a value."));
        relay.clock.advance(Duration.ofDays(31));
        assertThat(restoration().restore(meeting, entry(meeting, entry -> true)))
                .isEqualTo(new Restoration.Outcome.Impossible("It happened more than 30 days ago."));
    }

    @Test
    void unlinkedMeeting_isLeftAlone() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();
        assertThat(verdicts().unlink(meeting())).isTrue();
        relay.settle();
        relay.outlook.hand().edits(ALICE, event, aMeeting("Changed"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
        delete(List.of(event));
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget");
    }

    private MeetingId meeting() {
        return relay.stores.meetings().newest(1).get(0).meeting().id();
    }

    private long entry(MeetingId meeting, Predicate<HistoryStore.Entry> which) {
        Optional<HistoryStore.Kept> found = relay.stores.history().of(meeting).stream()
                .filter(kept -> which.test(kept.entry()))
                .findFirst();
        return found.orElseThrow().id();
    }

    private static List<String> titles(List<Observation.Present> events) {
        return events.stream().map(event -> event.fields().title()).toList();
    }
}
