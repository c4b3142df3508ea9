package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.due;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.noonPlus;
import static io.calrelay.contract.Samples.notDue;
import static io.calrelay.contract.Samples.present;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.ports.MeetingStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which meetings have to be planned, and when that is done with. */
public interface DueContract {
    MeetingStore meetings();

    private void given(int... numbers) {
        for (int number : numbers) {
            meetings().record(ALICE, List.of(notDue(number, present("e" + number, "u" + number, NOON))), NOON);
        }
    }

    private Optional<Instant> dueSince(int meeting) {
        return meetings().load(id(meeting)).orElseThrow().dueSince();
    }

    @Test
    default void markedMeetings_areDueOldestFirst() {
        given(1, 2, 3, 4);
        meetings().markDue(List.of(id(2)), noonPlus(2));
        meetings().markDue(List.of(id(1), id(3)), noonPlus(1));
        meetings().markDue(List.of(id(1)), noonPlus(9));

        assertThat(meetings().due(noonPlus(10), 10)).containsExactly(id(1), id(3), id(2));
        assertThat(meetings().due(noonPlus(10), 2)).containsExactly(id(1), id(3));
    }

    @Test
    default void markingWhatIsUnknown_doesNothing() {
        meetings().markDue(List.of(id(99)), NOON);
        meetings().markDue(List.of(), NOON);

        assertThat(meetings().due(NOON, 10)).isEmpty();
        assertThat(meetings().load(id(99))).isEmpty();
    }

    @Test
    default void settledMeeting_isDueNoMore() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);

        assertThat(meetings().settle(id(1), dueSince(1).orElseThrow())).isTrue();

        assertThat(dueSince(1)).isEmpty();
        assertThat(meetings().due(noonPlus(10), 10)).isEmpty();
    }

    @Test
    default void settlingWhatIsNotDue_isDone() {
        given(1);

        assertThat(meetings().settle(id(1), NOON)).isTrue();
        assertThat(meetings().settle(id(99), NOON)).isTrue();
    }

    @Test
    default void markAfterTheLook_keepsTheMeetingDue() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().markDue(List.of(id(1)), noonPlus(1));

        assertThat(meetings().settle(id(1), seen)).isFalse();
        assertThat(meetings().due(noonPlus(1), 10)).containsExactly(id(1));
        assertThat(meetings().settle(id(1), dueSince(1).orElseThrow())).isTrue();
    }

    @Test
    default void markInTheSameMomentAsTheLook_keepsTheMeetingDue() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().markDue(List.of(id(1)), NOON);

        assertThat(meetings().settle(id(1), seen)).isFalse();
    }

    @Test
    default void markOfAClockThatIsBehind_keepsTheMeetingDue() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().markDue(List.of(id(1)), noonPlus(-60));

        assertThat(meetings().settle(id(1), seen)).isFalse();
    }

    @Test
    default void markAfterSettling_isNotTakenAwayByAnOlderLook() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();
        meetings().settle(id(1), seen);

        meetings().markDue(List.of(id(1)), NOON);

        assertThat(meetings().settle(id(1), seen)).isFalse();
    }

    @Test
    default void sightingAfterTheLook_keepsTheMeetingDue() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().record(ALICE, List.of(due(1, present("e1", "u1", noonPlus(1)))), NOON);

        assertThat(meetings().settle(id(1), seen)).isFalse();
    }

    @Test
    default void sightingThatIsNotDue_doesNotDisturbSettling() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().record(ALICE, List.of(notDue(1, present("e1", "u1", noonPlus(1)))), noonPlus(1));

        assertThat(meetings().settle(id(1), seen)).isTrue();
    }

    @Test
    default void postponedMeeting_isSetAsideUntilItsTimeHasCome() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);

        meetings().postpone(id(1), 3, noonPlus(60), "netsuite: throttled");
        meetings().markDue(List.of(id(1)), noonPlus(1));

        assertThat(meetings().failures(id(1))).isEqualTo(3);
        assertThat(meetings().due(noonPlus(59), 10)).isEmpty();
        assertThat(meetings().due(noonPlus(60), 10)).containsExactly(id(1));
    }

    @Test
    default void postponing_doesNotHideAReasonThatCameAfterTheLook() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();

        meetings().postpone(id(1), 1, noonPlus(60), "later");

        assertThat(dueSince(1)).as("a failure is no new reason").contains(seen);
    }

    @Test
    default void failureOfAMeetingThatWasNotDue_makesItDue() {
        given(1);

        meetings().postpone(id(1), 1, noonPlus(60), "later");

        assertThat(meetings().due(noonPlus(59), 10)).isEmpty();
        assertThat(meetings().due(noonPlus(60), 10)).containsExactly(id(1));
    }

    @Test
    default void success_endsTheFailuresEvenIfTheMeetingBecameDueAgain() {
        given(1);
        meetings().markDue(List.of(id(1)), NOON);
        Instant seen = dueSince(1).orElseThrow();
        meetings().postpone(id(1), 3, noonPlus(60), "later");
        meetings().markDue(List.of(id(1)), noonPlus(1));

        assertThat(meetings().settle(id(1), seen)).isFalse();

        assertThat(meetings().failures(id(1))).isZero();
        assertThat(meetings().due(noonPlus(1), 10)).containsExactly(id(1));
    }

    @Test
    default void unknownMeeting_neverFailed() {
        meetings().postpone(id(99), 1, NOON, "later");

        assertThat(meetings().failures(id(99))).isZero();
        assertThat(meetings().load(id(99))).isEmpty();
    }

    @Test
    default void dueMeetings_areCountedUntilSettledOrSetAside() {
        given(1);
        assertThat(meetings().isDue(id(1))).isFalse();

        meetings().markDue(List.of(id(1)), NOON);
        assertThat(meetings().isDue(id(1))).isTrue();
        assertThat(meetings().countDue(NOON)).isEqualTo(1);

        meetings().postpone(id(1), 1, noonPlus(60), "busy");
        assertThat(meetings().isDue(id(1))).isTrue();
        assertThat(meetings().countDue(NOON)).isZero();
        assertThat(meetings().countDue(noonPlus(60))).isEqualTo(1);
    }
}
