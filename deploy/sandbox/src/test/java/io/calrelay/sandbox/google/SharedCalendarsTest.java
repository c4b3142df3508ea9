package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.AccessRole;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars beside one's own, and what one may do in them. */
class SharedCalendarsTest {
    private static final String API = "/google/calendar/v3/";
    private static final String SECRET = """
            {"id": "secret0", "summary": "Secret", "visibility": "private", "location": "Vault",
             "start": {"date": "2026-12-16"}, "end": {"date": "2026-12-17"}}""";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply as(String person, String method, String path, String body) {
        return town.call(method, API + path, body, "Authorization", "Bearer person:" + person);
    }

    private JsonNode entries(String person) {
        return as(person, "GET", "users/me/calendarList", "").ok().json().path("items");
    }

    private String company() {
        return entries(ALICE).at("/1/id").asText().replace("@", "%40");
    }

    @Test
    void list_namesOnesOwn_theCompanysAndTheHolidays() {
        assertThat(entries(ALICE).findValuesAsText("accessRole")).containsExactly("owner", "owner", "reader");
        assertThat(entries(BOB).findValuesAsText("accessRole")).containsExactly("owner", "writer", "reader");
        assertThat(entries(BOB).at("/1/dataOwner").asText()).isEqualTo(ALICE);
        assertThat(entries(BOB).at("/1/id").asText()).startsWith("c_").endsWith("@group.calendar.google.com");
        assertThat(entries(BOB).at("/2/id").asText()).endsWith("#holiday@group.v.calendar.google.com");
        assertThat(entries(BOB).at("/0/primary").asBoolean()).isTrue();
        Reply one = as(BOB, "GET", "users/me/calendarList/" + company(), "").ok();
        assertThat(one.json()).isEqualTo(entries(BOB).path(1));
    }

