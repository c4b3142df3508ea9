package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes of a whole series do to its occurrences, its guests and its ids. */
class SeriesEditsTest {
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> starts(String below) {
        return town.all(ALICE, below, "/start/dateTime");
    }

    private void moveOne() {
        town.as(ALICE, "PATCH", "events/series0_20270126T150000Z", """
                {"summary": "moved", "start": {"dateTime": "2027-01-27T14:00:00-05:00"},
                 "end": {"dateTime": "2027-01-27T14:45:00-05:00"}}""").ok();
    }

    @Test
    void editedMaster_resetsExceptionsButKeepsTheirTimes() {
        town.weekly("");
        moveOne();
        town.as(ALICE, "PATCH", "events/series0", "{\"location\": \"Room 9\"}").ok();
        Reply exception =
                town.as(ALICE, "GET", "events/series0_20270126T150000Z").ok();
        assertThat(exception.text("/summary")).isEqualTo("Pipeline call");
        assertThat(exception.text("/location")).isEqualTo("Room 9");
        assertThat(exception.text("/start/dateTime")).isEqualTo("2027-01-27T14:00:00-05:00");
    }

    @Test
    void exceptions_areKeptWhereTheSwitchSaysSo() {
        town.weekly("");
        town.cloud.turn(GoogleSwitch.RESET_EXCEPTIONS, false);
        moveOne();
        town.as(ALICE, "PATCH", "events/series0", "{\"location\": \"Room 9\"}").ok();
        Reply exception =
                town.as(ALICE, "GET", "events/series0_20270126T150000Z").ok();
        assertThat(exception.text("/summary")).isEqualTo("moved");
    }

    @Test
    void movedMaster_keepsCancelledOccurrencesCancelledUnderNewIds() {
        town.weekly("");
        moveOne();
        town.as(ALICE, "DELETE", "events/series0_20270202T150000Z");
        town.as(ALICE, "PATCH", "events/series0", """
                {"recurrence": ["RRULE:FREQ=WEEKLY;COUNT=12;BYDAY=TU"],
                 "start": {"dateTime": "2027-01-05T11:00:00-05:00"}, "end": {"dateTime": "2027-01-05T11:45:00-05:00"}}""").ok();
        List<String> starts = starts("events/series0/instances");
        assertThat(starts)
                .hasSize(11)
                .contains("2027-01-26T11:00:00-05:00")
                .doesNotContain("2027-02-02T11:00:00-05:00");
        assertThat(town.as(ALICE, "GET", "events/series0_20270202T160000Z").text("/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void oneOccurrenceClosed_closesTheSeriesAndCannotBeOpenedAlone() {
        town.weekly("");
        town.as(ALICE, "PATCH", "events/series0_20270126T150000Z", "{\"visibility\": \"private\"}")
                .ok();
        assertThat(town.as(ALICE, "GET", "events/series0").text("/visibility")).isEqualTo("private");
        Reply opened = town.as(ALICE, "PATCH", "events/series0_20270126T150000Z", "{\"visibility\": \"public\"}");
        assertThat(opened.ok().text("/visibility")).isEqualTo("private");
    }

    @Test
    void deletedMaster_takesTheSeriesWithIt() {
        town.weekly("");
        moveOne();
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        assertThat(town.as(ALICE, "DELETE", "events/series0").status()).isEqualTo(204);
        assertThat(town.all(ALICE, "events?syncToken=" + token, "/status"))
                .containsOnly("cancelled")
                .hasSize(2);
        assertThat(town.all(ALICE, "events", "/id")).isEmpty();
    }

    @Test
    void splitSeries_makesAnRIdAndCopiesTheKey() {
        town.weekly("");
        String id = town.cloud.splitSeries(
                ALICE, "series0_20270302T150000Z", Json.object().put("location", "Room 7"));
        assertThat(id).isEqualTo("series0_R20270302T150000");
        Reply old = town.as(ALICE, "GET", "events/series0").ok();
        assertThat(old.json().path("recurrence").path(1).asText())
                .isEqualTo("RRULE:FREQ=WEEKLY;UNTIL=20270302T045959Z;BYDAY=TU");
        Reply tail = town.as(ALICE, "GET", "events/" + id).ok();
        assertThat(tail.json().path("recurrence").path(1).asText()).isEqualTo("RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU");
        assertThat(tail.text("/extendedProperties/private/key")).isEqualTo("11200");
        assertThat(tail.text("/iCalUID")).isEqualTo(id + "@google.com");
        Reply instance =
                town.as(ALICE, "GET", "events/series0_20270309T150000Z").ok();
        assertThat(instance.text("/recurringEventId")).isEqualTo(id);
        assertThat(instance.text("/location")).isEqualTo("Room 7");
    }

    @Test
    void guestsShareTheSeriesAndItsExceptions() {
        town.weekly("{\"email\": \"" + BOB + "\"}");
        moveOne();
        town.as(ALICE, "DELETE", "events/series0_20270202T150000Z");
        assertThat(town.all(BOB, "events/series0/instances", "/summary"))
                .hasSize(10)
                .contains("moved");
        town.as(
                        BOB,
                        "PATCH",
                        "events/series0_20270209T150000Z",
                        "{\"attendees\": [{\"email\": \"" + BOB + "\", \"responseStatus\": \"declined\"}]}")
                .ok();
        assertThat(town.as(ALICE, "GET", "events/series0_20270209T150000Z").text("/attendees/0/responseStatus"))
                .isEqualTo("declined");
    }

    @Test
    void seriesForGuestElsewhere_carriesCancelledDatesAndExceptions() {
        town.weekly("{\"email\": \"" + OLGA + "\"}");
        moveOne();
        town.as(ALICE, "DELETE", "events/series0_20270202T150000Z");
        town.cloud.turn(GoogleSwitch.RESET_EXCEPTIONS, false);
        town.as(ALICE, "PATCH", "events/series0?sendUpdates=all", "{\"summary\": \"Call\"}")
                .ok();
        GoogleTown.await(() -> !town.toOlga.isEmpty());
        assertThat(town.toOlga.get(0).components()).hasSize(2);
        assertThat(town.toOlga.get(0).components().get(0).recurrence())
                .contains("EXDATE;TZID=America/New_York:20270202T100000");
        assertThat(town.toOlga.get(0).components().get(1).recurrenceId()).hasToString("2027-01-26T15:00:00Z");
    }
}
