package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.reference.Reference;
import io.calrelay.sandbox.reference.Shape;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The collected samples of Google's refusals: the same bodies, word for word. */
class GoogleErrorSamplesTest {
    private static final String PRIMARY = "/google/calendar/v3/calendars/primary/events";
    private static final String DAY = "\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}";

    private interface Scene {
        Reply play(GoogleTown town) throws Exception;
    }

    private static final Map<String, Scene> SCENES = new TreeMap<>();

    static {
        SCENES.put(
                "error-400-date-vs-dateTime.json",
                town -> insert(
                        town,
                        "\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"dateTime\": \"2026-12-16T10:00:00Z\"}"));
        SCENES.put(
                "error-400-import-owner-not-participant.json",
                town -> town.as(
                        ALICE,
                        "POST",
                        "events/import",
                        "{\"iCalUID\": \"u\", \"organizer\": {\"email\": \"boss@x.example\"}, " + DAY + "}"));
        SCENES.put("error-400-invalid-id.json", town -> insert(town, DAY + ", \"id\": \"UPPER\""));
        SCENES.put(
                "error-400-invalid-recurrence-rule.json",
                town -> insert(town, DAY + ", \"recurrence\": [\"RRULE:FREQ=WEEKLY;UNTIL=2027-06-05\"]"));
        SCENES.put("error-400-invalid-sequence.json", GoogleErrorSamplesTest::lowerSequence);
        SCENES.put("error-400-missing-end-time.json", town -> insert(town, "\"start\": {\"date\": \"2026-12-16\"}"));
        SCENES.put("error-400-missing-time-zone-recurring.json", town -> insert(town, """
                "start": {"dateTime": "2026-12-16T10:00:00Z"}, "end": {"dateTime": "2026-12-16T11:00:00Z"},
                "recurrence": ["RRULE:FREQ=DAILY"]"""));
        SCENES.put("error-400-timeRangeEmpty.json", town -> insert(town, """
                "start": {"dateTime": "2026-12-16T11:00:00Z"}, "end": {"dateTime": "2026-12-16T10:00:00Z"}"""));
        SCENES.put("error-401-authError-legacy.json", GoogleErrorSamplesTest::stale);
        SCENES.put("error-401-authError-front-end.json", town -> {
            town.cloud.turn(GoogleSwitch.FRONT_END_401, true);
            return stale(town);
        });
        SCENES.put("error-403-api-disabled.json", town -> {
            town.cloud.turn(GoogleSwitch.API_DISABLED, true);
            return town.as(ALICE, "GET", "events");
        });
        SCENES.put("error-403-forbidden.json", town -> struck(town, Fault.PERMISSION_LOST, 1, "GET"));
        SCENES.put("error-403-forbiddenForNonOrganizer.json", town -> {
            town.invite("none", BOB);
            return town.as(BOB, "PATCH", "events/standup0", "{\"guestsCanModify\": true}");
        });
        SCENES.put("error-403-forbiddenForServiceAccounts.json", GoogleErrorSamplesTest::withoutDelegation);
        SCENES.put("error-403-insufficient-scopes.json", GoogleErrorSamplesTest::narrowScope);
        SCENES.put("error-403-notACalendarUser.json", town -> town.as(OLGA, "GET", "events"));
        SCENES.put("error-403-per-minute-quota-front-end.json", town -> struck(town, Fault.THROTTLE, 2, "GET"));
        SCENES.put("error-403-quotaExceeded-calendar-use-limits.json", GoogleErrorSamplesTest::manyGuests);
        SCENES.put("error-403-rateLimitExceeded.json", town -> struck(town, Fault.THROTTLE, 1, "GET"));
        SCENES.put("error-403-requiredAccessLevel.json", town -> struck(town, Fault.PERMISSION_LOST, 1, "POST"));
        SCENES.put("error-403-userRateLimitExceeded.json", town -> struck(town, Fault.THROTTLE, 4, "GET"));
        SCENES.put("error-404-notFound.json", town -> town.as(ALICE, "GET", "events/nobodyknowsit"));
        SCENES.put("error-409-duplicate.json", town -> {
            insert(town, DAY + ", \"id\": \"taken0\"");
            return insert(town, DAY + ", \"id\": \"taken0\"");
        });
        SCENES.put("error-410-deleted.json", town -> {
            insert(town, DAY + ", \"id\": \"gone00\"");
            town.as(ALICE, "DELETE", "events/gone00");
            return town.as(ALICE, "DELETE", "events/gone00");
        });
        SCENES.put("error-410-fullSyncRequired.json", town -> {
            String token = town.as(ALICE, "GET", "events").text("/nextSyncToken");
            return town.as(BOB, "GET", "events?syncToken=" + token);
        });
        SCENES.put(
                "error-410-updatedMinTooLongAgo.json",
                town -> town.as(ALICE, "GET", "events?updatedMin=2026-06-01T00:00:00Z"));
        SCENES.put("error-412-conditionNotMet.json", GoogleErrorSamplesTest::staleVersion);
        SCENES.put("error-429-rateLimitExceeded.json", town -> struck(town, Fault.THROTTLE, 3, "GET"));
        SCENES.put("error-500-backendError.json", town -> struck(town, Fault.ERROR500, 1, "GET"));
        SCENES.put("token-error-400-invalid_grant.json", town -> SignIn.grant(town, assertion(town, OLGA)));
        SCENES.put("token-error-401-unauthorized_client.json", town -> {
            town.cloud.delegate(Set.of("calendar.readonly"));
            return SignIn.grant(town, assertion(town, ALICE));
        });
    }

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    static List<String> files() {
        return Reference.names("google-samples").stream()
                .filter(name -> name.matches("(error|token-error)-.*"))
                // A part of a batch, below.
                .filter(name -> !name.equals("error-409-conflict-batch.json"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusal_isTheSampleWordForWord(String file) throws Exception {
        Scene scene = Objects.requireNonNull(SCENES.get(file), "how " + file + " comes about");
        Reply refused = scene.play(town);
        assertThat(refused.json()).isEqualTo(Reference.json("google-samples/" + file));
        assertThat(refused.status()).isEqualTo(Integer.parseInt(file.replaceFirst("\\D*(\\d{3}).*", "$1")));
    }

    @Test
    void conflictWithinABatch_isTheSampleWordForWord() {
        town.weekly("");
        town.cloud.turn(GoogleSwitch.BATCH_CONFLICTS, true);
        String event = "calendars/primary/events/series0";
        String body = MultipartBatch.of(ALICE)
                .patch(event, "{\"summary\": \"one\"}")
                .patch(event, "{\"summary\": \"two\"}")
                .send(town)
                .http()
                .body();
        JsonNode sample = Reference.json("google-samples/error-409-conflict-batch.json");
        assertThat(body).contains("HTTP/1.1 409 Conflict", sample.toString());
    }

    @Test
    void token_looksLikeItsSample() throws Exception {
        Reply granted = SignIn.grant(town, assertion(town, ALICE));
        assertThat(Shape.of(granted.json())).isEqualTo(Shape.of(Reference.json("google-samples/token-response.json")));
    }

    private static Reply insert(GoogleTown town, String body) {
        return town.as(ALICE, "POST", "events", "{" + body + "}");
    }

    private static Reply lowerSequence(GoogleTown town) {
        insert(town, DAY + ", \"id\": \"event0\", \"sequence\": 5");
        return town.as(ALICE, "PATCH", "events/event0", "{\"sequence\": 4}");
    }

    private static Reply stale(GoogleTown town) {
        Reply refused = town.call("GET", PRIMARY, "", "Authorization", "Bearer ya29.stale");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        return refused;
    }

    private static String assertion(GoogleTown town, String sub) throws Exception {
        return SignIn.assertion(town, sub, town.clock.instant().plusSeconds(3600));
    }

    /** The relay's call that is struck as the {@code turn}th. */
    private static Reply struck(GoogleTown town, Fault fault, int turn, String method) throws Exception {
        String token = SignIn.token(town);
        town.world.faults().add(new Faults.Order(Service.GOOGLE, fault, 1, turn, Optional.empty(), false));
        for (int i = 1; i < turn; i++) {
            town.call(method, PRIMARY, "", "Authorization", "Bearer " + token);
        }
        return town.call(method, PRIMARY, "", "Authorization", "Bearer " + token);
    }

    private static Reply withoutDelegation(GoogleTown town) throws Exception {
        String account = GoogleTown.JSON
                .readTree(town.cloud.serviceAccountJson(town.url()))
                .path("client_email")
                .asText();
        String token = SignIn.grant(town, assertion(town, "")).text("/access_token");
        assertThat(account).endsWith(".gserviceaccount.com");
        return town.call(
                "POST",
                PRIMARY,
                "{" + DAY + ", \"attendees\": [{\"email\": \"guest@x.example\"}]}",
                "Authorization",
                "Bearer " + token);
    }

    private static Reply narrowScope(GoogleTown town) throws Exception {
        String token = SignIn.grant(
                        town,
                        SignIn.assertion(
                                town, ALICE, town.clock.instant().plusSeconds(3600), "calendar.events.readonly"))
                .text("/access_token");
        return town.call("POST", PRIMARY, "{" + DAY + "}", "Authorization", "Bearer " + token);
    }

    private static Reply manyGuests(GoogleTown town) {
        town.cloud.invitationLimit(0);
        return town.as(
                ALICE,
                "POST",
                "events?sendUpdates=all",
                "{" + DAY + ", \"attendees\": [{\"email\": \"guest@x.example\"}]}");
    }

    private static Reply staleVersion(GoogleTown town) {
        insert(town, DAY + ", \"id\": \"event0\"");
        return town.call(
                "PATCH", PRIMARY + "/event0", "{}", "Authorization", "Bearer person:" + ALICE, "If-Match", "\"1\"");
    }
}
