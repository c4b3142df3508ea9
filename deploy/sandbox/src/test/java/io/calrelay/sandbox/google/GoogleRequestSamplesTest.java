package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.reference.Reference;
import io.calrelay.sandbox.reference.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The collected samples of requests to Google, sent as they are but for people and addresses, and of its messages. */
class GoogleRequestSamplesTest {
    private static final String PRIMARY = "/google/calendar/v3/calendars/primary/events";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    /** Every file of the folder that no other test of samples takes. */
    @Test
    void allRequestSamples_areSentHere() {
        assertThat(Reference.names("google-samples").stream()
                        .filter(name -> name.matches(
                                ".*request.*|notification-.*|watch-response.*|batch-response.*|token-jwt.*")))
                .containsExactlyInAnyOrder(
                        "batch-request-as-java-client-sends.http",
                        "batch-response.http",
                        "channels-stop-request.json",
                        "import-request.json",
                        "insert-request-idempotent.json",
                        "notification-headers-exists.json",
                        "notification-headers-sync.json",
                        "patch-request-as-java-client-sends.http",
                        "patch-request-clear-location-to-allday.json",
                        "patch-request-rsvp.json",
                        "series-split-2-tail-insert-request-by-relay.json",
                        "token-jwt-claims-domain-wide-delegation.json",
                        "token-jwt-header.json",
                        "update-request-cancel-one-instance.json",
                        "watch-request.json",
                        "watch-response.json");
    }

    private static String sample(String file) {
        return Reference.text("google-samples/" + file).replace("owner@example.com", ALICE);
    }

    private Reply send(String method, String below, String file) {
        return town.as(ALICE, method, below, sample(file));
    }

    @Test
    void idempotentInsert_isTakenOnceAndThenADuplicate() {
        Reply made = send("POST", "events", "insert-request-idempotent.json").ok();
        assertThat(made.text("/id")).isEqualTo("nsq8eu14ucd9k784639kpqj9356f0bpt33");
        assertThat(send("POST", "events", "insert-request-idempotent.json").reason())
                .isEqualTo("duplicate");
    }

    @Test
    void patchToADayWithoutPlace_keepsTheOtherProperties() {
        String id = send("POST", "events", "insert-request-idempotent.json").text("/id");
        JsonNode event = send("PATCH", "events/" + id, "patch-request-clear-location-to-allday.json")
                .ok()
                .json();
        assertThat(event.path("start").toString()).isEqualTo("{\"date\":\"2026-12-16\"}");
        assertThat(event.has("location")).isFalse();
        assertThat(event.at("/extendedProperties/private/nsRelayHash").asText()).isEqualTo("9d5e3ecd");
        assertThat(event.at("/extendedProperties/private/nsRelayKey").asText()).isEqualTo("calendarevent:10871");
    }

    @Test
    void answer_needsNoMoreThanOnesOwnEntry() {
        town.as(BOB, "POST", "events", Samples.MEETING.formatted("{\"email\": \"" + ALICE + "\"}"))
                .ok();
        Reply answered =
                send("PATCH", "events/standup0", "patch-request-rsvp.json").ok();
        assertThat(GoogleTown.answerOf(answered.json(), ALICE)).isEqualTo("accepted");
    }

    @Test
    void importOfOnesOwnMeeting_isAnOrdinaryEvent() {
        Reply imported = send("POST", "events/import", "import-request.json").ok();
        assertThat(imported.json().has("privateCopy")).isFalse();
        assertThat(imported.text("/iCalUID")).isEqualTo("calendarevent-10871@netsuite.relay.example");
        assertThat(imported.json().at("/organizer/self").asBoolean()).isTrue();
    }

    @Test
    void tailOfASplitSeries_andOneCancelledOccurrence_areTaken() {
        Reply tail = send("POST", "events", "series-split-2-tail-insert-request-by-relay.json")
                .ok();
        assertThat(tail.json().path("recurrence")).hasSize(1);
        town.weekly("");
        Reply cancelled = send("PUT", "events/series0_20270202T150000Z", "update-request-cancel-one-instance.json");
        assertThat(cancelled.ok().text("/status")).isEqualTo("cancelled");
        assertThat(town.all(ALICE, "events/series0/instances", "/id")).doesNotContain("series0_20270202T150000Z");
    }

