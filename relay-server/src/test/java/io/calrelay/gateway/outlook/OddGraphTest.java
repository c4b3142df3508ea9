package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.WINDOW;
import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.gateway.outlook.SimulatedOutlook.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.sandbox.outlook.GraphSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Graph may do besides, and what the contract has no words for: the switches that {@link UnusualOutlookTest} leaves alone. */
class OddGraphTest {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void changeThatARoundLeavesOut_comesWithALaterOne() {
        Changes first = done(gateway.changes(ALICE, Optional.empty(), WINDOW));
        outlook.cloud.turn(GraphSwitch.DELTA_LAGS, true);
        EventId event = hand.personCreates(aMeeting("Budget"));

        Changes tooEarly = since(first);
        outlook.world.clock().advance(Duration.ofSeconds(3));

        assertThat(tooEarly.events()).isEmpty();
        assertThat(since(tooEarly).events()).extracting(Observation::event).containsExactly(event);
    }

    @Test
    void deletionThatARoundLeavesOut_comesWithALaterOne() {
        EventId event = hand.personCreates(aMeeting("Budget"));
        Changes first = done(gateway.changes(ALICE, Optional.empty(), WINDOW));
        outlook.cloud.turn(GraphSwitch.DELTA_LAGS, true);
        hand.personDeletes(event);

        Changes tooEarly = since(first);
        outlook.world.clock().advance(Duration.ofSeconds(3));

        assertThat(tooEarly.events()).isEmpty();
        assertThat(since(tooEarly).events()).singleElement().isInstanceOf(Observation.Gone.class);
    }

    @Test
    void replayedChanges_areReadAsTheyAreNow() {
        outlook.cloud.turn(GraphSwitch.DELTA_REPLAYS, true);
        EventId single = hand.personCreates(aMeeting("Budget"));
        EventId series = hand.personCreates(SeriesUnderTest.nineThursdays());
        Changes first = done(gateway.changes(ALICE, Optional.empty(), WINDOW));

        Changes again = since(first);
        hand.personDeletes(single);
        List<Observation> last = since(again).events();

        assertThat(again.events()).allSatisfy(each -> assertThat(first.events()).contains(each));
        assertThat(last)
                .filteredOn(each -> each.event().equals(single))
                .singleElement()
                .isInstanceOf(Observation.Gone.class);
        assertThat(last)
                .filteredOn(each -> each.event().equals(series))
                .allSatisfy(each -> assertThat(first.events()).contains(each));
    }

    @Test
    void occurrencesThatAreBuriedWithTheirSeries_areAllGone() {
        EventId series = hand.personCreates(SeriesUnderTest.nineThursdays());
        Changes first = done(gateway.changes(ALICE, Optional.empty(), WINDOW));
        outlook.cloud.turn(GraphSwitch.DELTA_BURIES_STUBS, true);
        hand.personDeletes(series);

        assertThat(since(first).events())
                .allSatisfy(each -> assertThat(each).isInstanceOf(Observation.Gone.class))
                .extracting(Observation::event)
                .contains(series);
    }

    @Test
    void exceptionsThatGraphWouldNotExpand_areAProblemOfTheCalendarAndNeverItsEnd() {
        EventId series = hand.personCreates(SeriesUnderTest.nineThursdays());
        Changes first = done(gateway.changes(ALICE, Optional.empty(), WINDOW));
        outlook.cloud.turn(GraphSwitch.EXCEPTIONS_EXPANDABLE, false);
        hand.personEdits(series, aMeeting("Changed"), Set.of(Field.TITLE));

        assertThat(gateway.changes(ALICE, Optional.of(first.next()), WINDOW))
                .isEqualTo(new Reply.Refused<>(Reply.Refusal.INVALID, "400 BadRequest"));
        assertThat(gateway.look(ALICE, series)).isEqualTo(new Reply.Refused<>(Reply.Refusal.INVALID, "400 BadRequest"));
    }

    @Test
    void cancelledOccurrenceThatGraphDoesNotBringBack_isRefusedWithWhatHelps() {
        outlook.cloud.turn(GraphSwitch.RESHAPE_RESTORES, false);
        MeetingFields fields = SeriesUnderTest.nineThursdays();
        MeetingFields without =
                fields.withExceptions(Map.of(SeriesUnderTest.nth(2, fields), new OccurrenceChange.Cancelled()));
        Observation.Present made =
                done(gateway.create(ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, without)));

        assertThat(gateway.update(ALICE, bringingBack(made, fields)))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.what())
                                .contains("does not bring a cancelled meeting", "delete the series there"));
        assertThat(done(gateway.look(ALICE, made.event())))
                .isInstanceOfSatisfying(
                        Observation.Present.class,
                        read -> assertThat(read.fields()).isEqualTo(made.fields()));
    }

    private static Edit bringingBack(Observation.Present made, MeetingFields fields) {
        return new Edit(
                made.event(),
                made.version(),
                fields,
                Set.of(Field.EXCEPTIONS),
                new TreeSet<>(Set.of(SeriesUnderTest.nth(2, fields))));
    }

    private Changes since(Changes before) {
        return done(gateway.changes(ALICE, Optional.of(before.next()), WINDOW));
    }
}
