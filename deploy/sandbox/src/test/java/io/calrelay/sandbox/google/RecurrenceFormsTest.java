package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrence in all the forms that Google takes, and the occurrences that follow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecurrenceFormsTest {
    private final GoogleTown town = new GoogleTown();
    private int count;

    @AfterAll
    void close() {
        town.close();
    }

    private static Arguments timed(String lines, String... starts) {
        return Arguments.of(List.of(lines.split(" ")), List.of(starts));
    }

    /** Half an hour at 9 in New York from Tuesday 5 January 2027; starts as month, day and hour there. */
    static Stream<Arguments> timedSeries() {
        return Stream.of(
                timed("RRULE:FREQ=DAILY;COUNT=3", "01-05T09", "01-06T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;INTERVAL=10;UNTIL=20270125T140000Z", "01-05T09", "01-15T09", "01-25T09"),
                timed("RRULE:FREQ=DAILY;INTERVAL=10;UNTIL=20270125T135959Z", "01-05T09", "01-15T09"),
                timed(
                        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4",
                        "01-05T09",
                        "01-17T09",
                        "01-19T09",
                        "01-31T09"),
                timed(
                        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4",
                        "01-05T09",
                        "01-10T09",
                        "01-19T09",
                        "01-24T09"),
                timed("RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3", "01-05T09", "02-02T09", "03-02T09"),
                timed("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;COUNT=3", "01-05T09", "02-03T09", "03-03T09"),
                timed("RRULE:FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=5;COUNT=3", "01-05T09", "06-05T09", "01-05T09"),
                timed("RRULE:FREQ=YEARLY;BYYEARDAY=5,100;COUNT=3", "01-05T09", "04-10T09", "01-05T09"),
                timed("RRULE:FREQ=YEARLY;BYWEEKNO=1,10;BYDAY=TU;COUNT=3", "01-05T09", "03-09T09", "01-04T09"),
                timed("RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=3", "01-05T09", "01-05T15", "01-06T09"),
                timed("RRULE:FREQ=WEEKLY;COUNT=2 RRULE:FREQ=MONTHLY;COUNT=2", "01-05T09", "01-12T09", "02-05T09"),
                timed("RRULE:FREQ=DAILY;COUNT=4 EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2", "01-06T09", "01-08T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE;TZID=America/New_York:20270106T090000", "01-05T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE:20270106T140000Z", "01-05T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE:20270106T090000", "01-05T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE;TZID=Europe/Berlin:20270106T150000", "01-05T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;COUNT=4 EXDATE:20270106T140000Z,20270107T140000Z", "01-05T09", "01-08T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE;VALUE=DATE:20270106", "01-05T09", "01-06T09", "01-07T09"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE:20270106T143000Z", "01-05T09", "01-06T09", "01-07T09"),
                timed(
                        "RDATE;TZID=America/New_York:20270109T110000,20270112T090000",
                        "01-05T09",
                        "01-09T11",
                        "01-12T09"),
                timed("RRULE:FREQ=DAILY;COUNT=2 RDATE:20270109T160000Z", "01-05T09", "01-06T09", "01-09T11"),
                timed("RRULE:FREQ=DAILY;COUNT=2 RDATE:20270106T140000Z EXDATE:20270106T140000Z", "01-05T09"));
    }

    @ParameterizedTest
    @MethodSource("timedSeries")
    void timedSeries_fallsOnTheseTimes(List<String> lines, List<String> starts) {
        ObjectNode body = times("2027-01-05T09:00:00", "2027-01-05T09:30:00", "America/New_York");
        assertThat(starts(create(body, lines), "/start/dateTime", 5, 13)).isEqualTo(starts);
    }

    static Stream<Arguments> daySeries() {
        return Stream.of(
                timed("RRULE:FREQ=MONTHLY;COUNT=3", "2027-01-31", "2027-03-31", "2027-05-31"),
                timed("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-01-31", "2027-02-28", "2027-03-31"),
                timed(
                        "RRULE:FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1;COUNT=3",
                        "2027-01-31",
                        "2027-03-31",
                        "2027-04-30"),
                timed(
                        "RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31;COUNT=3",
                        "2027-01-31",
                        "2027-02-28",
                        "2027-03-31"),
                timed("RRULE:FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20270328", "2027-01-31", "2027-02-28", "2027-03-28"),
                timed("RRULE:FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20270327", "2027-01-31", "2027-02-28"),
                timed("RRULE:FREQ=DAILY;UNTIL=20270201T235959Z", "2027-01-31", "2027-02-01"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE;VALUE=DATE:20270201", "2027-01-31", "2027-02-02"),
                timed("RRULE:FREQ=DAILY;COUNT=3 EXDATE:20270201,20270202", "2027-01-31"),
                timed("RRULE:FREQ=DAILY;COUNT=1 RDATE;VALUE=DATE:20270214", "2027-01-31", "2027-02-14"));
    }

    @ParameterizedTest
    @MethodSource("daySeries")
    void seriesOfDays_fallsOnTheseDays(List<String> lines, List<String> starts) {
        ObjectNode body = Json.object();
        body.putObject("start").put("date", "2027-01-31");
        body.putObject("end").put("date", "2027-02-02");
        String id = create(body, lines);
        assertThat(starts(id, "/start/date", 0, 10)).isEqualTo(starts);
        assertThat(starts(id, "/end/date", 0, 10)).doesNotContainAnyElementsOf(List.of("2027-02-01"));
    }

    @Test
    void leapDay_isSkippedInCommonYears() {
        ObjectNode body = Json.object();
        body.putObject("start").put("date", "2028-02-29");
        body.putObject("end").put("date", "2028-03-01");
        assertThat(starts(create(body, List.of("RRULE:FREQ=YEARLY;COUNT=2")), "/start/date", 0, 10))
                .containsExactly("2028-02-29", "2032-02-29");
    }

    @Test
    void clockChanges_moveTheInstantAndKeepTheWallClockAndTheLength() {
        String spring = create(
                times("2027-03-13T02:30:00", "2027-03-13T03:30:00", "America/New_York"),
                List.of("RRULE:FREQ=DAILY;COUNT=3"));
        assertThat(starts(spring, "/start/dateTime", 5, 25))
                .as("half past two does not exist on the 14th and is half past three")
                .containsExactly("03-13T02:30:00-05:00", "03-14T03:30:00-04:00", "03-15T02:30:00-04:00");
        assertThat(starts(spring, "/id", 9, 26).get(1))
                .as("its id is of the instant")
                .endsWith("20270314T073000Z");
        String autumn = create(
                times("2027-11-05T22:00:00", "2027-11-06T04:00:00", "America/New_York"),
                List.of("RRULE:FREQ=DAILY;COUNT=2"));
        assertThat(starts(autumn, "/end/dateTime", 5, 25))
                .as("six hours, of which the second night has one twice")
                .containsExactly("11-06T04:00:00-04:00", "11-07T03:00:00-05:00");
    }

    @Test
    void excludedAndCancelledOccurrences_countTowardsCount() {
        ObjectNode body = times("2027-01-05T09:00:00", "2027-01-05T09:30:00", "America/New_York");
        String id = create(body, List.of("RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20270106T140000Z"));
        String second = town.all(ALICE, "events/" + id + "/instances", "/id").get(1);
        town.as(ALICE, "DELETE", "events/" + second);
        assertThat(starts(id, "/start/dateTime", 5, 13)).containsExactly("01-05T09", "01-08T09");
        assertThat(town.all(ALICE, "events/" + id + "/instances?showDeleted=true", "/status"))
                .as("an excluded date is no cancelled occurrence")
                .containsExactly("confirmed", "cancelled", "confirmed");
    }

    @Test
    void seriesOfNights_isFoundFromEitherOfItsDays() {
        String id = create(
                times("2027-04-05T22:00:00", "2027-04-06T06:00:00", "UTC"), List.of("RRULE:FREQ=WEEKLY;COUNT=2"));
        String window = "events/" + id + "/instances?timeMin=%s&timeMax=%s";
        assertThat(town.all(ALICE, window.formatted("2027-04-06T01:00:00Z", "2027-04-06T02:00:00Z"), "/id"))
                .hasSize(1);
        assertThat(town.all(ALICE, window.formatted("2027-04-06T06:00:00Z", "2027-04-06T07:00:00Z"), "/id"))
                .isEmpty();
    }

    @Test
    void singleEvent_becomesASeriesAndBack_underTheSameId() {
        ObjectNode body = times("2027-05-05T09:00:00", "2027-05-05T09:30:00", "Europe/Berlin");
        String id = town.as(ALICE, "POST", "events", body.toString()).ok().text("/id");
        town.as(ALICE, "PATCH", "events/" + id, "{\"recurrence\": [\"RRULE:FREQ=DAILY;COUNT=3\"]}")
                .ok();
        assertThat(town.all(ALICE, "events/" + id + "/instances", "/recurringEventId"))
                .containsOnly(id)
                .hasSize(3);
        Reply single = town.as(ALICE, "PATCH", "events/" + id, "{\"recurrence\": null}")
                .ok();
        assertThat(single.json().has("recurrence")).isFalse();
        assertThat(town.all(ALICE, "events/" + id + "/instances", "/id")).isEmpty();
    }

    private static ObjectNode times(String start, String end, String zone) {
        ObjectNode body = Json.object();
        body.putObject("start").put("dateTime", start).put("timeZone", zone);
        body.putObject("end").put("dateTime", end).put("timeZone", zone);
        return body;
    }

    private String create(ObjectNode body, List<String> lines) {
        count++;
        body.put("id", "series%03d".formatted(count));
        lines.forEach(body.withArray("recurrence")::add);
        return town.as(ALICE, "POST", "events", body.toString()).ok().text("/id");
    }

    private List<String> starts(String id, String pointer, int from, int until) {
        List<String> found = new ArrayList<>();
        JsonNode items = town.as(ALICE, "GET", "events/" + id + "/instances?timeZone=America/New_York")
                .ok()
                .json()
                .path("items");
        items.forEach(item -> {
            String text = item.at(pointer).asText();
            found.add(text.substring(Math.min(from, text.length()), Math.min(until, text.length())));
        });
        return found;
    }
}
