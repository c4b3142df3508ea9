package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delta rounds over a frozen window. */
class DeltaTest {
    private static final String MARCH = "/users/" + ALICE
            + "/calendarView/delta()?startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private String create(String subject, String day) {
        String body = GraphBox.timed(subject, day + "T10:00:00", day + "T11:00:00", "UTC");
        return box.as(ALICE, "POST", "/me/events", body).json().path("id").asText();
    }

    private record Round(List<JsonNode> entries, String deltaLink, int pages, int emptyPages) {
        List<String> ids() {
            return entries.stream()
                    .map(each -> each.path("id").asText())
                    .distinct()
                    .toList();
        }

        List<String> removed() {
            return entries.stream()
                    .filter(each -> each.has("@removed"))
                    .map(each -> each.path("id").asText())
                    .toList();
        }
    }

    private Round round(String url, String... headers) {
        List<JsonNode> entries = new ArrayList<>();
        int pages = 0;
        int empty = 0;
        while (true) {
            Reply page = box.app("GET", url, "", headers);
            assertThat(page.status()).isEqualTo(200);
            pages++;
            page.json().path("value").forEach(entries::add);
            if (page.json().has("@odata.deltaLink")) {
                return new Round(entries, page.json().path("@odata.deltaLink").asText(), pages, empty);
            }
            empty += page.json().path("value").isEmpty() ? 1 : 0;
            url = page.json().path("@odata.nextLink").asText();
        }
    }

    @Test
    void pageMayBeEmpty_andLeadsOn() {
        List<String> made = new ArrayList<>();
        for (int day = 10; day < 20; day++) {
            made.add(create("Day " + day, "2026-03-" + day));
        }
        int empty = 0;
        // By the seed about every eighth page is empty.
        for (int times = 0; times < 5; times++) {
            Round round = round(MARCH, "Prefer", "odata.maxpagesize=1");
            assertThat(round.ids()).containsExactlyElementsOf(made);
            empty += round.emptyPages();
        }
        assertThat(empty).isPositive();
    }

    @Test
    void firstRound_listsTheWindowInPages_andTheNextOneIsEmpty() {
        List<String> made = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            made.add(create("Day " + day, "2026-03-" + day));
        }
        create("Outside", "2026-05-01");
        Round first = round(MARCH, "Prefer", "odata.maxpagesize=3");
        assertThat(first.pages()).isGreaterThanOrEqualTo(3);
        assertThat(first.ids()).containsExactlyElementsOf(made);
        assertThat(first.deltaLink()).startsWith(box.root());
        Round second = round(first.deltaLink());
        assertThat(second.entries()).isEmpty();
        assertThat(second.pages()).isEqualTo(1);
    }

    @Test
    void deletedEvent_isATombstone_andAChangeOutsideTheWindowLooksLikeOne() {
        String gone = create("Gone", "2026-03-10");
        String outside = create("Outside", "2026-05-01");
        String changed = create("Changed", "2026-03-11");
        Round first = round(MARCH);
        box.as(ALICE, "DELETE", "/me/events/" + gone, "");
        box.as(ALICE, "PATCH", "/me/events/" + outside, "{\"subject\": \"Still outside\"}");
        box.as(ALICE, "PATCH", "/me/events/" + changed, "{\"subject\": \"Changed again\"}");
        Round second = round(first.deltaLink());
        assertThat(second.removed()).contains(gone, outside).doesNotContain(changed);
        assertThat(second.ids()).contains(changed);
        assertThat(second.entries().get(0).path("@removed").path("reason").asText())
                .isEqualTo("deleted");
        assertThat(round(first.deltaLink()).ids()).as("an old link works again").containsAll(second.ids());
    }

    @Test
    void series_comesAsMasterWithBareStubs_andACancelledOccurrenceIsSimplyAbsent() {
        String weekly =
                "\"recurrence\": {\"pattern\": {\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"tuesday\"]},"
                        + " \"range\": {\"type\": \"numbered\", \"startDate\": \"2026-03-03\", \"numberOfOccurrences\": 4}}";
        JsonNode master = box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed("Weekly", "2026-03-03T10:00:00", "2026-03-03T10:30:00", "Europe/Berlin", weekly))
                .json();
        Round first = round(MARCH);
        assertThat(first.entries().get(0).path("type").asText()).isEqualTo("seriesMaster");
        assertThat(first.ids()).hasSize(5);
        JsonNode stub = first.entries().get(1);
        assertThat(stub.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@odata.type", "@odata.etag", "seriesMasterId", "type", "id", "start", "end");
        assertThat(stub.path("seriesMasterId")).isEqualTo(master.path("id"));
        box.as(ALICE, "DELETE", "/me/events/" + stub.path("id").asText(), "");
        Round second = round(first.deltaLink());
        assertThat(second.removed()).isEmpty();
        assertThat(second.ids()).hasSize(4).doesNotContain(stub.path("id").asText());
    }

    @Test
    void unsupportedOptions_andDeltaOnEvents_areRefused() {
        assertThat(box.app("GET", MARCH + "&$select=subject", "").status()).isEqualTo(400);
        assertThat(box.app("GET", "/users/" + ALICE + "/events/delta", "").status())
                .isEqualTo(400);
        String six = "/users/" + ALICE + "/calendarView/delta?startDateTime=2026-01-01&endDateTime=2032-01-01";
        assertThat(box.app("GET", six, "").code()).isEqualTo("ErrorInvalidRequest");
    }

    @Test
    void expiredCursor_isGone_inOneOfGraphsForms() {
        String link = round(MARCH).deltaLink();
        box.world.faults().add(new Faults.Order(Service.GRAPH, Fault.EXPIRE_CURSOR, 1, 20, Optional.empty(), false));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Reply refused = box.app("GET", link, "");
            statuses.add(refused.status());
            assertThat(refused.code().toLowerCase(Locale.ROOT)).isEqualTo("syncstatenotfound");
            if (refused.status() == 410) {
                assertThat(round(refused.header("Location")).entries()).isEmpty();
            }
        }
        assertThat(statuses).contains(410, 404);
    }

    @Test
    void falseTombstone_namesAnEventThatIsStillThere() {
        String kept = create("Kept", "2026-03-10");
        String link = round(MARCH).deltaLink();
        box.world.faults().add(new Faults.Order(Service.GRAPH, Fault.FALSE_TOMBSTONE, 1, 1, Optional.empty(), false));
        assertThat(round(link).removed()).containsExactly(kept);
        assertThat(box.app("GET", "/users/" + ALICE + "/events/" + kept, "").status())
                .isEqualTo(200);
    }
}
