package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.Samples.ID;
import static io.calrelay.sandbox.google.Samples.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.world.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How events look, and what becomes of the fields that callers send. */
class EventContentTest {
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply insert() {
        return town.as(ALICE, "POST", "events", REVIEW).ok();
    }

    @Test
    void fields_standInGooglesOrder() {
        List<String> names = new ArrayList<>();
        insert().json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "kind",
                        "etag",
                        "id",
                        "status",
                        "htmlLink",
                        "created",
                        "updated",
                        "summary",
                        "location",
                        "creator",
                        "organizer",
                        "start",
                        "end",
                        "iCalUID",
                        "sequence",
                        "extendedProperties",
                        "reminders",
                        "eventType");
        names.clear();
        town.as(ALICE, "GET", "events").ok().json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "kind",
                        "etag",
                        "summary",
                        "description",
                        "updated",
                        "timeZone",
                        "accessRole",
                        "defaultReminders",
                        "nextSyncToken",
                        "items");
    }

    @Test
    void optionalFields_canBeMissing() {
        insert();
        town.cloud.turn(GoogleSwitch.MISSING_FIELDS, true);
        JsonNode bare = town.as(ALICE, "GET", "events/" + ID).ok().json();
        assertThat(bare.has("created")).isFalse();
        assertThat(bare.has("organizer")).isFalse();
        assertThat(bare.has("summary")).isTrue();
    }

    @Test
    void specialEvents_haveTheirOwnRules() {
        String times = "\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}";
        assertThat(town.as(ALICE, "POST", "events", "{\"eventType\": \"fromGmail\", " + times + "}")
                        .reason())
                .isEqualTo("eventTypeRestriction");
        assertThat(town.as(ALICE, "POST", "events", "{\"eventType\": \"outOfOffice\", " + times + "}")
                        .reason())
                .isEqualTo("eventTypeRestriction");
        String birthday =
                "{\"eventType\": \"birthday\", \"visibility\": \"private\", \"transparency\": \"transparent\","
                        + " \"recurrence\": [\"RRULE:FREQ=YEARLY\"], " + times + "}";
        assertThat(town.as(ALICE, "POST", "events", birthday).ok().text("/eventType"))
                .isEqualTo("birthday");
        assertThat(town.as(ALICE, "GET", "events?eventTypes=default")
                        .ok()
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(town.as(ALICE, "GET", "events?eventTypes=party").status()).isEqualTo(400);
    }

    @Test
    void birthday_canBeMovedAndRenamedAndNoMore() {
        String times = "\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}";
        String id = town.as(
                        ALICE,
                        "POST",
                        "events",
                        "{\"eventType\": \"birthday\", \"visibility\": \"private\","
                                + " \"transparency\": \"transparent\", \"recurrence\": [\"RRULE:FREQ=YEARLY\"], "
                                + times + "}")
                .ok()
                .text("/id");
        town.as(ALICE, "PATCH", "events/" + id, "{\"summary\": \"Ada\", " + times.replace("12-1", "11-1") + "}")
                .ok();
        assertThat(town.as(ALICE, "PATCH", "events/" + id, "{\"location\": \"Home\"}")
                        .reason())
                .isEqualTo("eventTypeRestriction");
    }

    @Test
    void conference_needsItsVersionOnEveryWrite() {
        String conference = "{\"conferenceData\": {\"createRequest\": {\"requestId\": \"r1\"}}}";
        insert();
        assertThat(town.as(ALICE, "PATCH", "events/" + ID, conference)
                        .ok()
                        .json()
                        .has("conferenceData"))
                .isFalse();
        Reply made = town.as(ALICE, "PATCH", "events/" + ID + "?conferenceDataVersion=1", conference)
                .ok();
        assertThat(made.text("/hangoutLink")).startsWith("https://meet.google.com/");
        Reply kept = town.as(ALICE, "PATCH", "events/" + ID, "{\"conferenceData\": null, \"summary\": \"x\"}")
                .ok();
        assertThat(kept.text("/hangoutLink")).isEqualTo(made.text("/hangoutLink"));
    }

    @Test
    void extendedProperties_loseLongKeysAndTheEndOfLongValues() {
        String body = "{\"extendedProperties\": {\"private\": {\"" + "k".repeat(45) + "\": \"v\", \"kept\": \""
                + "v".repeat(1_100)
                + "\"}}, \"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}";
        JsonNode stored = town.as(ALICE, "POST", "events", body).ok().json().at("/extendedProperties/private");
        assertThat(stored.size()).isEqualTo(1);
        assertThat(stored.path("kept").asText()).hasSize(1_024);
    }

    @Test
    void tooManyExtendedProperties_areRefused() {
        StringBuilder many = new StringBuilder("\"k\": \"v\"");
        for (int i = 0; i < 300; i++) {
            many.append(", \"k").append(i).append("\": \"v\"");
        }
        String body = "{\"extendedProperties\": {\"private\": {" + many
                + "}}, \"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}";
        assertThat(town.as(ALICE, "POST", "events", body).status()).isEqualTo(400);
    }

    @Test
    void sameSeedAndSameCalls_giveTheSameTrace() {
        assertThat(story()).isNotEmpty().isEqualTo(story());
    }

    private static List<Trace.Entry> story() {
        try (GoogleTown town = new GoogleTown()) {
            town.as(ALICE, "POST", "events", REVIEW.replaceFirst("\"id\": \"[^\"]*\", ", ""))
                    .ok();
            town.weekly("{\"email\": \"" + GoogleTown.BOB + "\"}");
            town.as(ALICE, "DELETE", "events/series0_20270126T150000Z");
            return town.world.trace().since(GoogleTown.START);
        }
    }

    @Test
    void offsets_areTheViewersWhileTheZoneStaysTheEvents() {
        insert();
        Reply seen = town.as(ALICE, "GET", "events/" + ID + "?timeZone=Europe/Berlin")
                .ok();
        assertThat(seen.text("/start/dateTime")).isEqualTo("2026-12-15T15:30:00+01:00");
        assertThat(seen.text("/start/timeZone")).isEqualTo("America/New_York");
    }

    @Test
    void fields_cutTheAnswer() {
        insert();
        Reply cut = town.as(ALICE, "GET", "events?fields=items(id,start/dateTime),nextSyncToken")
                .ok();
        assertThat(cut.json().at("/items/0").toString())
                .isEqualTo("{\"id\":\"" + ID + "\",\"start\":{\"dateTime\":\"2026-12-15T09:30:00-05:00\"}}");
        assertThat(cut.json().has("kind")).isFalse();
        assertThat(cut.json().has("nextSyncToken")).isTrue();
    }

    @Test
    void newEvent_looksLikeThePublishedShape() {
        JsonNode event = insert().json();
        assertThat(event.path("kind").asText()).isEqualTo("calendar#event");
        assertThat(event.path("created").asText()).isEqualTo("2026-12-02T15:04:11.000Z");
        assertThat(event.path("updated").asText()).isEqualTo("2026-12-02T15:04:11.500Z");
        assertThat(event.path("etag").asText()).isEqualTo("\"" + 2 * 1_796_223_851_500_000L + "\"");
        assertThat(event.path("iCalUID").asText()).isEqualTo(ID + "@google.com");
        assertThat(event.at("/organizer/self").asBoolean()).isTrue();
        assertThat(event.at("/start/dateTime").asText()).isEqualTo("2026-12-15T09:30:00-05:00");
        assertThat(event.path("htmlLink").asText()).startsWith("https://www.google.com/calendar/event?eid=bnNxOGV1");
        assertThat(event.has("visibility")).isFalse();
        assertThat(event.has("attendees")).isFalse();
    }
}
