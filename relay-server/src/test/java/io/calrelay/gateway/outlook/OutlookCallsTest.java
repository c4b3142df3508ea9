package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.thursdaysWithExceptions;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many calls things cost, tokens aside; a batch is one call. */
class OutlookCallsTest {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void readInWhichNothingChanged_isOneCall() {
        hand.personCreates(nineThursdays());
        Changes before = everything();

        assertThat(calls(() -> since(before))).isEqualTo(1);
    }

    @Test
    void oneChangedSeries_isTwoCalls() {
        EventId event = hand.personCreates(nineThursdays());
        Changes before = everything();
        hand.personDeletesOccurrence(event, nth(1, nineThursdays()));
        hand.personEditsOccurrence(
                event, nth(2, nineThursdays()), titled("Guests", plain(2, nineThursdays())), Set.of(Field.TITLE));
        hand.personEdits(event, titled("Daily", nineThursdays()), Set.of(Field.TITLE));

        assertThat(calls(() -> since(before))).isEqualTo(2);
    }

    @Test
    void tenChangedSeriesAndThreeDeletedEventsInOneBurst_areTwoCalls() {
        List<EventId> series = new ArrayList<>();
        List<EventId> singles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            series.add(hand.personCreates(nineThursdays()));
        }
        for (int i = 0; i < 3; i++) {
            singles.add(hand.personCreates(aMeeting("Single")));
        }
        Changes before = everything();
        series.forEach(event -> hand.personDeletesOccurrence(event, nth(1, nineThursdays())));
        singles.forEach(hand::personDeletes);

        Changes[] after = new Changes[1];
        assertThat(calls(() -> after[0] = since(before))).isBetween(2L, 3L);

        assertThat(after[0].events()).hasSize(13);
    }

    @Test
    void completeRead_isItsPagesAndABatchForEveryTwentySeries() {
        for (int i = 0; i < 30; i++) {
            hand.personCreates(
                    titled("Series " + i, SeriesUnderTest.series("UTC", "2026-12-03T09:00", "FREQ=DAILY;COUNT=2")));
        }
        for (int i = 0; i < 50; i++) {
            hand.personCreates(aMeeting("Single " + i));
        }

        Changes[] all = new Changes[1];
        long calls = calls(() -> all[0] = everything());

        assertThat(all[0].events()).hasSize(80);
        // 30 masters, 60 stubs and 50 single events are one page or, as the service likes, an empty one before it.
        assertThat(calls).isBetween(1L + 2, 3L + 2);
    }

    @Test
    void lookAtASeries_isOneCall() {
        EventId event = hand.personCreates(thursdaysWithExceptions());

        assertThat(calls(() -> gateway.look(SimulatedOutlook.ALICE, event))).isEqualTo(1);
    }

    @Test
    void seriesWithExceptions_isMadeInFiveCalls() {
        // The master, how it looks, where its occurrences are, what is to be different, how it looks now.
        assertThat(calls(() -> mirror(thursdaysWithExceptions()))).isEqualTo(5);
    }

    @Test
    void seriesWithoutExceptions_isMadeInTwoCalls() {
        assertThat(calls(() -> mirror(nineThursdays()))).isEqualTo(2);
    }

    @Test
    void titleOfASeries_isOneWriteBetweenTwoLooks() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields renamed = titled("Daily", thursdaysWithExceptions());

        assertThat(calls(() -> done(gateway.update(
                        SimulatedOutlook.ALICE, new Edit(made.event(), made.version(), renamed, Set.of(Field.TITLE))))))
                .isEqualTo(3);
    }

    @Test
    void oneCancelledOccurrence_isOneWriteAndThreeLooks() {
        Observation.Present made = mirror(nineThursdays());
        MeetingFields fields = SeriesUnderTest.with(
                nth(1, nineThursdays()), new io.calrelay.model.OccurrenceChange.Cancelled(), nineThursdays());

        assertThat(calls(() -> done(gateway.update(
                        SimulatedOutlook.ALICE,
                        new Edit(
                                made.event(),
                                made.version(),
                                fields,
                                Set.of(Field.EXCEPTIONS),
                                new TreeSet<>(fields.exceptions().keySet()))))))
                .isEqualTo(4);
    }

    private long calls(Supplier<?> what) {
        long before = hand.callsMade();
        what.get();
        return hand.callsMade() - before;
    }

    private Changes everything() {
        return done(gateway.changes(SimulatedOutlook.ALICE, Optional.empty(), CalendarUnderTest.WINDOW));
    }

    private Changes since(Changes before) {
        return done(gateway.changes(SimulatedOutlook.ALICE, Optional.of(before.next()), CalendarUnderTest.WINDOW));
    }

    private Observation.Present mirror(MeetingFields fields) {
        return done(gateway.create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, fields)));
    }
}
