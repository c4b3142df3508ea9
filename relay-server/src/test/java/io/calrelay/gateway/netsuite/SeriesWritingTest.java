package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static io.calrelay.gateway.netsuite.SeriesSamples.recurrence;
import static io.calrelay.gateway.netsuite.SeriesSamples.series;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record of NetSuite is told to repeat by, and what it is not told. */
class SeriesWritingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2027-01-14 | FREQ=DAILY                                     | DAY   | 1 | -       | - | - | -",
                "2027-01-14 | FREQ=DAILY;INTERVAL=3;UNTIL=20270228T235959Z   | DAY   | 3 | -       | - | - | 2027-02-28",
                "2027-01-14 | FREQ=DAILY;UNTIL=20270228T145959Z              | DAY   | 1 | -       | - | - | 2027-02-27",
                "2027-01-14 | FREQ=DAILY;UNTIL=20270228T150000Z              | DAY   | 1 | -       | - | - | 2027-02-28",
                "2027-01-14 | FREQ=DAILY;UNTIL=20270228                      | DAY   | 1 | -       | - | - | 2027-02-28",
                "2027-01-14 | FREQ=WEEKLY                                    | WEEK  | 1 | FFFFTFF | - | - | -",
                "2027-01-14 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR               | WEEK  | 1 | FTTTTTF | - | - | -",
                "2027-01-14 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SU;WKST=SU     | WEEK  | 2 | TFFFTFF | - | - | -",
                "2027-01-14 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,FR             | WEEK  | 2 | FFFFTTF | - | - | -",
                "2027-01-14 | FREQ=MONTHLY;BYMONTHDAY=14                     | MONTH | 1 | -       | - | - | -",
                "2027-01-28 | FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH             | MONTH | 2 | -       | 5 | 5 | -",
                "2027-01-14 | FREQ=MONTHLY;BYDAY=2TH                         | MONTH | 1 | -       | 5 | 2 | -",
                "2027-01-14 | FREQ=YEARLY                                    | YEAR  | 1 | -       | - | - | -",
                "2027-01-14 | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14            | YEAR  | 1 | -       | - | - | -",
                "2027-01-14 | FREQ=YEARLY;BYMONTH=1;BYDAY=2TH                | YEAR  | 1 | -       | 5 | 2 | -"
            })
    void ruleThatNetSuiteHas_isWrittenInItsTerms(
            String first,
            String rule,
            String frequency,
            int period,
            String mask,
            Integer dayOfWeek,
            Integer ordinal,
            String endBy) {
        ObjectNode content = Samples.JSON.createObjectNode();
        SeriesWriting.write(writing(atNine(first), rule).recurrence(), content);
        assertThat(content.path("recurrence"))
                .isEqualTo(recurrence(frequency, period, mask, dayOfWeek, ordinal, first, endBy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-14 | FREQ=DAILY;COUNT=4",
                "2027-01-14 | FREQ=DAILY;BYMONTH=1",
                "2027-01-14 | FREQ=DAILY;BYDAY=TH",
                "2027-01-14 | FREQ=DAILY;BYHOUR=9,15",
                "2027-01-14 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SU",
                "2027-01-14 | FREQ=WEEKLY;BYDAY=MO",
                "2027-01-29 | FREQ=MONTHLY;BYMONTHDAY=29",
                "2027-01-31 | FREQ=MONTHLY",
                "2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=-1",
                "2027-01-14 | FREQ=MONTHLY;BYMONTHDAY=14,28",
                "2027-01-29 | FREQ=MONTHLY;BYDAY=5FR",
                "2027-01-14 | FREQ=MONTHLY;BYDAY=2TH,4TH",
                "2027-01-14 | FREQ=MONTHLY;BYDAY=TH",
                "2027-01-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "2027-01-14 | FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=14",
                "2027-01-14 | FREQ=YEARLY;INTERVAL=2",
                "2028-02-29 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "2027-01-14 | FREQ=YEARLY;BYMONTHDAY=14",
                "2027-01-14 | FREQ=YEARLY;BYDAY=2TH",
                "2027-01-14 | FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=14",
                "2027-01-14 | FREQ=YEARLY;BYYEARDAY=14"
            })
    void ruleThatNetSuiteHasNot_isRefusedAndNeverApproached(String first, String rule) {
        SeriesWriting writing = writing(atNine(first), rule);
        assertThat(writing.recurrence()).isEmpty();
        assertThat(writing.obstacle()).contains("repeats as NetSuite cannot: " + rule + "; single events can show it");
    }

    @Test
    void seriesOnAnotherClockThanItsRecords_isRefused() {
        MeetingFields fields = series(timed("2027-01-14T09:00", "2027-01-14T10:30", CHICAGO), "FREQ=DAILY");
        assertThat(of(fields, ZoneId.of("Asia/Kolkata")).obstacle())
                .contains("repeats on another clock than that of Asia/Kolkata, where the record is kept;"
                        + " single events can show it");
        assertThat(of(fields, ZoneId.of("US/Central")).obstacle()).isEmpty();
    }

    @Test
    void seriesOfWholeDays_hasNoClock() {
        EventTime day = new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14));
        MeetingFields fields = series(day, "FREQ=WEEKLY;UNTIL=20270204");
        assertThat(of(fields, ZoneId.of("Asia/Kolkata"))
                        .recurrence()
                        .orElseThrow()
                        .endBy())
                .contains(LocalDate.of(2027, 2, 4));
    }

    @Test
    void severalRulesOrAddedDays_areRefused() {
        MeetingFields fields = series(atNine("2027-01-14"), "FREQ=DAILY");
        RecurrenceId added = new RecurrenceId.At(Instant.parse("2027-05-01T12:00:00Z"));
        for (Recurrence recurrence : List.of(
                Recurrence.of(List.of("FREQ=DAILY", "FREQ=WEEKLY"), List.of()),
                Recurrence.of(List.of("FREQ=DAILY"), List.of(added)),
                Recurrence.of(List.of(), List.of(added)))) {
            assertThat(of(fields.withRecurrence(Optional.of(recurrence)), CHICAGO)
                            .obstacle()
                            .orElseThrow())
                    .startsWith("repeats by more than one rule, or on added days");
        }
    }

    @Test
    void endBeforeTheBeginning_isRefused() {
        assertThat(writing(atNine("2027-01-14"), "FREQ=DAILY;UNTIL=20270101").obstacle())
                .contains("ends before it begins: FREQ=DAILY;UNTIL=20270101; single events can show it");
    }

    @Test
    void exceptionOfTheSeries_isRefusedWithItsDay_andOneOfAnotherSaysNothing() {
        MeetingFields fields = series(atNine("2027-01-14"), "FREQ=WEEKLY");
        RecurrenceId second = new RecurrenceId.At(Instant.parse("2027-01-21T15:00:00Z"));
        RecurrenceId none = new RecurrenceId.At(Instant.parse("2027-01-22T15:00:00Z"));
        assertThat(SeriesWriting.exceptionsObstacle(fields.withExceptions(Map.of(second, new Cancelled()))))
                .hasValueSatisfying(words -> assertThat(words).startsWith("has an exception on 2027-01-21T15:00:00Z"));
        assertThat(SeriesWriting.exceptionsObstacle(fields.withExceptions(Map.of(none, new Cancelled()))))
                .isEmpty();
    }

    private static EventTime atNine(String day) {
        return timed(day + "T09:00", day + "T10:30", CHICAGO);
    }

    private static SeriesWriting writing(EventTime first, String rule) {
        return of(series(first, rule), CHICAGO);
    }

    private static SeriesWriting of(MeetingFields fields, ZoneId zone) {
        return SeriesWriting.of(fields, fields.recurrence().orElseThrow(), zone);
    }
}
