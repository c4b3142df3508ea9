package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.BOB;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.due;
import static io.calrelay.contract.Samples.event;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.noonPlus;
import static io.calrelay.contract.Samples.notDue;
import static io.calrelay.contract.Samples.present;
import static io.calrelay.contract.Samples.uid;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.MeetingStore.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of sightings: new events, later and earlier states, quarrels over UIDs and events. */
public interface RecordingContract {
    MeetingStore meetings();

    private Observation seen(int meeting) {
        return meetings().load(id(meeting)).orElseThrow().seen().get(0).observation();
    }

    @Test
    default void everyKindOfObservation_comesBackAsItWas() {
        List<Observation> all = List.of(
                present("a", "u1", NOON),
                new Observation.NotCarried(event("b"), Optional.of(uid("u2")), "a birthday", noonPlus(1)),
                new Observation.Gone(event("c"), noonPlus(2)),
                new Observation.NotVisible(event("d"), noonPlus(3)),
                new Observation.Present(
                        event("e"),
                        Optional.empty(),
                        new Version("v"),
                        Samples.allDayFields(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        noonPlus(4)));

        meetings().record(ALICE, all.stream().map(one -> due(1, one)).toList(), NOON);

        assertThat(meetings().load(id(1)).orElseThrow().seen())
                .containsExactlyElementsOf(
                        all.stream().map(one -> new Seen(ALICE, one)).toList());
    }

    @Test
    default void whatIsFinerThanAMicrosecond_isCutOff() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON.plusNanos(999)))), NOON.plusNanos(999));

        assertThat(seen(1).asOf()).isEqualTo(NOON);
        assertThat(meetings().load(id(1)).orElseThrow().dueSince()).contains(NOON);
    }

    @Test
    default void laterState_replacesTheStoredOne() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        Observation gone = new Observation.Gone(event("e1"), NOON.plusNanos(1000));

        assertThat(meetings().record(ALICE, List.of(due(1, gone)), NOON)).isTrue();

        assertThat(seen(1)).isEqualTo(gone);
    }

    @Test
    default void earlierState_isPassedOver() {
        Observation gone = new Observation.Gone(event("e1"), NOON);
        meetings().record(ALICE, List.of(due(1, gone)), NOON);

        assertThat(meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON.minusNanos(1000)))), NOON))
                .isTrue();

        assertThat(seen(1)).isEqualTo(gone);
    }

    @Test
    default void ofTwoStatesOfOneMoment_theOneReadLastStays() {
        Observation first = present("e1", Optional.of(uid("u1")), "First", NOON);
        Observation second = present("e1", Optional.of(uid("u1")), "Second", NOON);

        meetings().record(ALICE, List.of(due(1, first), due(1, second)), NOON);
        assertThat(seen(1)).isEqualTo(second);

        meetings().record(ALICE, List.of(due(1, first)), NOON);
        assertThat(seen(1)).isEqualTo(first);
    }

    @Test
    default void oneMeetingOnSeveralSides_isOne() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().record(BOB, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().record(Side.NETSUITE, List.of(due(1, Samples.record("17", NOON))), NOON);

        assertThat(meetings().load(id(1)).orElseThrow().seen())
                .extracting(Seen::side)
                .containsExactlyInAnyOrder(ALICE, BOB, Side.NETSUITE);
    }

    @Test
    default void uidOfAnotherMeeting_leavesNothingStored() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);

        boolean stored = meetings()
                .record(BOB, List.of(due(2, present("b2", "u2", NOON)), due(3, present("b1", "u1", NOON))), NOON);

        assertThat(stored).isFalse();
        assertThat(meetings().load(id(2))).isEmpty();
        assertThat(meetings().load(id(3))).isEmpty();
        assertThat(meetings().byUid(List.of(uid("u1"), uid("u2")))).isEqualTo(Map.of(uid("u1"), id(1)));
        assertThat(meetings().present(BOB)).isEmpty();
    }

    @Test
    default void eventOfAnotherMeeting_leavesNothingStored() {
        meetings().record(Side.NETSUITE, List.of(notDue(1, Samples.record("17", NOON))), NOON);

        assertThat(meetings().record(Side.NETSUITE, List.of(due(2, Samples.record("17", noonPlus(1)))), NOON))
                .isFalse();

        assertThat(meetings().load(id(2))).isEmpty();
        assertThat(seen(1).asOf()).isEqualTo(NOON);
    }

    @Test
    default void twoMeetingsForOneNewUid_leaveNothingStored() {
        assertThat(meetings()
                        .record(
                                ALICE,
                                List.of(due(1, present("e1", "u1", NOON)), due(2, present("e2", "u1", NOON))),
                                NOON))
                .isFalse();

        assertThat(meetings().byUid(List.of(uid("u1")))).isEmpty();
    }

    @Test
    default void knownEventThatGotTheUidOfAnotherMeeting_isStoredAndTheUidStaysWhereItIs() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().record(BOB, List.of(due(2, present("b2", "u2", NOON))), NOON);

        boolean stored = meetings().record(BOB, List.of(due(2, present("b2", "u1", noonPlus(1)))), NOON);

        assertThat(stored)
                .as("else every later read of this calendar would fail")
                .isTrue();
        assertThat(seen(2).asOf()).isEqualTo(noonPlus(1));
        assertThat(meetings().byUid(List.of(uid("u1")))).containsEntry(uid("u1"), id(1));
    }

    @Test
    default void sightingThatIsNotDue_makesNothingDue() {
        meetings().record(ALICE, List.of(notDue(1, present("e1", "u1", NOON))), NOON);

        assertThat(meetings().load(id(1)).orElseThrow().dueSince()).isEmpty();
        assertThat(meetings().due(noonPlus(1), 10)).isEmpty();
    }

    @Test
    default void sightingThatIsPassedOver_makesDueAllTheSame() {
        meetings().record(ALICE, List.of(notDue(1, present("e1", "u1", NOON))), NOON);

        meetings().record(ALICE, List.of(due(1, present("e1", "u1", noonPlus(-1)))), noonPlus(1));

        assertThat(meetings().due(noonPlus(1), 10)).containsExactly(id(1));
    }

    @Test
    default void nothingToRecord_isRecorded() {
        assertThat(meetings().record(ALICE, List.of(), NOON)).isTrue();
    }

    @Test
    default void manySightings_areStoredAtOnce() {
        List<Sighting> many = IntStream.range(0, 1200)
                .mapToObj(number -> due(number, present("e" + number, "u" + number, NOON)))
                .toList();

        assertThat(meetings().record(ALICE, many, NOON)).isTrue();

        List<EventId> events =
                many.stream().map(sighting -> sighting.observation().event()).toList();
        assertThat(meetings().byEvent(ALICE, events)).hasSize(1200);
        assertThat(meetings().due(NOON, 5000)).hasSize(1200);
        assertThat(meetings().newest(700))
                .hasSize(700)
                .allMatch(line -> line.seen().size() == 1);
    }

    @Test
    default void twoWhoFindTheSameNewUid_makeOneMeeting() throws Exception {
        for (int round = 0; round < 15; round++) {
            assertThat(race(ALICE, BOB, present("e" + round, "u" + round, NOON), round))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    default void twoWhoFindTheSameNewEventWithoutUid_makeOneMeeting() throws Exception {
        for (int round = 0; round < 15; round++) {
            assertThat(race(Side.NETSUITE, Side.NETSUITE, Samples.record("e" + round, NOON), round))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** Two threads record the same observation at once, each for a new meeting of its own; only the winner's exists after. */
    private List<Boolean> race(Side mySide, Side theirSide, Observation seen, int round) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Boolean> theirs =
                CompletableFuture.supplyAsync(() -> recordTogether(together, theirSide, due(200 + round, seen)));
        boolean mine = recordTogether(together, mySide, due(100 + round, seen));
        MeetingId winner = id(mine ? 100 + round : 200 + round);
        MeetingId loser = id(mine ? 200 + round : 100 + round);
        List<Boolean> stored = List.of(mine, theirs.get());
        assertThat(meetings().named(seen.event().value())).containsExactly(winner);
        assertThat(meetings().load(loser)).isEmpty();
        return stored;
    }

    private boolean recordTogether(CyclicBarrier together, Side side, Sighting sighting) {
        try {
            together.await(10, TimeUnit.SECONDS);
            return meetings().record(side, List.of(sighting), NOON);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
