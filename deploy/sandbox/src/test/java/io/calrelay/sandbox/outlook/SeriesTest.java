package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Series on the wire: occurrences, exceptions, cancellations, reshapes. */
class SeriesTest {
    private static final String RECURRENCE =
            "\"recurrence\": {\"pattern\": {\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"monday\"]},"
                    + " \"range\": {\"type\": \"%s\", \"startDate\": \"%s\", \"endDate\": \"%s\", \"numberOfOccurrences\": %d%s}}";
    private static final String FOUR = RECURRENCE.formatted("numbered", "2026-03-23", "0001-01-01", 4, "");
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private Reply send(String more) {
        return box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed(
                        "Weekly", "2026-03-23T09:00:00", "2026-03-23T09:30:00", "W. Europe Standard Time", more));
    }

    private String create() {
        Reply made = send(FOUR);
        assertThat(made.status()).isEqualTo(201);
        return made.json().path("id").asText();
    }

    private JsonNode instances(String master) {
        return box.as(
                        ALICE,
                        "GET",
                        "/me/events/" + master + "/instances?startDateTime=2026-03-01&endDateTime=2026-06-01",
                        "")
                .json()
                .path("value");
    }

    private Reply patch(String id, String body) {
        return box.as(ALICE, "PATCH", "/me/events/" + id, body);
    }

    private JsonNode get(String id, String query) {
        return box.as(ALICE, "GET", "/me/events/" + id + query, "").json();
    }

    @Test
    void series_keepsItsWallClockOverTheClockChange_andItsInstancesCarryTheirDates() {
        String master = create();
        JsonNode all = instances(master);
        assertThat(all).hasSize(4);
        assertThat(all.at("/0/start/dateTime").asText()).isEqualTo("2026-03-23T08:00:00.0000000");
        assertThat(all.at("/1/start/dateTime").asText()).isEqualTo("2026-03-30T07:00:00.0000000");
        assertThat(all.at("/1/originalStart").asText()).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(all.at("/1/iCalUId").asText().substring(32, 40)).isEqualTo("07EA031E");
        assertThat(get(master, "").path("iCalUId").asText().substring(32, 40)).isEqualTo("00000000");
        assertThat(get(master, "").at("/recurrence/range/endDate").asText()).isEqualTo("0001-01-01");
        assertThat(get(master, "").at("/recurrence/pattern/firstDayOfWeek").asText())
                .isEqualTo("sunday");
        assertThat(box.as(ALICE, "GET", "/me/events", "").json().path("value")).hasSize(1);
    }

    @Test
    void editedOccurrence_isAnException_andMovesTheMastersChangeKey() {
        String master = create();
        String key = get(master, "").path("changeKey").asText();
        String second = instances(master).at("/1/id").asText();
        Reply edited = patch(
                second,
                "{\"subject\": \"Moved\", \"start\": {\"dateTime\": \"2026-03-31T09:00:00\", \"timeZone\": \"Europe/Berlin\"},"
                        + " \"end\": {\"dateTime\": \"2026-03-31T09:30:00\", \"timeZone\": \"Europe/Berlin\"}}");
        assertThat(edited.json().path("type").asText()).isEqualTo("exception");
        assertThat(edited.json().path("id").asText()).isEqualTo(second);
        assertThat(edited.json().path("originalStart").asText()).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(get(master, "").path("changeKey").asText()).isNotEqualTo(key);
        patch(master, "{\"subject\": \"Renamed\"}");
        JsonNode all = instances(master);
        assertThat(all.at("/0/subject").asText()).isEqualTo("Renamed");
        assertThat(all.at("/1/subject").asText()).isEqualTo("Moved");
    }

    @Test
    void editsAndCancellations_areListedOnTheMasterWhenAsked() {
        String master = create();
        patch(instances(master).at("/1/id").asText(), "{\"subject\": \"Special\"}");
        box.as(ALICE, "DELETE", "/me/events/" + instances(master).at("/2/id").asText(), "");
        assertThat(instances(master)).hasSize(3);
        JsonNode shown =
                get(master, "?$select=subject,cancelledOccurrences,exceptionOccurrences&$expand=exceptionOccurrences");
        assertThat(shown.at("/cancelledOccurrences/0").asText()).isEqualTo("OID." + master + ".2026-04-06");
        assertThat(shown.at("/exceptionOccurrences")).hasSize(1);
        assertThat(shown.at("/exceptionOccurrences/0/subject").asText()).isEqualTo("Special");
        assertThat(get(master, "").has("cancelledOccurrences")).isFalse();
    }

    @Test
    void reshape_restoresEverything_butTheSameRecurrenceDoesNot() {
        String master = create();
        patch(instances(master).at("/1/id").asText(), "{\"subject\": \"Special\"}");
        box.as(ALICE, "DELETE", "/me/events/" + instances(master).at("/2/id").asText(), "");
        patch(master, "{" + FOUR + "}");
        assertThat(instances(master)).hasSize(3);
        assertThat(instances(master).at("/1/subject").asText()).isEqualTo("Special");
        patch(master, "{" + RECURRENCE.formatted("numbered", "2026-03-23", "0001-01-01", 5, "") + "}");
        assertThat(instances(master)).hasSize(5);
        assertThat(instances(master).at("/1/subject").asText()).isEqualTo("Weekly");
        Reply single = patch(master, "{\"recurrence\": null}");
        assertThat(single.json().path("type").asText()).isEqualTo("singleInstance");
        assertThat(single.json().at("/start/dateTime").asText()).startsWith("2026-03-23T08:00");
    }

    @Test
    void occurrenceMovedOntoItsNeighboursDay_isRefused_evenIfThatOneIsDeleted() {
        String master = create();
        String second = instances(master).at("/1/id").asText();
        box.as(ALICE, "DELETE", "/me/events/" + instances(master).at("/2/id").asText(), "");
        Reply refused = patch(
                second,
                "{\"start\": {\"dateTime\": \"2026-04-06T07:00:00\", \"timeZone\": \"Europe/Berlin\"},"
                        + " \"end\": {\"dateTime\": \"2026-04-06T08:00:00\", \"timeZone\": \"Europe/Berlin\"}}");
        assertThat(refused.code()).isEqualTo("ErrorOccurrenceCrossingBoundary");
        Reply noZone = patch(second, "{\"start\": {\"dateTime\": \"2026-03-31T07:00:00\"}}");
        assertThat(noZone.code()).isEqualTo("TimeZoneNotSupportedException");
    }

    @Test
    void zoneOfASeries_movesOnlyWithItsRecurrence() {
        String master = create();
        String times = GraphBox.timed("Weekly", "2026-03-23T09:00:00", "2026-03-23T09:30:00", "America/New_York");
        assertThat(patch(master, times).code()).isEqualTo("ErrorPropertyValidationFailure");
        assertThat(patch(master, times.substring(0, times.length() - 1) + ", " + FOUR + "}")
                        .status())
                .isEqualTo(200);
        assertThat(instances(master).at("/0/start/dateTime").asText()).startsWith("2026-03-23T13:00");
    }

    @Test
    void wrongRecurrences_areRefusedWithTheirCodes() {
        assertThat(send(RECURRENCE.formatted("numbered", "2026-03-24", "0001-01-01", 4, ""))
                        .code())
                .isEqualTo("ErrorInvalidRecurrenceRange");
        assertThat(send(RECURRENCE.formatted("numbered", "2026-03-23", "0001-01-01", 0, ""))
                        .code())
                .isEqualTo("ErrorInvalidRecurrenceRange");
        assertThat(send(FOUR.replace("[\"monday\"]", "[]")).code()).isEqualTo("ErrorInvalidRecurrencePattern");
        assertThat(send(RECURRENCE.formatted("noEnd", "2026-03-23", "", 0, ", \"recurrenceTimeZone\": \"Asia/Tokyo\""))
                        .code())
                .isEqualTo("ErrorPropertyValidationFailure");
        assertThat(send(RECURRENCE.formatted(
                                "endDate",
                                "2026-03-23",
                                "2026-04-06",
                                0,
                                ", \"recurrenceTimeZone\": \"Europe/Berlin\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void startThatDoesNotFitThePattern_isAccepted_andTheSeriesLandsOnThePatternsDay() {
        Reply made = send(FOUR.replace("monday", "tuesday"));
        assertThat(made.json().at("/start/dateTime").asText()).isEqualTo("2026-03-24T08:00:00.0000000");
        assertThat(instances(made.json().path("id").asText())).hasSize(4);
    }

    @Test
    void keptWorld_isTheSameAfterARestart_andOldDeltaLinksGoOn() {
        String master = create();
        patch(instances(master).at("/1/id").asText(), "{\"subject\": \"Special\"}");
        box.as(ALICE, "DELETE", "/me/events/" + instances(master).at("/2/id").asText(), "");
        String link = box.as(ALICE, "GET", "/me/calendarView/delta?startDateTime=2026-03-01&endDateTime=2026-06-01", "")
                .json()
                .path("@odata.deltaLink")
                .asText();
        JsonNode before = instances(master);
        JsonNode kept = box.cloud.keep();
        box.as(ALICE, "DELETE", "/me/events/" + master, "");
        box.cloud.restore(kept);
        assertThat(instances(master)).isEqualTo(before);
        assertThat(get(master, "?$select=cancelledOccurrences").path("cancelledOccurrences"))
                .hasSize(1);
        assertThat(box.as(ALICE, "GET", link, "").json().path("value")).isEmpty();
    }
}
