package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.takenOut;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static io.calrelay.gateway.netsuite.SeriesSamples.event;
import static io.calrelay.gateway.netsuite.SeriesSamples.recurrence;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the series that people make in NetSuite's screens say. */
class SeriesReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "DAY   | 1 | -       | - | - | 2027-01-14 | -          | 2027-01-14 | FREQ=DAILY",
                "DAY   | 3 | -       | - | - | 2027-01-14 | 2027-02-28 | 2027-01-14"
                        + " | FREQ=DAILY;INTERVAL=3;UNTIL=20270301T055959Z",
                "WEEK  | 1 | FTTTTTF | - | - | 2027-01-16 | -          | 2027-01-18 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "WEEK  | 2 | TFFTFFF | - | - | 2027-01-14 | -          | 2027-01-24"
                        + " | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;WKST=SU",
                "WEEK  | 2 | TFFTFFF | - | - | 2027-01-12 | -          | 2027-01-13"
                        + " | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;WKST=SU",
                "MONTH | 1 | -       | - | - | 2027-01-14 | 2027-07-14 | 2027-01-14"
                        + " | FREQ=MONTHLY;UNTIL=20270715T045959Z;BYMONTHDAY=14",
                "MONTH | 1 | -       | - | - | 2027-01-31 | -          | 2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=31",
                "MONTH | 1 | -       | 5 | 5 | 2027-01-14 | -          | 2027-01-28 | FREQ=MONTHLY;BYDAY=-1TH",
                "MONTH | 3 | -       | 2 | 1 | 2027-01-14 | -          | 2027-04-05 | FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
                "YEAR  | 1 | -       | - | - | 2027-01-14 | -          | 2027-01-14 | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14",
                "YEAR  | 1 | -       | - | - | 2028-02-29 | -          | 2028-02-29 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "YEAR  | 1 | -       | 1 | 2 | 2027-01-14 | -          | 2028-01-09 | FREQ=YEARLY;BYMONTH=1;BYDAY=2SU"
            })
    void seriesOfEveryKind_isARuleWithItsFirstRealOccurrence(
            String frequency,
            int period,
            String mask,
            Integer dayOfWeek,
            Integer ordinal,
            String start,
            String endBy,
            String first,
            String rule) {
        MeetingFields fields = read(event(recurrence(frequency, period, mask, dayOfWeek, ordinal, start, endBy)));
        assertThat(fields.time()).isEqualTo(timed(first + "T09:00", first + "T10:30", CHICAGO));
        assertThat(fields.recurrence()).contains(Recurrence.of(rule));
        assertThat(fields.exceptions()).isEmpty();
    }

    @Test
    void seriesOfWholeDays_endsWithADay() {
        ObjectNode event = event(recurrence("WEEK", 1, "FFFFTFF", null, null, "2027-01-14", "2027-03-31"))
                .put("allDay", true);
        MeetingFields fields = read(takenOut(event, "2027-01-21"));
        assertThat(fields.time()).isEqualTo(new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14)));
        assertThat(fields.recurrence()).contains(Recurrence.of("FREQ=WEEKLY;UNTIL=20270331;BYDAY=TH"));
        assertThat(fields.exceptions())
                .isEqualTo(Map.of(new RecurrenceId.On(LocalDate.of(2027, 1, 21)), new Cancelled()));
    }

    @Test
    void daysTakenOut_areCancelledOccurrencesOnBothSidesOfAClockChange() {
        ObjectNode event = event(recurrence("WEEK", 1, "FTFFFFF", null, null, "2027-01-18", null));
        assertThat(read(takenOut(event, "2027-01-18", "2027-03-15")).exceptions())
                .isEqualTo(Map.of(
                        new RecurrenceId.At(Instant.parse("2027-01-18T15:00:00Z")), new Cancelled(),
                        new RecurrenceId.At(Instant.parse("2027-03-15T14:00:00Z")), new Cancelled()));
    }

    @Test
    void firstOccurrenceThatWasTakenOut_isStillWhereTheSeriesBegins() {
        ObjectNode event = event(recurrence("DAY", 1, null, null, null, "2027-01-14", null));
        MeetingFields fields = read(takenOut(event, "2027-01-14"));
        assertThat(fields.time()).isEqualTo(timed("2027-01-14T09:00", "2027-01-14T10:30", CHICAGO));
        assertThat(fields.exceptions()).containsOnlyKeys(RecurrenceId.of(fields.time()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH | 2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=-1",
                "MONTH | 2027-01-30 | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "YEAR  | 2028-02-29 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
                "MONTH | 2027-01-14 | FREQ=MONTHLY;BYMONTHDAY=14"
            })
    void accountThatMovesASeriesToTheEndOfShortMonths_isReadSo(String frequency, String start, String rule) {
        ObjectNode event = event(recurrence(frequency, 1, null, null, null, start, null));
        ((ObjectNode) event.path("exclusions")).put("clamped", true);
        assertThat(read(event).recurrence()).contains(Recurrence.of(rule));
    }

    @Test
    void seriesWithoutOccurrences_isNotCarried() {
        ObjectNode event = event(recurrence("MONTH", 1, null, 2, 1, "2027-01-14", "2027-01-31"));
        assertThat(why(event)).isEqualTo("it repeats, but on no day at all");
    }

    @Test
    void seriesWhoseFieldsMakeNoSense_isNotCarried() {
        ObjectNode event = event(recurrence("DAY", 1, null, null, null, "2027-01-14", null));
        assertThat(why(event.putNull("recurrence"))).isEqualTo("its recurrence makes no sense");
    }

    @Test
    void seriesThatNoRuleCanSay_isNotCarried() {
        ObjectNode event = event(recurrence("DAY", 20_000, null, null, null, "2027-01-14", null));
        assertThat(why(event)).startsWith("it repeats in a way that no calendar knows: ");
    }

    @Test
    void seriesThatBeginsInAnHourThatIsSkipped_isNotCarried() {
        ObjectNode event = event(recurrence("DAY", 1, null, null, null, "2027-03-14", null));
        event.put("startTime", "02:15").put("endTime", "04:00");
        assertThat(why(event)).isEqualTo("its first occurrence is in an hour that the clock skips");
    }

    @Test
    void cancelledSeries_isNotCarried() {
        ObjectNode event = event(recurrence("DAY", 1, null, null, null, "2027-01-14", null));
        assertThat(why(event.put("status", "CANCELLED"))).isEqualTo("it is cancelled");
    }

    private static MeetingFields read(ObjectNode event) {
        return ((Present) EventReading.observation(event)).fields();
    }

    private static String why(ObjectNode event) {
        Observation observation = EventReading.observation(event);
        return ((NotCarried) observation).why();
    }
}
