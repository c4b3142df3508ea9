package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.at;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.assertSame;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.later;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.repeating;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.shown;
import static io.calrelay.contract.SeriesUnderTest.thursdaysWithExceptions;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every gateway promises of mirrors of series: afterwards they show exactly the occurrences that were asked for. */
public interface SeriesWritingContract extends SeriesUnderTest {
    @Test
    default void mirrorOfASeries_showsItsOccurrencesAndExceptions() {
        MeetingFields fields = thursdaysWithExceptions();

        Observation.Present made = mirror(fields);

        assertThat(made.fields().differingFrom(fields)).doesNotContainAnyElementsOf(CARRIED);
        assertThat(made.marker()).hasValue(MEETING);
        assertSame(seen(made.event()), made);
        assertThat(everything().events()).extracting(Observation::event).containsExactly(made.event());
    }

    @Test
    default void mirrorOfEveryKindOfSeries_showsTheSameToTheMinute() {
        int generation = 0;
        for (MeetingFields fields : everyKind()) {
            Observation.Present made = make(generation++, false, fields);

            assertThat(shown(made.fields())).as("%s", fields.recurrence()).isEqualTo(shown(fields));
        }
    }

    @Test
    default void mirrorOfASeriesMadeTwice_isOne() {
        Observation.Present once = mirror(thursdaysWithExceptions());

        assertThat(mirror(thursdaysWithExceptions()).event()).isEqualTo(once.event());
        assertThat(make(0, true, thursdaysWithExceptions()).event()).isEqualTo(once.event());
        assertThat(everything().events()).hasSize(1);
        assertShowsTheSame(seen(once.event()).fields(), thursdaysWithExceptions());
    }

    @Test
    default void answerLostAnywhereInACreate_isMadeUpForByTheNextTry() {
        long before = hand().callsMade();
        mirror(thursdaysWithExceptions());
        int calls = (int) (hand().callsMade() - before);

        for (int lost = 0; lost < calls; lost++) {
            hand().loseAnswerAfter(lost);
            Reply<Observation.Present> reply =
                    gateway().create(calendar(), new NewMirror(MEETING, 1 + lost, false, thursdaysWithExceptions()));
            assertThat(reply).as("answer %s lost", lost).isInstanceOf(Reply.Later.class);

            Observation.Present made = make(1 + lost, true, thursdaysWithExceptions());

            assertThat(shown(made.fields())).as("answer %s lost", lost).isEqualTo(shown(thursdaysWithExceptions()));
            assertThat(everything().events()).hasSize(2 + lost);
        }
    }

    @Test
    default void mirrorOfASeriesMadeAnew_isAnotherEvent() {
        Observation.Present first = mirror(thursdaysWithExceptions());
        hand().personDeletes(first.event());

        Observation.Present second = make(1, false, thursdaysWithExceptions());

        assertThat(second.event()).isNotEqualTo(first.event());
        assertShowsTheSame(second.fields(), thursdaysWithExceptions());
    }

    @Test
    default void exceptionThatHitsNoOccurrence_isPassedOver() {
        RecurrenceId nowhere = RecurrenceId.of(later(1, nineThursdays().time()));

        Observation.Present made = mirror(with(nowhere, new OccurrenceChange.Cancelled(), nineThursdays()));

        assertShowsTheSame(made.fields(), nineThursdays());
    }

    @Test
    default void titleOfTheSeries_changesWithoutTouchingExceptions() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields renamed = titled("Daily", thursdaysWithExceptions());

        Observation.Present changed = update(made, renamed, Field.TITLE);

