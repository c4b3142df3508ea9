package io.calrelay.gateway.google;

import static io.calrelay.contract.CalendarUnderTest.MEETING;
import static io.calrelay.contract.CalendarUnderTest.WINDOW;
import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.presentIn;
import static io.calrelay.contract.SeriesUnderTest.assertSame;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.shown;
import static io.calrelay.contract.SeriesUnderTest.thursdaysWithExceptions;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest.Shown;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Recurrence;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Series as only Google has them. */
class SimulatedSeriesTest {
    private final GoogleBox box = new GoogleBox();
    private final CalendarId alice = box.settle("alice");
    private final GoogleHand hand = new GoogleHand(box, alice);
    private final GoogleGateway gateway = box.gateway();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void thisAndFollowing_makesTwoSeriesOfWhichOneIsTheMirror() {
        Observation.Present mirror = create(thursdaysWithExceptions());
        Changes first = read(alice);
        EventId sixth = hand.instance(mirror.event(), nth(5, nineThursdays()));

        String tail = box.cloud()
                .splitSeries(
                        alice.owner().value(),
                        sixth.value(),
                        JsonNodeFactory.instance.objectNode().put("summary", "Other room"));

        Changes second = done(gateway.changes(alice, Optional.of(first.next()), WINDOW));
        Observation.Present trimmed = presentIn(second, mirror.event());
        Observation.Present following = presentIn(second, new EventId(tail));
        assertThat(second.events()).hasSize(2);
        assertThat(trimmed.marker()).hasValue(MEETING);
        assertThat(following.marker()).isEmpty();
        assertThat(following.uid()).isNotEqualTo(trimmed.uid());
        assertThat(shown(trimmed.fields())).hasSize(4);
        assertThat(trimmed.fields().exceptions()).hasSize(3);
        assertThat(shown(following.fields())).hasSize(4);
        assertSame((Observation.Present) look(alice, following.event()), following);
    }

    @Test
    void invitationToSingleOccurrences_areEventsOfTheirOwn() {
        CalendarId bob = box.settle("bob");
        EventId series = hand.personCreates(nineThursdays().withAttendees(List.of()));
        Changes before = read(bob);

        Stream.of(1, 2)
                .forEach(index -> hand.personEditsOccurrence(
                        series, nth(index, nineThursdays()), inviting("bob", index), Set.of(Field.ATTENDEES)));

        List<Observation> read = read(bob).events();
        assertThat(read).hasSize(2).hasOnlyElementsOfType(Observation.Present.class);
        assertThat(read)
                .extracting(event -> ((Observation.Present) event).uid().orElseThrow())
                .doesNotHaveDuplicates();
        Changes news = done(gateway.changes(bob, Optional.of(before.next()), WINDOW));
        assertThat(news.events()).containsExactlyInAnyOrderElementsOf(read);
        assertThat(look(bob, read.get(0).event())).isEqualTo(read.get(0));
    }

    @Test
    void seriesThatWasOverBeforeTheWindow_isLeftOutOfACompleteRead() {
        MeetingFields over = series("Europe/Berlin", "2026-01-01T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=9");
        EventId ended = hand.personCreates(over);
        EventId moved = hand.personCreates(over);
        hand.personEditsOccurrence(moved, nth(8, over), nineThursdays(), Set.of(Field.TIME));
        EventId endless = hand.personCreates(series("Europe/Berlin", "2026-01-01T09:00", "FREQ=WEEKLY;BYDAY=TH"));

        assertThat(read(alice).events())
                .extracting(Observation::event)
                .containsExactlyInAnyOrder(moved, endless)
                .doesNotContain(ended);
    }

    @Test
    void startThatTheRuleDoesNotMake_isShownAsGoogleShowsIt() {
        MeetingFields thursdays = series("Europe/Berlin", "2026-12-01T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=3");
        EventId event = hand.personCreates(thursdays);

        MeetingFields read = presentIn(read(alice), event).fields();

        assertThat(shown(read)).extracting(Shown::when).isEqualTo(hand.personSeesOccurrences(event));
        Observation.Present mirror = create(read);
        assertShowsTheSame(mirror.fields(), read);
        assertThat(hand.personSeesOccurrences(mirror.event())).isEqualTo(hand.personSeesOccurrences(event));
    }

    @Test
    void mirroredSeries_isShownByGoogleAsItIsMeant() {
        Observation.Present made = create(thursdaysWithExceptions());

        assertThat(hand.personSeesOccurrences(made.event()))
                .isEqualTo(shown(thursdaysWithExceptions()).stream()
                        .map(Shown::when)
                        .toList());
    }

    @Test
    void whatGoogleCannotHold_isRefusedWithWhatHelps() {
        MeetingFields thursdays = nineThursdays();
        EventTime.Timed time = (EventTime.Timed) thursdays.time();
        EventTime offset = new EventTime.Timed(
                time.start().withFixedOffsetZone(), time.end().withFixedOffsetZone());
        MeetingFields hidden = with(
                nth(1, thursdays),
                new Edited(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AccessLevel.PRIVATE),
                        Optional.empty()),
                thursdays);

        assertThat(refusal(thursdays.withTime(offset))).contains("named time zone");
        assertThat(refusal(hidden)).contains("make the whole series private");
        assertThat(refusal(series("Europe/Berlin", "2026-12-03T09:00", "FREQ=DAILY")
                        .withRecurrence(Optional.of(Recurrence.of("FREQ=HOURLY")))))
                .contains("repeats by days");
        assertThat(box.callsToCalendars()).isZero();
    }

    @Test
    void privateSeriesWithAnEditedOccurrence_isNotRefused() {
        MeetingFields closed = thursdaysWithExceptions().take(Set.of(Field.ACCESS), shownTo(AccessLevel.PRIVATE));

        assertShowsTheSame(create(closed).fields(), closed);
    }

    private static MeetingFields shownTo(AccessLevel access) {
        return CalendarUnderTest.shownTo(access, aMeeting("Stand-up"));
    }

    private static MeetingFields inviting(String name, int index) {
        return plain(index, nineThursdays())
                .withAttendees(List.of(new Attendee(
                        Optional.of(new EmailAddress(name + "@northwind.example")),
                        name,
                        Attendee.Role.REQUIRED,
                        Attendee.Response.NONE)));
    }

    private String refusal(MeetingFields fields) {
        Reply<Observation.Present> reply = gateway.create(alice, new NewMirror(MEETING, 0, false, fields));
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        Reply.Refused<Observation.Present> refused = (Reply.Refused<Observation.Present>) reply;
        assertThat(refused.why()).isEqualTo(Refusal.INVALID);
        return refused.what();
    }

    private Observation.Present create(MeetingFields fields) {
        return done(gateway.create(alice, new NewMirror(MEETING, 0, false, fields)));
    }

    private Changes read(CalendarId calendar) {
        return done(gateway.changes(calendar, Optional.empty(), WINDOW));
    }

    private Observation look(CalendarId calendar, EventId event) {
        return done(gateway.look(calendar, event));
    }
}
