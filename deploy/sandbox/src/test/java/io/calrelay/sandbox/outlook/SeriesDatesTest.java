package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where series fall: every pattern with every range, clock changes, month ends, several days at a time. */
class SeriesDatesTest {
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private static Arguments pattern(String pattern, String start, String... dates) {
        return Arguments.of(pattern, start, List.of(dates));
    }

    /** Each with its first four dates. */
    static Stream<Arguments> patterns() {
        return Stream.of(
                pattern("\"type\": \"daily\", \"interval\": 3", "2026-03-02", "03-02", "03-05", "03-08", "03-11"),
                pattern(
                        "\"type\": \"weekly\", \"interval\": 2, \"daysOfWeek\": [\"tuesday\", \"sunday\"],"
                                + " \"firstDayOfWeek\": \"monday\"",
                        "2026-03-03",
                        "03-03",
                        "03-08",
                        "03-17",
                        "03-22"),
                pattern(
                        "\"type\": \"absoluteMonthly\", \"interval\": 1, \"dayOfMonth\": 31",
                        "2026-01-31",
                        "01-31",
                        "02-28",
                        "03-31",
                        "04-30"),
                pattern(
                        "\"type\": \"absoluteMonthly\", \"interval\": 2, \"dayOfMonth\": 29",
                        "2026-02-28",
                        "02-28",
                        "04-29",
                        "06-29",
                        "08-29"),
                pattern(
                        "\"type\": \"relativeMonthly\", \"interval\": 1, \"daysOfWeek\": [\"thursday\"], \"index\": \"last\"",
                        "2026-02-26",
                        "02-26",
                        "03-26",
                        "04-30",
                        "05-28"),
                pattern(
                        "\"type\": \"relativeMonthly\", \"interval\": 1, \"index\": \"first\", \"daysOfWeek\":"
                                + " [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"]",
                        "2026-05-01",
                        "05-01",
                        "06-01",
                        "07-01",
                        "08-03"),
                pattern(
                        "\"type\": \"absoluteYearly\", \"interval\": 1, \"dayOfMonth\": 29, \"month\": 2",
                        "2024-02-29",
                        "02-29",
                        "02-28",
                        "02-28",
                        "02-28"),
                pattern(
                        "\"type\": \"relativeYearly\", \"interval\": 1, \"daysOfWeek\": [\"monday\"], \"index\": \"fourth\","
                                + " \"month\": 11",
                        "2023-11-27",
                        "11-27",
                        "11-25",
                        "11-24",
                        "11-23"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void pattern_givesTheSameDatesUnderEveryRange(String pattern, String start, List<String> dates) {
        JsonNode numbered = create(pattern, start, "\"type\": \"numbered\", \"numberOfOccurrences\": 4");
        List<String> whole = days(numbered, start);
        assertThat(whole).extracting(day -> day.substring(5)).containsExactlyElementsOf(dates);
        JsonNode until = create(pattern, start, "\"type\": \"endDate\", \"endDate\": \"" + whole.get(3) + "\"");
        assertThat(days(until, start)).isEqualTo(whole);
        JsonNode endless = create(pattern, start, "\"type\": \"noEnd\"");
        assertThat(days(endless, start))
                .startsWith(whole.toArray(String[]::new))
                .hasSizeGreaterThan(4);
        assertThat(endless.at("/recurrence/range/endDate").asText()).isEqualTo("0001-01-01");
        assertThat(endless.at("/recurrence/range/numberOfOccurrences").asInt()).isZero();
    }

    private JsonNode create(String pattern, String start, String range) {
        return create(start + "T09:00:00", start + "T10:00:00", "Europe/Berlin", pattern, range);
    }

    private JsonNode create(String start, String end, String zone, String pattern, String range) {
        String recurrence = "\"recurrence\": {\"pattern\": {" + pattern + "}, \"range\": {\"startDate\": \""
                + start.substring(0, 10) + "\", " + range + "}}";
        Reply made = box.as(ALICE, "POST", "/me/events", GraphBox.timed("Series", start, end, zone, recurrence));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return made.json();
    }

    private List<JsonNode> instances(JsonNode master, String from, String until, String... headers) {
        List<JsonNode> found = new ArrayList<>();
        box.as(
                        ALICE,
                        "GET",
                        "/me/events/" + master.path("id").asText() + "/instances?$top=1000&startDateTime=" + from
                                + "&endDateTime=" + until,
                        "",
                        headers)
                .json()
                .path("value")
                .forEach(found::add);
        return found;
    }

    private List<String> days(JsonNode master, String start) {
        int year = Integer.parseInt(start.substring(0, 4));
        return instances(master, year + "-01-01", (year + 4) + "-12-30").stream()
                .map(each -> each.at("/start/dateTime").asText().substring(0, 10))
                .toList();
    }

    private List<String> starts(JsonNode master, String from, String until) {
        return instances(master, from, until).stream()
                .map(each -> each.at("/start/dateTime").asText().substring(5, 16))
                .toList();
    }

    @Test
    void clockChangeForwardAndBack_movesTheInstantNotTheWallClock() {
        JsonNode spring = create(
                "2026-03-28T02:30:00",
                "2026-03-28T03:30:00",
                "W. Europe Standard Time",
                "\"type\": \"daily\", \"interval\": 1",
                "\"type\": \"numbered\", \"numberOfOccurrences\": 3");
        assertThat(starts(spring, "2026-03-01", "2026-04-01"))
                .as("half past two does not exist on the 29th and is half past three")
                .containsExactly("03-28T01:30", "03-29T01:30", "03-30T00:30");
        JsonNode autumn = create(
                "2026-10-31T09:00:00",
                "2026-10-31T10:00:00",
                "America/New_York",
                "\"type\": \"daily\", \"interval\": 1",
                "\"type\": \"numbered\", \"numberOfOccurrences\": 2");
        assertThat(starts(autumn, "2026-10-01", "2026-12-01")).containsExactly("10-31T13:00", "11-01T14:00");
    }

    @Test
    void seriesAcrossMidnight_isFoundFromEitherOfItsDays() {
        JsonNode nights = create(
                "2026-03-02T22:00:00",
                "2026-03-03T06:00:00",
                "UTC",
                "\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"monday\"]",
                "\"type\": \"numbered\", \"numberOfOccurrences\": 2");
        assertThat(instances(nights, "2026-03-03T01:00:00Z", "2026-03-03T02:00:00Z"))
                .hasSize(1);
        assertThat(instances(nights, "2026-03-03T06:00:00Z", "2026-03-03T07:00:00Z"))
                .isEmpty();
        assertThat(instances(nights, "2026-03-02T21:00:00Z", "2026-03-02T22:30:00Z"))
                .hasSize(1);
    }

    @Test
    void allDaySeriesOfTwoDays_floatsInUtc() {
        String recurrence = "\"isAllDay\": true, \"recurrence\": {\"pattern\": {\"type\": \"absoluteMonthly\","
                + " \"interval\": 1, \"dayOfMonth\": 30}, \"range\": {\"type\": \"numbered\", \"startDate\":"
                + " \"2026-01-30\", \"numberOfOccurrences\": 3}}";
        JsonNode made = box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed(
                                "Fair", "2026-01-30T00:00:00", "2026-02-01T00:00:00", "America/New_York", recurrence))
                .json();
        assertThat(made.at("/recurrence/range/recurrenceTimeZone").asText()).isEqualTo("UTC");
        List<JsonNode> all =
                instances(made, "2026-01-01", "2026-06-01", "Prefer", "outlook.timezone=\"Tokyo Standard Time\"");
        assertThat(all)
                .extracting(each -> each.at("/start/dateTime").asText().substring(0, 16) + " to "
                        + each.at("/end/dateTime").asText().substring(0, 10))
                .containsExactly(
                        "2026-01-30T00:00 to 2026-02-01",
                        "2026-02-28T00:00 to 2026-03-02",
                        "2026-03-30T00:00 to 2026-04-01");
        assertThat(all.get(0).at("/start/timeZone").asText()).isEqualTo("UTC");
    }

    @Test
    void exceptionMovedOutOfTheWindow_leavesIt_andOneMovedInAppears() {
        JsonNode weekly = create(
                "2026-03-02T09:00:00",
                "2026-03-02T10:00:00",
                "UTC",
                "\"type\": \"weekly\", \"interval\": 2, \"daysOfWeek\": [\"monday\"]",
                "\"type\": \"numbered\", \"numberOfOccurrences\": 3");
        String second =
                instances(weekly, "2026-03-10", "2026-03-20").get(0).path("id").asText();
        box.as(
                ALICE,
                "PATCH",
                "/me/events/" + second,
                GraphBox.timed("Moved", "2026-03-25T09:00:00", "2026-03-25T10:00:00", "UTC"));
        assertThat(instances(weekly, "2026-03-10", "2026-03-20")).isEmpty();
        assertThat(instances(weekly, "2026-03-24", "2026-03-27"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("type").asText()).isEqualTo("exception");
                    assertThat(each.path("originalStart").asText()).isEqualTo("2026-03-16T09:00:00Z");
                });
    }