        assertThat(changed.fields().differingFrom(made.fields())).containsExactly(Field.TITLE);
        assertShowsTheSame(changed.fields(), renamed);
        assertSame(seen(made.event()), changed);
    }

    @Test
    default void exceptionsThatAreNotNamed_stay() {
        MeetingFields fields = thursdaysWithExceptions();
        Observation.Present made = mirror(fields);
        MeetingFields other = with(nth(6, fields), new OccurrenceChange.Cancelled(), nineThursdays());

        Observation.Present changed = update(made, other, Set.of(nth(6, fields)), Field.EXCEPTIONS);

        assertShowsTheSame(changed.fields(), with(nth(6, fields), new OccurrenceChange.Cancelled(), fields));
    }

    @Test
    default void everyExceptionBecomesEveryOther() {
        List<Optional<OccurrenceChange>> kinds = List.of(
                Optional.empty(),
                Optional.of(new OccurrenceChange.Cancelled()),
                Optional.of(Edited.NOTHING.withTime(
                        later(2, plain(3, nineThursdays()).time()))),
                Optional.of(Edited.between(plain(3, nineThursdays()), titled("Other", plain(3, nineThursdays())))));
        int generation = 0;
        for (Optional<OccurrenceChange> from : kinds) {
            for (Optional<OccurrenceChange> to : kinds) {
                Observation.Present made = make(generation++, false, fourthBeing(from));

                Observation.Present changed =
                        update(made, fourthBeing(to), Set.of(nth(3, nineThursdays())), Field.EXCEPTIONS);

                assertThat(shown(changed.fields()))
                        .as("from %s to %s", from, to)
                        .isEqualTo(shown(fourthBeing(to)));
            }
        }
    }

    @Test
    default void reshapedSeries_hasTheExceptionsOfItsNewOccurrences() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields reshaped = reshaped();

        Observation.Present changed = update(made, reshaped, Field.TIME, Field.RECURRENCE);

        assertShowsTheSame(changed.fields(), reshaped);
        assertSame(seen(made.event()), changed);
    }

    @Test
    default void shortenedSeries_keepsWhatItsFieldsHaveAndLosesTheRest() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields shorter = repeating("FREQ=WEEKLY;BYDAY=TH;COUNT=3", thursdaysWithExceptions());
        shorter = shorter.withExceptions(Map.of(
                nth(1, shorter),
                new OccurrenceChange.Cancelled(),
                nth(2, shorter),
                thursdaysWithExceptions().exceptions().get(nth(2, shorter))));

        Observation.Present changed = update(made, shorter, Field.RECURRENCE);

        assertShowsTheSame(changed.fields(), shorter);
    }

    @Test
    default void answerLostAnywhereInAReshape_isMadeUpForByTheNextTry() {
        Observation.Present measured = mirror(thursdaysWithExceptions());
        long before = hand().callsMade();
        update(measured, reshaped(), Field.TIME, Field.RECURRENCE);
        int calls = (int) (hand().callsMade() - before);

        for (int lost = 0; lost < calls; lost++) {
            Observation.Present made = make(1 + lost, false, thursdaysWithExceptions());
            hand().loseAnswerAfter(lost);
            Reply<Observation.Present> reply =
                    gateway().update(calendar(), edit(made, reshaped(), Set.of(), Field.TIME, Field.RECURRENCE));
            assertThat(reply).as("answer %s lost", lost).isInstanceOf(Reply.Later.class);

            Observation.Present now = seen(made.event());
            Observation.Present changed = update(
                    now,
                    reshaped(),
                    now.fields().differingOccurrences(reshaped()),
                    Field.TIME,
                    Field.RECURRENCE,
                    Field.EXCEPTIONS);

            assertThat(shown(changed.fields())).as("answer %s lost", lost).isEqualTo(shown(reshaped()));
        }
    }

    @Test
    default void seriesBecomesSingleAndSeriesAgain() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        MeetingFields single = aMeeting("Stand-up");

        Observation.Present once = update(made, single, Field.RECURRENCE, Field.TIME);
        assertThat(once.fields().isSeries()).isFalse();
        assertShowsTheSame(once.fields(), single);
        assertThat(everything().events()).extracting(Observation::event).containsExactly(made.event());

        Observation.Present again = update(once, thursdaysWithExceptions(), Field.RECURRENCE, Field.TIME);
        assertShowsTheSame(again.fields(), thursdaysWithExceptions());
        assertSame(seen(made.event()), again);
    }

    @Test
    default void exceptionEditedByThePerson_makesTheVersionStale() {
        Observation.Present made = mirror(thursdaysWithExceptions());
        hand().personEditsOccurrence(
                        made.event(),
                        nth(5, nineThursdays()),
                        titled("Mine", plain(5, nineThursdays())),
                        Set.of(Field.TITLE));

        assertThat(gateway().update(calendar(), edit(made, titled("Yours", made.fields()), Set.of(), Field.TITLE)))
                .isInstanceOf(Reply.Stale.class);
        assertThat(gateway().delete(calendar(), made.event(), made.version())).isInstanceOf(Reply.Stale.class);
        assertThat(seen(made.event()).fields().title()).isEqualTo("Stand-up");
        assertThat(seen(made.event()).fields().exceptions()).hasSize(4);
    }

    @Test
    default void deletedSeries_isGoneForEverybody() {
        Observation.Present made = mirror(thursdaysWithExceptions());

        assertThat(gateway().delete(calendar(), made.event(), made.version())).isInstanceOf(Reply.Done.class);
        assertThat(gateway().delete(calendar(), made.event(), made.version())).isInstanceOf(Reply.Gone.class);
        assertThat(gateway().update(calendar(), edit(made, made.fields(), Set.of(), Field.TITLE)))
                .isInstanceOf(Reply.Gone.class);
        assertThat(done(gateway().look(calendar(), made.event()))).isInstanceOf(Observation.Gone.class);
    }

    @Test
    default void lifeOfAMirroredSeries_mailsNobody() {
        long before = hand().mailsSent();
        Observation.Present made = mirror(thursdaysWithExceptions());

        Observation.Present reshaped = update(made, reshaped(), Field.TIME, Field.RECURRENCE);
        Observation.Present plain = update(
                reshaped,
                reshaped().withExceptions(Collections.emptySortedMap()),
                reshaped.fields().exceptions().keySet(),
                Field.EXCEPTIONS);
        assertThat(gateway().delete(calendar(), plain.event(), plain.version())).isInstanceOf(Reply.Done.class);

        assertThat(hand().mailsSent()).isEqualTo(before);
    }

    /** Fridays an hour later, the first of them cancelled and the fourth with another title. */
    static MeetingFields reshaped() {
        MeetingFields series = series("Europe/Berlin", "2026-12-04T10:00", "FREQ=WEEKLY;BYDAY=FR;COUNT=6");
        series = with(nth(0, series), new OccurrenceChange.Cancelled(), series);
        return with(nth(3, series), Edited.between(plain(3, series), titled("Other", plain(3, series))), series);
    }

    private static MeetingFields fourthBeing(Optional<OccurrenceChange> change) {
        return change.map(present -> with(nth(3, nineThursdays()), present, nineThursdays()))
                .orElseGet(SeriesUnderTest::nineThursdays);
    }

    default Observation.Present make(int generation, boolean begunBefore, MeetingFields fields) {
        return done(gateway().create(calendar(), new NewMirror(MEETING, generation, begunBefore, fields)));
    }

    default Observation.Present update(Observation.Present at, MeetingFields fields, Field... changed) {
        return update(at, fields, Set.of(), changed);
    }

    default Observation.Present update(
            Observation.Present at, MeetingFields fields, Set<RecurrenceId> occurrences, Field... changed) {
        return done(gateway().update(calendar(), edit(at, fields, occurrences, changed)));
    }

    private static Edit edit(
            Observation.Present at, MeetingFields fields, Set<RecurrenceId> occurrences, Field... changed) {
        EnumSet<Field> named = EnumSet.noneOf(Field.class);
        named.addAll(Arrays.asList(changed));
        return new Edit(at.event(), at.version(), fields, named, new TreeSet<>(occurrences));
    }
}
