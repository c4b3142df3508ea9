package io.calrelay.sandbox.outlook.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates Exchange's patterns give, and how they read as iCalendar rules. */
class RecurrenceTest {
    private static Recurrence numbered(Pattern pattern, String start, int count) {
        return new Recurrence(pattern, Range.numbered(LocalDate.parse(start), count, "Europe/Berlin"));
    }

    private static Pattern pattern(Pattern.Type type, int interval, int month, int day) {
        return new Pattern(type, interval, month, day, Set.of(), DayOfWeek.SUNDAY, Pattern.Index.FIRST);
    }

    private static List<String> dates(Recurrence recurrence) {
        return recurrence.datesUntil(LocalDate.parse("2040-01-01")).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void monthlyOnThe31st_fallsOnTheLastDayOfShorterMonths() {
        assertThat(dates(numbered(pattern(Pattern.Type.ABSOLUTE_MONTHLY, 1, 0, 31), "2027-12-31", 4)))
                .containsExactly("2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31");
    }

    @Test
    void yearlyOnFebruary29_isOnThe28thInCommonYears() {
        assertThat(dates(numbered(pattern(Pattern.Type.ABSOLUTE_YEARLY, 1, 2, 29), "2028-02-29", 3)))
                .containsExactly("2028-02-29", "2029-02-28", "2030-02-28");
    }

    @Test
    void startDateThatDoesNotFit_isNoOccurrenceAndIsNotCounted() {
        Pattern mondays = new Pattern(
                Pattern.Type.WEEKLY, 1, 0, 0, Set.of(DayOfWeek.MONDAY), DayOfWeek.SUNDAY, Pattern.Index.FIRST);
        assertThat(dates(numbered(mondays, "2026-03-04", 2))).containsExactly("2026-03-09", "2026-03-16");
    }

    @Test
    void firstDayOfWeek_decidesWhichWeeksCount() {
        Set<DayOfWeek> days = Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY);
        Pattern fromSunday = new Pattern(Pattern.Type.WEEKLY, 2, 0, 0, days, DayOfWeek.SUNDAY, Pattern.Index.FIRST);
        Pattern fromMonday = new Pattern(Pattern.Type.WEEKLY, 2, 0, 0, days, DayOfWeek.MONDAY, Pattern.Index.FIRST);
        assertThat(dates(numbered(fromSunday, "2026-03-03", 3)))
                .containsExactly("2026-03-03", "2026-03-15", "2026-03-17");
        assertThat(dates(numbered(fromMonday, "2026-03-03", 3)))
                .containsExactly("2026-03-03", "2026-03-08", "2026-03-17");
    }

    @Test
    void relativeWithADaySet_givesOneOccurrencePerPeriod() {
        Pattern lastWorkday = new Pattern(
                Pattern.Type.RELATIVE_MONTHLY,
                1,
                0,
                0,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                DayOfWeek.SUNDAY,
                Pattern.Index.LAST);
        assertThat(dates(numbered(lastWorkday, "2026-01-01", 3)))
                .containsExactly("2026-01-30", "2026-02-27", "2026-03-31");
    }

    @Test
    void neighbours_areThePatternsOwn() {
        Recurrence daily = numbered(pattern(Pattern.Type.DAILY, 3, 0, 0), "2026-03-01", 3);
        assertThat(daily.dateBefore(LocalDate.parse("2026-03-04"))).hasValue(LocalDate.parse("2026-03-01"));
        assertThat(daily.dateAfter(LocalDate.parse("2026-03-07"))).isEmpty();
        assertThat(daily.dateBefore(LocalDate.parse("2026-03-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;INTERVAL=2;COUNT=5",
                "FREQ=WEEKLY;BYDAY=MO,TH;WKST=SU;INTERVAL=3;COUNT=9",
                "FREQ=MONTHLY;BYMONTHDAY=12;INTERVAL=1;COUNT=9",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;INTERVAL=1;COUNT=9",
                "FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=1",
                "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2;COUNT=9",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=3;INTERVAL=1;COUNT=9",
                "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=4;INTERVAL=1;COUNT=9",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;INTERVAL=1;COUNT=9",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;INTERVAL=1;UNTIL=20301231T225959Z",
            })
    void ruleThatIsReadAndWrittenAgain_isTheSame(String rule) {
        LocalDateTime start = LocalDateTime.parse("2026-01-12T09:00:00");
        Recurrence read =
                RuleReader.read("RRULE:" + rule, start, "Europe/Berlin").orElseThrow();
        assertThat(RuleWriter.write(read, false).substring("RRULE:".length()).split(";"))
                .containsExactlyInAnyOrder(rule.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=MONTHLY;BYDAY=1MO,3WE",
                "FREQ=MONTHLY;BYDAY=5MO",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYMONTH=1,7",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
            })
    void whatExchangeCannotExpress_isEmpty(String rule) {
        assertThat(RuleReader.read(rule, LocalDateTime.parse("2026-01-12T09:00:00"), "UTC"))
                .isEmpty();
    }

    @Test
    void untilBeforeTheTimeOfDay_leavesThatDayOut() {
        Optional<Recurrence> read = RuleReader.read(
                "FREQ=DAILY;UNTIL=20260115T070000Z", LocalDateTime.parse("2026-01-12T09:00:00"), "Europe/Berlin");
        assertThat(dates(read.orElseThrow())).endsWith("2026-01-14");
    }

    @Test
    void windowsAndIanaNamesOfOneZone_areTheSame() {
        assertThat(Zones.same("W. Europe Standard Time", "Europe/Berlin")).isTrue();
        assertThat(Zones.same("Europe/Berlin", "Europe/London")).isFalse();
        assertThat(Zones.find("Mars/Base")).isEmpty();
        assertThat(Zones.windowsNames()).contains("Pacific Standard Time").hasSizeGreaterThan(100);
    }
}
