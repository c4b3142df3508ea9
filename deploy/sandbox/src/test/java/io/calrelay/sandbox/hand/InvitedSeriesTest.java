package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Series from outside, and their single occurrences. */
class InvitedSeriesTest extends OlgasMeetings {
    private List<String> outlookStarts() {
        String window =
                "/calendarView?startDateTime=2026-11-30T00:00:00Z&endDateTime=2027-02-01T00:00:00Z&$orderby=start/dateTime&$top=50";
        return town.graph(ALICE, "GET", window, "").ok().body().path("value").findValues("start").stream()
                .map(start -> start.path("dateTime").asText().substring(0, 10))
                .toList();
    }

    private List<String> googleStarts() {
        return town
                .google(BOB, "GET", "?singleEvents=true&orderBy=startTime&timeMax=2027-02-01T00:00:00Z", "")
                .ok()
                .body()
                .path("items")
                .findValues("start")
                .stream()
                .map(start -> start.path("dateTime").asText().substring(0, 10))
                .toList();
    }

    @Test
    void series_arrivesWithItsRuleAndWithoutItsExcludedDate() {
        invited(WEEKLY);
        assertThat(outlookStarts()).containsExactly("2026-12-01", "2026-12-15", "2026-12-22", "2026-12-29");
        assertThat(googleStarts()).containsExactly("2026-12-01", "2026-12-15", "2026-12-22", "2026-12-29");
        assertThat(town.outlookEvent(ALICE, "Audit").path("type").asText()).isEqualTo("seriesMaster");
        assertThat(town.googleEvent(BOB, "Audit").path("recurrence").toString())
                .contains("RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=America/Chicago:20261208T090000");
    }

    @Test
    void oneOccurrence_isMovedAloneInBothCalendars() {
        String uid = invited(WEEKLY);
        patch(
                uid,
                "{'occurrence': '2026-12-15T09:00:00', 'event': {'title': 'Audit, moved', 'start': '2026-12-16T11:00:00', 'end': '2026-12-16T12:00:00'}}");
        assertThat(outlookStarts()).containsExactly("2026-12-01", "2026-12-16", "2026-12-22", "2026-12-29");
        assertThat(googleStarts()).containsExactly("2026-12-01", "2026-12-16", "2026-12-22", "2026-12-29");
        JsonNode occurrence = shown(uid).at("/occurrences/0");
        assertThat(occurrence.path("occurrence").asText()).isEqualTo("2026-12-15T09:00:00");
        assertThat(occurrence.at("/event/title").asText()).isEqualTo("Audit, moved");
        assertThat(occurrence.at("/event/timeZone").asText()).isEqualTo("America/Chicago");
    }

    @Test
    void oneOccurrence_isCalledOffAlone() {
        String uid = invited(WEEKLY);
        town.hand("DELETE", "/invitations/" + uid + "?occurrence=2026-12-22T09:00:00", "")
                .ok();
        town.settle();
        assertThat(googleStarts()).containsExactly("2026-12-01", "2026-12-15", "2026-12-29");
        String window = "/calendarView?startDateTime=2026-12-22T00:00:00Z&endDateTime=2026-12-23T00:00:00Z";
        JsonNode day = town.graph(ALICE, "GET", window, "").ok().body().path("value");
        assertThat(day.findValuesAsText("isCancelled")).containsExactly("true");
        assertThat(shown(uid).at("/occurrences/0/cancelled").asBoolean()).isTrue();
        assertThat(town.hand("PATCH", "/invitations/" + uid, "{'occurrence': '2026-12-22T09:00:00', 'title': 'x'}")
                        .text("/message"))
                .startsWith("occurrence ");
    }

    @Test
    void wholeDaySeries_isChangedAndCalledOffByDate() {
        String uid = invited(
                "'title': 'Duty', 'start': '2026-12-01', 'end': '2026-12-02', 'recurrence': ['RRULE:FREQ=DAILY;COUNT=4']");
        patch(uid, "{'occurrence': '2026-12-02', 'title': 'Duty, long', 'end': '2026-12-04'}");
        town.hand("DELETE", "/invitations/" + uid, "{'occurrence': '2026-12-04'}")
                .ok();
        town.settle();
        JsonNode google = town.google(BOB, "GET", "?singleEvents=true&orderBy=startTime", "")
                .ok()
                .body()
                .path("items");
        assertThat(google.findValues("end"))
                .extracting(end -> end.path("date").asText())
                .containsExactly("2026-12-02", "2026-12-04", "2026-12-04");
        String window =
                "/calendarView?startDateTime=2026-11-30T00:00:00Z&endDateTime=2026-12-10T00:00:00Z&$orderby=start/dateTime";
        JsonNode outlook = town.graph(ALICE, "GET", window, "").ok().body().path("value");
        assertThat(outlook.findValuesAsText("subject")).containsExactly("Duty", "Duty, long", "Duty", "Canceled: Duty");
    }

    @Test
    void answerToOneOccurrence_isKeptApart() {
        String uid = invited(WEEKLY);
        String window = "/calendarView?startDateTime=2026-12-15T00:00:00Z&endDateTime=2026-12-16T00:00:00Z";
        String outlook = town.graph(ALICE, "GET", window, "").ok().text("/value/0/id");
        town.graph(ALICE, "POST", "/events/" + outlook + "/accept", "{'sendResponse': true}")
                .ok();
        String google = town.google(
                        BOB, "GET", "?singleEvents=true&timeMin=2026-12-22T00:00:00Z&timeMax=2026-12-23T00:00:00Z", "")
                .text("/items/0/id");
        town.google(
                        BOB,
                        "PATCH",
                        "/" + google + "?sendUpdates=all",
                        "{'attendeesOmitted': true, 'attendees': [{'email': '" + BOB
                                + "', 'responseStatus': 'declined'}]}")
                .ok();
        JsonNode meeting = shown(uid);
        assertThat(answerOf(meeting.path("attendees"), ALICE)).isEqualTo("needsAction");
        assertThat(answerOf(meeting.at("/occurrences/0/attendees"), ALICE)).isEqualTo("accepted");
        assertThat(answerOf(meeting.at("/occurrences/1/attendees"), BOB)).isEqualTo("declined");
    }
}
