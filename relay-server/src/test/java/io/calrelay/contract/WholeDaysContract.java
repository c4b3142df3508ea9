package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.at;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.CalendarUnderTest.presentIn;
import static io.calrelay.contract.CalendarUnderTest.timed;
import static io.calrelay.contract.SeriesUnderTest.allDay;
import static io.calrelay.contract.SeriesUnderTest.allDaySeries;
import static io.calrelay.contract.SeriesUnderTest.assertShowsTheSame;
import static io.calrelay.contract.SeriesUnderTest.later;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.ports.CalendarGateway.Edit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every gateway promises of whole days, and of meetings that go on over midnight. */
public interface WholeDaysContract extends SeriesUnderTest {
    @Test
    default void allDayMeeting_isReadWithBothItsDays() {
        for (int days : List.of(1, 3)) {
            MeetingFields fields = at(allDay("2026-12-30", days), aMeeting("Fair"));
            EventId event = hand().personCreates(fields);

            assertThat(presentIn(everything(), event).fields().time()).isEqualTo(fields.time());
            hand().personDeletes(event);
        }
    }

    @Test
    default void meetingOverSeveralMidnights_keepsItsInstants() {
        EventTime.Timed start = timed("America/New_York", 20);
        EventTime.Timed long3days =
                new EventTime.Timed(start.start(), start.end().plusDays(2));
        EventId event = hand().personCreates(at(long3days, aMeeting("Journey")));

        assertThat(presentIn(everything(), event).fields().time().isSameTimeAs(long3days))
                .isTrue();
    }

    @Test
    default void exceptionsOfAnAllDaySeries_areNamedByDay() {
        MeetingFields fields = allDaySeries("2026-12-03", 2, "FREQ=WEEKLY;BYDAY=TH;COUNT=5");
        EventId event = hand().personCreates(fields);
        EventTime moved = allDay("2026-12-18", 1);

        hand().personDeletesOccurrence(event, nth(1, fields));
        hand().personEditsOccurrence(event, nth(2, fields), at(moved, fields), Set.of(Field.TIME));

        MeetingFields expected = with(nth(1, fields), new OccurrenceChange.Cancelled(), fields);
        expected = with(nth(2, fields), Edited.NOTHING.withTime(moved), expected);
        MeetingFields read = presentIn(everything(), event).fields();
        assertThat(read.differingOccurrences(expected)).isEmpty();
        assertShowsTheSame(read, expected);
    }

    @Test
    default void allDayAndTimed_turnIntoEachOther() {
        MeetingFields days = at(allDay("2026-12-03", 3), aMeeting("Fair"));
        MeetingFields hours = aMeeting("Fair");
        Observation.Present made = mirror(days);
        assertThat(made.fields().time()).isEqualTo(days.time());

        Observation.Present timed = moved(made, hours.time());
        assertThat(timed.fields().time().isSameTimeAs(hours.time())).isTrue();
        assertThat(moved(timed, days.time()).fields().time()).isEqualTo(days.time());
    }

    @Test
    default void allDaySeriesWithExceptions_isMirrored() {
        MeetingFields fields = allDaySeries("2026-12-03", 2, "FREQ=WEEKLY;BYDAY=TH;COUNT=5");
        fields = with(nth(1, fields), new OccurrenceChange.Cancelled(), fields);
        fields = with(nth(2, fields), Edited.NOTHING.withTime(allDay("2026-12-18", 1)), fields);

        Observation.Present made = mirror(fields);

        assertThat(made.fields().differingFrom(fields)).doesNotContainAnyElementsOf(CARRIED);
        assertShowsTheSame(made.fields(), fields);
    }

    @Test
    default void meetingOverSeveralMidnights_isMirrored() {
        EventTime.Timed start = later(13, aMeeting("Journey").time());
        MeetingFields fields = at(new EventTime.Timed(start.start(), start.end().plusDays(2)), aMeeting("Journey"));

        assertThat(mirror(fields).fields().time().isSameTimeAs(fields.time())).isTrue();
    }

    default Observation.Present moved(Observation.Present event, EventTime time) {
        MeetingFields fields = event.fields().withTime(time);
        return done(gateway().update(calendar(), new Edit(event.event(), event.version(), fields, Set.of(Field.TIME))));
    }
}
