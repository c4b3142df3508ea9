package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.at;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.saying;
import static io.calrelay.contract.CalendarUnderTest.shownTo;
import static io.calrelay.contract.CalendarUnderTest.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every gateway promises of mirrors: made once, changed only at the expected version, mailing nobody. */
public interface CalendarWritingContract extends CalendarUnderTest {
    @Test
    default void mirror_saysWhatItWasToldAndWhoseItIs() {
        MeetingFields fields = aMeeting("Budget");

        Observation.Present made = mirror(fields);

        assertThat(made.fields().differingFrom(fields)).doesNotContainAnyElementsOf(CARRIED);
        assertThat(made.marker()).hasValue(MEETING);
        assertThat(made.byOwner()).isTrue();
        assertThat(made.uid()).isPresent();
        assertThat(seen(made.event())).isEqualTo(made);
    }

    @Test
    default void mirrorMadeTwice_isOne() {
        Observation.Present once = mirror(aMeeting("Budget"));

        assertThat(mirror(aMeeting("Budget")).event()).isEqualTo(once.event());
        assertThat(madeBefore(aMeeting("Budget")).event()).isEqualTo(once.event());
        assertThat(eventsInCalendar()).isEqualTo(1);
    }

    @Test
    default void mirrorWhoseAnswerWasLost_isFoundAgain() {
        hand().loseNextAnswer();
        Reply<Observation.Present> lost =
                gateway().create(calendar(), new NewMirror(MEETING, 0, false, aMeeting("Budget")));

        assertThat(lost).isInstanceOf(Reply.Later.class);
        assertThat(madeBefore(aMeeting("Budget")).marker()).hasValue(MEETING);
        assertThat(eventsInCalendar()).isEqualTo(1);
    }

    @Test
    default void mirrorMadeAnew_isAnotherEvent() {
        Observation.Present first = mirror(aMeeting("Budget"));
        hand().personDeletes(first.event());

        Observation.Present second =
                done(gateway().create(calendar(), new NewMirror(MEETING, 1, false, aMeeting("Budget"))));

        assertThat(second.event()).isNotEqualTo(first.event());
        assertThat(second.marker()).hasValue(MEETING);
        assertThat(seen(second.event()).fields().title()).isEqualTo("Budget");
    }

    @Test
    default void lifeOfAMirror_mailsNobody() {
        long before = hand().mailsSent();
        Observation.Present made = mirror(aMeeting("Budget"));

        MeetingFields moved = at(timed("Europe/Berlin", 15), aMeeting("Budget, moved"));
        Observation.Present changed = done(gateway().update(calendar(), edit(made, moved, Set.of(Field.values()))));
        assertThat(delete(changed, changed.version())).isInstanceOf(Reply.Done.class);

        assertThat(hand().mailsSent()).isEqualTo(before);
    }

    @Test
    default void update_changesWhatIsNamedAndNothingElse() {
        Observation.Present made = mirror(aMeeting("Budget"));
        MeetingFields other = shownTo(AccessLevel.PRIVATE, at(timed("Asia/Kolkata", 20), aMeeting("Forecast")));

        Observation.Present changed = done(gateway().update(calendar(), edit(made, other, Set.of(Field.TITLE))));

        assertThat(changed.fields().differingFrom(made.fields())).containsExactly(Field.TITLE);
        assertThat(changed.fields().title()).isEqualTo("Forecast");
        assertThat(changed.version()).isNotEqualTo(made.version());
        assertThat(seen(made.event()).fields()).isEqualTo(changed.fields());
    }

    @Test
    default void updateAtAnOldVersion_isStaleAndChangesNothing() {
        Observation.Present made = mirror(aMeeting("Budget"));
        hand().personEdits(made.event(), aMeeting("Mine"), Set.of(Field.TITLE));

        assertThat(gateway().update(calendar(), edit(made, aMeeting("Yours"), Set.of(Field.TITLE))))
                .isInstanceOf(Reply.Stale.class);
        assertThat(seen(made.event()).fields().title()).isEqualTo("Mine");
    }

