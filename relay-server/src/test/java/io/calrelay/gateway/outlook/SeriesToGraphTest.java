package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.later;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.shown;
import static io.calrelay.contract.SeriesUnderTest.thursdaysWithExceptions;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Text;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.sandbox.world.Fault;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Outlook needs so that mirrors of series show what they should, on the simulated Graph. */
class SeriesToGraphTest {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void mirrorOfASeries_hasNoAttendeesNeitherHaveItsOccurrences() {
        Observation.Present made = mirror(thursdaysWithExceptions());

        assertThat(hand.kept(made.event()).path("attendees")).isEmpty();
        for (JsonNode each : hand.instances(
                made.event(), CalendarUnderTest.WINDOW.start(), java.time.Instant.parse("2027-06-01T00:00:00Z"))) {
            assertThat(each.path("attendees")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=TH;COUNT=9",
                "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270210T225959Z",
                "FREQ=WEEKLY;BYDAY=TH",
                "FREQ=DAILY;INTERVAL=2"
            })
    void cancelledOccurrenceThatComesBack_leavesRangeAndOtherExceptionsAsTheyWere(String rule) {
        MeetingFields series = series("Europe/Berlin", "2026-12-03T09:00", rule);
        MeetingFields moved = with(
                nth(3, series),
                Edited.NOTHING.withTime(later(2, plain(3, series).time())),
                series);
        MeetingFields both = with(nth(1, moved), new Cancelled(), with(nth(5, moved), new Cancelled(), moved));
        Observation.Present made = mirror(both);
        JsonNode before = hand.kept(made.event()).path("recurrence");
        MeetingFields back = with(nth(5, moved), new Cancelled(), moved);

        Observation.Present changed = update(made, back, Set.of(nth(1, series)));

        assertThat(shown(changed.fields())).isEqualTo(shown(back));
        assertThat(hand.kept(made.event()).path("recurrence")).isEqualTo(before);
    }

    @Test
    void personsReshape_losesItsExceptionsAndIsReadSo() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields later = series("Europe/Berlin", "2026-12-03T10:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=9");

        hand.personEdits(made.event(), later, Set.of(Field.TIME));

        assertThat(seen(made.event()).fields().exceptions()).isEmpty();
        assertShowsTheSame(seen(made.event()).fields(), titled("Stand-up", later));
    }

    @Test
    void timeAlone_movesTheSeriesAndKeepsItsRule() {
        Observation.Present made = mirror(nineThursdays());
        EventTime noon = later(3, nineThursdays().time());

        Observation.Present changed = done(gateway.update(
                SimulatedOutlook.ALICE,
                new Edit(made.event(), made.version(), nineThursdays().withTime(noon), Set.of(Field.TIME))));

        assertThat(changed.fields().differingFrom(made.fields())).containsExactly(Field.TIME);
        assertShowsTheSame(changed.fields(), nineThursdays().withTime(noon));
    }

    @Test
    void seriesMovedToAnotherZone_countsThere() {
        Observation.Present made = mirror(nineThursdays());
        MeetingFields chicago = series("America/Chicago", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=9");

        Observation.Present changed = done(gateway.update(
                SimulatedOutlook.ALICE, new Edit(made.event(), made.version(), chicago, Set.of(Field.TIME))));

        assertThat(changed.fields().sameIn(Field.TIME, chicago)).isTrue();
        assertShowsTheSame(changed.fields(), chicago);
    }

    @Test
    void halfDoneCreate_isCompletedAndWhatThePersonDidMeanwhileStays() {
        MeetingFields fields = thursdaysWithExceptions();
        Observation.Present bare = mirror(nineThursdays());
        hand.personEditsOccurrence(bare.event(), nth(2, fields), titled("Mine", plain(2, fields)), Set.of(Field.TITLE));

        Observation.Present made =
                done(gateway.create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, true, fields)));

