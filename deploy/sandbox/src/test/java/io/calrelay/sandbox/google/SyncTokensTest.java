package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTokensTest {
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private String insert(String title) {
        String body = "{\"summary\": \"" + title
                + "\", \"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}}";
        return town.as(ALICE, "POST", "events", body).ok().text("/id");
    }

    private static List<String> titles(Reply list) {
        List<String> titles = new ArrayList<>();
        list.ok()
                .json()
                .path("items")
                .forEach(item -> titles.add(item.path("summary").asText()));
        return titles;
    }

    private Reply since(String token) {
        return town.as(ALICE, "GET", "events?syncToken=" + token);
    }

    @Test
    void nothingNew_isAnEmptyPageWithATokenForTheNextTime() {
        insert("one");
        Reply full = town.as(ALICE, "GET", "events");
        Reply next = since(full.text("/nextSyncToken")).ok();
        assertThat(titles(next)).isEmpty();
        assertThat(next.text("/nextSyncToken")).isNotEmpty();
        assertThat(next.text("/timeZone")).isEqualTo("America/New_York");
    }

    @Test
    void changesAndDeletions_comeInOrderOfChange() {
        String one = insert("one");
        String two = insert("two");
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        insert("three");
        town.as(ALICE, "PATCH", "events/" + two, "{\"summary\": \"two again\"}").ok();
        town.as(ALICE, "DELETE", "events/" + one);
        Reply news = since(token);
        assertThat(titles(news)).containsExactly("three", "two again", "one");
        assertThat(news.text("/items/2/status")).isEqualTo("cancelled");
        assertThat(titles(since(news.text("/nextSyncToken")))).isEmpty();
    }

    @Test
    void fullList_hidesDeletedEventsUnlessAskedFor() {
        town.as(ALICE, "DELETE", "events/" + insert("gone"));
        assertThat(titles(town.as(ALICE, "GET", "events"))).isEmpty();
        assertThat(titles(town.as(ALICE, "GET", "events?showDeleted=true"))).containsExactly("gone");
    }

    @Test
    void pages_carryTheTokenOnTheLastOneOnly() {
        List.of("a", "b", "c").forEach(this::insert);
        Reply first = town.as(ALICE, "GET", "events?maxResults=2");
        assertThat(first.json().has("nextSyncToken")).isFalse();
        String token = first.text("/nextPageToken");
        Reply last = town.as(ALICE, "GET", "events?maxResults=2&pageToken=" + token);
        assertThat(titles(last)).containsExactly("c");
        assertThat(last.json().has("nextPageToken")).isFalse();
        assertThat(last.json().has("nextSyncToken")).isTrue();
        assertThat(town.as(ALICE, "GET", "events?maxResults=1&pageToken=" + token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void entriesMadeWhilePaging_areNotLost() {
        List.of("a", "b", "c").forEach(this::insert);
        Reply first = town.as(ALICE, "GET", "events?maxResults=2");
        insert("d");
        Reply last = town.as(ALICE, "GET", "events?maxResults=2&pageToken=" + first.text("/nextPageToken"));
        assertThat(titles(since(last.text("/nextSyncToken")))).containsExactly("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iCalUID=x",
                "orderBy=updated",
                "q=x",
                "timeMin=2026-01-01T00:00:00Z",
                "timeMax=2027-01-01T00:00:00Z",
                "updatedMin=2026-12-01T00:00:00Z",
                "privateExtendedProperty=a%3Db",
                "sharedExtendedProperty=a%3Db",
                "showDeleted=false"
            })
    void filterBesideASyncToken_isABadRequest(String filter) {
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        Reply refused = town.as(ALICE, "GET", "events?syncToken=" + token + "&" + filter);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).isEqualTo("badRequest");
    }

    @Test
    void tokenOfAnotherCalendarOrOtherParameters_needsAFullSync() {
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        Reply other = town.as(BOB, "GET", "events?syncToken=" + token);
        assertThat(other.status()).isEqualTo(410);
        assertThat(other.reason()).isEqualTo("fullSyncRequired");
        assertThat(town.as(ALICE, "GET", "events?eventTypes=default&syncToken=" + token)
                        .status())
                .isEqualTo(410);
        assertThat(town.as(ALICE, "GET", "events?showDeleted=true&syncToken=" + token)
                        .status())
                .isEqualTo(200);
        assertThat(town.as(ALICE, "GET", "events?syncToken=nonsense").status()).isEqualTo(400);
    }

    @Test
    void oldToken_needsAFullSync() {
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        town.clock.advance(Duration.ofDays(31));
        assertThat(since(token).reason()).isEqualTo("fullSyncRequired");
    }

    @Test
    void expiredCursor_isAFaultThatCanBeOrdered() {
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        town.world.faults().add(new Faults.Order(Service.GOOGLE, Fault.EXPIRE_CURSOR, 1, 1, Optional.empty(), true));
        assertThat(since(token).reason()).isEqualTo("fullSyncRequired");
        assertThat(since(token).status()).isEqualTo(200);
    }

    @Test
    void window_isExclusiveAtBothEnds() {
        town.as(ALICE, "POST", "events", """
                {"summary": "noon", "start": {"dateTime": "2026-12-16T12:00:00Z"},
                 "end": {"dateTime": "2026-12-16T13:00:00Z"}}""").ok();
        assertThat(titles(town.as(ALICE, "GET", "events?timeMin=2026-12-16T13:00:00Z")))
                .isEmpty();
        assertThat(titles(town.as(ALICE, "GET", "events?timeMax=2026-12-16T12:00:00Z")))
                .isEmpty();
        assertThat(titles(town.as(ALICE, "GET", "events?timeMin=2026-12-16T12:59:00Z")))
                .containsExactly("noon");
        assertThat(titles(town.as(ALICE, "GET", "events?timeMax=2026-12-16T12:01:00Z")))
                .containsExactly("noon");
        String backwards = "events?timeMin=2026-12-16T12:59:00Z&timeMax=2026-12-16T12:01:00Z";
        assertThat(town.as(ALICE, "GET", backwards).reason()).isEqualTo("timeRangeEmpty");
    }

    @Test
    void wrongOrderings_areRefused() {
        assertThat(town.as(ALICE, "GET", "events?orderBy=startTime").text("/error/message"))
                .isEqualTo("The requested ordering is not available for the particular query.");
        assertThat(town.as(ALICE, "GET", "events?updatedMin=2026-10-01T00:00:00Z")
                        .reason())
                .isEqualTo("updatedMinTooLongAgo");
        assertThat(town.as(ALICE, "GET", "events?maxResults=0").reason()).isEqualTo("invalidParameter");
    }
}
