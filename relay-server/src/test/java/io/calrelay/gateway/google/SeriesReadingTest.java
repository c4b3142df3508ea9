package io.calrelay.gateway.google;

import static io.calrelay.contract.SeriesUnderTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.model.Event;
import io.calrelay.contract.SeriesUnderTest.Shown;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What series are that only Google delivers: every form of line, and parts that do not fit together. */
class SeriesReadingTest {
    private static final Instant NOW = Instant.parse("2026-12-22T08:00:00Z");
    private static final Instant CALENDAR_CHANGED = Instant.parse("2026-12-21T08:00:00Z");
    private static final String RULE = "RRULE:FREQ=WEEKLY;WKST=SU;COUNT=4;BYDAY=TU";
    private static final RecurrenceId SECOND = RecurrenceId.parse("2027-01-12T15:00:00Z");

    @Test
    void rule_isReadInCanonicalForm() {
        assertThat(read(master(RULE)).recurrence().orElseThrow().rules())
                .containsExactly("FREQ=WEEKLY;COUNT=4;BYDAY=TU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXDATE;TZID=America/New_York:20270112T100000",
                "EXDATE;TZID=\"America/New_York\":20270112T100000",
                "EXDATE;TZID=Europe/Berlin:20270112T160000",
                "EXDATE:20270112T150000Z",
                "EXDATE:20270112T100000",
                "exdate;value=date-time:20270101T100000Z,20270112T150000Z",
            })
    void excludedDate_isACancelledOccurrenceInWhateverForm(String line) {
        assertThat(read(master(line, RULE)).exceptions()).isEqualTo(Map.of(SECOND, new Cancelled()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"EXDATE:20270112T110000", "EXDATE;VALUE=DATE:20270112", "EXDATE:20280104T150000Z"})
    void excludedDateThatHitsNoOccurrence_isDropped(String line) {
        assertThat(read(master(line, RULE)).exceptions()).isEmpty();
    }

    @Test
    void addedDates_areOccurrencesInWhateverForm() {
        MeetingFields read = read(
                master(RULE, "RDATE;TZID=America/New_York:20270113T100000,20270114T180000", "RDATE:20270301T010000Z"));

        assertThat(shown(read))
                .extracting(Shown::when)
                .hasSize(7)
                .contains(
                        "2027-01-13T15:00:00Z to 2027-01-13T15:45:00Z",
                        "2027-01-14T23:00:00Z to 2027-01-14T23:45:00Z",
                        "2027-03-01T01:00:00Z to 2027-03-01T01:45:00Z");
    }

    @Test
    void severalRules_areOneSeries() {
        MeetingFields read = read(master(RULE, "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270401T000000Z"));

        assertThat(shown(read)).hasSize(6);
    }

    @Test
    void seriesOfAddedDatesOnly_isOne() {
        MeetingFields read = read(master("RDATE:20270106T150000Z"));

        assertThat(read.recurrence().orElseThrow().rules()).isEmpty();
        assertThat(shown(read)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXRULE:FREQ=MONTHLY | series with a recurrence line of kind EXRULE",
                "RDATE;VALUE=PERIOD:20270106T150000Z/PT1H | series with a recurrence line that cannot be read",
                "RDATE;VALUE=DATE:20270106 | series with an added date of another kind",
                "RDATE;TZID=Mars/Olympus:20270106T150000 | event in a time zone that is unknown here: Mars/Olympus",
                "EXDATE:yesterday | series with a recurrence line that cannot be read",
                "RRULE | series with a recurrence line that cannot be read",
                "DTSTART:20270106T150000Z | series with a recurrence line of kind DTSTART",
            })
    void lineThatIsNotCarried_leavesTheSeriesOutForAReason(String line, String why) {
        assertThat(observe(master(RULE, line)))
                .isInstanceOfSatisfying(
                        Observation.NotCarried.class,
                        series -> assertThat(series.why()).isEqualTo(why));
    }

    @Test
    void dayThatAShortMonthDoesNotHave_isItsLastOneIfTheRuleSaysSo() {
        MeetingFields read = read(master("RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31;SKIP=BACKWARD"));

        assertThat(shown(read)).extracting(Shown::when).contains("2027-02-28T15:00:00Z to 2027-02-28T15:45:00Z");
    }

    @Test
    void ruleThatIsNotCarried_saysWhy() {
        assertThat(observe(master("RRULE:FREQ=HOURLY;COUNT=3")))
                .isInstanceOfSatisfying(
                        Observation.NotCarried.class,
                        series -> assertThat(series.why()).startsWith("series with a rule that is not carried: "));
    }

    @Test
    void startThatTheRuleDoesNotMake_isOneOccurrenceMore() {
        MeetingFields read = read(master("RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=WE"));

        assertThat(shown(read))
                .extracting(Shown::when)
                .containsExactly(
                        "2027-01-05T15:00:00Z to 2027-01-05T15:45:00Z",
                        "2027-01-06T15:00:00Z to 2027-01-06T15:45:00Z",
                        "2027-01-13T15:00:00Z to 2027-01-13T15:45:00Z",
                        "2027-01-20T15:00:00Z to 2027-01-20T15:45:00Z");
        assertThat(read.recurrence().orElseThrow().added()).containsExactly(RecurrenceId.of(read.time()));
    }

    @Test
    void startThatTheRuleDoesNotMakeAndThatIsTakenOut_isNotTheSeriesTime() {
        MeetingFields read = read(master("EXDATE:20270105T150000Z", "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=WE"));

        assertThat(RecurrenceId.of(read.time())).isEqualTo(RecurrenceId.parse("2027-01-06T15:00:00Z"));
        assertThat(read.exceptions()).isEmpty();
        assertThat(read.recurrence().orElseThrow().added()).isEmpty();
        assertThat(shown(read)).hasSize(3);
    }

    @Test
    void untilAsAMoment_endsAnAllDaySeriesWithThatDay() {
        MeetingFields read = read(Wire.event("""
                {"id": "m", "etag": "1", "start": {"date": "2027-01-05"}, "end": {"date": "2027-01-06"},
                "recurrence": ["RRULE:FREQ=DAILY;UNTIL=20270108T000000Z", "EXDATE;VALUE=DATE:20270106"]}"""));

        assertThat(shown(read)).hasSize(3);
        assertThat(read.exceptions()).containsOnlyKeys(new RecurrenceId.On(LocalDate.parse("2027-01-06")));
    }

    @Test
    void exceptions_differOnlyInWhatIsTheirOwn() {
        MeetingFields read = read(
                master(RULE),
                occurrence("20270112", "\"summary\": \"Moved\"," + at("2027-01-13T09:00:00")),
                occurrence("20270119", "\"summary\": \"Call\"," + at("2027-01-19T10:00:00")),
                cancelled("20270126"));

        assertThat(read.exceptions()).hasSize(2);
        assertThat(read.exceptions().get(SECOND))
                .isInstanceOfSatisfying(
                        Edited.class,
                        moved -> assertThat(moved.fields()).containsExactlyInAnyOrder(Field.TITLE, Field.TIME));
        assertThat(read.exceptions()).containsEntry(RecurrenceId.parse("2027-01-26T15:00:00Z"), new Cancelled());
    }

    @Test
    void changedOccurrenceBeyondTheEndOfAShortenedSeries_takesPlace() {
        MeetingFields read =
                read(master(RULE), occurrence("20270209", "\"summary\": \"Late\"," + at("2027-02-09T12:00:00")));

        assertThat(shown(read)).hasSize(5).last().extracting(Shown::title).isEqualTo("Late");
        assertThat(read.recurrence().orElseThrow().added()).containsExactly(RecurrenceId.parse("2027-02-09T15:00:00Z"));
    }

    @Test
    void cancelledOccurrenceThatTheSeriesDoesNotHave_isDropped() {
        assertThat(read(master(RULE), cancelled("20270209")).exceptions()).isEmpty();
    }

    @Test
    void occurrencesWithoutASeries_areEventsOfTheirOwn() {
        List<Observation> read = observe(SeriesParts.of(
                "m",
                List.of(occurrence("20270112", at("2027-01-12T10:00:00")), cancelled("20270119")),
                Optional.empty()));

        assertThat(read)
                .extracting(Observation::event)
                .containsExactly(new EventId("m_20270112"), new EventId("m_20270119"));
        assertThat(read.get(0)).isInstanceOf(Observation.Present.class);
        assertThat(read.get(1)).isInstanceOf(Observation.Gone.class);
    }

    @Test
    void changedOccurrenceOfWhatIsNoSeriesAnyMore_isAnEventOfItsOwn() {
        List<Observation> read = observe(SeriesParts.of(
                "m",
                List.of(
                        Wire.event("{\"id\": \"m\", \"etag\": \"1\"," + at("2027-01-05T10:00:00") + "}"),
                        occurrence("20270112", at("2027-01-12T10:00:00")),
                        cancelled("20270119")),
                Optional.empty()));

        assertThat(read).hasSize(2).hasOnlyElementsOfType(Observation.Present.class);
    }

    @Test
    void deletedSeries_isGoneWithAllItsParts() {
        Event deleted = master(RULE).setStatus("cancelled");

        assertThat(observe(SeriesParts.of("m", List.of(deleted, cancelled("20270119")), Optional.empty())))
                .containsExactly(new Observation.Gone(new EventId("m"), NOW));
    }

    @Test
    void cancellation_isAsLateAsTheCalendarsLastChange() {
        Observation series = observe(SeriesParts.of(
                        "m", List.of(master(RULE), cancelled("20270119")), Optional.of(CALENDAR_CHANGED)))
                .get(0);

        assertThat(series.asOf()).isEqualTo(CALENDAR_CHANGED);
    }

    @Test
    void versionOfASeries_changesWithEachOfItsParts() {
        Event edited = occurrence("20270112", at("2027-01-12T12:00:00"));
        String version = version(master(RULE), edited);

        assertThat(version(master(RULE), occurrence("20270112", at("2027-01-12T12:00:00"))))
                .isEqualTo(version);
        assertThat(version(master(RULE).setEtag("9"), edited)).isNotEqualTo(version);
        assertThat(version(master(RULE), edited.clone().setEtag("9"))).isNotEqualTo(version);
        assertThat(version(master(RULE))).isNotEqualTo(version);
    }

    private static String version(Event... parts) {
        return ((Observation.Present) observe(parts)).version().value();
    }

    private static MeetingFields read(Event... parts) {
        return ((Observation.Present) observe(parts)).fields();
    }

    private static Observation observe(Event... parts) {
        return observe(SeriesParts.of("m", Arrays.asList(parts), Optional.empty()))
                .get(0);
    }

    private static List<Observation> observe(SeriesParts parts) {
        try {
            return new SeriesReading(new EventReading(() -> "UTC", InstantSource.fixed(NOW))).observe(parts);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** From Tuesday, 5 January 2027, ten o'clock in New York. */
    private static Event master(String... lines) {
        return Wire.event("{\"id\": \"m\", \"etag\": \"1\", \"summary\": \"Call\", \"iCalUID\": \"m@google.com\","
                        + at("2027-01-05T10:00:00") + "}")
                .setRecurrence(List.of(lines));
    }

    /** @param day of its original start */
    private static Event occurrence(String day, String members) {
        return Wire.event("{\"id\": \"m_" + day + "\", \"etag\": \"2\", \"recurringEventId\": \"m\","
                + " \"originalStartTime\": {\"dateTime\": \""
                + LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                + "T10:00:00-05:00\", \"timeZone\": \"America/New_York\"}," + members + "}");
    }

    private static Event cancelled(String day) {
        return occurrence(day, "\"status\": \"cancelled\"");
    }

    /** Three quarters of an hour in New York's winter. */
    private static String at(String start) {
        String zone = "-05:00\", \"timeZone\": \"America/New_York\"}";
        String end = LocalDateTime.parse(start).plusMinutes(45).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return "\"start\": {\"dateTime\": \"" + start + zone + ", \"end\": {\"dateTime\": \"" + end + zone;
    }
}