    @Test
    void eventOfTheCompanysCalendar_isOrganizedByIt() {
        Reply made =
                as(BOB, "POST", "calendars/" + company() + "/events", SECRET).ok();
        assertThat(made.json().at("/organizer/self").asBoolean()).isTrue();
        assertThat(made.text("/creator/email")).isEqualTo(BOB);
        assertThat(made.json().path("creator").has("self")).isFalse();
        assertThat(as(ALICE, "GET", "calendars/" + company() + "/events/secret0", "")
                        .ok()
                        .text("/summary"))
                .isEqualTo("Secret");
        assertThat(town.all(BOB, "events", "/id")).isEmpty();
        Reply refused = as(
                BOB,
                "POST",
                "calendars/" + company() + "/events",
                SECRET.replace("\"summary\"", "\"eventType\": \"focusTime\", \"summary\"")
                        .replace("secret0", "focus0"));
        assertThat(refused.reason()).isEqualTo("eventTypeRestriction");
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,                         200, Secret",
        "WRITER,                        200, Secret",
        "WRITER_WITHOUT_PRIVATE_ACCESS, 200, ''",
        "READER,                        403, ''",
        "FREE_BUSY_READER,              403, ''"
    })
    void role_decidesWhatIsSeenAndWritten(AccessRole role, int writing, String secret) {
        town.as(ALICE, "POST", "events", SECRET).ok();
        town.as(ALICE, "POST", "events", SECRET.replace("secret0", "open00").replace("private", "public"))
                .ok();
        town.cloud.share(ALICE, BOB, role);
        String path = "calendars/" + ALICE + "/events";
        Reply list = as(BOB, "GET", path, "").ok();
        assertThat(list.text("/accessRole")).isEqualTo(role.wireName());
        assertThat(list.text("/items/0/summary")).isEqualTo(secret);
        assertThat(list.json().at("/items/0").has("location")).isEqualTo(!secret.isEmpty());
        assertThat(list.text("/items/1/summary")).isEqualTo(role == AccessRole.FREE_BUSY_READER ? "" : "Secret");
        Reply written = as(BOB, "PATCH", path + "/open00", "{\"description\": \"Bob was here\"}");
        assertThat(written.status()).isEqualTo(writing);
        assertThat(entries(BOB).at("/3/accessRole").asText()).isEqualTo(role.wireName());
    }

    @Test
    void freeBusyReader_seesOccurrencesInsteadOfSeries() {
        town.weekly("");
        town.cloud.share(ALICE, BOB, AccessRole.FREE_BUSY_READER);
        JsonNode items =
                as(BOB, "GET", "calendars/" + ALICE + "/events", "").ok().json().path("items");
        assertThat(items).hasSize(11);
        assertThat(items.at("/0/recurringEventId").asText()).isEqualTo("series0");
    }

    @Test
    void changedAccess_endsEverySyncTokenOfTheCalendar() {
        String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
        town.cloud.share(ALICE, BOB, AccessRole.READER);
        assertThat(town.as(ALICE, "GET", "events?syncToken=" + token).reason()).isEqualTo("fullSyncRequired");
    }

    @Test
    void permissionLostForAWhile_endsTheTokensOfThatCalendarToo() throws Exception {
        String token = SignIn.token(town);
        String path = API + "calendars/primary/events";
        String sync =
                town.call("GET", path, "", "Authorization", "Bearer " + token).text("/nextSyncToken");
        town.world.faults().add(new Faults.Order(Service.GOOGLE, Fault.PERMISSION_LOST, 1, 1, Optional.empty(), false));
        assertThat(town.call("GET", path, "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
        Reply after = town.call("GET", path + "?syncToken=" + sync, "", "Authorization", "Bearer " + token);
        assertThat(after.status()).isEqualTo(410);
    }

    @Test
    void movedSeries_hasANewOrganizerAndLeavesOnlyItsIds() {
        town.weekly("{\"email\": \"" + BOB + "\"}");
        town.as(ALICE, "PATCH", "events/series0_20270112T150000Z", "{\"summary\": \"special\"}")
                .ok();
        String company = company();
        Reply moved = town.as(ALICE, "POST", "events/series0/move?destination=" + company)
                .ok();
        assertThat(moved.text("/organizer/email")).isEqualTo(company.replace("%40", "@"));
        assertThat(moved.text("/iCalUID")).isEqualTo("series0@google.com");
        JsonNode left = town.as(ALICE, "GET", "events/series0").ok().json();
        assertThat(left.fieldNames()).toIterable().containsExactlyInAnyOrder("kind", "etag", "id", "status");
        assertThat(left.path("status").asText()).isEqualTo("cancelled");
        JsonNode there = as(ALICE, "GET", "calendars/" + company + "/events/series0/instances", "")
                .ok()
                .json()
                .path("items");
        assertThat(there.findValuesAsText("summary")).hasSize(11).contains("special");
        JsonNode guests = town.as(BOB, "GET", "events/series0").ok().json();
        assertThat(guests.at("/organizer/email").asText()).isEqualTo(company.replace("%40", "@"));
        town.as(BOB, "PATCH", "events/series0", GoogleTown.answer(BOB, "accepted"))
                .ok();
        assertThat(GoogleTown.answerOf(
                        as(ALICE, "GET", "calendars/" + company + "/events/series0", "")
                                .json(),
                        BOB))
                .isEqualTo("accepted");
    }

    @Test
    void moveToWhereOneMayNotWrite_isRefused() {
        town.weekly("");
        Reply holidays =
                town.as(ALICE, "POST", "events/series0/move?destination=en.usa%23holiday@group.v.calendar.google.com");
        assertThat(holidays.reason()).isEqualTo("requiredAccessLevel");
        assertThat(town.as(ALICE, "POST", "events/series0/move?destination=" + BOB)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sharedCalendars_areKept() throws Exception {
        as(BOB, "POST", "calendars/" + company() + "/events", SECRET).ok();
        town.cloud.share(ALICE, BOB, AccessRole.READER);
        JsonNode kept = GoogleTown.JSON.readTree(town.cloud.keep().toString());
        town.cloud.restore(kept);
        assertThat(List.of(town.cloud.keep().toString())).containsExactly(kept.toString());
        assertThat(entries(BOB).at("/3/accessRole").asText()).isEqualTo("reader");
    }
}
