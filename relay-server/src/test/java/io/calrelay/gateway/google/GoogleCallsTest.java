package io.calrelay.gateway.google;

import static io.calrelay.contract.CalendarUnderTest.MEETING;
import static io.calrelay.contract.CalendarUnderTest.WINDOW;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.presentIn;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many calls series cost, tokens aside (design.md section 7). */
class GoogleCallsTest {
    private final GoogleBox box = new GoogleBox();
    private final CalendarId alice = box.settle("alice");
    private final GoogleHand hand = new GoogleHand(box, alice);
    private final GoogleGateway gateway = box.gateway();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void occurrenceOfAnImportedSeries_costsNoMoreThanOthers() {
        ObjectNode invitation = GoogleHand.body(nineThursdays(), Set.of(Field.TITLE, Field.TIME, Field.RECURRENCE))
                .put("iCalUID", "040000008200E00074C5B7101A82E00800000000A1B2C3D4");
        invitation.putObject("organizer").put("email", "boss@outside.example");
        invitation.putArray("attendees").addObject().put("email", alice.owner().value());
        EventId series = hand.imports(invitation);
        Changes first = read(alice);
        hand.personDeletesOccurrence(series, nth(1, nineThursdays()));
        long before = box.callsToCalendars();

        Changes second = done(gateway.changes(alice, Optional.of(first.next()), WINDOW));

        assertThat(series.value()).startsWith("_");
        assertThat(presentIn(second, series).fields().exceptions()).containsOnlyKeys(nth(1, nineThursdays()));
        assertThat(box.callsToCalendars() - before).isEqualTo(2);
    }

    @Test
    void uidThatCannotBeGuessed_costsOneCallMore() {
        ObjectNode body = GoogleHand.body(nineThursdays(), Set.of(Field.TITLE, Field.TIME, Field.RECURRENCE))
                .put("iCalUID", "of-another-kind@elsewhere.example");
        EventId series = hand.creates(body);
        Changes first = read(alice);
        hand.personDeletesOccurrence(series, nth(1, nineThursdays()));
        long before = box.callsToCalendars();

        Changes second = done(gateway.changes(alice, Optional.of(first.next()), WINDOW));

        assertThat(presentIn(second, series).fields().exceptions()).containsOnlyKeys(nth(1, nineThursdays()));
        assertThat(box.callsToCalendars() - before).isEqualTo(3);
    }

    @Test
    void completeReadOfManySeries_isOneCall() {
        for (int i = 0; i < 60; i++) {
            EventId series = hand.personCreates(nineThursdays());
            hand.personDeletesOccurrence(series, nth(1, nineThursdays()));
            hand.personEditsOccurrence(
                    series, nth(2, nineThursdays()), titled("One", plain(2, nineThursdays())), Set.of(Field.TITLE));
        }
        long before = box.callsToCalendars();

        List<Observation> events = read(alice).events();

        assertThat(box.callsToCalendars() - before).isEqualTo(1);
        assertThat(events)
                .hasSize(60)
                .allSatisfy(event -> assertThat(
                                ((Observation.Present) event).fields().exceptions())
                        .hasSize(2));
    }

    @Test
    void manyChangedSeries_areFetchedFiftyAtATime() {
        List<EventId> series = Stream.generate(() -> hand.personCreates(nineThursdays()))
                .limit(60)
                .toList();
        Changes first = read(alice);
        series.forEach(each -> hand.personEdits(each, titled("Daily", nineThursdays()), Set.of(Field.TITLE)));
        long before = box.callsToCalendars();

        Changes second = done(gateway.changes(alice, Optional.of(first.next()), WINDOW));

        assertThat(second.events()).hasSize(60);
        assertThat(box.callsToCalendars() - before).isEqualTo(3);
    }

    @Test
    void writesOfSeries_costWhatTheyMust() {
        assertThat(calls(() -> create(nineThursdays())))
                .as("nothing but the series")
                .isEqualTo(1);
        Observation.Present plain = (Observation.Present) read(alice).events().get(0);
        assertThat(calls(() -> update(plain, titled("Daily", nineThursdays()), Field.TITLE)))
                .as("read and write")
                .isEqualTo(2);
        Observation.Present renamed = (Observation.Present) look(alice, plain.event());
        MeetingFields cancelled = with(nth(1, nineThursdays()), new Cancelled(), renamed.fields());
        assertThat(calls(() -> update(renamed, cancelled, Field.EXCEPTIONS)))
                .as("read, find the occurrence, write, read")
                .isEqualTo(4);
    }

    private long calls(Runnable what) {
        long before = box.callsToCalendars();
        what.run();
        return box.callsToCalendars() - before;
    }

    private Observation.Present create(MeetingFields fields) {
        return done(gateway.create(alice, new NewMirror(MEETING, 0, false, fields)));
    }

    private void update(Observation.Present at, MeetingFields fields, Field changed) {
        Edit edit = new Edit(
                at.event(),
                at.version(),
                fields,
                Set.of(changed),
                new TreeSet<>(at.fields().differingOccurrences(fields)));
        done(gateway.update(alice, edit));
    }

    private Changes read(CalendarId calendar) {
        return done(gateway.changes(calendar, Optional.empty(), WINDOW));
    }

    private Observation look(CalendarId calendar, EventId event) {
        return done(gateway.look(calendar, event));
    }
}
