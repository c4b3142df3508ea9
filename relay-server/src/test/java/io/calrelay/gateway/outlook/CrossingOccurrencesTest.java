package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.later;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Occurrences that go past each other, which Outlook does not allow, and show all the same what was asked for. */
class CrossingOccurrencesTest {
    private static final int A_DAY = 24;

    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void occurrenceMovedPastItsNeighbour_isShownThereAndReadAsMoved() {
        MeetingFields fields = with(nth(1, weekly()), movedBy(9, 1, weekly()), weekly());

        Observation.Present made = mirror(fields);

        assertThat(daysShown(made)).containsExactly("2026-12-03", "2026-12-17", "2026-12-19", "2026-12-24");
        assertThat(made.fields().differingOccurrences(fields)).isEmpty();
        assertThat(seen(made).fields()).isEqualTo(made.fields());
    }

    @Test
    void occurrenceMovedBeforeItsNeighbour_isShownThereAndReadAsMoved() {
        MeetingFields fields = with(nth(2, weekly()), movedBy(-9, 2, weekly()), weekly());

        Observation.Present made = mirror(fields);

        assertThat(daysShown(made)).containsExactly("2026-12-03", "2026-12-08", "2026-12-10", "2026-12-24");
        assertThat(made.fields().differingOccurrences(fields)).isEmpty();
    }

    @Test
    void thePersonCancelsTheOneThatMovedPast_isReadOfThatOne() {
        Observation.Present made = mirror(with(nth(1, weekly()), movedBy(9, 1, weekly()), weekly()));
        // In Outlook it is the third that stands on the 19th, as none may pass another.
        hand.personDeletesOccurrence(made.event(), nth(2, weekly()));

        assertShowsTheSame(seen(made).fields(), with(nth(1, weekly()), new Cancelled(), weekly()));
    }

    @Test
    void occurrenceMovedOnToTheDayOfACancelledOne_isShownThere() {
        MeetingFields daily = series("Europe/Berlin", "2026-12-07T09:00", "FREQ=DAILY;COUNT=5");
        MeetingFields fields = with(nth(2, daily), new Cancelled(), with(nth(1, daily), movedBy(1, 1, daily), daily));

        Observation.Present made = mirror(fields);

        assertThat(daysShown(made)).containsExactly("2026-12-07", "2026-12-09", "2026-12-10", "2026-12-11");
        assertThat(made.fields().differingOccurrences(fields)).isEmpty();
    }

    @Test
    void occurrenceMovedPastACancelledOne_isShownThere() {
        MeetingFields fields =
                with(nth(2, weekly()), new Cancelled(), with(nth(1, weekly()), movedBy(9, 1, weekly()), weekly()));

        Observation.Present made = mirror(fields);

        assertThat(daysShown(made)).containsExactly("2026-12-03", "2026-12-19", "2026-12-24");
        assertThat(made.fields().differingOccurrences(fields)).isEmpty();
    }

    @Test
    void severalThatMoveAtOnce_areWrittenInAnOrderThatNobodyMeets() {
        MeetingFields daily = series("Europe/Berlin", "2026-12-07T09:00", "FREQ=DAILY;COUNT=5");
        MeetingFields later = daily;
        MeetingFields earlier = daily;
        for (int i = 0; i < 5; i++) {
            later = with(nth(i, daily), movedBy(1, i, daily), later);
            earlier = with(nth(i, daily), movedBy(-1, i, daily), earlier);
        }

        Observation.Present made = mirror(later);
        assertThat(daysShown(made))
                .containsExactly("2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11", "2026-12-12");

        Observation.Present changed = update(made, earlier, earlier.exceptions().keySet());
        assertThat(daysShown(changed))
                .containsExactly("2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10");
        assertThat(changed.fields().differingOccurrences(earlier)).isEmpty();
    }

    @Test
    void onesInEachOthersPlaces_goBackToTheirOwn() {
        MeetingFields crossed = with(nth(1, weekly()), movedBy(9, 1, weekly()), weekly());
        Observation.Present made = mirror(crossed);
        MeetingFields renamed = with(
                nth(1, weekly()), Edited.between(plain(1, weekly()), titled("Other", plain(1, weekly()))), weekly());

        Observation.Present changed = update(made, renamed, Set.of(nth(1, weekly())));

        assertShowsTheSame(changed.fields(), renamed);
        assertThat(daysShown(changed)).containsExactly("2026-12-03", "2026-12-10", "2026-12-17", "2026-12-24");
    }

    @Test
    void seriesOfAnotherShape_forgetsWhoStoodInWhosePlace() {
        MeetingFields crossed = with(nth(1, weekly()), movedBy(9, 1, weekly()), weekly());
        Observation.Present made = mirror(crossed);
        MeetingFields later = series("Europe/Berlin", "2026-12-03T10:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=4");

        Observation.Present reshaped = done(gateway.update(
                SimulatedOutlook.ALICE, new Edit(made.event(), made.version(), later, Set.of(Field.TIME))));
        Observation.Present back = done(gateway.update(
                SimulatedOutlook.ALICE, new Edit(made.event(), reshaped.version(), weekly(), Set.of(Field.TIME))));

        assertThat(reshaped.fields().exceptions()).isEmpty();
        assertThat(back.fields().exceptions()).isEmpty();
        assertThat(daysShown(back)).containsExactly("2026-12-03", "2026-12-10", "2026-12-17", "2026-12-24");
    }

    @Test
    void twoOnOneDay_areRefusedWithNothingSent() {
        long before = hand.callsMade();

        Reply<Observation.Present> reply = gateway.create(
                SimulatedOutlook.ALICE,
                new NewMirror(
                        CalendarUnderTest.MEETING,
                        0,
                        false,
                        with(nth(1, weekly()), movedBy(7, 1, weekly()), weekly())));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.what())
                                .contains("to the day of another one", "move it to a day that is free"));
        assertThat(hand.callsMade()).isEqualTo(before);
    }

    /** Four Thursdays from 3 December 2026. */
    private static MeetingFields weekly() {
        return series("Europe/Berlin", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=4");
    }

    private static Edited movedBy(int days, int index, MeetingFields series) {
        return Edited.NOTHING.withTime(later(days * A_DAY, plain(index, series).time()));
    }

    /** As the service itself shows them. */
    private List<String> daysShown(Observation.Present series) {
        List<String> days = new ArrayList<>();
        for (JsonNode each : hand.instances(
                series.event(), Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"))) {
            days.add(each.at("/start/dateTime").asText().substring(0, 10));
        }
        return days;
    }

    private Observation.Present mirror(MeetingFields fields) {
        return done(gateway.create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, fields)));
    }

    private Observation.Present update(Observation.Present at, MeetingFields fields, Set<RecurrenceId> occurrences) {
        return done(gateway.update(
                SimulatedOutlook.ALICE,
                new Edit(at.event(), at.version(), fields, Set.of(Field.EXCEPTIONS), new TreeSet<>(occurrences))));
    }

    private Observation.Present seen(Observation.Present event) {
        return (Observation.Present) done(gateway.look(SimulatedOutlook.ALICE, event.event()));
    }
}
