package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Trace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Single events on the wire. */
class EventsTest {
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private Reply create(String more) {
        String plain =
                GraphBox.timed("Budget", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "W. Europe Standard Time");
        return box.as(
                ALICE,
                "POST",
                "/me/events",
                more.isEmpty() ? plain : plain.substring(0, plain.length() - 1) + "," + more + "}");
    }

    @Test
    void createdEvent_isAnsweredInUtcWithSevenFractionDigitsAndKeepsItsZoneName() {
        Reply made = create("");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/start/dateTime").asText()).isEqualTo("2026-03-10T09:00:00.0000000");
        assertThat(made.json().at("/start/timeZone").asText()).isEqualTo("UTC");
        assertThat(made.json().path("originalStartTimeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(made.json().path("createdDateTime").asText()).isEqualTo("2026-03-02T08:00:00.0000000Z");
        assertThat(made.json().at("/responseStatus/response").asText()).isEqualTo("organizer");
        assertThat(made.json().path("iCalUId").asText()).startsWith("040000008200E00074C5B7101A82E00800000000");
        assertThat(made.header("request-id")).isNotEmpty();
        assertThat(box.world.trace().since(GraphBox.START)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(new Actor.Person(ALICE));
            assertThat(entry.operation()).isEqualTo(Trace.Operation.CREATED);
        });
    }

    @Test
    void preferredZone_shapesTheAnswerOnly_andSeveralPreferLinesAreTaken() {
        String id = create("\"body\": {\"contentType\": \"text\", \"content\": \"a < b\\nnext\"}")
                .json()
                .path("id")
                .asText();
        Reply got = box.as(
                ALICE,
                "GET",
                "/me/events/" + id,
                "",
                "Prefer",
                "outlook.timezone=\"America/New_York\"",
                "Prefer",
                "outlook.body-content-type=\"text\", IdType=\"ImmutableId\"");
        assertThat(got.json().at("/start/dateTime").asText()).isEqualTo("2026-03-10T05:00:00.0000000");
        assertThat(got.json().at("/start/timeZone").asText()).isEqualTo("America/New_York");
        assertThat(got.json().at("/body/contentType").asText()).isEqualTo("text");
        assertThat(got.json().at("/body/content").asText()).isEqualTo("a < b\nnext");
        assertThat(got.json().path("id").asText()).startsWith("AAkALg").isNotEqualTo(id);
        assertThat(got.header("Preference-Applied"))
                .contains("outlook.timezone=\"America/New_York\"", "outlook.body-content-type=\"text\"");
        Reply plain = box.as(ALICE, "GET", "/me/events/" + id, "");
        assertThat(plain.json().at("/body/contentType").asText()).isEqualTo("html");
        assertThat(plain.json().at("/body/content").asText()).contains("a &lt; b<br>");
    }

    @Test
    void unknownZone_isRefusedInBodyAndInPreference() {
        Reply body = box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "Mars/Base"));
        assertThat(body.status()).isEqualTo(400);
        assertThat(body.code()).isEqualTo("TimeZoneNotSupportedException");
        Reply preference = box.as(ALICE, "GET", "/me/events", "", "Prefer", "outlook.timezone=\"Mars\"");
        assertThat(preference.code()).isEqualTo("TimeZoneNotSupportedException");
    }

    @Test
    void staleEtag_is412_andFreshOneIsTaken() {
        JsonNode made = create("").json();
        String url = "/users/" + ALICE.replace("@", "%40") + "/events/"
                + made.path("id").asText().replace("=", "%3D");
        Reply first = box.app(
                "PATCH",
                url,
                "{\"@odata.type\": \"#microsoft.graph.event\", \"subject\": \"New\", \"extra\": {\"a\": 1}}",
                "If-Match",
                made.path("@odata.etag").asText());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("changeKey")).isNotEqualTo(made.path("changeKey"));
        Reply stale = box.app(
                "PATCH",
                url,
                "{\"subject\": \"Old\"}",
                "If-Match",
                made.path("@odata.etag").asText());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("ErrorIrresolvableConflict");
        assertThat(stale.json().at("/error/innerError/request-id").asText()).isEqualTo(stale.header("request-id"));
    }

    @Test
    void sameTransactionIdWithTheSameBody_givesTheSameEvent() {
        String first = create("\"transactionId\": \"t-1\"").json().path("id").asText();
        assertThat(create("\"transactionId\": \"t-1\"").json().path("id").asText())
                .isEqualTo(first);
        assertThat(create("\"transactionId\": \"t-1\", \"importance\": \"high\"")
                        .json()
                        .path("id")
                        .asText())
                .isNotEqualTo(first);
    }

    @Test
    void secondDelete_isNotFound_andMalformedIdIsNot() {
        String id = create("").json().path("id").asText();
        assertThat(box.as(ALICE, "DELETE", "/me/events/" + id, "").status()).isEqualTo(204);
        Reply again = box.as(ALICE, "DELETE", "/me/events/" + id, "");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.code()).isEqualTo("ErrorItemNotFound");
        Reply malformed = box.as(ALICE, "GET", "/me/events/nonsense", "");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.code()).isEqualTo("ErrorInvalidIdMalformed");
    }

    @Test
    void idOfOneMailbox_isUselessInAnother_andAPersonSeesOnlyTheirOwn() {
        String id = create("").json().path("id").asText();
        assertThat(box.app("GET", "/users/" + BOB + "/events/" + id, "").code()).isEqualTo("ErrorItemNotFound");
        assertThat(box.as(BOB, "GET", "/users/" + ALICE + "/events", "").code()).isEqualTo("ErrorAccessDenied");
        assertThat(box.app("GET", "/users/nobody@northwind.example/events", "").code())
                .isEqualTo("ErrorInvalidUser");
        assertThat(box.app("GET", "/users/" + GraphBox.GINA + "/events", "").code())
                .isEqualTo("MailboxNotEnabledForRESTAPI");
        assertThat(box.app("GET", "/me/events", "").code()).isEqualTo("NoPermissionsInAccessToken");
    }

    @Test
    void allDayEvent_isAnchoredInUtc_whateverZoneWasSentOrAsked() {
        Reply made = box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed(
                        "Fair", "2026-03-16T00:00:00", "2026-03-18T00:00:00", "America/New_York", "\"isAllDay\": true"),
                "Prefer",
                "outlook.timezone=\"Asia/Tokyo\"");
        assertThat(made.json().at("/start/dateTime").asText()).isEqualTo("2026-03-16T00:00:00.0000000");
        assertThat(made.json().at("/start/timeZone").asText()).isEqualTo("UTC");
        assertThat(made.json().path("originalStartTimeZone").asText()).isEqualTo("UTC");
        Reply crooked = box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed("Fair", "2026-03-16T01:00:00", "2026-03-18T00:00:00", "UTC", "\"isAllDay\": true"));
        assertThat(crooked.status()).isEqualTo(400);
    }

    @Test
    void extendedProperty_isFoundByFilter_shownOnExpand_andNotEchoed() {
        String property = "String {5ab6a0a3-4b1c-4a6e-9c53-0a1b2c3d4e5f} Name CalRelay";
        Reply made = create("\"singleValueExtendedProperties\": [{\"id\": \"" + property + "\", \"value\": \"m-1\"}]");
        assertThat(made.json().has("singleValueExtendedProperties")).isFalse();
        String filter = URLEncoder.encode(
                "singleValueExtendedProperties/Any(ep: ep/id eq '" + property + "' and ep/value eq 'M-1')",
                StandardCharsets.UTF_8);
        String expand = URLEncoder.encode(
                "singleValueExtendedProperties($filter=id eq '" + property + "')", StandardCharsets.UTF_8);
        create("");
        Reply found = box.app("GET", "/users/" + ALICE + "/events?$filter=" + filter + "&$expand=" + expand, "");
        assertThat(found.json().path("value")).hasSize(1);
        assertThat(found.json()
                        .at("/value/0/singleValueExtendedProperties/0/value")
                        .asText())
                .isEqualTo("m-1");
    }

    @Test
    void listIsPaged_byTenUnlessAsked_andLinksStayOnThisHost() {
        for (int i = 0; i < 12; i++) {
            create("\"transactionId\": \"n" + i + "\"");
        }
        Reply first = box.as(
                ALICE,
                "GET",
                "/me/calendarView?startDateTime=2026-03-10T00:00:00Z&endDateTime=2026-03-11T00:00:00Z&$select=subject",
                "");
        assertThat(first.json().path("value")).hasSize(10);
        assertThat(first.json().at("/value/0").has("start")).isFalse();
        String next = first.json().path("@odata.nextLink").asText();
        assertThat(next).startsWith(box.root());
        assertThat(box.as(ALICE, "GET", next, "").json().path("value")).hasSize(2);
        assertThat(box.as(ALICE, "GET", "/me/events?$top=12", "").json().path("value"))
                .hasSize(12);
        assertThat(box.as(ALICE, "GET", "/me/events?$top=1001", "").status()).isEqualTo(400);
    }

    @Test
    void iCalUId_canBeFilteredFor() {
        String uid = create("").json().path("iCalUId").asText();
        create("\"importance\": \"low\"");
        Reply found = box.as(ALICE, "GET", "/me/events?$filter=iCalUId%20eq%20'" + uid + "'", "");
        assertThat(found.json().path("value")).hasSize(1);
    }
}
