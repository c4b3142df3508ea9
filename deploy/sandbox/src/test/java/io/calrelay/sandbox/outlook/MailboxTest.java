package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.GINA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mailbox offers beside its events' plain members. */
class MailboxTest {
    private static final String ALICES = "/users/" + ALICE;
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private JsonNode create() {
        return box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC"))
                .json();
    }

    @Test
    void mailboxZone_isAWindowsName() {
        assertThat(box.app("GET", ALICES + "/mailboxSettings/timeZone", "")
                        .json()
                        .path("value")
                        .asText())
                .isEqualTo("Pacific Standard Time");
        assertThat(box.app("GET", ALICES + "/mailboxSettings", "")
                        .json()
                        .path("timeZone")
                        .asText())
                .isEqualTo("Pacific Standard Time");
        String iana = ALICES + "/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')";
        assertThat(box.app("GET", iana, "").json().findValuesAsText("alias")).contains("Europe/Berlin");
        assertThat(box.app("GET", ALICES + "/outlook/supportedTimeZones()", "")
                        .json()
                        .findValuesAsText("alias"))
                .contains("Tokyo Standard Time");
    }

    @Test
    void userIsFoundByObjectId_andPersonAddedLaterHasAMailbox() {
        String id = box.app("GET", ALICES, "").json().path("id").asText();
        assertThat(box.app("GET", "/users/" + id + "/events", "").status()).isEqualTo(200);
        assertThat(box.app("GET", "/users/late@northwind.example", "").code()).isEqualTo("Request_ResourceNotFound");
        box.add("late@northwind.example", "Late", 99, People.Provider.OUTLOOK);
        assertThat(box.app("GET", "/users/late@northwind.example/events", "").status())
                .isEqualTo(200);
    }

    @Test
    void defaultCalendar_isReachedByItsId_andNoOther() {
        String calendar =
                box.app("GET", ALICES + "/calendar", "").json().path("id").asText();
        create();
        assertThat(box.app("GET", ALICES + "/calendars/" + calendar + "/events", "")
                        .json()
                        .path("value"))
                .hasSize(1);
        assertThat(box.app("GET", ALICES + "/calendar/events", "").json().path("value"))
                .hasSize(1);
        assertThat(box.app("GET", ALICES + "/calendars/other/events", "").status())
                .isEqualTo(404);
    }

    @Test
    void idsAreTranslated_andBothFormatsAreTaken() {
        String id = create().path("id").asText();
        String immutable = box.app(
                        "POST",
                        ALICES + "/translateExchangeIds",
                        "{\"inputIds\": [\"" + id
                                + "\"], \"sourceIdType\": \"restId\", \"targetIdType\": \"restImmutableEntryId\"}")
                .json()
                .at("/value/0/targetId")
                .asText();
        assertThat(immutable).isNotEqualTo(id);
        assertThat(box.app("GET", ALICES + "/events('" + immutable + "')", "")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void attachment_isStoredShownAndTakenAway() {
        String event = "/me/events/" + create().path("id").asText();
        Reply made = box.as(
                ALICE,
                "POST",
                event + "/attachments",
                "{\"@odata.type\": \"#microsoft.graph.fileAttachment\", \"name\": \"a.txt\", \"contentBytes\": \"aGk=\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("size").asInt()).isEqualTo(2);
        assertThat(box.as(ALICE, "GET", event, "").json().path("hasAttachments").asBoolean())
                .isTrue();
        assertThat(box.as(ALICE, "GET", event + "/attachments", "")
                        .json()
                        .at("/value/0/contentBytes")
                        .asText())
                .isEqualTo("aGk=");
        box.as(ALICE, "DELETE", event + "/attachments/" + made.json().path("id").asText(), "");
        assertThat(box.as(ALICE, "GET", event, "").json().path("hasAttachments").asBoolean())
                .isFalse();
    }

    @Test
    void openExtension_cannotLoseAMemberByNull() {
        String event = "/me/events/" + create().path("id").asText();
        box.as(
                ALICE,
                "POST",
                event + "/extensions",
                "{\"@odata.type\": \"microsoft.graph.openTypeExtension\", \"extensionName\": \"com.x\", \"a\": 1}");
        box.as(ALICE, "PATCH", event + "/extensions/com.x", "{\"a\": null, \"b\": 2}");
        JsonNode shown = box.as(ALICE, "GET", event + "?$expand=extensions($filter=id%20eq%20'com.x')", "")
                .json();
        assertThat(shown.at("/extensions/0/a").asInt()).isEqualTo(1);
        assertThat(shown.at("/extensions/0/b").asInt()).isEqualTo(2);
        assertThat(shown.at("/extensions/0/id").asText())
                .isEqualTo("Microsoft.OutlookServices.OpenTypeExtension.com.x");
    }

    @Test
    void onlineMeeting_dies_ifItsBlockLeavesTheBody() {
        String event = "/me/events/" + create().path("id").asText();
        JsonNode online =
                box.as(ALICE, "PATCH", event, "{\"isOnlineMeeting\": true}").json();
        assertThat(online.at("/onlineMeeting/joinUrl").asText()).startsWith("https://");
        assertThat(online.at("/body/content").asText())
                .contains(online.at("/onlineMeeting/joinUrl").asText());
        JsonNode dead = box.as(ALICE, "PATCH", event, "{\"body\": {\"contentType\": \"html\", \"content\": \"new\"}}")
                .json();
        assertThat(dead.path("isOnlineMeeting").asBoolean()).isFalse();
        assertThat(dead.path("onlineMeeting").isNull()).isTrue();
    }

    @Test
    void schedule_showsBusyTimes_andNoItemsForAnUnknownMailbox() {
        create();
        Reply answer = box.app("POST", ALICES + "/calendar/getSchedule", """
                {"Schedules": ["%s", "%s"], "AvailabilityViewInterval": 60,
                 "StartTime": {"dateTime": "2026-03-10T09:00:00", "timeZone": "UTC"},
                 "EndTime": {"dateTime": "2026-03-10T12:00:00", "timeZone": "UTC"}}""".formatted(ALICE, GINA));
        assertThat(answer.json().at("/value/0/availabilityView").asText()).isEqualTo("020");
        assertThat(answer.json().at("/value/1/scheduleItems").isNull()).isTrue();
        assertThat(answer.json().at("/value/1/error/responseCode").asText()).isEqualTo("5016");
    }
}
