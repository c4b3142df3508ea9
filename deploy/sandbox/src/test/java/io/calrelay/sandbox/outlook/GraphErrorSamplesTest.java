package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static io.calrelay.sandbox.outlook.GraphBox.GINA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.reference.Reference;
import io.calrelay.sandbox.reference.Shape;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The collected samples of Graph's and Entra's refusals and identity answers: status, code and words. */
class GraphErrorSamplesTest {
    private static final JsonNode ERRORS = Reference.json("graph-samples/errors.json");
    private static final JsonNode IDENTITIES = Reference.json("graph-samples/identity-responses.json");
    private static final String EVENTS = "/users/" + ALICE + "/events";

    private interface Scene {
        Reply play(GraphBox box);
    }

    private static final Map<String, Scene> SCENES = new TreeMap<>(Map.ofEntries(
            Map.entry("item_not_found", GraphErrorSamplesTest::deletedTwice),
            Map.entry("id_malformed", box -> box.as(ALICE, "GET", "/me/events/nonsense", "")),
            Map.entry("access_denied", box -> box.as(ALICE, "GET", "/users/" + BOB + "/events", "")),
            Map.entry("access_denied_by_policy", box -> struck(box, Fault.PERMISSION_LOST, 403)),
            Map.entry("no_mailbox", box -> box.app("GET", "/users/" + GINA + "/events", "")),
            Map.entry("no_such_user", box -> box.app("GET", "/users/nobody@northwind.example/events", "")),
            Map.entry("token_invalid", box -> box.call("Bearer stale", "GET", EVENTS, "")),
            Map.entry(
                    "stale_if_match",
                    box -> box.as(
                            ALICE,
                            "PATCH",
                            "/me/events/" + created(box),
                            "{\"subject\": \"x\"}",
                            "If-Match",
                            "W/\"a\"")),
            Map.entry("occurrence_crossing", GraphErrorSamplesTest::crossing),
            Map.entry("property_validation", box -> box.as(ALICE, "POST", "/me/events", "{\"subject\": \"x\"}")),
            Map.entry(
                    "bad_time_zone",
                    box -> box.as(
                            ALICE,
                            "POST",
                            "/me/events",
                            GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", ""))),
            Map.entry(
                    "window_too_long",
                    box -> box.as(
                            ALICE, "GET", "/me/calendarView?startDateTime=2026-01-01&endDateTime=2032-01-01", "")),
            Map.entry(
                    "respond_to_own_meeting",
                    box -> box.as(ALICE, "POST", "/me/events/" + created(box) + "/accept", "{}")),
            Map.entry("cancel_as_attendee", GraphErrorSamplesTest::cancelledByAGuest),
            Map.entry("mailbox_concurrency", box -> struck(box, Fault.CONCURRENCY, 429)),
            Map.entry("delta_expired", GraphErrorSamplesTest::expired),
            Map.entry("subscription_validation", GraphErrorSamplesTest::unanswered)));

    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    static List<String> errors() {
        List<String> names = new ArrayList<>();
        ERRORS.fieldNames().forEachRemaining(names::add);
        // A collision has no call that brings it about for certain: GraphSwitchesTest has it.
        names.removeAll(List.of("_note", "concurrent_write"));
        return names;
    }

    @ParameterizedTest
    @MethodSource("errors")
    void refusal_hasTheSamplesStatusCodeAndWords(String name) {
        Scene scene = Objects.requireNonNull(SCENES.get(name), "how " + name + " comes about");
        Reply refused = scene.play(box);
        JsonNode sample = ERRORS.path(name);
        assertThat(refused.status()).isEqualTo(sample.path("status").asInt());
        assertThat(refused.json().at("/error/code")).isEqualTo(sample.at("/body/error/code"));
        assertThat(refused.json().at("/error/message")).isEqualTo(sample.at("/body/error/message"));
        assertThat(Shape.of(refused.json())).isEqualTo(Shape.of(sample.path("body")));
        sample.path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(refused.header(header)).isNotEmpty());
    }

    private static String created(GraphBox box) {
        String body = GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC");
        return box.as(ALICE, "POST", "/me/events", body).json().path("id").asText();
    }

    private static Reply deletedTwice(GraphBox box) {
        String url = "/me/events/" + created(box);
        box.as(ALICE, "DELETE", url, "");
        return box.as(ALICE, "DELETE", url, "");
    }

    /** Where a fault has two forms, the one with that status. */
    private static Reply struck(GraphBox box, Fault fault, int status) {
        box.app("GET", EVENTS, "");
        Faults.Order order = new Faults.Order(Service.GRAPH, fault, 1, 1, Optional.of(Duration.ofSeconds(10)), false);
        Reply refused;
        do {
            box.world.faults().add(order);
            refused = box.app("GET", EVENTS, "");
        } while (refused.status() != status);
        return refused;
    }

    private static Reply crossing(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        return box.as(
                ALICE,
                "PATCH",
                "/me/events/" + weekly.instance(1),
                GraphBox.timed("x", "2026-04-06T09:00:00", "2026-04-06T09:30:00", "UTC"));
    }

    private static Reply cancelledByAGuest(GraphBox box) {
        box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed(
                        "x",
                        "2026-03-10T10:00:00",
                        "2026-03-10T11:00:00",
                        "UTC",
                        "\"attendees\": [{\"emailAddress\": {\"address\": \"" + BOB + "\"}}]"));
        box.settle();
        String copy =
                box.as(BOB, "GET", "/me/events", "").json().at("/value/0/id").asText();
        return box.as(BOB, "POST", "/me/events/" + copy + "/cancel", "{}");
    }

