package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.presentIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every gateway promises of reading. */
public interface CalendarReadingContract extends CalendarUnderTest {
    @Test
    default void firstRead_isCompleteAndHasWhatThePersonMade() {
        MeetingFields fields = aMeeting("Budget");
        EventId event = hand().personCreates(fields);

        Changes changes = everything();

        assertThat(changes.complete()).isTrue();
        Observation.Present read = presentIn(changes, event);
        assertThat(read.fields().differingFrom(fields)).isEmpty();
        assertThat(read.byOwner()).isTrue();
        assertThat(read.uid()).isPresent();
        assertThat(read.marker()).isEmpty();
        assertThat(read.organizer().flatMap(organizer -> organizer.email()))
                .hasValue(calendar().owner());
    }

    @Test
    default void manyEvents_areAllRead() {
        Set<EventId> made = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            made.add(hand().personCreates(aMeeting("Budget " + i)));
        }

        assertThat(everything().events()).extracting(Observation::event).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    default void nothingChanged_readsNothingNew() {
        hand().personCreates(aMeeting("Budget"));
        Changes first = everything();

        Changes second = since(first.next());

        assertThat(second.complete()).isFalse();
        assertThat(first.events()).containsAll(second.events());
    }

    @Test
    default void editByThePerson_isReadWithANewVersion() {
        EventId event = hand().personCreates(aMeeting("Budget"));
        Changes first = everything();
        hand().personEdits(event, aMeeting("Budget, second round"), Set.of(Field.TITLE));

        Observation.Present read = presentIn(since(first.next()), event);

        assertThat(read.fields().title()).isEqualTo("Budget, second round");
        assertThat(read.version()).isNotEqualTo(presentIn(first, event).version());
        assertThat(read.asOf()).isAfterOrEqualTo(presentIn(first, event).asOf());
    }

    @Test
    default void deletionByThePerson_isReadAndSeenAsGone() {
        EventId event = hand().personCreates(aMeeting("Budget"));
        Changes first = everything();
        hand().personDeletes(event);

        assertThat(since(first.next()).events()).hasOnlyElementsOfType(Observation.Gone.class);
        assertThat(since(first.next()).events()).extracting(Observation::event).containsExactly(event);
        assertThat(done(gateway().look(calendar(), event))).isInstanceOf(Observation.Gone.class);
    }

    @Test
    default void whatIsRead_isWhatIsSeen() {
        EventId event = hand().personCreates(aMeeting("Budget"));

        Observation.Present read = presentIn(everything(), event);

        assertThat(seen(event)).isEqualTo(read);
    }

    @Test
    default void expiredCursor_isGoneAndACompleteReadHelps() {
        EventId event = hand().personCreates(aMeeting("Budget"));
        Cursor cursor = everything().next();
        hand().expireCursor();

        assertThat(gateway().changes(calendar(), Optional.of(cursor), WINDOW)).isInstanceOf(Reply.Gone.class);
        assertThat(presentIn(everything(), event).fields().title()).isEqualTo("Budget");
    }

    @Test
    default void throttledRead_isPutOffByThePauseAskedFor() {
        everything();
        hand().throttleNextCall(Duration.ofSeconds(7));

        Reply<Changes> reply = gateway().changes(calendar(), Optional.empty(), WINDOW);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Later.class,
                        later -> assertThat(later.after()).isEqualTo(Optional.of(Duration.ofSeconds(7))));
        assertThat(everything().complete()).isTrue();
    }

    @Test
    default void calendarOfNobody_isRefused() {
        CalendarId nobodys = new CalendarId(calendar().service(), new EmailAddress("nobody@nowhere.example"));

        assertThat(gateway().changes(nobodys, Optional.empty(), WINDOW)).isInstanceOf(Reply.Refused.class);
    }
}
