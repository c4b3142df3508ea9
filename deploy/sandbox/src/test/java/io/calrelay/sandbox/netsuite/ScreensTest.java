package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.world.MailLog;
import io.calrelay.sandbox.world.Trace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the screens, and what their calendars draw. */
class ScreensTest {
    private static final String EVENTS = "/netsuite/ui/events";
    private Account account;

    @BeforeEach
    void open() throws IOException {
        account =
                Account.open("{\"companyTimeZone\":\"America/Chicago\",\"mandatory\":{\"custevent_region\":\"text\"}}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    private long create(String more) {
        Answer answer = account.alice(
                "POST",
                EVENTS,
                "{'title':'Talk','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','custevent_region':'west'"
                        + more + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private JsonNode show(String person, long id) {
        return account.as(person, "GET", EVENTS + "/" + id, "").json();
    }

    private List<String> starts(String viewer, String person) {
        return account.as(
                        viewer,
                        "GET",
                        "/netsuite/ui/calendar?person=" + person + "&from=2026-05-01T00:00:00Z&to=2026-07-01T00:00:00Z",
                        "")
                .json()
                .findValuesAsText("start");
    }

    @Test
    void eventIsShownOnEachPersonsWallClock() {
        long id = create(",'attendees':[{'attendee':12}]");
        assertThat(show("alice", id).path("starttime").asText()).isEqualTo("09:00");
        assertThat(show("bob", id).path("starttime").asText()).isEqualTo("12:00");
        assertThat(show("bob", id).path("timezone").asText()).isEqualTo("America/Los_Angeles");
        assertThat(show("alice", id).path("attendees").findValuesAsText("attendee"))
                .containsExactly("11", "12");
        assertThat(account.as("bob", "PATCH", EVENTS + "/" + id, "{'starttime':'14:00','endtime':'15:30'}")
                        .status())
                .isEqualTo(200);
        assertThat(show("alice", id).path("starttime").asText()).isEqualTo("11:00");
        assertThat(show("alice", id).path("endtime").asText()).isEqualTo("12:30");
    }

    @Test
    void brokenRules_areRefusedWithCodeAndMessage() {
        Answer answer = account.alice(
                "POST", EVENTS, "{'title':'Talk','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("USER_ERROR");
        assertThat(answer.json().path("message").asText()).contains("region");
        assertThat(account.alice("POST", EVENTS, "{'titel':'Talk'}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("INVALID_FIELD_ID");
        assertThat(account.alice("GET", EVENTS + "/99999", "").status()).isEqualTo(404);
        assertThat(account.send("GET", EVENTS + "/1", "", "", "Bearer person:nobody@northwind.example")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyOrganizerDeletes() {
        long id = create(",'attendees':[{'attendee':12}]");
        assertThat(account.as("bob", "DELETE", EVENTS + "/" + id, "").status()).isEqualTo(403);
        assertThat(account.alice("DELETE", EVENTS + "/" + id, "").status()).isEqualTo(204);
        assertThat(account.alice("GET", EVENTS + "/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void calendarDrawsWhatTheViewerMaySee() {
        create(",'accesslevel':'PRIVATE','attendees':[{'attendee':12}]");
        create(",'accesslevel':'SHOW AS BUSY','title':'Secret','attendees':[{'attendee':12}]");
        String path =
                "/netsuite/ui/calendar?person=bob@northwind.example&from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z";
        assertThat(account.as("bob", "GET", path, "").json().findValuesAsText("title"))
                .containsExactly("Talk", "Secret");
        assertThat(account.as("carol", "GET", path, "").json().findValuesAsText("title"))
                .containsExactly("Busy");
    }

    @Test
    void declinedEvent_leavesTheDeclinersCalendar() {
        long id = create(",'attendees':[{'attendee':12}]");
        assertThat(account.as("bob", "PUT", EVENTS + "/" + id + "/response", "{'response':'DECLINED'}")
                        .status())
                .isEqualTo(200);
        assertThat(starts("bob", "12")).isEmpty();
        assertThat(starts("alice", "11")).containsExactly("2026-05-05T16:00:00Z");
        assertThat(account.world.trace().since(Instant.EPOCH))
                .extracting(Trace.Entry::operation)
                .containsExactly(Trace.Operation.CREATED, Trace.Operation.ANSWERED);
        assertThat(account.as("bob", "PUT", EVENTS + "/" + id + "/response", "{'response':'MAYBE'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void weeklySeries_keepsItsWallClockAndItsExclusions() {
        long id = create(",'frequency':'WEEK','period':'2','recurrencedowmask':'FFTFTFF','endbydate':'2026-05-31'");
        assertThat(starts("alice", "11"))
                .containsExactly(
                        "2026-05-05T16:00:00Z", "2026-05-07T16:00:00Z", "2026-05-19T16:00:00Z", "2026-05-21T16:00:00Z");
        assertThat(account.alice("DELETE", EVENTS + "/" + id + "/occurrences/2026-05-07", "")
                        .status())
                .isEqualTo(204);
        Answer moved = account.alice(
                "PATCH", EVENTS + "/" + id + "/occurrences/2026-05-19", "{'starttime':'11:00','endtime':'12:00'}");
        assertThat(moved.json().path("id").asLong()).isNotEqualTo(id).isPositive();
        assertThat(starts("alice", "11"))
                .containsExactly("2026-05-05T16:00:00Z", "2026-05-19T18:00:00Z", "2026-05-21T16:00:00Z");
        assertThat(account.alice("DELETE", EVENTS + "/" + id + "/occurrences/2026-05-08", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void monthlySeriesByWeekday_findsTheLastOne() {
        create(",'frequency':'MONTH','period':'1','recurrencedow':'6','recurrencedowim':'5','noenddate':true");
        assertThat(starts("alice", "11")).containsExactly("2026-05-29T16:00:00Z", "2026-06-26T16:00:00Z");
    }

    @Test
    void lastMinuteOfTheDay_standsForMidnight() {
        create(",'starttime':'22:00','endtime':'23:59'");
        JsonNode drawn = account.alice(
                        "GET", "/netsuite/ui/calendar?person=11&from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z", "")
                .json();
        assertThat(drawn.path(0).path("end").asText()).isEqualTo("2026-05-06T07:00:00Z");
    }

    @Test
    void notifyAttendees_isRecordedAsMail() {
        long id = create(
                ",'sendemail':true,'attendees':[{'attendee':401},{'attendee':201},{'attendee':101,'sendemail':false}]");
        account.alice("PATCH", EVENTS + "/" + id, "{'location':'Room 2'}");
        assertThat(account.world.mail().all())
                .extracting(MailLog.Mail::to)
                .containsExactly("bob@northwind.example", "carol@northwind.example", "dana@contoso.example");
        account.alice("PATCH", EVENTS + "/" + id, "{'status':'CANCELLED','sendemail':true}");
        assertThat(account.world.mail().all()).extracting(MailLog.Mail::kind).contains(MailLog.Kind.CANCELLATION);
    }

    @Test
    void screensRunUserEventsInTheirContext_quietChangesDoNot() {
        long id = create("");
        account.cloud.changeQuietly(id, Account.json("{'title':'Quiet'}"));
        JsonNode rows = account.step(
                "{'do':'search','type':'customrecord_fixture_seen','filters':[],'columns':['custrecord_fixture_what']}");
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).contains("create USERINTERFACE Talk");
        assertThat(show("alice", id).path("title").asText()).isEqualTo("Quiet");
    }

    @Test
    void restApi_speaksItsOwnShape() {
        String rest = "/netsuite/services/rest/record/v1/calendarEvent";
        Answer made = account.alice(
                "POST",
                rest,
                "{'title':'Rest','startDate':'2026-05-06','startTime':'09:00','endTime':'10:00','status':{'id':'TENTATIVE'},'custevent_region':'east','attendee':{'items':[{'attendee':{'id':'12'},'response':{'id':'NO_RESPONSE'}}]}}");
        assertThat(made.status()).as(made.text()).isEqualTo(204);
        String location = made.response().headers().firstValue("Location").orElseThrow();
        String path = location.substring(location.indexOf("/netsuite"));
        JsonNode event = account.alice("GET", path, "").json();
        assertThat(event.at("/status/id").asText()).isEqualTo("TENTATIVE");
        assertThat(event.path("startTime").asText()).isEqualTo("09:00");
        assertThat(event.at("/attendee/links/0/href").asText()).isEqualTo(location + "/attendee");
        assertThat(event.toString()).doesNotContain("NO_RESPONSE", "frequency");
        for (String expanded : new String[] {
            account.alice("GET", path + "?expandSubResources=true", "").text(),
            account.alice("GET", path + "/attendee?expandSubResources=true", "").text()
        }) {
            assertThat(expanded).contains("NO_RESPONSE", "\"totalResults\":2");
        }
        assertThat(account.alice("PATCH", path, "{'title':'Rest 2'}").status()).isEqualTo(204);
        assertThat(account.alice("PATCH", path, "{'status':'Nonsense'}")
                        .json()
                        .at("/o:errorDetails/0/o:errorCode")
                        .asText())
                .isEqualTo("INVALID_KEY_OR_REF");
        assertThat(account.alice("DELETE", path, "").status()).isEqualTo(204);
        assertThat(account.alice("GET", path, "").status()).isEqualTo(404);
    }

    @Test
    void restPut_makesOrChangesByExternalId() {
        String path = "/netsuite/services/rest/record/v1/calendarEvent/eid:outside-1";
        String body =
                "{'title':'First','startDate':'2026-05-06','startTime':'09:00','endTime':'10:00','custevent_region':'east','attendee':{'items':[{'attendee':{'id':'12'}}]}}";
        assertThat(account.alice("PUT", path, body).status()).isEqualTo(204);
        assertThat(account.alice("PUT", path, "{'title':'Second'}").status()).isEqualTo(204);
        JsonNode event = account.alice("GET", path, "").json();
        assertThat(event.path("title").asText()).isEqualTo("Second");
        assertThat(event.path("externalId").asText()).isEqualTo("outside-1");
        String replaced = "{'attendee':{'items':[{'attendee':{'id':'11'}},{'attendee':{'id':'13'}}]}}";
        account.alice("PATCH", path + "?replace=attendee", replaced);
        assertThat(account.alice("GET", path + "/attendee?expandSubResources=true", "")
                        .json()
                        .path("items")
                        .findValuesAsText("refName"))
                .contains("Carol Cedar")
                .doesNotContain("Bob Birch");
        assertThat(account.alice("PUT", path.replace("eid:outside-1", "77"), body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void supportScript_runsWithItsTypesBudget() {
        String source =
                "define(['N/record'], (record) => ({ post: (body) => { record.load({ type: 'employee', id: body.id }); return { seen: body.id }; } }));";
        SupportScripts.Ran ran =
                account.cloud.run(ScriptType.RESTLET, source, Account.json("{'id':11}"), Optional.empty());
        assertThat(String.valueOf(ran.result())).isEqualTo("{\"seen\":11}");
        assertThat(ran.unitsUsed()).isEqualTo(5);
        SupportScripts.Ran failed = account.cloud.run(
                ScriptType.SCHEDULED,
                "define([], () => ({ execute: () => { throw new Error('no'); } }));",
                MissingNode.getInstance(),
                Optional.empty());
        assertThat(failed.error()).isNotNull();
    }

    @Test
    void keptAccount_isTheSameAfterARestart() throws IOException {
        long id = create(",'attendees':[{'attendee':12,'response':'TENTATIVE'}]");
        JsonNode before = show("alice", id);
        JsonNode kept = account.cloud.keep();
        try (Account again = Account.open("{\"mandatory\":{\"custevent_region\":\"text\"}}")) {
            again.cloud.restore(kept);
            assertThat(again.alice("GET", EVENTS + "/" + id, "").json()).isEqualTo(before);
            assertThat(again.cloud.keep()).isEqualTo(kept);
        }
    }
}
