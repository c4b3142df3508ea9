package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static io.calrelay.sandbox.google.GoogleTown.answer;
import static io.calrelay.sandbox.google.GoogleTown.answerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guests of a series, of some of its occurrences, and of series that are organized elsewhere. */
class SeriesGuestsTest {
    private static final String GUEST = "{\"email\": \"" + BOB + "\"}";
    private static final String SECOND = "events/series0_20270112T150000Z";
    private static final String LATE = "events/series0_20270309T150000Z";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private JsonNode event(String person, String below) {
        return town.as(person, "GET", below).ok().json();
    }

    @Test
    void guestOfOneOccurrence_hasThatOneAlone() {
        town.weekly("");
        town.as(ALICE, "PATCH", SECOND, "{\"attendees\": [" + GUEST + "]}").ok();
        assertThat(town.all(BOB, "events", "/id")).containsExactly("series0_20270112T150000Z");
        JsonNode copy = event(BOB, SECOND);
        assertThat(copy.path("recurringEventId").asText()).isEqualTo("series0");
        assertThat(copy.at("/originalStartTime/dateTime").asText()).isEqualTo("2027-01-12T15:00:00Z");
        assertThat(copy.path("iCalUID").asText()).isEqualTo("series0@google.com");
        assertThat(town.as(BOB, "GET", "events/series0").status())
                .as("the series itself is not in the guest's calendar")
                .isEqualTo(404);
    }

    @Test
    void guestOfOneOccurrence_answersForItAlone_andMayLoseIt() {
        town.weekly("");
        town.as(ALICE, "PATCH", SECOND, "{\"attendees\": [" + GUEST + "]}").ok();
        town.as(BOB, "PATCH", SECOND, answer(BOB, "tentative")).ok();
        assertThat(answerOf(event(ALICE, SECOND), BOB)).isEqualTo("tentative");
        assertThat(event(ALICE, "events/series0").has("attendees")).isFalse();
        town.as(ALICE, "DELETE", SECOND);
        JsonNode gone = event(BOB, SECOND);
        assertThat(gone.path("status").asText()).isEqualTo("cancelled");
        assertThat(gone.path("recurringEventId").asText()).isEqualTo("series0");
    }

    @Test
    void guestOfOneOccurrence_invitedToAllLater_hasTheSeriesWithThatException() {
        town.weekly("");
        town.as(ALICE, "PATCH", SECOND, "{\"summary\": \"special\", \"attendees\": [" + GUEST + "]}")
                .ok();
        town.as(ALICE, "PATCH", "events/series0", "{\"attendees\": [" + GUEST + "]}")
                .ok();
        assertThat(town.all(BOB, "events/series0/instances", "/id")).hasSize(11);
        assertThat(town.all(BOB, "events", "/id")).containsExactlyInAnyOrder("series0", "series0_20270112T150000Z");
    }

    @Test
    void guestTakenOffOneOccurrence_keepsTheOthers() {
        town.weekly(GUEST);
        town.as(ALICE, "PATCH", SECOND, "{\"attendees\": []}").ok();
        assertThat(town.all(BOB, "events/series0/instances", "/id"))
                .hasSize(10)
                .doesNotContain("series0_20270112T150000Z");
        assertThat(town.all(ALICE, "events/series0/instances", "/id")).hasSize(11);
    }

    @Test
    void splitSeries_isSplitForItsGuestsToo_andTheirLaterExceptionsMoveAlong() {
        town.weekly(GUEST);
        town.as(ALICE, "PATCH", LATE, "{\"summary\": \"late\"}").ok();
        town.as(ALICE, "DELETE", "events/series0_20270316T140000Z");
        String tail = town.cloud.splitSeries(
                ALICE, "series0_20270302T150000Z", Json.object().put("location", "Room 7"));
        for (String person : List.of(ALICE, BOB)) {
            assertThat(town.all(person, "events/" + tail + "/instances", "/summary"))
                    .as(person)
                    .containsExactly("Pipeline call", "late", "Pipeline call");
            assertThat(event(person, LATE).path("recurringEventId").asText()).isEqualTo(tail);
            assertThat(event(person, "events/series0_20270316T140000Z")
                            .path("recurringEventId")
                            .asText())
                    .isEqualTo(tail);
            assertThat(town.all(person, "events/series0/instances", "/id")).hasSize(7);
        }
        assertThat(event(BOB, "events/" + tail).path("location").asText()).isEqualTo("Room 7");
    }

