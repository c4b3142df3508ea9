package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchChannelsTest {
    private static final String DAY = "{\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply watch(String id, String more) {
        return town.as(
                ALICE,
                "POST",
                "events/watch",
                "{\"id\": \"" + id + "\", \"type\": \"web_hook\", \"address\": \"" + town.hookAddress() + "\"" + more
                        + "}");
    }

    /** The greeting has come and the courier has nothing more under way. */
    private void greeted() throws InterruptedException {
        assertThat(town.nextHook()).containsEntry("X-Goog-Resource-State", "sync");
        GoogleTown.await(() -> town.world.courier().underway() == 0);
    }

    private void change() {
        town.as(ALICE, "POST", "events", DAY).ok();
    }

    @Test
    void newChannel_isGreetedWithNumberOne() throws InterruptedException {
        Reply channel = watch("chan-1", ", \"token\": \"t=1&k=alice\"").ok();
        assertThat(channel.text("/kind")).isEqualTo("api#channel");
        long week = GoogleTown.START.plus(Duration.ofDays(7)).toEpochMilli();
        assertThat(channel.json().path("expiration").isTextual()).isTrue();
        assertThat(channel.text("/expiration")).isEqualTo(String.valueOf(week));
        Map<String, String> greeting = town.nextHook();
        assertThat(greeting)
                .containsEntry("X-Goog-Resource-State", "sync")
                .containsEntry("X-Goog-Message-Number", "1")
                .containsEntry("X-Goog-Channel-ID", "chan-1")
                .containsEntry("X-Goog-Channel-Token", "t=1&k=alice")
                .containsEntry("X-Goog-Channel-Expiration", "Wed, 09 Dec 2026 15:04:11 GMT")
                .containsEntry("X-Goog-Resource-ID", channel.text("/resourceId"))
                .containsEntry("X-Goog-Resource-URI", channel.text("/resourceUri"))
                .containsEntry("Content-Length", "0");
        assertThat(greeting.get("User-Agent")).startsWith("APIs-Google");
    }

    @Test
    void everyChange_isToldWithAGrowingNumber() throws InterruptedException {
        watch("chan-1", "").ok();
        town.nextHook();
        change();
        Map<String, String> first = town.nextHook();
        change();
        Map<String, String> second = town.nextHook();
        assertThat(first).containsEntry("X-Goog-Resource-State", "exists").doesNotContainKey("X-Goog-Channel-Token");
        assertThat(Long.parseLong(second.getOrDefault("X-Goog-Message-Number", "")))
                .isGreaterThan(Long.parseLong(first.getOrDefault("X-Goog-Message-Number", "")));
    }

    @Test
    void channelForOneType_hearsOfNoOther() throws InterruptedException {
        town.as(
                        ALICE,
                        "POST",
                        "events/watch?eventTypes=outOfOffice",
                        "{\"id\": \"chan-1\", \"type\": \"web_hook\", \"address\": \"" + town.hookAddress() + "\"}")
                .ok();
        greeted();
        change();
        assertThat(town.world.courier().underway()).isZero();
        town.as(ALICE, "POST", "events", """
                {"eventType": "outOfOffice", "start": {"dateTime": "2026-12-16T12:00:00Z"},
                 "end": {"dateTime": "2026-12-16T13:00:00Z"}}""").ok();
        assertThat(town.nextHook()).containsEntry("X-Goog-Resource-State", "exists");
        assertThat(town.hooks).isEmpty();
    }

    @Test
    void lostMessage_isMissedByItsNumberAlone() throws InterruptedException {
        watch("chan-1", "").ok();
        greeted();
        town.world
                .faults()
                .add(new Faults.Order(Service.GOOGLE, Fault.LOSE_NOTIFICATION, 1, 1, Optional.empty(), true));
        change();
        change();
        assertThat(town.nextHook()).containsEntry("X-Goog-Resource-State", "exists");
        GoogleTown.await(() -> town.world.courier().underway() == 0);
        assertThat(town.hooks).isEmpty();
    }

    @Test
    void unavailableHook_isTriedAgain() throws InterruptedException {
        watch("chan-1", "").ok();
        greeted();
        town.hookAnswers(503);
        change();
        String number = town.nextHook().getOrDefault("X-Goog-Message-Number", "");
        town.hookAnswers(200);
        assertThat(town.nextHook()).containsEntry("X-Goog-Message-Number", number);
        GoogleTown.await(() -> town.world.courier().underway() == 0);
    }

    @Test
    void refusedMessage_isNotTriedAgain() throws InterruptedException {
        watch("chan-1", "").ok();
        greeted();
        town.hookAnswers(404);
        change();
        town.nextHook();
        GoogleTown.await(() -> town.world.courier().underway() == 0);
        assertThat(town.hooks).isEmpty();
    }

    @Test
    void stoppedChannel_isSilent() throws InterruptedException {
        Reply channel = watch("chan-1", "").ok();
        greeted();
        String stop = "{\"id\": \"chan-1\", \"resourceId\": \"" + channel.text("/resourceId") + "\"}";
        assertThat(stop(stop).status()).isEqualTo(204);
        assertThat(stop(stop).status()).isEqualTo(404);
        change();
        assertThat(town.world.courier().underway()).isZero();
        assertThat(town.hooks).isEmpty();
    }

    private Reply stop(String body) {
        return town.call("POST", "/google/calendar/v3/channels/stop", body, "Authorization", "Bearer person:" + ALICE);
    }

    @Test
    void channel_endsByTheWorldsClockAndItsIdIsFreeAgain() throws InterruptedException {
        watch("chan-1", ", \"params\": {\"ttl\": \"3600\"}").ok();
        greeted();
        assertThat(watch("chan-1", "").reason()).isEqualTo("channelIdNotUnique");
        town.clock.advance(Duration.ofHours(1));
        change();
        assertThat(town.world.courier().underway()).isZero();
        watch("chan-1", "").ok();
        assertThat(town.nextHook()).containsEntry("X-Goog-Resource-State", "sync");
    }

    @Test
    void channelEnded_isAFaultThatNobodyIsToldOf() throws InterruptedException {
        watch("chan-1", "").ok();
        greeted();
        town.world.faults().add(new Faults.Order(Service.GOOGLE, Fault.CHANNEL_ENDED, 1, 1, Optional.empty(), true));
        change();
        change();
        assertThat(town.world.courier().underway()).isZero();
        assertThat(town.hooks).isEmpty();
    }

    @Test
    void plainHttp_isRefusedBeyondTheLoopbackInterface() {
        String body = "{\"id\": \"c\", \"type\": \"web_hook\", \"address\": \"http://relay.example/hook\"}";
        assertThat(town.as(ALICE, "POST", "events/watch", body).status()).isEqualTo(400);
        town.cloud.turn(GoogleSwitch.HTTPS_ONLY, true);
        assertThat(watch("chan-1", "").text("/error/message")).startsWith("WebHook callback must be HTTPS");
    }

    @Test
    void wrongTtl_isRefused() {
        assertThat(watch("chan-1", ", \"params\": {\"ttl\": \"soon\"}").text("/error/message"))
                .startsWith("Invalid ttl value for channel");
    }
}