    private static Reply expired(GraphBox box) {
        String link = box.app("GET", Weekly.DELTA.replace("/me/", "/users/" + ALICE + "/"), "")
                .json()
                .path("@odata.deltaLink")
                .asText();
        Reply refused;
        do {
            box.world.faults().add(new Faults.Order(Service.GRAPH, Fault.EXPIRE_CURSOR, 1, 1, Optional.empty(), false));
            refused = box.app("GET", link, "");
        } while (refused.status() != 410);
        return refused;
    }

    private static Reply unanswered(GraphBox box) {
        try (Hook hook = new Hook()) {
            hook.validates = false;
            return box.as(ALICE, "POST", "/subscriptions", """
                    {"changeType": "created", "resource": "me/events", "notificationUrl": "%s",
                     "expirationDateTime": "2026-03-05T08:00:00Z"}""".formatted(hook.url()));
        }
    }

    private Reply token(String client, String secret) {
        return box.token(
                GraphCloud.tenant(),
                "client_id=" + client + "&client_secret=" + secret
                        + "&grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
    }

    @Test
    void tokens_lookLikeTheirSamples() {
        Reply token = token(GraphCloud.clientId(), GraphCloud.clientSecret());
        assertThat(Shape.of(token.json())).isEqualTo(Shape.of(IDENTITIES.at("/token_ok/body")));
        Reply secret = token(GraphCloud.clientId(), "wrong");
        JsonNode sample = IDENTITIES.path("token_bad_secret");
        assertThat(secret.status()).isEqualTo(sample.path("status").asInt());
        assertThat(Shape.of(secret.json())).isEqualTo(Shape.of(sample.path("body")));
        assertThat(secret.json().path("error_description").asText())
                .matches("AADSTS7000215: Invalid client secret provided\\. Trace ID: [0-9a-f-]{36} Correlation ID:"
                        + " [0-9a-f-]{36} Timestamp: 2026-03-02 08:00:00Z");
    }

    /** The sample leaves out time and trace, which every refusal of the token endpoint has (graph.md 7.4). */
    @Test
    void tokenOfAnUnknownApp_isRefusedAsInTheSample() {
        Reply app = token("c0ffee00-0000-4222-8333-444455556666", "wrong");
        JsonNode sample = IDENTITIES.path("token_app_not_in_tenant");
        assertThat(app.status()).isEqualTo(sample.path("status").asInt());
        assertThat(app.json().path("error")).isEqualTo(sample.at("/body/error"));
        assertThat(app.json().path("error_codes")).isEqualTo(sample.at("/body/error_codes"));
        assertThat(app.json().path("error_description").asText())
                .startsWith(sample.at("/body/error_description").asText().replace("c0ffee00-1111", "c0ffee00-0000"));
    }

    @Test
    void consent_comesBackWithTheSamplesParameters() {
        assertThat(answer("")).containsOnlyKeys(parameters("admin_consent_ok").keySet());
        Map<String, String> refused = answer("&decision=refuse");
        assertThat(refused).containsOnlyKeys(parameters("admin_consent_denied").keySet());
        assertThat(refused)
                .containsEntry("admin_consent", "True")
                .containsEntry("error", "consent_required")
                .containsEntry("state", "opaque-1");
        assertThat(refused.get("error_description")).startsWith("AADSTS65004: ");
    }

    private Map<String, String> answer(String more) {
        return query(box.send(HttpRequest.newBuilder(URI.create(box.origin()
                                + "/entra/organizations/v2.0/adminconsent?client_id=" + GraphCloud.clientId()
                                + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&state=opaque-1"
                                + "&redirect_uri=https%3A%2F%2Frelay.example.com%2Fconnect%2Fcallback" + more))
                        .build())
                .header("Location"));
    }

    private static Map<String, String> parameters(String sample) {
        return query(IDENTITIES.path(sample).asText());
    }

    private static Map<String, String> query(String url) {
        Map<String, String> found = new TreeMap<>();
        for (String pair : List.of(URI.create(url).getRawQuery().split("&", -1))) {
            int equals = pair.indexOf('=');
            found.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return found;
    }
}
