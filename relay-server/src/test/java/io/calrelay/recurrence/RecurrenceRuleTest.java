package io.calrelay.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=weekly;byday=fr,mo                        | FREQ=WEEKLY;BYDAY=MO,FR",
                "FREQ=WEEKLY;WKST=SU;UNTIL=20270503T065959Z;BYDAY=TU | FREQ=WEEKLY;UNTIL=20270503T065959Z;BYDAY=TU",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO     | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
                "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,MO     | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
                "FREQ=DAILY;INTERVAL=1;COUNT=12                 | FREQ=DAILY;COUNT=12",
                "FREQ=MONTHLY;BYDAY=-1FR,+1MO,1MO               | FREQ=MONTHLY;BYDAY=-1FR,1MO",
                "FREQ=MONTHLY;BYMONTHDAY=15,-1,1                | FREQ=MONTHLY;BYMONTHDAY=-1,1,15",
                "BYSETPOS=-1;BYDAY=FR,TH,WE,TU,MO;FREQ=MONTHLY  | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;WKST=SU;BYWEEKNO=20                | FREQ=YEARLY;BYWEEKNO=20;WKST=SU",
                "FREQ=DAILY;BYHOUR=15,9;BYMINUTE=0              | FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0"
            })
    void ruleHasOneText(String written, String canonical) {
        assertThat(RecurrenceRule.canonical(written)).isEqualTo(canonical);
        assertThat(RecurrenceRule.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD | FREQ=MONTHLY;BYMONTHDAY=-1",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD"
                        + " | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=5;SKIP=BACKWARD  | FREQ=MONTHLY;BYMONTHDAY=5",
                "RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OMIT                     | FREQ=DAILY"
            })
    void daysThatAMonthLacks_movedToItsEnd_areSaidWithoutSkip(String written, String canonical) {
        assertThat(RecurrenceRule.canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERVAL=2                            | without FREQ",
                "FREQ=SECONDLY                         | more often than daily",
                "FREQ=HOURLY;INTERVAL=2                | more often than daily",
                "FREQ=FORTNIGHTLY                      | unknown frequency",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101     | both COUNT and UNTIL",
                "FREQ=DAILY;COUNT=0                    | not between",
                "FREQ=DAILY;COUNT=2000000000           | no number",
                "FREQ=DAILY;INTERVAL=99999             | not between",
                "FREQ=DAILY;UNTIL=20270101T000000      | neither a date nor a moment",
                "FREQ=DAILY;UNTIL=2027-01-01           | neither a date nor a moment",
                "FREQ=DAILY;BYMONTH=13                 | not between",
                "FREQ=DAILY;BYMONTH=-1                 | no number",
                "FREQ=DAILY;BYDAY=1MO                  | numbered BYDAY",
                "FREQ=MONTHLY;BYDAY=XX                 | no weekday",
                "FREQ=MONTHLY;BYDAY=0MO                | no weekday",
                "FREQ=WEEKLY;BYMONTHDAY=1              | BYMONTHDAY in a weekly rule",
                "FREQ=MONTHLY;BYWEEKNO=1               | BYWEEKNO",
                "FREQ=MONTHLY;BYSETPOS=1               | BYSETPOS",
                "FREQ=DAILY;FREQ=DAILY                 | twice",
                "FREQ=DAILY;BYEASTER=1                 | no rule has",
                "FREQ=DAILY;BYDAY=                     | no rule has",
                "''                                    | no rule has",
                "RSCALE=HEBREW;FREQ=YEARLY             | another calendar",
                "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD | SKIP=FORWARD",
                "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6,7 | occurrences a day"
            })
    void whatIsNoRule_isRefusedWithItsReason(String written, String reason) {
        assertThatThrownBy(() -> RecurrenceRule.canonical(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void membersOfARule_haveTypes() {
        RecurrenceRule rule = RecurrenceRule.parse("FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=-1FR");

        assertThat(rule.frequency()).isEqualTo(RecurrenceRule.Frequency.MONTHLY);
        assertThat(rule.interval()).isEqualTo(2);
        assertThat(rule.count()).contains(4);
        assertThat(rule.byDay()).isEqualTo(List.of(new RecurrenceRule.Weekday(-1, DayOfWeek.FRIDAY)));
        assertThat(rule.endless().text()).isEqualTo("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR");
    }
}
