package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.Json;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every disputed behaviour of Google's, seen in both positions of its switch. */
class GoogleSwitchesTest {
    private static final String LIST = "/google/calendar/v3/calendars/primary/events";
    private static final String SECOND = "events/series0_20270126T150000Z";
    private static final String NOON = """
            {"id": "noon0", "start": {"dateTime": "2026-12-16T12:00:00Z"}, "end": {"dateTime": "2026-12-16T13:00:00Z"}%s}""";

    /** What a caller sees in a town with the switch in that position. */
    private interface Sight {
        String seen(GoogleTown town) throws Exception;
    }

    private record Dispute(Sight sight, String off, String on) {}

    private static final Map<GoogleSwitch, Dispute> DISPUTES = new EnumMap<>(GoogleSwitch.class);

    private static void dispute(GoogleSwitch which, Sight sight, String off, String on) {
        DISPUTES.put(which, new Dispute(sight, off, on));
    }

    static {
        dispute(GoogleSwitch.OPAQUE_INSTANCE_IDS, GoogleSwitchesTest::instanceIdTells, "true", "false");
        dispute(
                GoogleSwitch.SPLIT_IDS_IN_LOCAL_TIME,
                GoogleSwitchesTest::splitId,
                "series0_R20270302T150000",
                "series0_R20270302T100000");
        dispute(GoogleSwitch.RESET_EXCEPTIONS, GoogleSwitchesTest::exceptionAfterEdit, "moved", "Pipeline call");
        dispute(GoogleSwitch.LOST_EXCEPTIONS_STAY, GoogleSwitchesTest::exceptionBeyondTheEnd, "cancelled", "confirmed");
        dispute(GoogleSwitch.SPARSE_TOMBSTONES, GoogleSwitchesTest::tombstoneMembers, "6", "4");
        dispute(GoogleSwitch.CANCELLED_MASTERS_LISTED, GoogleSwitchesTest::deletedSeries, "[]", "[series0]");
        dispute(GoogleSwitch.MISSING_FIELDS, GoogleSwitchesTest::organizerIsThere, "true", "false");
        dispute(GoogleSwitch.REMINDERS_CHANGE_ETAG, GoogleSwitchesTest::etagAfterReminders, "same", "another");
        dispute(GoogleSwitch.SHORT_PAGES, GoogleSwitchesTest::twelveEventsFillOnePage, "true", "false");
        dispute(
                GoogleSwitch.EXCEPTIONS_FIRST,
                GoogleSwitchesTest::orderOfTheList,
                "[Pipeline call, moved]",
                "[moved, Pipeline call]");
        dispute(GoogleSwitch.PROPERTY_FILTERS_ANY, GoogleSwitchesTest::oneOfTwoProperties, "0", "1");
        dispute(GoogleSwitch.TIME_MIN_INCLUSIVE, GoogleSwitchesTest::eventEndingAtTimeMin, "0", "1");
        dispute(GoogleSwitch.SUBDAILY_RULES, town -> rule(town, "FREQ=HOURLY;COUNT=3"), "400", "200");
        dispute(
                GoogleSwitch.COUNT_WITH_UNTIL,
                town -> rule(town, "FREQ=DAILY;COUNT=3;UNTIL=20270110T000000Z"),
                "400",
                "200");
        dispute(GoogleSwitch.START_OFF_RULE_DROPPED, GoogleSwitchesTest::wednesdayOfTuesdays, "3", "2");
        dispute(GoogleSwitch.HIDDEN_INVITATIONS, GoogleSwitchesTest::invitationsListed, "1 of 1", "0 of 1");
        dispute(GoogleSwitch.FOREIGN_SERIES_FORBIDDEN, GoogleSwitchesTest::foreignSeriesEdited, "200", "403");
        dispute(GoogleSwitch.REPLY_ALWAYS, GoogleSwitchesTest::silentAnswer, "0", "1");
        dispute(GoogleSwitch.MAILS_UNLESS_TOLD, GoogleSwitchesTest::mailsOfAPlainInsert, "0", "1");
        dispute(GoogleSwitch.HTTPS_ONLY, town -> watch(town, "").status() + "", "200", "400");
        dispute(GoogleSwitch.SYNC_BEFORE_ANSWER, SlowGreeting::seen, "after the answer", "before the answer");
        dispute(GoogleSwitch.TRAILING_MESSAGES, GoogleSwitchesTest::messagesAfterStop, "0", "1");
        dispute(
                GoogleSwitch.WATCH_TAKES_EVENT_TYPES_ONLY,
                town -> watch(town, "?singleEvents=true").status() + "",
                "200",
                "400");
        dispute(GoogleSwitch.EXPIRATION_AS_NUMBER, GoogleSwitchesTest::expiration, "STRING", "NUMBER");
        dispute(GoogleSwitch.CHANNELS_LIVE_A_WEEK, GoogleSwitchesTest::longestLife, "PT720H", "PT168H");
        dispute(GoogleSwitch.SMALL_BATCHES, GoogleSwitchesTest::batchOf51, "200", "400");
        dispute(
                GoogleSwitch.BATCH_CONFLICTS,
                GoogleSwitchesTest::twoWritesInABatch,
                "[200 OK, 200 OK]",
                "[200 OK, 409 Conflict]");
        dispute(GoogleSwitch.FRONT_END_401, GoogleSwitchesTest::badToken, "401 ", "401 UNAUTHENTICATED");
        dispute(
                GoogleSwitch.API_DISABLED,
                town -> town.as(ALICE, "GET", "events").status() + "",
                "200",
                "403");
        dispute(GoogleSwitch.QUOTAS, GoogleSwitchesTest::secondCallOfTheMinute, "200", "403");
    }

