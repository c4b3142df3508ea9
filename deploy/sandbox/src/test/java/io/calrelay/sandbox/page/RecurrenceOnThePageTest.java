package io.calrelay.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One rule of the form, in the words of each place. */
class RecurrenceOnThePageTest {
    @SuppressWarnings("NullAway.Init")
    private static PageTown town;

    @SuppressWarnings("NullAway.Init")
    private static Visit visit;

    @BeforeAll
    static void open() {
        town = new PageTown();
        visit = town.visit("relay", 800, 600);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void everyOtherMondayAndFriday() {
        String rule = "{every: 'week', interval: 2, days: ['MO', 'FR'], by: 'date', until: '', count: 6}";
        assertThat(said("rrule(" + rule + ", {start: '2026-05-04T09:00:00', allDay: false, zone: 'Europe/Berlin'})"))
                .isEqualTo("\"RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=6\"");
        assertThat(said("graphPattern(" + rule + ", '2026-05-04T09:00:00', 'Europe/Berlin')"))
                .contains("\"daysOfWeek\":[\"monday\",\"friday\"]", "\"type\":\"numbered\"", "\"interval\":2");
        assertThat(said("netsuiteFields(" + rule + ", '2026-05-04T09:00:00').recurrencedowmask"))
                .isEqualTo("\"FTFFFTF\"");
    }

    @Test
    void lastThursdayUntilADay() {
        String rule = "{every: 'month', interval: 1, days: [], by: 'weekday', until: '2026-12-31', count: 0}";
        assertThat(said("rrule(" + rule
                        + ", {start: '2026-04-30T17:00:00', allDay: false, zone: 'America/Los_Angeles'})"))
                .isEqualTo("\"RRULE:FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270101T075959Z\"");
        assertThat(said("graphPattern(" + rule + ", '2026-04-30T17:00:00', 'UTC').pattern"))
                .contains("\"index\":\"last\"", "thursday");
        assertThat(said("netsuiteFields(" + rule + ", '2026-04-30T17:00:00')"))
                .contains("\"recurrencedow\":\"5\"", "\"recurrencedowim\":\"5\"", "\"endbydate\":\"2026-12-31\"");
    }

    @Test
    void rulesAreSaidInWords() {
        assertThat(said("rruleWords(['RRULE:FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270101T075959Z'])"))
                .isEqualTo("\"every month on the last Thursday until 2027-01-01\"");
        assertThat(
                        said(
                                "netsuiteWords({frequency: 'WEEK', period: '2', recurrencedowmask: 'FTFFFTF', noenddate: true})"))
                .isEqualTo("\"every 2 weeks on Monday and Friday\"");
    }

    private static String said(String expression) {
        return (String) visit.page()
                .evaluate("import('/page/js/model/recurrence.js').then((it) => JSON.stringify(it." + expression + "))");
    }
}
