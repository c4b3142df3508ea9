package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.BOB;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Cursor;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.ReadingStore.Reading;
import io.calrelay.ports.ReadingStore.Success;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far each side was read, and whether there is reason to read on. */
public interface ReadingStoreContract {
    Window WINDOW = new Window(noonPlus(-1000), noonPlus(1000));
    Optional<Cursor> CURSOR = Optional.of(new Cursor("https://graph.example/delta?token=" + "x".repeat(70_000)));

    ReadingStore readings();

    private Reading reading(Side side) {
        return readings().find(side).orElseThrow();
    }

    private static Success success(Side side, boolean complete, Instant at) {
        return new Success(side, CURSOR, Optional.of(WINDOW), complete, at);
    }

    @Test
    default void openedSide_isDueAtOnce() {
        readings().open(ALICE, NOON);

        assertThat(readings().find(ALICE))
                .contains(new Reading(
                        ALICE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    default void openingAgain_changesNothing() {
        readings().open(ALICE, NOON);
        readings().succeeded(success(ALICE, true, NOON), NOON);
        Reading before = reading(ALICE);

        readings().open(ALICE, noonPlus(1));

        assertThat(reading(ALICE)).isEqualTo(before);
    }

    @Test
    default void allSides_areListed() {
        readings().open(ALICE, NOON);
        readings().open(Side.NETSUITE, NOON);
        readings().open(BOB, NOON);

        assertThat(readings().all()).extracting(Reading::side).containsExactlyInAnyOrder(ALICE, BOB, Side.NETSUITE);
    }

    @Test
    default void closedSide_isForgotten() {
        readings().open(ALICE, NOON);
        readings().open(BOB, NOON);

        readings().close(ALICE);

        assertThat(readings().find(ALICE)).isEmpty();
        assertThat(readings().all()).hasSize(1);
    }

    @Test
    default void whatHappensToASideThatIsNotKept_isIgnored() {
        readings().markDue(ALICE, NOON);
        readings().failed(ALICE, "no", NOON);
        readings().dropCursor(ALICE);

        assertThat(readings().succeeded(success(ALICE, true, NOON), NOON)).isTrue();
        assertThat(readings().find(ALICE)).isEmpty();
    }

    @Test
    default void success_keepsTheCursorAndTakesTheMarkAway() {
        readings().open(ALICE, NOON);

        assertThat(readings().succeeded(success(ALICE, true, noonPlus(1)), NOON))
                .isTrue();

        assertThat(reading(ALICE))
                .isEqualTo(new Reading(
                        ALICE,
                        CURSOR,
                        Optional.of(WINDOW),
                        Optional.empty(),
                        Optional.of(noonPlus(1)),
                        Optional.of(noonPlus(1)),
                        0,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    default void partialSuccess_leavesTheMomentOfTheLastCompleteRead() {
        readings().open(ALICE, NOON);
        readings().succeeded(success(ALICE, true, noonPlus(1)), NOON);

        readings().succeeded(success(ALICE, false, noonPlus(2)), NOON);

        assertThat(reading(ALICE).lastComplete()).contains(noonPlus(1));
        assertThat(reading(ALICE).lastRead()).contains(noonPlus(2));
    }

    @Test
    default void sideThatBecameDueDuringARead_staysDueButKeepsTheCursor() {
        readings().open(ALICE, NOON);
        Instant seen = reading(ALICE).dueSince().orElseThrow();

        readings().markDue(ALICE, NOON);

        assertThat(readings().succeeded(success(ALICE, true, NOON), seen)).isFalse();
        assertThat(reading(ALICE).cursor()).isEqualTo(CURSOR);
        assertThat(reading(ALICE).dueSince()).isPresent();
    }

    @Test
    default void signalAfterAReadInTheSameMoment_isNotLost() {
        readings().open(ALICE, NOON);
        Instant seen = reading(ALICE).dueSince().orElseThrow();
        readings().succeeded(success(ALICE, true, NOON), seen);

        readings().markDue(ALICE, NOON);

        assertThat(readings().succeeded(success(ALICE, true, NOON), seen)).isFalse();
    }

    @Test
    default void failures_areCountedAndEndWithASuccess() {
        readings().open(ALICE, NOON);
        readings().failed(ALICE, "throttled", noonPlus(10));
        readings().failed(ALICE, "unreachable", noonPlus(20));

        assertThat(reading(ALICE).failures()).isEqualTo(2);
        assertThat(reading(ALICE).problem()).contains("unreachable");
        assertThat(reading(ALICE).retryAt()).contains(noonPlus(20));
        assertThat(reading(ALICE).dueSince()).contains(NOON);

        readings().succeeded(success(ALICE, true, noonPlus(20)), NOON);
        assertThat(reading(ALICE).failures()).isZero();
        assertThat(reading(ALICE).problem()).isEmpty();
        assertThat(reading(ALICE).retryAt()).isEmpty();
    }

    @Test
    default void failureOfASideThatWasNotDue_makesItDue() {
        readings().open(ALICE, NOON);
        readings().succeeded(success(ALICE, true, NOON), NOON);

        readings().failed(ALICE, "throttled", noonPlus(10));

        assertThat(reading(ALICE).dueSince()).isPresent();
    }

    @Test
    default void droppedCursor_isGoneWithItsWindow() {
        readings().open(ALICE, NOON);
        readings().succeeded(success(ALICE, true, NOON), NOON);

        readings().dropCursor(ALICE);

        assertThat(reading(ALICE).cursor()).isEmpty();
        assertThat(reading(ALICE).window()).isEmpty();
        assertThat(reading(ALICE).lastComplete()).contains(NOON);
    }

    @Test
    default void netSuitesSuccess_needsNoCursor() {
        readings().open(Side.NETSUITE, NOON);

        readings().succeeded(new Success(Side.NETSUITE, Optional.empty(), Optional.empty(), false, NOON), NOON);

        assertThat(reading(Side.NETSUITE).cursor()).isEmpty();
        assertThat(reading(Side.NETSUITE).dueSince()).isEmpty();
    }

    @Test
    default void awaitedRows_areThoseNotSeenYet() {
        readings().awaitRows(List.of(3L, 1L, 2L), NOON);
        readings().awaitRows(List.of(2L, 4L), noonPlus(10));
        readings().awaitRows(List.of(), NOON);

        readings().rowsSeen(List.of(1L, 99L), noonPlus(5));
        readings().rowsSeen(List.of(), NOON);
        readings().awaitRows(List.of(99L), noonPlus(6));
        assertThat(readings().awaitedRows()).containsExactly(2L, 3L, 4L);

        readings().forgetRowsBefore(NOON);
        assertThat(readings().awaitedRows()).containsExactly(2L, 3L, 4L);
        readings().forgetRowsBefore(noonPlus(10));
        assertThat(readings().awaitedRows()).containsExactly(4L);
    }
}