    @ParameterizedTest
    @EnumSource
    void eachPosition_isSeenFromOutside(GoogleSwitch which) throws Exception {
        Dispute dispute = Objects.requireNonNull(DISPUTES.get(which), "what is seen of " + which);
        for (boolean on : new boolean[] {false, true}) {
            try (GoogleTown town = new GoogleTown()) {
                town.cloud.turn(which, on);
                assertThat(dispute.sight().seen(town))
                        .as(which + (on ? " on" : " off"))
                        .isEqualTo(on ? dispute.on() : dispute.off());
            }
        }
    }

    private static void moveOne(GoogleTown town) {
        town.as(ALICE, "PATCH", SECOND, """
                {"summary": "moved", "start": {"dateTime": "2027-01-27T14:00:00-05:00"},
                 "end": {"dateTime": "2027-01-27T14:45:00-05:00"}}""").ok();
    }

    private static String instanceIdTells(GoogleTown town) {
        town.weekly("");
        return String.valueOf(
                town.all(ALICE, "events/series0/instances", "/id").get(0).contains("series0"));
    }

    private static String splitId(GoogleTown town) {
        town.weekly("");
        String first = town.all(ALICE, "events/series0/instances", "/id").get(7);
        return town.cloud.splitSeries(ALICE, first, Json.object());
    }

    private static String exceptionAfterEdit(GoogleTown town) {
        town.weekly("");
        moveOne(town);
        town.as(ALICE, "PATCH", "events/series0", "{\"location\": \"Room 9\"}").ok();
        return town.as(ALICE, "GET", SECOND).text("/summary");
    }

    private static String exceptionBeyondTheEnd(GoogleTown town) {
        town.weekly("");
        moveOne(town);
        town.as(
                        ALICE,
                        "PATCH",
                        "events/series0",
                        "{\"recurrence\": [\"RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270120T000000Z\"]}")
                .ok();
        return town.as(ALICE, "GET", SECOND).text("/status");
    }

    private static String tombstoneMembers(GoogleTown town) {
        town.weekly("");
        town.as(ALICE, "DELETE", SECOND);
        return String.valueOf(
                town.as(ALICE, "GET", "events").json().at("/items/1").size());
    }

    private static String deletedSeries(GoogleTown town) {
        town.weekly("");
        town.as(ALICE, "DELETE", "events/series0");
        return town.all(ALICE, "events", "/id").toString();
    }

    private static String organizerIsThere(GoogleTown town) {
        return String.valueOf(town.weekly("").json().has("organizer"));
    }

    private static String etagAfterReminders(GoogleTown town) {
        String etag = town.weekly("").text("/etag");
        Reply after = town.as(ALICE, "PATCH", "events/series0", "{\"reminders\": {\"useDefault\": false}}");
        return after.text("/etag").equals(etag) ? "same" : "another";
    }

    private static String twelveEventsFillOnePage(GoogleTown town) {
        for (int i = 0; i < 12; i++) {
            town.as(ALICE, "POST", "events", NOON.formatted("").replace("noon0", "noon0" + i))
                    .ok();
        }
        boolean whole = true;
        for (int i = 0; i < 10; i++) {
            whole &= !town.as(ALICE, "GET", "events").json().has("nextPageToken");
        }
        return String.valueOf(whole);
    }

    private static String orderOfTheList(GoogleTown town) {
        town.weekly("");
        moveOne(town);
        return town.all(ALICE, "events", "/summary").toString();
    }

    private static String oneOfTwoProperties(GoogleTown town) {
        town.as(ALICE, "POST", "events", NOON.formatted(", \"extendedProperties\": {\"private\": {\"a\": \"1\"}}"))
                .ok();
        return size(town, "?privateExtendedProperty=a%3D1&privateExtendedProperty=b%3D2");
    }

    private static String eventEndingAtTimeMin(GoogleTown town) {
        town.as(ALICE, "POST", "events", NOON.formatted("")).ok();
        return size(town, "?timeMin=2026-12-16T13:00:00Z");
    }

    private static String size(GoogleTown town, String query) {
        return String.valueOf(town.all(ALICE, "events" + query, "/id").size());
    }

