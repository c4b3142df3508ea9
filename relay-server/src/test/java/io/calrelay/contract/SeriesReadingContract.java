package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.at;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.presentIn;
import static io.calrelay.contract.SeriesUnderTest.assertSame;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.later;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.repeating;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.shown;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Changes;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every gateway promises of reading series and whole days: one observation of all of it, whichever part changed. */
public interface SeriesReadingContract extends SeriesUnderTest {
    @Test
    default void series_isOneObservationOfItsMaster() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);

        Changes changes = everything();

        Observation.Present read = presentIn(changes, event);
        assertThat(changes.events()).hasSize(1);
        assertThat(read.fields().differingFrom(fields)).isEmpty();
        assertThat(read.byOwner()).isTrue();
        assertThat(read.uid()).isPresent();
        assertShowsTheSame(read.fields(), fields);
    }

    @Test
    default void everyKindOfSeries_isReadToTheMinute() {
        for (MeetingFields fields : everyKind()) {
            EventId event = hand().personCreates(fields);

            MeetingFields read = presentIn(everything(), event).fields();

            assertThat(shown(read)).as("%s", fields.recurrence()).isEqualTo(shown(fields));
            hand().personDeletes(event);
        }
    }

    @Test
    default void seriesOverClockChanges_keepsItsZoneAndWallClock() {
        for (String zone : List.of("Europe/Berlin", "America/Los_Angeles", "Australia/Sydney")) {
            MeetingFields fields = series(zone, "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=60");
            EventId event = hand().personCreates(fields);

            MeetingFields read = presentIn(everything(), event).fields();

            assertThat(SeriesUnderTest.occurrences(read).stream()
                            .map(each -> ((EventTime.Timed) each.time()).start())
                            .map(ZonedDateTime::toLocalTime)
                            .distinct())
                    .containsExactly(((EventTime.Timed) fields.time()).start().toLocalTime());
            assertShowsTheSame(read, fields);
            hand().personDeletes(event);
        }
    }

    @Test
    default void movedOccurrence_isAnExceptionOfItsSeries() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        RecurrenceId third = nth(2, fields);
        EventTime moved = later(26, plain(2, fields).time());

        hand().personEditsOccurrence(event, third, at(moved, plain(2, fields)), Set.of(Field.TIME));

        Changes changes = everything();
        assertThat(changes.events()).hasSize(1);
        MeetingFields read = presentIn(changes, event).fields();
        assertThat(read.exceptions()).containsOnlyKeys(third);
        assertThat(read.exceptions().get(third))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.fields()).containsExactly(Field.TIME));
        assertShowsTheSame(read, with(third, Edited.NOTHING.withTime(moved), fields));
    }

    @Test
    default void editedOccurrence_differsInWhatWasEditedOnly() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);

        hand().personEditsOccurrence(
                        event, nth(3, fields), titled("Retrospective", plain(3, fields)), Set.of(Field.TITLE));

        MeetingFields read = presentIn(everything(), event).fields();
        assertThat(read.exceptions()).hasSize(1);
        assertThat(read.exceptions().get(nth(3, fields)))
                .isEqualTo(Edited.between(plain(3, fields), titled("Retrospective", plain(3, fields))));
    }

    @Test
    default void deletedOccurrence_isCancelled() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);

        hand().personDeletesOccurrence(event, nth(0, fields));
        hand().personDeletesOccurrence(event, nth(4, fields));

        Changes changes = everything();
        assertThat(changes.events()).hasSize(1);
        MeetingFields read = presentIn(changes, event).fields();
        assertThat(read.exceptions())
                .containsOnlyKeys(nth(0, fields), nth(4, fields))
                .containsValue(new OccurrenceChange.Cancelled());
        assertThat(read.time().isSameTimeAs(fields.time()))
                .as("the first by the rule, cancelled or not")
                .isTrue();
        assertThat(shown(read)).hasSize(7);
    }

    @Test
    default void exceptionEditedAloneLater_bringsTheWholeSeries() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        hand().personEditsOccurrence(event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));
        Changes first = everything();

        hand().personEditsOccurrence(event, nth(2, fields), titled("Two", plain(2, fields)), Set.of(Field.TITLE));
        Changes second = since(first.next());

        Observation.Present read = presentIn(second, event);
        assertThat(second.events()).hasSize(1);
        assertThat(read.fields().exceptions()).containsOnlyKeys(nth(1, fields), nth(2, fields));
        assertThat(read.version()).isNotEqualTo(presentIn(first, event).version());
        assertThat(read.asOf()).isAfterOrEqualTo(presentIn(first, event).asOf());
        assertSame(seen(event), read);
    }

    @Test
    default void occurrenceDeletedAloneLater_bringsTheWholeSeries() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        hand().personEditsOccurrence(event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));
        Changes first = everything();

        hand().personDeletesOccurrence(event, nth(1, fields));
        Changes second = since(first.next());

        Observation.Present read = presentIn(second, event);
        assertThat(second.events()).hasSize(1);
        assertThat(read.fields().exceptions()).containsOnlyKeys(nth(1, fields));
        assertThat(read.fields().exceptions()).containsValue(new OccurrenceChange.Cancelled());
        assertThat(read.version()).isNotEqualTo(presentIn(first, event).version());
        assertThat(read.asOf()).isAfterOrEqualTo(presentIn(first, event).asOf());
    }

    @Test
    default void titleOfTheSeriesChanged_bringsItsExceptionsToo() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        hand().personDeletesOccurrence(event, nth(1, fields));
        Changes first = everything();

        hand().personEdits(event, titled("Daily", fields), Set.of(Field.TITLE));

        Observation.Present read = presentIn(since(first.next()), event);
        assertThat(read.fields().title()).isEqualTo("Daily");
        assertThat(read.fields().exceptions()).containsOnlyKeys(nth(1, fields));
    }

    @Test
    default void reshapedSeries_showsItsNewOccurrences() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        Changes first = everything();
        MeetingFields mondays = repeating(
                "FREQ=WEEKLY;BYDAY=MO;COUNT=4",
                fields.withTime(series("Europe/Berlin", "2026-12-07T15:00", "FREQ=DAILY")
                        .time()));

        hand().personEdits(event, mondays, EnumSet.of(Field.TIME, Field.RECURRENCE));

        Changes second = since(first.next());
        assertThat(second.events()).hasSize(1);
        assertShowsTheSame(presentIn(second, event).fields(), mondays);
    }

    @Test
    default void singleMeetingThatBecomesASeriesAndBack_staysTheSameEvent() {
        MeetingFields single = aMeeting("Budget");
        EventId event = hand().personCreates(single);
        Changes first = everything();
        MeetingFields repeated = repeating("FREQ=WEEKLY;BYDAY=TH;COUNT=3", single);

        hand().personEdits(event, repeated, Set.of(Field.RECURRENCE));
        Changes second = since(first.next());
        assertShowsTheSame(presentIn(second, event).fields(), repeated);

        hand().personEdits(event, single, Set.of(Field.RECURRENCE));
        Observation.Present last = presentIn(since(second.next()), event);
        assertThat(last.fields().isSeries()).isFalse();
        assertThat(last.asOf()).isAfterOrEqualTo(presentIn(second, event).asOf());
    }

    @Test
    default void deletedSeries_isGoneOnce() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        hand().personEditsOccurrence(event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));
        hand().personDeletesOccurrence(event, nth(2, fields));
        Changes first = everything();

        hand().personDeletes(event);

        List<Observation> events = since(first.next()).events();
        assertThat(events).hasOnlyElementsOfType(Observation.Gone.class);
        assertThat(events).extracting(Observation::event).containsExactly(event);
        assertThat(done(gateway().look(calendar(), event))).isInstanceOf(Observation.Gone.class);
        assertThat(everything().events()).doesNotHaveAnyElementsOfTypes(Observation.Present.class);
    }

    @Test
    default void lookAtAnOccurrence_leadsToItsSeries() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        EventId occurrence = hand().personEditsOccurrence(
                        event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));

        assertSame(seen(occurrence), seen(event));
        assertThat(seen(occurrence).event()).isEqualTo(event);
    }

    @Test
    default void seriesThatIsRead_isWhatIsSeen() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        hand().personEditsOccurrence(event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));
        hand().personDeletesOccurrence(event, nth(2, fields));

        assertSame(presentIn(everything(), event), seen(event));
    }
}
