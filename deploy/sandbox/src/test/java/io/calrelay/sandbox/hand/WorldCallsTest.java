package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls that look at the world and move it: clock, trace, mail, calls, company, records, quiet changes. */
class WorldCallsTest {
    private static final String LUNCH = """
            {'title': 'Lunch', 'startdate': '2026-12-01', 'starttime': '12:00', 'endtime': '13:00', 'sendemail': true,
             'attendees': [{'attendee': 12}]}""";
    private final HandTown town = new HandTown();

    @AfterEach
    void close() {
        town.close();
    }

    private String lunch() {
        return town.netsuite(ALICE, "POST", "/events", LUNCH).ok().text("/id");
    }

    private static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void clock_isOneForAllCloudsAndMovesByAnyIsoDuration() {
        assertThat(town.hand("GET", "/clock", "").text("/now")).isEqualTo(HandTown.START.toString());
        Instant later = HandTown.START.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(30));
        assertThat(town.hand("POST", "/clock", "{'advance': 'P3DT30M'}").ok().text("/now"))
                .isEqualTo(later.toString());
        lunch();
        String outlook = town.graph(ALICE, "POST", "/events", """
                {'subject': 'Tea', 'start': {'dateTime': '2026-12-01T09:00:00', 'timeZone': 'UTC'},
                 'end': {'dateTime': '2026-12-01T10:00:00', 'timeZone': 'UTC'}}""").ok().text("/createdDateTime");
        assertThat(Instant.parse(outlook)).isEqualTo(later);
        town.hand("GET", "/trace", "")
                .body()
                .findValuesAsText("at")
                .forEach(at -> assertThat(Instant.parse(at)).isEqualTo(later));
    }

    @Test
    void clock_endsWhatHasItsTime() {
        try (Listener listener = new Listener()) {
            String subscription = town.call(
                            "POST", "/graph/v1.0/subscriptions", ALICE, """
                    {'changeType': 'created', 'resource': 'me/events', 'clientState': 'x', 'notificationUrl': '%s',
                     'expirationDateTime': '2026-11-05T00:00:00Z'}""".formatted(listener.url("/hook")))
                    .ok()
                    .text("/id");
            String path = "/graph/v1.0/subscriptions/" + subscription;
            assertThat(town.call("GET", path, ALICE, "").status()).isEqualTo(200);
            town.hand("POST", "/clock", "{'advance': 'P3D'}").ok();
            assertThat(town.call("GET", path, ALICE, "").status()).isEqualTo(404);
        }
    }

    @Test
    void trace_tellsEveryChangeOnceFromAnInstantOn() {
        String id = lunch();
        town.hand("POST", "/clock", "{'advance': 'PT1H'}").ok();
        Instant since = HandTown.START.plus(Duration.ofHours(1));
        town.netsuite(BOB, "PUT", "/events/" + id + "/response", "{'response': 'ACCEPTED'}")
                .ok();
        town.netsuite(ALICE, "DELETE", "/events/" + id, "").ok();
        JsonNode trace = town.hand("GET", "/trace?since=" + since, "").ok().body();
        assertThat(trace.findValuesAsText("op")).containsExactly("answered", "deleted");
        assertThat(members(trace.get(0))).contains("at", "by", "service", "op", "event", "title");
        assertThat(trace.get(0).path("by").asText()).isEqualTo("person");
        assertThat(trace.get(0).path("event").asText()).isEqualTo(id);
        assertThat(town.hand("GET", "/trace", "").body().findValuesAsText("op"))
                .containsExactly("created", "answered", "deleted");
    }

    @Test
    void mail_isRecordedAndNotSent() {
        lunch();
        JsonNode mail = town.hand("GET", "/mail", "").ok().body();
        assertThat(mail).hasSize(1);
        assertThat(members(mail.get(0))).containsExactly("from", "to", "kind", "subject", "service", "at");
        assertThat(mail.get(0).path("to").asText()).isEqualTo(BOB);
        assertThat(mail.get(0).path("kind").asText()).isEqualTo("invitation");
    }

    @Test
    void calls_areCountedUntilTheyAreReset() {
        lunch();
        town.graphToken();
        JsonNode calls = town.hand("GET", "/calls", "").ok().body();
        assertThat(calls.findValuesAsText("path")).contains("customscript_calrelay_event_ue");
        assertThat(calls.findValuesAsText("path")).contains("/entra/{tenant}/oauth2/v2.0/token");
        town.hand("DELETE", "/calls", "").ok();
        assertThat(town.hand("GET", "/calls", "").body()).isEmpty();
    }

    @Test
    void settled_isFalseWhileARowIsUnsentAndSaysAfterHowLong() {
        HandTown.Answer quiet = town.hand("GET", "/settled?within=5", "").ok();
        assertThat(quiet.body().path("settled").asBoolean()).isTrue();
        lunch();
        HandTown.Answer waiting = town.hand("GET", "/settled?within=0.2", "").ok();
        assertThat(waiting.body().path("settled").asBoolean())
                .as("no relay is there that took the push")
                .isFalse();
        assertThat(waiting.body().path("afterMs").asLong()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void companyTimeZone_isWhatScriptsSeeFromThenOn() {
        String source =
                "define(['N/config'], (config) => ({ post: () => config.load({ type: config.Type.COMPANY_INFORMATION })"
                        + ".getValue({ fieldId: 'timezone' }) }))";
        String run = HandTown.JSON
                .createObjectNode()
                .put("scriptType", "Restlet")
                .put("source", source)
                .toString();
        town.hand("POST", "/company", "{'companyTimeZone': 'Europe/London'}").ok();
        assertThat(town.town.netsuite().companyTimeZone().getId()).isEqualTo("Europe/London");
        assertThat(town.send("POST", "/sandbox/suitescript", "", run).ok().text("/result"))
                .contains("Europe/London");
    }

    @Test
    void quietChange_isMadeWithoutOurUserEvent() {
        String id = lunch();
        int rows = outbox();
        town.hand("POST", "/netsuite/quiet", "{'id': '%s', 'fields': {'location': 'Roof'}}".formatted(id))
                .ok();
        assertThat(town.netsuite(ALICE, "GET", "/events/" + id, "").text("/location"))
                .isEqualTo("Roof");
        assertThat(outbox()).isEqualTo(rows);
        town.netsuite(ALICE, "PATCH", "/events/" + id, "{'location': 'Hall'}").ok();
        assertThat(outbox()).isGreaterThan(rows);
    }

    private int outbox() {
        return town.town.netsuite().ids("customrecord_calrelay_outbox").size();
    }

    @Test
    void recordThatIsAdded_hasItsPage() {
        HandTown.Answer added =
                town.hand("POST", "/records", "{'type': 'contact', 'name': 'Dana Fox', 'company': 101}");
        assertThat(added.status()).isEqualTo(201);
        HandTown.Answer page = town.netsuite(ALICE, "GET", "/records/contact/" + added.text("/id"), "");
        assertThat(page.status()).isEqualTo(200);
    }
}
