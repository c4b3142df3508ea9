package io.calrelay.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {
    private static final ZonedDateTime START =
            LocalDateTime.parse("2026-05-31T22:00").atZone(ZoneId.of("America/Los_Angeles"));
    private static final EventTime FIRST = new EventTime.Timed(START, START.plusHours(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY                                 | Daily",
                "FREQ=DAILY;COUNT=12                        | Daily, 12 times",
                "FREQ=DAILY;COUNT=1                         | Daily, once",
                "FREQ=DAILY;INTERVAL=3                      | Every 3 days",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR            | Every weekday",
                "FREQ=DAILY;BYDAY=MO                        | Weekly on Monday",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO             | Every 2 days on Monday",
                "FREQ=DAILY;BYHOUR=9,15;BYMINUTE=5          | Daily at 9:05 and 15:05",
                "FREQ=WEEKLY                                | Weekly on Sunday",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR           | Every weekday",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU     | Daily",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH         | Every 2 weeks on Monday and Thursday",
                "FREQ=WEEKLY;BYDAY=MO,TU,SA;BYMONTH=1,6     | Weekly on Monday, Tuesday and Saturday in January and June",
                "FREQ=MONTHLY                               | Monthly on the 31st",
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,-1    | Every 3 months on the 1st and last day",
                "FREQ=MONTHLY;BYMONTHDAY=2,3,12             | Monthly on the 2nd, 3rd and 12th",
                "FREQ=MONTHLY;BYDAY=-1TH                    | Monthly on the last Thursday",
                "FREQ=MONTHLY;BYDAY=1MO,3MO                 | Monthly on the first Monday and the third Monday",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | Monthly on the last weekday",
                "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1        | Monthly on the first weekend day",
                "FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=2        | Monthly on the second Monday or Friday",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | Monthly on the last of the 28th, 29th and 30th",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR        | Monthly on the 13th if a Friday",
                "FREQ=YEARLY                                | Yearly on 31 May",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29        | Yearly on 29 February",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1        | Yearly on the last day of February",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=3,6         | Every 2 years on 31 March and June",
                "FREQ=YEARLY;UNTIL=20270503T065959Z;BYMONTH=11;BYDAY=-1FR"
                        + " | Yearly on the last Friday of November, until 2 May 2027",
                "FREQ=YEARLY;UNTIL=20270503;BYDAY=20MO      | Yearly on the 20th Monday of the year, until 3 May 2027",
                "FREQ=YEARLY;BYYEARDAY=100,-2               | Yearly on the 2nd last and 100th day of the year",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO           | Yearly on Monday of the 20th week of the year"
            })
    void ruleIsSaidInPlainEnglish(String rule, String words) {
        assertThat(RuleWords.of(FIRST, Recurrence.of(rule))).isEqualTo(words);
    }

    @Test
    void severalRulesAndAddedDates_areSaidTogether() {
        RecurrenceId day = new RecurrenceId.On(LocalDate.parse("2026-07-01"));
        List<String> rules = List.of("FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=1");

        assertThat(RuleWords.of(FIRST, Recurrence.of(rules, List.of(day))))
                .isEqualTo("Weekly on Sunday, and monthly on the 1st, and on 1 more date");
        assertThat(RuleWords.of(FIRST, Recurrence.of(List.of(), List.of(day)))).isEqualTo("On 2 dates");
    }
}