    @Test
    void watchRequest_isAnsweredAsInTheSample_andItsStopIsTaken() throws InterruptedException {
        String body =
                sample("watch-request.json").replace("https://relay.example.com/google/notify", town.hookAddress());
        Reply channel = town.as(ALICE, "POST", "events/watch", body).ok();
        JsonNode sample = Reference.json("google-samples/watch-response.json");
        assertThat(Shape.of(channel.json())).isEqualTo(Shape.of(sample));
        assertThat(channel.json().path("expiration")).isEqualTo(sample.path("expiration"));
        assertThat(channel.text("/resourceUri"))
                .isEqualTo(
                        sample.path("resourceUri").asText().replace("owner%40example.com", ALICE.replace("@", "%40")));
        requireHeaders(town.nextHook(), "notification-headers-sync.json");
        town.as(ALICE, "POST", "events", Samples.REVIEW).ok();
        requireHeaders(town.nextHook(), "notification-headers-exists.json");
        String stop =
                sample("channels-stop-request.json").replace("o3hgv1538sdjfhR6UYSjrlMC1E", channel.text("/resourceId"));
        Reply stopped =
                town.call("POST", "/google/calendar/v3/channels/stop", stop, "Authorization", "Bearer person:" + ALICE);
        assertThat(stopped.status()).isEqualTo(204);
    }

    /** Resource id and message number are Google's own and differ; all else is as in the sample. */
    private static void requireHeaders(Map<String, String> message, String file) {
        List<String> own = List.of("X-Goog-Resource-ID", "X-Goog-Message-Number");
        Reference.json("google-samples/" + file).properties().forEach(header -> {
            String expected = header.getValue().asText().replace("owner%40example.com", ALICE.replace("@", "%40"));
            assertThat(message).containsKey(header.getKey());
            if (!own.contains(header.getKey())) {
                assertThat(message).containsEntry(header.getKey(), expected);
            }
        });
    }

    @Test
    void javaClientsPatch_isTakenZippedAndOverridden() throws IOException {
        String id = town.as(ALICE, "POST", "events", Samples.REVIEW).ok().text("/id");
        String http = Reference.text("google-samples/patch-request-as-java-client-sends.http");
        String body = http.replaceFirst("(?s).*<gzip of (.*)>.*", "$1")
                .replace("}}", "}, \"end\": {\"date\": \"2026-12-25\", \"dateTime\": null, \"timeZone\": null}}")
                .replace("\"dateTime\":null}", "\"dateTime\":null,\"timeZone\":null}");
        HttpRequest request = HttpRequest.newBuilder(town.url().resolve(PRIMARY + "/" + id))
                .header("Authorization", "Bearer person:" + ALICE)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("If-Match", town.as(ALICE, "GET", "events/" + id).text("/etag"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zipped(body)))
                .build();
        Reply patched = town.send(request).ok();
        assertThat(patched.text("/start/date")).isEqualTo("2026-12-24");
        assertThat(patched.json().has("location")).isFalse();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void javaClientsBatch_isAnsweredPartByPartAsInTheSample() {
        String day = "\"start\": {\"date\": \"2026-12-16\"}, \"end\": {\"date\": \"2026-12-17\"}";
        town.as(ALICE, "POST", "events", "{\"id\": \"aaaaa\", " + day + "}").ok();
        String http = Reference.text("google-samples/batch-request-as-java-client-sends.http");
        String body = http.substring(http.indexOf("--__END"))
                .replace("ya29.sample", "person:" + ALICE)
                .replace("aaaaa HTTP", "aaaaa?fields=kind,id HTTP");
        Reply answer = town.call(
                "POST",
                "/google/batch/calendar/v3",
                body,
                "Content-Type",
                "multipart/mixed; boundary=__END_OF_PART__1__");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(essence(answer.http().body()))
                .isEqualTo(essence(Reference.text("google-samples/batch-response.http")));
    }

    /** The ids, status lines and bodies of a multipart answer. */
    private static List<String> essence(String multipart) {
        return Pattern.compile("Content-ID: .*|HTTP/1\\.1 \\d{3} .*|\\{.*\\}")
                .matcher(multipart.substring(multipart.indexOf("--batch")))
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    @Test
    void assertionOfTheSamplesForm_isGranted() throws Exception {
        JsonNode claims = Reference.json("google-samples/token-jwt-claims-domain-wide-delegation.json");
        JsonNode header = Reference.json("google-samples/token-jwt-header.json");
        String assertion = SignIn.assertion(
                town,
                ALICE,
                START.plusSeconds(3600),
                claims.path("scope").asText().split(" ", -1));
        assertThat(Shape.of(part(assertion, 0))).isEqualTo(Shape.of(header));
        assertThat(Shape.of(part(assertion, 1))).isEqualTo(Shape.of(claims));
        assertThat(part(assertion, 1).path("scope")).isEqualTo(claims.path("scope"));
        SignIn.grant(town, assertion).ok();
    }

    private static JsonNode part(String assertion, int index) throws IOException {
        String encoded = List.of(assertion.split("\\.", -1)).get(index);
        return GoogleTown.JSON.readTree(Base64.getUrlDecoder().decode(encoded));
    }
}