    @Test
    default void updateOfWhatThePersonDeleted_isGone() {
        Observation.Present made = mirror(aMeeting("Budget"));
        hand().personDeletes(made.event());

        assertThat(gateway().update(calendar(), edit(made, aMeeting("Forecast"), Set.of(Field.TITLE))))
                .isInstanceOf(Reply.Gone.class);
    }

    @Test
    default void deletedTwice_isGone() {
        Observation.Present made = mirror(aMeeting("Budget"));

        assertThat(delete(made, made.version())).isInstanceOf(Reply.Done.class);
        assertThat(delete(made, made.version())).isInstanceOf(Reply.Gone.class);
        assertThat(done(gateway().look(calendar(), made.event()))).isInstanceOf(Observation.Gone.class);
    }

    @Test
    default void deletionAtAnOldVersion_isStaleAndDeletesNothing() {
        Observation.Present made = mirror(aMeeting("Budget"));
        hand().personEdits(made.event(), aMeeting("Mine"), Set.of(Field.TITLE));

        assertThat(delete(made, made.version())).isInstanceOf(Reply.Stale.class);
        assertThat(seen(made.event()).fields().title()).isEqualTo("Mine");
    }

    @Test
    default void time_keepsItsInstantsAndItsZone() {
        for (String zone : List.of("America/Los_Angeles", "Asia/Kolkata", "Europe/Berlin", "Australia/Sydney")) {
            EventTime.Timed written = timed(zone, 21);
            Observation.Present made = mirror(aMeeting("Budget"));

            done(gateway().update(calendar(), edit(made, at(written, made.fields()), Set.of(Field.TIME))));

            assertThat(seen(made.event()).fields().time()).isEqualTo(written);
            delete(made, seen(made.event()).version());
        }
    }

    @Test
    default void text_readAndWrittenBack_staysAsItIs() {
        Observation.Present made = mirror(aMeeting("Budget"));
        List<Text> texts = List.of(
                Text.plain("One line"),
                Text.plain("Two\nlines & <signs>\n\nand a gap"),
                Text.html("<p>See <a href=\"https://example.com/?a=1&amp;b=2\">this</a><br><b>now</b></p>"),
                Text.EMPTY);
        for (Text text : texts) {
            Text read = rewritten(made, text);
            assertThat(rewritten(made, read)).as("after %s", text).isEqualTo(read);
        }
    }

    @Test
    default void access_narrowsToBusyAndOpensAgain() {
        Observation.Present made = mirror(shownTo(AccessLevel.PRIVATE, aMeeting("Budget")));
        assertThat(made.fields().access()).isEqualTo(AccessLevel.SHOW_AS_BUSY);

        MeetingFields open = shownTo(AccessLevel.PUBLIC, made.fields());
        done(gateway().update(calendar(), edit(made, open, Set.of(Field.ACCESS))));

        assertThat(seen(made.event()).fields().access()).isEqualTo(AccessLevel.PUBLIC);
    }

    @Test
    default void throttledWrite_isPutOffByThePauseAskedFor() {
        Observation.Present made = mirror(aMeeting("Budget"));
        hand().throttleNextCall(Duration.ofSeconds(3));

        assertThat(delete(made, made.version()))
                .isInstanceOfSatisfying(
                        Reply.Later.class,
                        later -> assertThat(later.after()).isEqualTo(Optional.of(Duration.ofSeconds(3))));
    }

    default Observation.Present madeBefore(MeetingFields fields) {
        return done(gateway().create(calendar(), new NewMirror(MEETING, 0, true, fields)));
    }

    default Reply<Void> delete(Observation.Present event, Version expected) {
        return gateway().delete(calendar(), event.event(), expected);
    }

    /** What is read after this text was written. */
    default Text rewritten(Observation.Present made, Text text) {
        Observation.Present now = seen(made.event());
        done(gateway().update(calendar(), edit(now, saying(text, now.fields()), Set.of(Field.DESCRIPTION))));
        return seen(made.event()).fields().description();
    }

    default long eventsInCalendar() {
        return done(gateway().changes(calendar(), Optional.empty(), WINDOW)).events().stream()
                .map(Observation::event)
                .distinct()
                .count();
    }

    private static Edit edit(Observation.Present at, MeetingFields fields, Set<Field> changed) {
        return new Edit(at.event(), at.version(), fields, changed);
    }
}