    private static String rule(GoogleTown town, String rule) {
        String body = """
                {"start": {"dateTime": "2027-01-05T10:00:00Z", "timeZone": "UTC"},
                 "end": {"dateTime": "2027-01-05T10:10:00Z", "timeZone": "UTC"}, "recurrence": ["RRULE:%s"]}""";
        return String.valueOf(
                town.as(ALICE, "POST", "events", body.formatted(rule)).status());
    }

    private static String wednesdayOfTuesdays(GoogleTown town) {
        town.as(ALICE, "POST", "events", """
                {"id": "series0", "start": {"date": "2027-01-06"}, "end": {"date": "2027-01-07"},
                 "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2"]}""").ok();
        return String.valueOf(town.all(ALICE, "events/series0/instances", "/id").size());
    }

    private static String invitationsListed(GoogleTown town) {
        town.invite("none", BOB);
        return town.all(BOB, "events", "/id").size() + " of "
                + town.all(BOB, "events?showHiddenInvitations=true", "/id").size();
    }

    private static String foreignSeriesEdited(GoogleTown town) {
        town.world.postOffice().send(Foreign.series(List.of("RRULE:FREQ=WEEKLY;COUNT=3")));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        String id = town.as(ALICE, "GET", "events").text("/items/0/id");
        return String.valueOf(
                town.as(ALICE, "PATCH", "events/" + id, "{\"recurrence\": [\"RRULE:FREQ=WEEKLY;COUNT=3;INTERVAL=1\"]}")
                        .status());
    }

    private static String silentAnswer(GoogleTown town) {
        town.world.postOffice().send(Foreign.series(List.of()));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        String id = town.as(ALICE, "GET", "events").text("/items/0/id");
        town.as(ALICE, "PATCH", "events/" + id, GoogleTown.answer(ALICE, "accepted"))
                .ok();
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        return String.valueOf(town.toOlga.size());
    }

    private static String mailsOfAPlainInsert(GoogleTown town) {
        String guests = "{\"email\": \"" + OLGA + "\"}";
        town.as(ALICE, "POST", "events", Samples.MEETING.formatted(guests)).ok();
        return String.valueOf(town.world.mail().all().size());
    }

    private static Reply watch(GoogleTown town, String query) {
        return town.as(
                ALICE,
                "POST",
                "events/watch" + query,
                "{\"id\": \"c-1\", \"type\": \"web_hook\", \"address\": \"" + town.hookAddress()
                        + "\", \"expiration\": \"1900000000000\"}");
    }

    private static String messagesAfterStop(GoogleTown town) throws InterruptedException {
        String resource = watch(town, "").text("/resourceId");
        town.nextHook();
        town.call(
                "POST",
                "/google/calendar/v3/channels/stop",
                "{\"id\": \"c-1\", \"resourceId\": \"" + resource + "\"}",
                "Authorization",
                "Bearer person:" + ALICE);
        town.as(ALICE, "POST", "events", NOON.formatted("")).ok();
        town.clock.advance(Duration.ofMinutes(1));
        town.as(ALICE, "PATCH", "events/noon0", "{\"summary\": \"x\"}").ok();
        GoogleTown.await(() -> town.world.courier().underway() == 0);
        return String.valueOf(town.hooks.size());
    }

    private static String expiration(GoogleTown town) {
        town.witnessed.expect("Channel/expiration: integer found, string expected");
        return watch(town, "").json().path("expiration").getNodeType().name();
    }

    private static String longestLife(GoogleTown town) {
        long until = Long.parseLong(watch(town, "").text("/expiration"));
        return Duration.ofMillis(until - GoogleTown.START.toEpochMilli()).toString();
    }

    private static String batchOf51(GoogleTown town) {
        return String.valueOf(
                MultipartBatch.of(ALICE).get("colors", 51).send(town).status());
    }

    private static String twoWritesInABatch(GoogleTown town) {
        town.weekly("");
        String event = "calendars/primary/events/series0";
        return MultipartBatch.of(ALICE)
                .patch(event, "{\"summary\": \"one\"}")
                .patch(event, "{\"summary\": \"two\"}")
                .statuses(town)
                .toString();
    }

    private static String badToken(GoogleTown town) {
        Reply refused = town.call("GET", LIST, "", "Authorization", "Bearer ya29.stale");
        assertThat(refused.reason()).isEqualTo("authError");
        return refused.status() + " " + refused.text("/error/status");
    }

    private static String secondCallOfTheMinute(GoogleTown town) throws Exception {
        String token = SignIn.token(town);
        town.cloud.quota(1, 1);
        town.call("GET", LIST, "", "Authorization", "Bearer " + token).ok();
        Reply second = town.call("GET", LIST, "", "Authorization", "Bearer " + token);
        JsonNode body = second.json();
        assertThat(body.isObject()).isTrue();
        return String.valueOf(second.status());
    }
}