    @Test
    void splitTail_canBeSplitAgain_andAllDaySeriesToo() {
        town.weekly("");
        String tail = town.cloud.splitSeries(ALICE, "series0_20270302T150000Z", Json.object());
        String again = town.cloud.splitSeries(ALICE, "series0_20270309T150000Z", Json.object());
        assertThat(again).isEqualTo("series0_R20270309T150000");
        assertThat(town.all(ALICE, "events/" + tail + "/instances", "/id")).hasSize(1);
        town.as(ALICE, "POST", "events", """
                {"id": "dates0", "start": {"date": "2027-01-05"}, "end": {"date": "2027-01-06"},
                 "recurrence": ["RRULE:FREQ=DAILY;COUNT=5"]}""").ok();
        String days = town.cloud.splitSeries(ALICE, "dates0_20270108", Json.object());
        assertThat(days).isEqualTo("dates0_R20270108");
        assertThat(town.all(ALICE, "events/dates0/instances", "/start/date")).hasSize(3);
        assertThat(town.all(ALICE, "events/" + days + "/instances", "/start/date"))
                .containsExactly("2027-01-08", "2027-01-09");
    }

    @Test
    void foreignSeries_withAnEditedAndACancelledOccurrence_isFiledOnItsSlots() {
        town.world.postOffice().send(Foreign.series(List.of("RRULE:FREQ=WEEKLY;COUNT=3")));
        town.world
                .postOffice()
                .send(Foreign.message(
                        Method.REQUEST, 1, "Vendor sync, moved", Instant.parse("2027-01-18T12:00:00Z"), List.of()));
        town.world
                .postOffice()
                .send(Foreign.message(
                        Method.CANCEL, 1, "Vendor sync", Instant.parse("2027-01-25T12:00:00Z"), List.of()));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        String master = town.as(ALICE, "GET", "events").text("/items/0/id");
        assertThat(town.all(ALICE, "events/" + master + "/instances", "/summary"))
                .containsExactly("Vendor sync", "Vendor sync, moved");
        assertThat(town.all(ALICE, "events/" + master + "/instances", "/privateCopy"))
                .containsOnly("true");
        town.as(ALICE, "PATCH", "events/" + master + "?sendUpdates=all", answer(ALICE, "accepted"))
                .ok();
        assertThat(town.forOlga(1).components().get(0).recurrence()).contains("RRULE:FREQ=WEEKLY;COUNT=3");
    }

    @Test
    void foreignOccurrence_invitedToAlone_comesWithoutItsSeries() {
        town.world
                .postOffice()
                .send(Foreign.message(
                        Method.REQUEST, 0, "Vendor sync", Instant.parse("2027-01-11T12:00:00Z"), List.of()));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        JsonNode alone = event(ALICE, "events").at("/items/0");
        assertThat(alone.path("recurringEventId").asText()).startsWith("_60q30c1g");
        assertThat(alone.at("/originalStartTime/dateTime").asText()).isEqualTo("2027-01-11T07:00:00-05:00");
        assertThat(town.as(
                                ALICE,
                                "GET",
                                "events/" + alone.path("recurringEventId").asText())
                        .status())
                .isEqualTo(404);
        String id = alone.path("id").asText();
        town.as(ALICE, "PATCH", "events/" + id + "?sendUpdates=all", answer(ALICE, "declined"))
                .ok();
        assertThat(town.forOlga(1).components().get(0).recurrenceId()).hasToString("2027-01-11T12:00:00Z");
        assertThat(town.forOlga(1).to()).isEqualTo(OLGA);
    }

    @Test
    void crowd_keepsItsAnswersToItself() {
        StringBuilder guests = new StringBuilder(GUEST);
        for (int i = 0; i < 200; i++) {
            guests.append(", {\"email\": \"g").append(i).append("@x.example\"}");
        }
        town.as(ALICE, "POST", "events", Samples.MEETING.formatted(guests)).ok();
        town.as(BOB, "PATCH", "events/standup0", answer(BOB, "accepted")).ok();
        assertThat(answerOf(town.standUpOf(ALICE), BOB)).isEqualTo("needsAction");
        Reply few = town.as(ALICE, "GET", "events/standup0?maxAttendees=5").ok();
        assertThat(few.json().path("attendeesOmitted").asBoolean()).isTrue();
        assertThat(few.json().path("attendees")).isEmpty();
    }

    @Test
    void guestWhoMayNotSeeTheOthers_seesNobodyElse() {
        town.invite("none", BOB, "guest@x.example");
        town.as(ALICE, "PATCH", "events/standup0", "{\"guestsCanSeeOtherGuests\": false}")
                .ok();
        JsonNode copy = town.standUpOf(BOB);
        assertThat(copy.path("attendeesOmitted").asBoolean()).isTrue();
        assertThat(copy.path("attendees")).hasSize(1);
        assertThat(copy.at("/attendees/0/self").asBoolean()).isTrue();
        assertThat(town.standUpOf(ALICE).path("attendees")).hasSize(3);
        town.as(BOB, "PATCH", "events/standup0", answer(BOB, "accepted")).ok();
        assertThat(answerOf(town.standUpOf(ALICE), BOB)).isEqualTo("accepted");
    }
}
