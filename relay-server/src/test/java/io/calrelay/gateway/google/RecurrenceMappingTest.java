package io.calrelay.gateway.google;

import static io.calrelay.contract.SeriesUnderTest.allDaySeries;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines that are written, as Google wants them (google.md 11). */
class RecurrenceMappingTest {
    @Test
    void cancelledOccurrences_areExcludedOnTheWallClockOfTheSeries() {
        MeetingFields fields = series("America/New_York", "2027-01-05T10:00", "FREQ=WEEKLY;BYDAY=TU");
        fields = with(nth(1, fields), new Cancelled(), fields);
        fields = with(nth(12, fields), new Cancelled(), fields);

        assertThat(lines(fields))
                .containsExactly(
                        "RRULE:FREQ=WEEKLY;BYDAY=TU", "EXDATE;TZID=America/New_York:20270112T100000,20270330T100000");
    }

    @Test
    void secondOfTwoEqualHours_isExcludedInUtc() {
        MeetingFields fields = series("Europe/Berlin", "2026-10-24T02:30", "FREQ=WEEKLY;BYDAY=SA");
        RecurrenceId second = RecurrenceId.parse("2026-10-25T01:30:00Z");
        fields = fields.withRecurrence(Optional.of(Recurrence.of(List.of("FREQ=WEEKLY;BYDAY=SA"), List.of(second))));

        assertThat(lines(with(second, new Cancelled(), fields)))
                .containsExactly("RRULE:FREQ=WEEKLY;BYDAY=SA", "RDATE:20261025T013000Z", "EXDATE:20261025T013000Z");
    }

    @Test
    void occurrencesOfAnAllDaySeries_areDates() {
        MeetingFields fields = allDaySeries("2026-12-03", 2, "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270301T120000Z");

        assertThat(lines(with(nth(1, fields), new Cancelled(), fields)))
                .containsExactly("RRULE:FREQ=WEEKLY;UNTIL=20270301;BYDAY=TH", "EXDATE;VALUE=DATE:20261210");
    }

    @Test
    void dayThatEndsATimedSeries_isItsLastSecondThere() {
        assertThat(lines(series("America/New_York", "2027-01-05T10:00", "FREQ=DAILY;UNTIL=20270301")))
                .containsExactly("RRULE:FREQ=DAILY;UNTIL=20270302T045959Z");
    }

    @Test
    void startThatNoRuleMakes_countsHereAndNotAtGoogle() {
        MeetingFields fields = series("America/New_York", "2027-01-05T10:00", "FREQ=WEEKLY;COUNT=4;BYDAY=WE");

        assertThat(lines(fields)).containsExactly("RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=WE");
    }

    @Test
    void seriesOfNothingButItsStart_staysASeries() {
        MeetingFields fields = series("America/New_York", "2027-01-05T10:00", "FREQ=WEEKLY;COUNT=1;BYDAY=WE");

        assertThat(lines(fields)).containsExactly("RDATE;TZID=America/New_York:20270105T100000");
    }

    @Test
    void exceptionThatHitsNoOccurrence_isNotWritten() {
        MeetingFields fields = series("America/New_York", "2027-01-05T10:00", "FREQ=DAILY;COUNT=3");

        assertThat(lines(with(RecurrenceId.parse("2027-01-05T16:00:00Z"), new Cancelled(), fields)))
                .containsExactly("RRULE:FREQ=DAILY;COUNT=3");
    }

    private static List<String> lines(MeetingFields fields) {
        return EventWriting.whole(fields).getRecurrence();
    }
}
