package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsAndLimitsTest {
    private static final String LIST = "/google/calendar/v3/calendars/primary/events";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private void order(Fault fault, long count) {
        town.world
                .faults()
                .add(new Faults.Order(Service.GOOGLE, fault, 1, count, Optional.of(Duration.ofSeconds(2)), false));
    }

    private Reply relay(String token, String method, String path, String body) {
        return town.call(method, path, body, "Authorization", "Bearer " + token);
    }

    @Test
    void throttling_comesInEveryKnownForm() throws Exception {
        String token = SignIn.token(town);
        order(Fault.THROTTLE, 4);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Reply refused = relay(token, "GET", LIST, "");
            forms.add(refused.status() + " " + refused.reason() + " " + refused.text("/error/status"));
            assertThat(refused.header("Retry-After")).isEqualTo("2");
        }
        assertThat(forms)
                .containsExactly(
                        "403 rateLimitExceeded ",
                        "403 rateLimitExceeded PERMISSION_DENIED",
                        "429 rateLimitExceeded ",
                        "403 userRateLimitExceeded ");
        relay(token, "GET", LIST, "").ok();
    }

    @Test
    void unavailableService_answersInHtmlAndPeopleGoOn() throws Exception {
        String token = SignIn.token(town);
        order(Fault.UNAVAILABLE, 2);
        Reply first = relay(token, "GET", LIST, "");
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.header("Content-Type")).startsWith("text/html");
        town.as(BOB, "GET", "events").ok();
        assertThat(relay(token, "GET", LIST, "").status()).isEqualTo(502);
        order(Fault.ERROR500, 1);
        assertThat(relay(token, "GET", LIST, "").reason()).isEqualTo("backendError");
    }

    @Test
    void lostMailboxAndLostPermission_lookAsDocumented() throws Exception {
        String token = SignIn.token(town);
        order(Fault.MAILBOX_GONE, 2);
        assertThat(relay(token, "GET", LIST, "").reason()).isEqualTo("notACalendarUser");
        assertThat(relay(token, "GET", LIST.replace("primary", ALICE), "").status())
                .isEqualTo(404);
        order(Fault.PERMISSION_LOST, 2);
        assertThat(relay(token, "POST", LIST, "{}").reason()).isEqualTo("requiredAccessLevel");
        assertThat(relay(token, "GET", LIST, "").reason()).isEqualTo("forbidden");
    }

    @Test
    void minuteQuota_refusesTheRelayNotPeopleAndPatchCountsThreefold() throws Exception {
        String token = SignIn.token(town);
        town.cloud.quota(4, 100);
        String id = relay(
                        token,
                        "POST",
                        LIST,
                        "{\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}")
                .ok()
                .text("/id");
        relay(token, "PATCH", LIST + "/" + id, "{\"summary\": \"x\"}").ok();
        Reply refused = relay(token, "GET", LIST, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/error/details/0/metadata/quota_limit")).isEqualTo("defaultPerMinutePerUser");
        assertThat(relay(token, "GET", LIST, "").reason()).isEqualTo("userRateLimitExceeded");
        town.as(ALICE, "GET", "events").ok();
        town.clock.advance(Duration.ofMinutes(1));
        relay(token, "GET", LIST, "").ok();
        town.cloud.quota(1, 1);
        town.cloud.turn(GoogleSwitch.QUOTAS, false);
        relay(token, "GET", LIST, "").ok();
    }

    @Test
    void shortPages_stillYieldEverything() {
        town.cloud.turn(GoogleSwitch.SHORT_PAGES, true);
        for (int i = 0; i < 12; i++) {
            town.as(
                            ALICE,
                            "POST",
                            "events",
                            "{\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}")
                    .ok();
        }
        int seen = 0;
        int pages = 1;
        Reply page = town.as(ALICE, "GET", "events").ok();
        while (page.json().has("nextPageToken")) {
            seen += page.json().path("items").size();
            page = town.as(ALICE, "GET", "events?pageToken=" + page.text("/nextPageToken"))
                    .ok();
            pages++;
        }
        assertThat(seen + page.json().path("items").size()).isEqualTo(12);
        assertThat(pages).isBetween(1, 60);
    }

    @Test
    void keptCloud_carriesOnWithKeyEventsCursorsAndChannels() throws Exception {
        town.as(
                        ALICE,
                        "POST",
                        "events",
                        "{\"id\": \"kept0\", \"summary\": \"kept\", \"start\": {\"date\": \"2026-12-16\"},"
                                + " \"end\": {\"date\": \"2026-12-17\"}}")
                .ok();
        String watch = "{\"id\": \"c\", \"type\": \"web_hook\", \"address\": \"" + town.hookAddress() + "\"}";
        relay(SignIn.token(town), "POST", LIST + "/watch", watch).ok();
        String sync = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        JsonNode kept = GoogleTown.JSON.readTree(town.cloud.keep().toString());
        String key = town.cloud.serviceAccountJson(town.url());

        try (World later = World.begin(new WorldClock(Clock.fixed(GoogleTown.START, ZoneOffset.UTC)), 1)) {
            town.world.people().all().forEach(later.people()::add);
            GoogleCloud again = new GoogleCloud(later);
            again.restore(kept);
            assertThat(again.serviceAccountJson(town.url())).isEqualTo(key);
            assertThat(again.keep().toString()).isEqualTo(kept.toString());
            assertThat(again.nudges()).hasSize(1);
            GoogleRequest next = new GoogleRequest(
                    "GET",
                    "calendars/primary/events",
                    Query.parse("syncToken=" + sync),
                    Map.of("authorization", "Bearer person:" + ALICE),
                    "");
            assertThat(again.answer(next).response().status()).isEqualTo(200);
            assertThat(again.answer(next).response().body().orElseThrow().path("items"))
                    .isEmpty();
        }
    }

    @Test
    void otherMethods_fitTheirSchemas() {
        for (String path : List.of(
                "users/me/calendarList",
                "users/me/settings",
                "users/me/settings/timezone",
                "colors",
                "calendars/primary")) {
            town.call("GET", "/google/calendar/v3/" + path, "", "Authorization", "Bearer person:" + ALICE)
                    .ok();
        }
        town.as(ALICE, "POST", "events", """
                {"start": {"dateTime": "2026-12-16T12:00:00Z"}, "end": {"dateTime": "2026-12-16T13:00:00Z"}}""").ok();
        String ask = "{\"timeMin\": \"2026-12-16T00:00:00Z\", \"timeMax\": \"2026-12-17T00:00:00Z\","
                + " \"items\": [{\"id\": \"" + ALICE + "\"}, {\"id\": \"who@else.example\"}]}";
        Reply busy = town.call("POST", "/google/calendar/v3/freeBusy", ask, "Authorization", "Bearer person:" + BOB);
        assertThat(busy.ok().text("/calendars/" + ALICE + "/busy/0/start")).isEqualTo("2026-12-16T12:00:00Z");
        assertThat(busy.text("/calendars/who@else.example/errors/0/reason")).isEqualTo("notFound");
        town.as(ALICE, "POST", "events/quickAdd?text=Lunch").ok();
    }
}
