package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.RecurrencePattern;
import io.calrelay.gateway.outlook.RecurrenceMapping.Reading;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules Outlook has patterns for, and what is said of those that it has none for. */
class RulePatternTest {
    private static final String BERLIN = "Europe/Berlin";

    private final RecurrenceMapping mapping = new RecurrenceMapping();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-03 | FREQ=WEEKLY | FREQ=WEEKLY;BYDAY=TH",
                "2026-12-03 | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "2026-12-03 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU | FREQ=DAILY",
                "2026-12-03 | FREQ=MONTHLY;BYDAY=TH | FREQ=WEEKLY;BYDAY=TH",
                "2026-12-03 | FREQ=YEARLY;BYDAY=TH | FREQ=WEEKLY;BYDAY=TH",
                "2026-12-03 | FREQ=MONTHLY | FREQ=MONTHLY;BYMONTHDAY=3",
                "2026-12-03 | FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1 | FREQ=MONTHLY;BYDAY=1TH",
                "2026-12-03 | FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=1,2,3,4,5,6,7 | FREQ=MONTHLY;BYDAY=1TH",
                "2026-12-31 | FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1 | FREQ=MONTHLY;BYDAY=-1TH",
                "2026-12-01 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
                "2026-12-31 | FREQ=MONTHLY;BYMONTHDAY=-1 | FREQ=MONTHLY;BYMONTHDAY=-1",
                "2026-12-31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | FREQ=MONTHLY;BYMONTHDAY=-1",
                "2026-12-30 | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "2026-12-03 | FREQ=MONTHLY;BYMONTH=12 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3",
                "2026-12-03 | FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=3 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3",
                "2026-12-03 | FREQ=YEARLY | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3",
                "2027-02-28 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
                "2026-12-03 | FREQ=YEARLY;BYMONTH=12;BYDAY=1TH | FREQ=YEARLY;BYMONTH=12;BYDAY=1TH"
            })
    void ruleWithTheSameDays_isWrittenAsThePatternThatGivesThem(String day, String rule, String readBack) {
        EventTime first = hourOn(day, BERLIN);

        assertThat(outAndBack(first, Recurrence.of(rule)).recurrence()).isEqualTo(Recurrence.of(readBack));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-03 | FREQ=HOURLY | more often than daily",
                "2026-12-03 | FREQ=DAILY;BYMONTH=12 | certain months",
                "2026-12-03 | FREQ=DAILY;INTERVAL=2;BYDAY=TH | n-th day",
                "2026-12-03 | FREQ=WEEKLY;BYDAY=TH;BYMONTH=12 | certain months",
                "2026-12-03 | FREQ=MONTHLY;BYMONTHDAY=3,17 | several days of a month",
                "2026-12-30 | FREQ=MONTHLY;BYMONTHDAY=-2 | counted from its end",
                "2026-12-31 | FREQ=MONTHLY;BYDAY=5TH | first to fourth or last",
                "2026-12-03 | FREQ=MONTHLY;BYDAY=1TH,3TH | several counted weekdays",
                "2026-12-24 | FREQ=MONTHLY;BYDAY=-2TH | first to fourth or last",
                "2026-12-03 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TH | every such weekday",
                "2026-12-03 | FREQ=MONTHLY;BYDAY=MO,TH;BYSETPOS=1,-1 | several out of a set",
                "2026-11-13 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | a weekday on certain days",
                "2026-12-03 | FREQ=YEARLY;BYYEARDAY=337 | counted through the year",
                "2026-12-03 | FREQ=YEARLY;BYWEEKNO=49;BYDAY=TH | counted through the year",
                "2026-12-03 | FREQ=YEARLY;BYDAY=49TH | counted through the year",
                "2026-12-03 | FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=3 | even distance",
                "2026-12-04 | FREQ=WEEKLY;BYDAY=TH | its own rule does not make"
            })
    void ruleWithoutAPattern_isRefusedWithItsCauseAndARemedy(String day, String rule, String cause) {
        assertThatThrownBy(() -> written(hourOn(day, BERLIN), Recurrence.of(rule)))
                .isInstanceOf(NotHeldByOutlook.class)
                .hasMessageContaining(cause)
                .hasMessageContaining("give the series a pattern");
    }

    @Test
    void severalRulesOrAddedDates_areRefused() {
        EventTime first = hourOn("2026-12-03", BERLIN);
        Recurrence two = Recurrence.of(List.of("FREQ=DAILY;COUNT=2", "FREQ=WEEKLY;COUNT=2"), List.of());
        Recurrence added = Recurrence.of(
                List.of("FREQ=DAILY;COUNT=2"), List.of(new RecurrenceId.At(Instant.parse("2027-01-01T08:00:00Z"))));

        assertThatThrownBy(() -> written(first, two)).hasMessageContaining("several rules");
        assertThatThrownBy(() -> written(first, added)).hasMessageContaining("one by one (RDATE)");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, FREQ=MONTHLY;BYMONTHDAY=31",
        "2026-12-31, FREQ=MONTHLY;COUNT=3",
        "2027-01-30, FREQ=MONTHLY;UNTIL=20270401T000000Z",
        "2028-02-29, FREQ=YEARLY",
        "2028-02-29, FREQ=YEARLY;INTERVAL=4"
    })
    void dayThatShorterMonthsSkip_isRefusedWhereOutlookWouldTakeTheirLast(String day, String rule) {
        assertThatThrownBy(() -> written(hourOn(day, BERLIN), Recurrence.of(rule)))
                .isInstanceOf(NotHeldByOutlook.class)
                .hasMessageContaining("this series skips them");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, FREQ=MONTHLY;COUNT=2",
        "2027-03-30, FREQ=MONTHLY;UNTIL=20280215T000000Z",
        "2026-12-31, FREQ=YEARLY",
        "2027-01-31, FREQ=MONTHLY;INTERVAL=12",
        "2028-02-29, FREQ=YEARLY;INTERVAL=4;COUNT=10"
    })
    void dayThatNoMonthOfTheSeriesLacks_isWritten(String day, String rule) {
        assertThat(written(hourOn(day, BERLIN), Recurrence.of(rule)).getRecurrence())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;UNTIL=20261210T080000Z, 2026-12-10",
        "FREQ=DAILY;UNTIL=20261210T075959Z, 2026-12-09",
        "FREQ=DAILY;UNTIL=20261210, 2026-12-10",
        "FREQ=DAILY;UNTIL=20261209T230000Z, 2026-12-09"
    })
    void end_isTheLastDayThatStillHasAnOccurrence(String rule, String last) {
        Event event = written(hourOn("2026-12-03", BERLIN), Recurrence.of(rule));

        assertThat(GraphJson.recurrence(Objects.requireNonNull(event.getRecurrence()))
                        .range()
                        .endDate())
                .hasToString(last);
    }

    @Test
    void seriesInAZoneWithoutAName_isRefused() {
        assertThatThrownBy(() -> written(hourOn("2026-12-03", "+05:30"), Recurrence.of("FREQ=DAILY")))
                .hasMessageContaining("does not know the time zone");
        assertThatThrownBy(() -> written(hourOn("2026-12-03", "Antarctica/Troll"), Vocabulary.WINDOWS))
                .hasMessageContaining("does not know the time zone Antarctica/Troll");
    }

    @Test
    void firstMeetingInTheSecondOfTwoEqualHours_isRefused() {
        ZonedDateTime second = ZonedDateTime.ofInstant(Instant.parse("2026-10-25T01:30:00Z"), ZoneId.of(BERLIN));

        assertThatThrownBy(() -> written(
                        new EventTime.Timed(second, second.plusHours(2)), Recurrence.of("FREQ=WEEKLY;BYDAY=SU")))
                .hasMessageContaining("clocks show twice");
    }

    @Test
    void weekStart_isSentWhereItDecides() {
        Event event =
                written(hourOn("2026-12-03", BERLIN), Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=SU"));

        RecurrencePattern pattern = Objects.requireNonNull(
                Objects.requireNonNull(event.getRecurrence()).getPattern());
        assertThat(pattern.getFirstDayOfWeek()).isEqualTo(com.microsoft.graph.models.DayOfWeek.Sunday);
    }

    private static EventTime hourOn(String day, String zone) {
        ZonedDateTime start = LocalDateTime.parse(day + "T09:00").atZone(ZoneId.of(zone));
        return new EventTime.Timed(start, start.plusHours(1));
    }

    private Event written(EventTime first, Vocabulary words) {
        Event event = new Event();
        mapping.toOutlook(first, Recurrence.of("FREQ=DAILY"), words, event);
        return event;
    }

    private Event written(EventTime first, Recurrence recurrence) {
        Event event = new Event();
        mapping.toOutlook(first, recurrence, Vocabulary.IANA, event);
        return event;
    }

    private Reading.Series outAndBack(EventTime first, Recurrence recurrence) {
        Event event = written(first, recurrence);
        event.setOriginalStartTimeZone(BERLIN);
        event.setOriginalEndTimeZone(BERLIN);
        return (Reading.Series) mapping.fromOutlook(event);
    }
}