    @Test
    void occurrenceMadeAllDayInAnotherZone_keepsItsPlaceInTheSeries() {
        Weekly weekly = Weekly.create(box);
        Reply allDay = weekly.patch(
                weekly.instance(1),
                GraphBox.timed(
                        "Off", "2026-03-30T00:00:00", "2026-03-31T00:00:00", "Asia/Tokyo", "\"isAllDay\": true"));
        assertThat(allDay.json().path("isAllDay").asBoolean()).isTrue();
        assertThat(allDay.json().at("/start/dateTime").asText()).startsWith("2026-03-30T00:00");
        assertThat(allDay.json().path("originalStart").asText()).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(weekly.all("/isAllDay")).containsExactly("false", "true", "false", "false");
        assertThat(box.as(ALICE, "GET", "/me/events/" + weekly.instance(1) + "/instances?" + Weekly.WINDOW, "")
                        .code())
                .as("an occurrence has no instances")
                .isEqualTo("ErrorInvalidRequest");
    }

    @Test
    void singleEvent_becomesASeriesAndBack_underTheSameId() {
        String body = GraphBox.timed("One", "2026-03-23T09:00:00", "2026-03-23T09:30:00", "Europe/Berlin");
        String id = box.as(ALICE, "POST", "/me/events", body).json().path("id").asText();
        JsonNode series = box.as(ALICE, "PATCH", "/me/events/" + id, "{" + Weekly.recurrence(4) + "}")
                .json();
        assertThat(series.path("type").asText()).isEqualTo("seriesMaster");
        assertThat(new Weekly(box, id).instances()).hasSize(4);
        JsonNode single = box.as(ALICE, "PATCH", "/me/events/" + id, "{\"recurrence\": null}")
                .json();
        assertThat(single.path("type").asText()).isEqualTo("singleInstance");
        assertThat(single.path("id").asText()).isEqualTo(id);
    }
}
