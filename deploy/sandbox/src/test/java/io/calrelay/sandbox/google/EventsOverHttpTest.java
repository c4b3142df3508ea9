package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsOverHttpTest {
    private static final String REVIEW = """
            {"id": "nsq8eu14ucd9k784639kpqj9356f0bpt33", "summary": "Quarterly review", "location": "Room 4B",
             "start": {"dateTime": "2026-12-15T09:30:00.000-05:00", "timeZone": "America/New_York"},
             "end": {"dateTime": "2026-12-15T10:15:00-05:00", "timeZone": "America/New_York"},
             "extendedProperties": {"private": {"key": "calendarevent:10871"}, "shared": {"origin": "netsuite"}}}""";
    private static final String ID = "nsq8eu14ucd9k784639kpqj9356f0bpt33";

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply insert() {
        return town.as(ALICE, "POST", "events", REVIEW).ok();
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
    void etag_growsWithEveryChangeEvenWhenTheClockStandsStill() {
        String first = insert().text("/etag");
        Reply second = town.as(ALICE, "PATCH", "events/" + ID, "{\"summary\": \"Renamed\"}")
                .ok();
        assertThat(Long.parseLong(second.text("/etag").replace("\"", "")))
                .isGreaterThan(Long.parseLong(first.replace("\"", "")));
        assertThat(second.header("ETag")).isEqualTo(second.text("/etag"));
    }

    @Test
    void reminders_leaveUpdatedAndEtagAlone() {
        String etag = insert().text("/etag");
        town.clock.advance(Duration.ofMinutes(1));
        Reply after = town.as(
                ALICE,
                "PATCH",
                "events/" + ID,
                "{\"reminders\": {\"useDefault\": false, \"overrides\": [{\"method\": \"popup\", \"minutes\": 5}]}}");
        assertThat(after.ok().text("/etag")).isEqualTo(etag);
        assertThat(after.json().at("/reminders/overrides/0/minutes").asInt()).isEqualTo(5);
    }

    @Test
    void takenId_isADuplicateAlsoAfterDeletion() {
        insert();
        assertThat(town.as(ALICE, "POST", "events", REVIEW).reason()).isEqualTo("duplicate");
        assertThat(town.as(ALICE, "DELETE", "events/" + ID).status()).isEqualTo(204);
        assertThat(town.as(ALICE, "POST", "events", REVIEW).status()).isEqualTo(409);
    }

    @Test
    void secondDelete_isGoneAndUnknownIsNotFound() {
        insert();
        town.as(ALICE, "DELETE", "events/" + ID);
        Reply second = town.as(ALICE, "DELETE", "events/" + ID);
        assertThat(second.status()).isEqualTo(410);
        assertThat(second.reason()).isEqualTo("deleted");
        assertThat(town.as(ALICE, "DELETE", "events/nobodyknowsit").status()).isEqualTo(404);
    }

    @Test
    void deletedEvent_isStillReadAndRevivedByStatusConfirmed() {
        insert();
        town.as(ALICE, "DELETE", "events/" + ID);
        assertThat(town.as(ALICE, "GET", "events/" + ID).text("/status")).isEqualTo("cancelled");
        assertThat(town.as(ALICE, "PATCH", "events/" + ID, "{\"status\": \"confirmed\"}")
                        .text("/status"))
                .isEqualTo("confirmed");
    }

    @Test
    void tombstone_isForgottenAfterAMonth() {
        insert();
        town.as(ALICE, "DELETE", "events/" + ID);
        town.clock.advance(Duration.ofDays(31));
        assertThat(town.as(ALICE, "GET", "events/" + ID).status()).isEqualTo(404);
    }

    @Test
    void staleIfMatch_isPreconditionFailed() {
        String etag = insert().text("/etag");
        town.as(ALICE, "PATCH", "events/" + ID, "{\"summary\": \"Renamed\"}").ok();
        String path = "/google/calendar/v3/calendars/primary/events/" + ID;
        Reply stale = town.call(
                "PATCH", path, "{\"summary\": \"x\"}", "Authorization", "Bearer person:" + ALICE, "If-Match", etag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.reason()).isEqualTo("conditionNotMet");
        Reply delete = town.call("DELETE", path, "", "Authorization", "Bearer person:" + ALICE, "If-Match", etag);
        assertThat(delete.status()).isEqualTo(412);
    }

    @Test
    void knownEtag_isNotModified() {
        String etag = insert().text("/etag");
        String path = "/google/calendar/v3/calendars/primary/events/" + ID;
        Reply reply = town.call("GET", path, "", "Authorization", "Bearer person:" + ALICE, "If-None-Match", etag);
        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.http().body()).isEmpty();
    }

    @Test
    void patch_mergesObjectsReplacesArraysAndClearsNulls() {
        insert();
        Reply after = town.as(ALICE, "PATCH", "events/" + ID, """
                {"location": null, "start": {"date": "2026-12-16", "dateTime": null, "timeZone": null},
                 "end": {"date": "2026-12-17", "dateTime": null, "timeZone": null},
                 "extendedProperties": {"private": {"hash": "9d5e", "key": null}}}""").ok();
        assertThat(after.json().has("location")).isFalse();
        assertThat(after.json().path("start").toString()).isEqualTo("{\"date\":\"2026-12-16\"}");
        assertThat(after.json().path("extendedProperties").toString())
                .isEqualTo("{\"private\":{\"hash\":\"9d5e\"},\"shared\":{\"origin\":\"netsuite\"}}");
        assertThat(after.text("/sequence")).isEqualTo("1");
    }

    @Test
    void put_dropsWhatIsLeftOutAndNeedsTimes() {
        insert();
        Reply bad =
                town.as(ALICE, "PUT", "events/" + ID, "{\"summary\": \"x\", \"start\": {\"date\": \"2026-12-16\"}}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text("/error/message")).isEqualTo("Missing end time.");
        Reply put = town.as(ALICE, "PUT", "events/" + ID, """
                {"summary": "x", "start": {"date": "2026-12-16"}, "end": {"date": "2026-12-17"}}""").ok();
        assertThat(put.json().has("location")).isFalse();
        assertThat(put.json().has("extendedProperties")).isFalse();
        assertThat(put.text("/iCalUID")).isEqualTo(ID + "@google.com");
    }

    @Test
    void wrongTimes_getGooglesOwnWords() {
        assertThat(message(
                        "{\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"dateTime\": \"2026-12-16T10:00:00Z\"}}"))
                .isEqualTo("Start and end times must either both be date or both be dateTime.");
        assertThat(message("""
                {"start": {"dateTime": "2026-12-16T11:00:00Z"}, "end": {"dateTime": "2026-12-16T10:00:00Z"}}""")).isEqualTo("The specified time range is empty.");
        assertThat(message("""
                {"start": {"dateTime": "2026-12-16T10:00:00Z"}, "end": {"dateTime": "2026-12-16T11:00:00Z"},
                 "recurrence": ["RRULE:FREQ=DAILY"]}""")).isEqualTo("Missing time zone definition for start time.");
        assertThat(message("""
                {"start": {"dateTime": "2026-12-16T10:00:00", "timeZone": "Mars/Olympus"},
                 "end": {"dateTime": "2026-12-16T11:00:00Z"}}""")).isEqualTo("Invalid time zone definition for start time.");
        assertThat(
                        message(
                                "{\"id\": \"UPPER\", \"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}"))
                .isEqualTo("Invalid resource id value.");
        assertThat(message("{broken")).isEqualTo("Parse Error");
    }

    private String message(String body) {
        Reply reply = town.as(ALICE, "POST", "events", body);
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(400);
        return reply.text("/error/message");
    }

    @Test
    void lowerSequence_isRefused() {
        insert();
        town.as(ALICE, "PATCH", "events/" + ID, "{\"sequence\": 5}").ok();
        Reply lower = town.as(ALICE, "PATCH", "events/" + ID, "{\"sequence\": 4}");
        assertThat(lower.status()).isEqualTo(400);
        assertThat(lower.text("/error/message")).startsWith("Invalid sequence value.");
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
    void offsets_areTheViewersWhileTheZoneStaysTheEvents() {
        insert();
        Reply seen = town.as(ALICE, "GET", "events/" + ID + "?timeZone=Europe/Berlin")
                .ok();
        assertThat(seen.text("/start/dateTime")).isEqualTo("2026-12-15T15:30:00+01:00");
        assertThat(seen.text("/start/timeZone")).isEqualTo("America/New_York");
    }

    @Test
    void anothersCalendar_isNotFoundAndNobodyIsRefused() {
        Reply other = town.call(
                "GET",
                "/google/calendar/v3/calendars/" + BOB + "/events",
                "",
                "Authorization",
                "Bearer person:" + ALICE);
        assertThat(other.status()).isEqualTo(404);
        assertThat(town.call("GET", "/google/calendar/v3/calendars/primary/events", "")
                        .reason())
                .isEqualTo("required");
        Reply unknown = town.as("eve@northwind.example", "GET", "events");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.reason()).isEqualTo("authError");
        Reply outlook = town.as(GoogleTown.OLGA, "GET", "events");
        assertThat(outlook.status()).isEqualTo(403);
        assertThat(outlook.reason()).isEqualTo("notACalendarUser");
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
}
