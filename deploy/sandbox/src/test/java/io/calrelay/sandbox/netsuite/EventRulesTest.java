package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of event records that are not about series (netsuite.md 1, 2 and 10). */
class EventRulesTest {
    private static final String EVENTS = "/netsuite/ui/events/";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{\"companyTimeZone\":\"America/Chicago\"}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static long onScreen(String more) {
        var answer = account.alice(
                "POST",
                EVENTS.substring(0, EVENTS.length() - 1),
                "{'title':'Talk','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'" + more + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private static JsonNode loaded(long id) {
        return account.step("{'do':'load','type':'calendarevent','id':" + id + "}");
    }

    @Test
    void mandatoryFields_cannotBeEmptied() {
        for (String field : List.of("title", "startdate", "status", "accesslevel", "organizer", "customform")) {
            assertThat(account.refusal(ScriptRulesTest.event("Mandatory", ",'" + field + "':''")))
                    .as(field)
                    .isEqualTo("USER_ERROR");
        }
        assertThat(account.refusal(ScriptRulesTest.event("Timed", ",'timedevent':true,'endtime':''")))
                .isEqualTo("USER_ERROR");
        assertThat(account.step(ScriptRulesTest.event("Untimed", ",'timedevent':false,'endtime':'','starttime':''"))
                        .asLong())
                .isPositive();
    }

    @Test
    void changedOrganizer_isNotAddedToTheAttendees() {
        long id = onScreen("");
        account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'organizer':12}}");
        JsonNode event = loaded(id);
        assertThat(event.at("/fields/organizer").asText()).isEqualTo("12");
        assertThat(event.path("attendees").findValuesAsText("attendee")).containsExactly("11");
    }

    @Test
    void owner_isWhoMadeIt() {
        long id = onScreen("");
        account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'owner':12}}");
        assertThat(loaded(id).at("/fields/owner").asText()).isEqualTo("11");
    }

    @Test
    void eventStaysInOneDayOfItsOwnZone_notOfTheViewers() {
        long late = onScreen(",'starttime':'22:00','endtime':'23:59'");
        JsonNode seen = account.as("bob", "GET", EVENTS + late, "").json();
        assertThat(seen.path("startdate").asText()).isEqualTo("2026-05-06");
        assertThat(seen.path("starttime").asText()).isEqualTo("01:00");
        assertThat(seen.path("endtime").asText()).isEqualTo("03:00");
        assertThat(account.step(ScriptRulesTest.event(
                                "Tokyo",
                                ",'timezone':'Asia/Tokyo','starttime':{'time':[0,0]},'endtime':{'time':[23,59]}"))
                        .asLong())
                .isPositive();
        assertThat(account.refusal(ScriptRulesTest.event("Lost", ",'timezone':'Mars/Olympus'")))
                .isEqualTo("INVALID_KEY_OR_REF");
    }

    @Test
    void groupsInvited_areOnTheCalendarsOfTheirMembers() {
        long id = onScreen(",'attendees':[{'attendee':401}]");
        for (String person : List.of("bob", "carol")) {
            JsonNode drawn = account.as(
                            person,
                            "GET",
                            "/netsuite/ui/calendar?person=" + person
                                    + "@northwind.example&from=2026-05-05T00:00:00Z&to=2026-05-06T00:00:00Z",
                            "")
                    .json();
            assertThat(drawn.findValuesAsText("eventId")).contains(Long.toString(id));
        }
        assertThat(loaded(id).path("attendees").findValuesAsText("name")).containsExactly("Alice Ash", "Sales");
    }

    @Test
    void resources_areReservedByTheirOwnSublist() {
        long id = onScreen(",'resources':[{'resource':601}]");
        assertThat(account.alice("GET", EVENTS + id, "")
                        .json()
                        .at("/resources/0/resource")
                        .asLong())
                .isEqualTo(601);
        assertThat(account.alice("PATCH", EVENTS + id, "{'resources':[{'resource':602}]}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("INVALID_KEY_OR_REF");
        JsonNode rows = account.step(
                "{'do':'search','type':'calendarevent','filters':[['resource','anyof',['601']]],'columns':['title','resource']}");
        assertThat(rows.findValuesAsText("id")).containsExactly(Long.toString(id));
    }

    @Test
    void wholeRecord_canBeSentBackAsItWasShown() {
        long id = onScreen(",'attendees':[{'attendee':12}]");
        JsonNode shown = account.alice("GET", EVENTS + id, "").json();
        assertThat(account.alice("PATCH", EVENTS + id, shown.toString()).status())
                .isEqualTo(200);
        assertThat(account.alice("GET", EVENTS + id, "").json()).isEqualTo(shown);
    }

    @Test
    void deletion_mailsNobody() {
        long id = onScreen(",'sendemail':true,'attendees':[{'attendee':12}]");
        int before = account.world.mail().all().size();
        account.alice("DELETE", EVENTS + id, "");
        assertThat(account.world.mail().all()).hasSize(before);
    }

    @Test
    void afterSubmit_cannotChangeTheRecord() {
        assertThat(account.refusal(ScriptRulesTest.event("Changed too late", ",'location':'change too late'")))
                .isEqualTo("READ_ONLY_PROPERTY");
        JsonNode rows = account.step(
                "{'do':'search','type':'calendarevent','filters':[['title','is','Changed too late']],'columns':['location']}");
        assertThat(rows.at("/0/values/0").asText()).isEqualTo("change too late");
    }

    @Test
    void searchOfEvents_joinsAttendeesOnly() {
        long id = onScreen(",'attendees':[{'attendee':201},{'attendee':101}],'company':101");
        String search =
                "{'do':'search','type':'calendarevent','filters':[['internalid','anyof',['" + id + "']]],'columns':";
        assertThat(account.step(
                        "{'do':'search','type':'calendarevent','filters':[['attendeecontact.email','is','dana@contoso.example'],'and',['internalid','anyof',['"
                                + id + "']]],'columns':['title']}"))
                .hasSize(1);
        assertThat(account.step(search + "['attendeecustomer.entityid','attendee']}").findValues("values").stream()
                        .map(values -> values.path(0).asText())
                        .toList())
                .containsExactly("", "", "Contoso Ltd");
        assertThat(account.refusal(search + "['company.email']}")).isEqualTo("SSS_INVALID_SRCH_COL");
        assertThat(
                        account.refusal(
                                "{'do':'search','type':'calendarevent','filters':[['organizer.email','is','x']],'columns':['title']}"))
                .isEqualTo("SSS_INVALID_SRCH_FILTER");
    }

    @Test
    void searchByDateAlone_findsOwnEventsOnly() {
        long foreign = onScreen(",'startdate':'2026-09-01'");
        String byDate = "['startdate','on','9/1/2026']";
        String search = "{'do':'search','type':'calendarevent','columns':['title'],'filters':[";
        assertThat(account.step(search + byDate + "]}")).isEmpty();
        assertThat(account.step(search + byDate + ",'and',['internalidnumber','greaterthan',0]]}")
                        .findValuesAsText("id"))
                .containsExactly(Long.toString(foreign));
    }

    @Test
    void longText_isWholeInTheRecordAndCutInSearches() {
        String text = "ü".repeat(3000);
        long id = onScreen(",'message':'" + text + "'");
        assertThat(loaded(id).at("/fields/message").asText()).isEqualTo(text);
        JsonNode rows = account.step("{'do':'search','type':'calendarevent','filters':[['internalid','anyof',['" + id
                + "']]],'columns':['message']}");
        assertThat(rows.at("/0/values/0").asText()).isEqualTo("ü".repeat(2000));
    }
}