        assertThat(made.event()).isEqualTo(bare.event());
        assertShowsTheSame(
                made.fields(),
                with(nth(2, fields), Edited.between(plain(2, fields), titled("Mine", plain(2, fields))), fields));
    }

    @Test
    void thirtyExceptions_areMadeInFewCalls() {
        MeetingFields fields = series("Europe/Berlin", "2026-12-03T09:00", "FREQ=DAILY;COUNT=60");
        TreeMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            exceptions.put(nth(2 * i, fields), new Cancelled());
        }
        long before = hand.callsMade();

        Observation.Present made = mirror(fields.withExceptions(exceptions));

        // The master, how it looks, two batches to find the occurrences, two to delete them, how it looks now.
        assertThat(hand.callsMade() - before).isEqualTo(7);
        assertThat(shown(made.fields())).hasSize(30);
    }

    @Test
    void throttledWriteOfOneOccurrence_isMadeUpForWithinTheBatchOrLater() {
        Observation.Present made = mirror(nineThursdays());
        outlook.strike(Fault.THROTTLE, 2, Optional.empty());
        Edit edit = new Edit(
                made.event(),
                made.version(),
                thursdaysWithExceptions(),
                Set.of(Field.EXCEPTIONS),
                new TreeSet<>(thursdaysWithExceptions().exceptions().keySet()));

        Reply<Observation.Present> first = gateway.update(SimulatedOutlook.ALICE, edit);
        Reply<Observation.Present> second = gateway.update(SimulatedOutlook.ALICE, edit);
        Reply<Observation.Present> third = gateway.update(SimulatedOutlook.ALICE, edit);

        assertThat(first).isInstanceOf(Reply.Later.class);
        assertThat(second).isInstanceOf(Reply.Later.class);
        assertShowsTheSame(done(third).fields(), thursdaysWithExceptions());
    }

    @Test
    void onlineMeetingOfASeries_outlivesANewDescriptionOfItAndOfOneOccurrence() {
        ObjectNode body =
                OutlookHand.body(nineThursdays(), Set.of(Field.TITLE, Field.TIME, Field.RECURRENCE, Field.DESCRIPTION));
        EventId event =
                hand.created(body.put("isOnlineMeeting", true).put("onlineMeetingProvider", "teamsForBusiness"));
        Observation.Present before = seen(event);
        MeetingFields all = CalendarUnderTest.saying(Text.plain("Agenda"), before.fields())
                .withRecurrence(before.fields().recurrence());
        Edited one = new Edited(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Text.plain("Special")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RecurrenceId second = nth(1, nineThursdays());

        done(gateway.update(
                SimulatedOutlook.ALICE,
                new Edit(
                        event,
                        before.version(),
                        all.withExceptions(Map.of(second, one)),
                        Set.of(Field.DESCRIPTION, Field.EXCEPTIONS),
                        new TreeSet<>(Set.of(second)))));

        MeetingFields now = seen(event).fields();
        assertThat(now.description().content()).contains("Agenda", "Join the meeting");
        assertThat(((Edited) now.exceptions().values().iterator().next())
                        .description()
                        .orElseThrow()
                        .content())
                .contains("Special", "Join the meeting");
    }

    @Test
    void nightShiftFromElsewhere_keepsItsLengthInTheNightOfAClockChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        EventTime night = new EventTime.Timed(
                LocalDateTime.parse("2027-03-20T22:00").atZone(berlin),
                LocalDateTime.parse("2027-03-21T06:00").atZone(berlin));
        MeetingFields fields = SeriesUnderTest.repeating(
                "FREQ=WEEKLY;BYDAY=SA;COUNT=3", aMeeting("Shift").withTime(night));

        Observation.Present made = mirror(fields);

        assertThat(made.fields().exceptions()).isEmpty();
        assertThat(hand.kept(hand.instance(made.event(), nth(1, fields)))
                        .at("/end/dateTime")
                        .asText())
                .startsWith("2027-03-28T05:00:00");
    }

    @Test
    void titleOfAPersonsNightShift_changesWithoutTouchingItsNights() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        EventTime night = new EventTime.Timed(
                LocalDateTime.parse("2027-03-20T22:00").atZone(berlin),
                LocalDateTime.parse("2027-03-21T06:00").atZone(berlin));
        EventId event = hand.personCreates(SeriesUnderTest.repeating(
                "FREQ=WEEKLY;BYDAY=SA;COUNT=3", aMeeting("Shift").withTime(night)));
        Observation.Present before = seen(event);
        MeetingFields renamed = before.fields().take(Set.of(Field.TITLE), aMeeting("Night shift"));

        Observation.Present after = done(gateway.update(
                SimulatedOutlook.ALICE, new Edit(event, before.version(), renamed, Set.of(Field.TITLE))));

        assertThat(after.fields()).isEqualTo(renamed);
    }

    private Observation.Present mirror(MeetingFields fields) {
        return done(gateway.create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, fields)));
    }

    private Observation.Present update(Observation.Present at, MeetingFields fields, Set<RecurrenceId> occurrences) {
        return done(gateway.update(
                SimulatedOutlook.ALICE,
                new Edit(at.event(), at.version(), fields, Set.of(Field.EXCEPTIONS), new TreeSet<>(occurrences))));
    }

    private Observation.Present seen(EventId event) {
        return (Observation.Present) done(gateway.look(SimulatedOutlook.ALICE, event));
    }
}
