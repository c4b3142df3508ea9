package io.calrelay.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void weeklySeries_keepsItsWallTimeOverAClockChange() {
        Occurrences series = series(at("2026-03-23T09:00", BERLIN), "FREQ=WEEKLY;COUNT=3");

        assertThat(starts(series))
                .containsExactly("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z", "2026-04-06T07:00:00Z");
    }

    @Test
    void wallTimeThatAClockChangeSkips_isReadWithTheOffsetBeforeIt() {
        Occurrences series = series(at("2026-03-28T02:30", BERLIN), "FREQ=DAILY;COUNT=3");

        assertThat(wallClocks(series)).containsExactly("2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30");
    }

    @Test
    void doubledWallTime_isTheFirstOfTheTwo() {
        Occurrences series = series(at("2026-10-31T01:30", NEW_YORK), "FREQ=DAILY;COUNT=3");

        assertThat(starts(series))
                .containsExactly("2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
    }

    @Test
    void seriesThatBeginsInTheSecondOfTwoEqualHours_beginsThere() {
        ZonedDateTime second = Instant.parse("2026-11-01T06:30:00Z").atZone(NEW_YORK);
        Occurrences series = series(new EventTime.Timed(second, second.plusHours(1)), "FREQ=DAILY;COUNT=2");

        assertThat(starts(series)).containsExactly("2026-11-01T06:30:00Z", "2026-11-02T06:30:00Z");
    }

    @Test
    void shortMeetingInTheNightOfAClockChange_keepsItsExactLength() {
        ZonedDateTime start = LocalDateTime.parse("2026-03-27T23:00").atZone(BERLIN);
        Occurrences series = series(new EventTime.Timed(start, start.plusHours(5)), "FREQ=DAILY;COUNT=3");

        assertThat(series.stream().map(each -> length(each.time()))).containsOnly(Duration.ofHours(5));
    }

    @Test
    void meetingOfSeveralDays_endsAtItsUsualHourAfterAClockChange() {
        ZonedDateTime start = LocalDateTime.parse("2026-03-20T09:00").atZone(BERLIN);
        Occurrences series = series(new EventTime.Timed(start, start.plusDays(3)), "FREQ=WEEKLY;COUNT=3");

        assertThat(series.stream()
                        .map(each -> ((EventTime.Timed) each.time())
                                .end()
                                .toLocalDateTime()
                                .toString()))
                .containsExactly("2026-03-23T09:00", "2026-03-30T09:00", "2026-04-06T09:00");
    }

    @Test
    void firstOccurrence_isOneWhateverTheRuleSays_andCounts() {
        Occurrences series = series(at("2026-03-24T09:00", BERLIN), "FREQ=WEEKLY;COUNT=3;BYDAY=MO");

        assertThat(wallClocks(series)).containsExactly("2026-03-24T09:00", "2026-03-30T09:00", "2026-04-06T09:00");
        assertThat(series.first().time()).isEqualTo(at("2026-03-24T09:00", BERLIN));
    }

    @Test
    void until_isInclusive() {
        EventTime first = at("2026-03-02T09:00", BERLIN);

        assertThat(wallClocks(series(first, "FREQ=DAILY;UNTIL=20260304T080000Z")))
                .hasSize(3);
        assertThat(wallClocks(series(first, "FREQ=DAILY;UNTIL=20260304T075959Z")))
                .hasSize(2);
        assertThat(wallClocks(series(first, "FREQ=DAILY;UNTIL=20260304"))).hasSize(3);
        assertThat(days(series(day("2026-03-02"), "FREQ=DAILY;UNTIL=20260304"))).hasSize(3);
        assertThat(days(series(day("2026-03-02"), "FREQ=DAILY;UNTIL=20260304T235959Z")))
                .hasSize(3);
    }

    @Test
    void severalRulesAndAddedDates_areOneSeriesWithoutDoubles() {
        Recurrence recurrence = Recurrence.of(
                List.of("FREQ=WEEKLY;COUNT=3;BYDAY=MO", "FREQ=MONTHLY;COUNT=2;BYDAY=1MO"),
                List.of(on("2026-03-11"), on("2026-03-09"), new RecurrenceId.At(Instant.EPOCH)));
        Occurrences series = Occurrences.of(day("2026-03-02"), recurrence);

        assertThat(days(series)).containsExactly("2026-03-02", "2026-03-09", "2026-03-11", "2026-03-16", "2026-04-06");
        assertThat(series.last().orElseThrow().id()).isEqualTo(on("2026-04-06"));
    }

    @Test
    void seriesOfListedDatesOnly_hasThem() {
        Occurrences series = Occurrences.of(day("2026-03-02"), Recurrence.of(List.of(), List.of(on("2026-05-01"))));

        assertThat(days(series)).containsExactly("2026-03-02", "2026-05-01");
        assertThat(series.isEndless()).isFalse();
    }

    @Test
    void daysThatAMonthLacks_areSkipped() {
        assertThat(days(series(day("2026-01-31"), "FREQ=MONTHLY;COUNT=4")))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31");
        assertThat(days(series(day("2024-02-29"), "FREQ=YEARLY;COUNT=2"))).containsExactly("2024-02-29", "2028-02-29");
    }

    @Test
    void weeklyRuleOfSomeMonths_hasThoseMonthsDaysOnly() {
        Occurrences series = series(day("2026-01-02"), "FREQ=WEEKLY;BYMONTH=1,2;BYDAY=MO,FR");

        assertThat(series.between(Instant.parse("2026-02-20T00:00:00Z"), Instant.parse("2027-01-05T00:00:00Z")))
                .extracting(each -> each.id().wireName())
                .containsExactly("2026-02-20", "2026-02-23", "2026-02-27", "2027-01-01", "2027-01-04");
    }

    @Test
    void rareDays_areFoundHoweverFarApart() {
        assertThat(days(series(day("2096-02-29"), "FREQ=DAILY;COUNT=3;BYMONTH=2;BYMONTHDAY=29")))
                .containsExactly("2096-02-29", "2104-02-29", "2108-02-29");
    }

    @Test
    void window_isFromInclusiveToUntilExclusive() {
        Occurrences series = series(at("2011-03-02T09:00", BERLIN), "FREQ=DAILY");

        assertThat(series.between(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-04T08:00:00Z")))
                .extracting(each -> each.id().wireName())
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z");
        assertThat(series.last()).isEmpty();
    }

    @Test
    void occurrence_isFoundByItsId() {
        Occurrences series = series(at("2026-03-02T09:00", BERLIN), "FREQ=WEEKLY");
        RecurrenceId april = new RecurrenceId.At(Instant.parse("2026-04-06T07:00:00Z"));

        assertThat(series.at(april)).contains(at("2026-04-06T09:00", BERLIN));
        assertThat(series.contains(new RecurrenceId.At(Instant.parse("2026-04-06T08:00:00Z"))))
                .isFalse();
        assertThat(series.contains(on("2026-04-06"))).isFalse();
    }

    @Test
    void severalTimesADay_areInOrderAlsoOverASkippedHour() {
        Occurrences series = series(at("2026-03-29T01:15", BERLIN), "FREQ=DAILY;COUNT=4;BYHOUR=1,2,3;BYMINUTE=15");

        assertThat(wallClocks(series))
                .containsExactly("2026-03-29T01:15", "2026-03-29T03:15", "2026-03-30T01:15", "2026-03-30T02:15");
    }

    @Test
    void ruleOfImpossibleDates_hasTheFirstOccurrenceOnly() {
        Occurrences series = series(day("2026-03-02"), "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");

        assertThat(days(series)).containsExactly("2026-03-02");
    }

    private static Occurrences series(EventTime first, String rule) {
        return Occurrences.of(first, Recurrence.of(rule));
    }

    private static EventTime at(String wallClock, ZoneId zone) {
        ZonedDateTime start = LocalDateTime.parse(wallClock).atZone(zone);
        return new EventTime.Timed(start, start.plusHours(1));
    }

    private static EventTime day(String day) {
        return new EventTime.AllDay(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static RecurrenceId on(String day) {
        return new RecurrenceId.On(LocalDate.parse(day));
    }

    private static Duration length(EventTime time) {
        EventTime.Timed timed = (EventTime.Timed) time;
        return Duration.between(timed.start(), timed.end());
    }

    private static List<String> starts(Occurrences series) {
        return series.stream().map(each -> each.id().wireName()).toList();
    }

    private static List<String> days(Occurrences series) {
        return starts(series);
    }

    private static List<String> wallClocks(Occurrences series) {
        return series.stream()
                .map(each -> ((EventTime.Timed) each.time())
                        .start()
                        .toLocalDateTime()
                        .toString())
                .toList();
    }
}
