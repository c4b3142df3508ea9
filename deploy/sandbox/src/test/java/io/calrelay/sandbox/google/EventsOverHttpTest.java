package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.Samples.ID;
import static io.calrelay.sandbox.google.Samples.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsOverHttpTest {

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply insert() {
        return town.as(ALICE, "POST", "events", REVIEW).ok();
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
    void bodyInChunks_isTakenToo() {
        byte[] body = REVIEW.getBytes(StandardCharsets.UTF_8);
        Reply made =
                town.send(HttpRequest.newBuilder(town.url().resolve("/google/calendar/v3/calendars/primary/events"))
                        .header("Authorization", "Bearer person:" + ALICE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build());
        assertThat(made.ok().text("/id")).isEqualTo(ID);
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
}
