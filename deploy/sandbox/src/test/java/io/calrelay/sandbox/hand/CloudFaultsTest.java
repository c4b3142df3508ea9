package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that every cloud has, as callers meet them; and which service can have which. */
class CloudFaultsTest {
    private static final String RESTLET = "/netsuite/app/site/hosting/restlet.nl?script=customscript_x&deploy=1";
    private final HandTown town = new HandTown();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        town.close();
    }

    private void order(String body) {
        assertThat(town.hand("POST", "/faults", body).status()).isEqualTo(204);
    }

    /** A person's create, read and list in each service: path, body, and what an event is called in the list. */
    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("graph", ALICE, "/graph/v1.0/me/events", """
                        {"subject": "Cut", "start": {"dateTime": "2026-12-01T09:00:00", "timeZone": "UTC"},
                         "end": {"dateTime": "2026-12-01T10:00:00", "timeZone": "UTC"}}"""),
                Arguments.of("google", BOB, "/google/calendar/v3/calendars/primary/events", """
                        {"summary": "Cut", "start": {"date": "2026-12-01"}, "end": {"date": "2026-12-02"}}"""),
                Arguments.of("netsuite", ALICE, "/netsuite/services/rest/record/v1/calendarEvent", """
                        {"title": "Cut", "startDate": "2026-12-01", "startTime": "09:00", "endTime": "10:00"}"""));
    }

    private HttpRequest request(String person, String method, String path, String body) {
        return HttpRequest.newBuilder(town.url(path))
                .header("Content-Type", "application/json")
                .header("Authorization", person.isEmpty() ? "Bearer stale" : "Bearer person:" + person)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void droppedResponse_isOfAChangeThatWasMade(String service, String person, String path, String body)
            throws Exception {
        order("{'service': '%s', 'fault': 'drop-response', 'count': 1, 'callers': 'all'}".formatted(service));
        if (!service.equals("netsuite")) {
            assertThat(http.send(request(person, "GET", path, ""), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as("what changes nothing is answered")
                    .isEqualTo(200);
        }
        assertThatThrownBy(() -> http.send(request(person, "POST", path, body), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(town.hand("GET", "/trace", "").body().findValuesAsText("title"))
                .containsExactly("Cut");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void timedOutCall_hangsUntilFaultsAreClearedAndChangesNothing(
            String service, String person, String path, String body) throws Exception {
        order("{'service': '%s', 'fault': 'timeout', 'count': 1, 'callers': 'all'}".formatted(service));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(person, "POST", path, body), HttpResponse.BodyHandlers.ofString());
        Service struck = Service.valueOf(service.toUpperCase(java.util.Locale.ROOT));
        HandTown.await(() -> !town.town.world().faults().stands(struck, Fault.TIMEOUT));
        assertThat(answer).isNotDone();
        HandTown.await(() -> {
            town.hand("DELETE", "/faults", "");
            return answer.isDone();
        });
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(town.hand("GET", "/trace", "").body()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void refusingCloud_sparesPeopleUnlessTheFaultIsForAll(String service, String person, String path, String body)
            throws Exception {
        order("{'service': '%s', 'fault': 'error500'}".formatted(service));
        assertThat(status(person, "POST", path, body)).isLessThan(300);
        order("{'service': '%s', 'fault': 'unavailable', 'callers': 'all'}".formatted(service));
        assertThat(status(person, "POST", path, body)).isEqualTo(503);
        town.hand("DELETE", "/faults", "").ok();
        assertThat(status(person, "POST", path, body)).isLessThan(300);
    }

    private int status(String person, String method, String path, String body) throws Exception {
        return http.send(request(person, method, path, body), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void netsuite_refusesInTheFormOfTheDoorThatWasKnockedAt() throws Exception {
        String rest = "/netsuite/services/rest/record/v1/calendarEvent/5";
        order("{'service': 'netsuite', 'fault': 'throttle', 'count': 2, 'retryAfterSeconds': 7}");
        HttpResponse<String> restlet =
                http.send(request("", "POST", RESTLET, "{}"), HttpResponse.BodyHandlers.ofString());
        assertThat(restlet.statusCode()).isEqualTo(400);
        assertThat(restlet.body()).contains("SSS_REQUEST_LIMIT_EXCEEDED");
        assertThat(restlet.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(status("", "GET", rest, "")).isEqualTo(429);
        order("{'service': 'netsuite', 'fault': 'error500', 'count': 1}");
        assertThat(status("", "POST", RESTLET, "{}")).isEqualTo(500);
        order("{'service': 'netsuite', 'fault': 'unavailable', 'count': 1}");
        assertThat(status("", "POST", RESTLET, "{}")).isEqualTo(503);
    }

    @Test
    void refusedAndUnansweredCalls_areCountedUnderTheirTemplates() throws Exception {
        order("{'service': 'graph', 'fault': 'error500'}");
        order("{'service': 'google', 'fault': 'error500'}");
        order("{'service': 'netsuite', 'fault': 'error500'}");
        status("", "GET", "/graph/v1.0/users/" + ALICE + "/events/AAMk123", "");
        status("", "POST", "/entra/northwind.example/oauth2/v2.0/token", "");
        status("", "PATCH", "/google/calendar/v3/calendars/primary/events/abc", "{}");
        status("", "POST", "/google/token", "");
        status("", "POST", RESTLET, "{}");
        status("", "GET", "/netsuite/services/rest/record/v1/calendarEvent/5", "");
        status("", "POST", "/netsuite/services/rest/auth/oauth2/v1/token", "");
        town.hand("DELETE", "/faults", "");
        order("{'service': 'graph', 'fault': 'timeout', 'count': 1}");
        CompletableFuture<?> hanging = http.sendAsync(
                request("", "GET", "/graph/v1.0/users/" + ALICE, ""), HttpResponse.BodyHandlers.ofString());
        HandTown.await(() -> town.hand("GET", "/calls", "").body().size() == 8);
        hanging.cancel(true);
        town.hand("DELETE", "/faults", "").ok();
        List<String> rows = new java.util.ArrayList<>();
        town.hand("GET", "/calls", "")
                .body()
                .forEach(row -> rows.add(String.join(
                        " ",
                        row.path("service").asText(),
                        row.path("method").asText(),
                        row.path("path").asText(),
                        row.path("status").asText())));
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "graph GET /users/{user}/events/{id} 500",
                        "graph POST /entra/{tenant}/oauth2/v2.0/token 500",
                        "google PATCH /calendars/{calendarId}/events/{eventId} 500",
                        "google POST /token 500",
                        "netsuite POST customscript_x 500",
                        "netsuite GET /services/rest/record/v1/calendarEvent/{id} 500",
                        "netsuite POST /services/rest/auth/oauth2/v1/token 500",
                        "graph GET /users/{user} 0");
        assertThat(town.hand("DELETE", "/calls", "").status()).isEqualTo(204);
        assertThat(town.hand("GET", "/calls", "").body()).isEmpty();
    }

    @Test
    void eachService_canHaveItsOwnFaultsOnly() {
        String everyCloud =
                "throttle error500 unavailable timeout drop-response lose-notification duplicate-notification"
                        + " delay-notification reorder-notification permission-lost ";
        canHave(
                "graph",
                everyCloud + "expire-cursor revoke-consent concurrency mailbox-gone subscription-removed missed"
                        + " reauthorization false-tombstone");
        canHave("google", everyCloud + "expire-cursor revoke-consent mailbox-gone channel-ended");
        canHave("netsuite", everyCloud + "concurrency integration-wiped units-exhausted");
        canHave("relay", "disk-full");
    }

    private void canHave(String service, String faults) {
        Set<String> able = Set.of(faults.split(" "));
        Set<String> taken = Arrays.stream(Fault.values())
                .map(Fault::wireName)
                .filter(fault ->
                        town.hand("POST", "/faults", "{'service': '%s', 'fault': '%s'}".formatted(service, fault))
                                        .status()
                                != 400)
                .collect(Collectors.toSet());
        assertThat(taken).as(service).isEqualTo(able);
        town.hand("DELETE", "/faults", "");
    }

    @Test
    void sameSeed_strikesTheSameCalls() throws Exception {
        assertThat(struck(5)).isEqualTo(struck(5)).contains(200, 500);
        assertThat(struck(5)).isNotEqualTo(struck(6));
    }

    private List<Integer> struck(long seed) throws Exception {
        List<Integer> statuses = new java.util.ArrayList<>();
        try (HandTown other = new HandTown(seed)) {
            other.hand("POST", "/faults", "{'service': 'google', 'fault': 'error500', 'rate': 0.5, 'callers': 'all'}")
                    .ok();
            for (int i = 0; i < 20; i++) {
                JsonNode none = other.google(BOB, "GET", "", "").body();
                statuses.add(none.has("error") ? 500 : 200);
            }
        }
        return statuses;
    }
}
