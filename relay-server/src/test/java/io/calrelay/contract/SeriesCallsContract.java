package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every gateway promises of how often it asks: a changed series costs one call more (design.md section 7). */
public interface SeriesCallsContract extends SeriesUnderTest {
    @Test
    default void oneChangedSeries_costsOneCallMore() {
        MeetingFields fields = nineThursdays();
        EventId event = hand().personCreates(fields);
        Changes first = everything();
        hand().personEditsOccurrence(event, nth(1, fields), titled("One", plain(1, fields)), Set.of(Field.TITLE));
        Changes second = readWithin(2, first);
        hand().personDeletesOccurrence(event, nth(2, fields));
        Changes third = readWithin(2, second);
        hand().personEdits(event, titled("Daily", fields), Set.of(Field.TITLE));
        readWithin(2, third);
    }

    @Test
    default void severalChangedSeries_costOneCallMoreEachAtMost() {
        List<EventId> events = List.of(
                hand().personCreates(nineThursdays()),
                hand().personCreates(nineThursdays()),
                hand().personCreates(nineThursdays()));
        Changes first = everything();
        events.forEach(event -> hand().personDeletesOccurrence(event, nth(3, nineThursdays())));

        Changes second = readWithin(1 + events.size(), first);

        assertThat(second.events()).extracting(Observation::event).containsExactlyInAnyOrderElementsOf(events);
    }

    /** What changed since then, read with so many calls at most. */
    default Changes readWithin(int calls, Changes before) {
        long made = hand().callsMade();
        Changes now = done(gateway().changes(calendar(), Optional.of(before.next()), WINDOW));
        assertThat(hand().callsMade() - made).isLessThanOrEqualTo(calls);
        return now;
    }
}
