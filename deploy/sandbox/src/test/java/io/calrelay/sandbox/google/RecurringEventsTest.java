package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurringEventsTest {

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> starts(String below) {
        return town.all(ALICE, below, "/start/dateTime");
    }

    private List<String> days(String rule, String start) {
        String body = "{\"id\": \"dates0\", \"start\": {\"date\": \"" + start + "\"}, \"end\": {\"date\": \"" + start
                + "\"}, \"recurrence\": [\"" + rule + "\"]}";
        town.as(ALICE, "POST", "events", body).ok();
        return town.all(ALICE, "events/dates0/instances?timeMax=2029-01-01T00:00:00Z", "/start/date");
    }

    @Test
    void rule_comesBackInGooglesOwnOrder() {
        assertThat(town.weekly("").json().path("recurrence").toString())
                .isEqualTo("[\"EXDATE;TZID=America/New_York:20270119T100000\","
                        + "\"RRULE:FREQ=WEEKLY;COUNT=12;BYDAY=TU\"]");
    }

    @Test
    void instances_followTheWallClockAndOmitExcludedDates() {
        town.weekly("");
        List<String> starts = starts("events/series0/instances");
        assertThat(starts).hasSize(11).contains("2027-01-12T10:00:00-05:00", "2027-03-16T10:00:00-04:00");
        assertThat(starts).doesNotContain("2027-01-19T10:00:00-05:00");
        Reply one = town.as(ALICE, "GET", "events/series0_20270316T140000Z").ok();
        assertThat(one.text("/recurringEventId")).isEqualTo("series0");
        assertThat(one.text("/originalStartTime/dateTime")).isEqualTo("2027-03-16T10:00:00-04:00");
        assertThat(one.json().has("recurrence")).isFalse();
        assertThat(town.as(ALICE, "GET", "events/series0_20270316t140000z").status())
                .isEqualTo(404);
        assertThat(town.as(ALICE, "GET", "events/series0_20270119T150000Z").status())
                .isEqualTo(404);
    }

    @Test
    void changedOccurrence_isAnExceptionInThePlainList() {
        town.weekly("");
        town.as(ALICE, "PATCH", "events/series0_20270126T150000Z", """
                {"summary": "moved", "start": {"dateTime": "2027-01-27T14:00:00-05:00"},
                 "end": {"dateTime": "2027-01-27T14:45:00-05:00"}}""").ok();
        assertThat(town.all(ALICE, "events", "/summary")).containsExactly("Pipeline call", "moved");
        assertThat(starts("events/series0/instances"))
                .contains("2027-01-27T14:00:00-05:00")
                .hasSize(11);
        assertThat(starts("events/series0/instances?originalStart=2027-01-26T10:00:00-05:00"))
                .containsExactly("2027-01-27T14:00:00-05:00");
        assertThat(starts("events?singleEvents=true&orderBy=startTime").get(0)).isEqualTo("2027-01-05T10:00:00-05:00");
    }

    @Test
    void cancelledOccurrence_isAStubEvenWithoutShowDeleted() {
        town.weekly("");
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        assertThat(town.as(ALICE, "DELETE", "events/series0_20270202T150000Z").status())
                .isEqualTo(204);
        JsonNode stub = town.as(ALICE, "GET", "events").json().at("/items/1");
        assertThat(stub.path("status").asText()).isEqualTo("cancelled");
        assertThat(stub.path("recurringEventId").asText()).isEqualTo("series0");
        assertThat(stub.at("/originalStartTime/dateTime").asText()).isEqualTo("2027-02-02T10:00:00-05:00");
        assertThat(stub.has("summary")).isFalse();
        assertThat(town.as(ALICE, "GET", "events/series0").json().path("recurrence"))
                .hasSize(2);
        assertThat(town.all(ALICE, "events?syncToken=" + token, "/id")).containsExactly("series0_20270202T150000Z");
        assertThat(starts("events/series0/instances")).hasSize(10);
        town.as(ALICE, "PATCH", "events/series0_20270202T150000Z", "{\"status\": \"confirmed\"}")
                .ok();
        assertThat(starts("events/series0/instances")).hasSize(11);
    }

    @Test
    void sparseTombstones_keepOnlyTheId() {
        town.weekly("");
        town.cloud.turn(GoogleSwitch.SPARSE_TOMBSTONES, true);
        town.as(ALICE, "DELETE", "events/series0_20270202T150000Z");
        JsonNode stub = town.as(ALICE, "GET", "events").json().at("/items/1");
        assertThat(stub.size()).isEqualTo(4);
        assertThat(town.as(ALICE, "GET", "events/series0_20270202T150000Z").text("/recurringEventId"))
                .isEqualTo("series0");
    }

    @Test
    void opaqueIds_tellNothingAndStillWork() {
        town.weekly("");
        town.cloud.turn(GoogleSwitch.OPAQUE_INSTANCE_IDS, true);
        String id = town.all(ALICE, "events/series0/instances", "/id").get(3);
        assertThat(id).doesNotContain("series0").doesNotContain("2027");
        town.as(ALICE, "PATCH", "events/" + id, "{\"summary\": \"changed\"}").ok();
        assertThat(town.all(ALICE, "events/series0/instances", "/summary").get(3))
                .isEqualTo("changed");
        assertThat(town.all(ALICE, "events/series0/instances", "/id").get(3)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=WEEKLY;UNTIL=20210605T000000",
                "RRULE:FREQ=WEEKLY;UNTIL=2021-06-05",
                "RRULE:FREQ=FORTNIGHTLY",
                "DTSTART:20270105T100000",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "weekly"
            })
    void wrongRule_isRefused(String rule) {
        String body = "{\"start\": {\"date\": \"2027-01-05\"}, \"end\": {\"date\": \"2027-01-06\"}, \"recurrence\": [\""
                + rule + "\"]}";
        Reply refused = town.as(ALICE, "POST", "events", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error/message")).isEqualTo("Invalid recurrence rule.");
    }

    @Test
    void missingMonthDays_areSkipped() {
        assertThat(days("RRULE:FREQ=MONTHLY;COUNT=4", "2027-01-31"))
                .containsExactly("2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31");
    }

    @Test
    void lastDayOfFebruary_isThereEveryYear() {
        assertThat(days("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20280301", "2026-02-28"))
                .containsExactly("2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void dateOnlyExclusion_hasNoEffectOnATimedSeries() {
        town.as(ALICE, "POST", "events", """
                {"id": "timed0", "start": {"dateTime": "2027-01-05T10:00:00", "timeZone": "Europe/Berlin"},
                 "end": {"dateTime": "2027-01-05T11:00:00", "timeZone": "Europe/Berlin"},
                 "recurrence": ["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20270106"]}""").ok();
        assertThat(starts("events/timed0/instances")).hasSize(3);
    }

    @Test
    void oldDailySeries_stillHasOccurrencesYearsLater() {
        town.as(ALICE, "POST", "events", """
                {"id": "longrun0", "start": {"date": "2010-01-05"}, "end": {"date": "2010-01-06"},
                 "recurrence": ["RRULE:FREQ=DAILY"]}""").ok();
        town.as(ALICE, "GET", "events/longrun0_20311201").ok();
        String window = "events?singleEvents=true&timeMin=2031-12-01T12:00:00Z&timeMax=2031-12-03T12:00:00Z";
        assertThat(town.all(ALICE, window, "/start/date")).containsExactly("2031-12-01", "2031-12-02", "2031-12-03");
    }

    @Test
    void endlessSeries_isExpandedYearsAhead() {
        town.as(ALICE, "POST", "events", """
                {"id": "endless0", "start": {"date": "2027-01-05"}, "end": {"date": "2027-01-06"},
                 "recurrence": ["RRULE:FREQ=YEARLY"]}""").ok();
        List<String> days = town.all(ALICE, "events?singleEvents=true", "/start/date");
        assertThat(days).contains("2040-01-05").hasSize(14);
    }
}
