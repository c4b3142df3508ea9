package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Record pages with what scripts and child records add, and Suitelets. */
class PagesTest {
    private static final String ALICE = "Bearer person:alice@northwind.example";
    private static final String FORM = "/netsuite/ui/suitelets/customscript_fixture_form";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static JsonNode page(String path) {
        return account.page(path);
    }

    @Test
    void recordPage_showsBeforeLoadSublistsAndChildRecords() {
        long id = account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Renewal','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','company':101}")
                .json()
                .path("id")
                .asLong();
        JsonNode customer = page("/netsuite/ui/records/customer/101");
        assertThat(customer.at("/sublists/custpage_meetings/label").asText()).isEqualTo("Meetings");
        assertThat(customer.at("/sublists/custpage_meetings/rows").findValuesAsText("custpage_title"))
                .contains("Renewal");
        assertThat(customer.at("/fields/email").asText()).isEqualTo("office@contoso.example");
        JsonNode event = page("/netsuite/ui/records/calendarevent/" + id);
        assertThat(event.at("/sublists/recmachcustrecord_fixture_event/rows/0/custrecord_fixture_what")
                        .asText())
                .startsWith("create USERINTERFACE Renewal");
        assertThat(account.alice("GET", "/netsuite/ui/records/customer/101", "").text())
                .contains("<caption>Meetings</caption>");
    }

    @Test
    void suitelet_drawsItsFormAndTakesPosts() {
        String path = "/netsuite/ui/suitelets/customscript_fixture_suitelet";
        assertThat(account.alice("GET", path, "").text()).contains("Fixture &lt;page&gt;", "&lt;b&gt;plain");
        assertThat(account.send("POST", path, "who=world", "application/x-www-form-urlencoded", ALICE)
                        .text())
                .isEqualTo("hello world");
        assertThat(account.alice("GET", "/netsuite/ui/suitelets/customscript_none", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everyCrmRecord_hasAPage() {
        for (String record : List.of(
                "customer/101 Customer Contoso Ltd",
                "customer/111 Lead Lead Ltd",
                "lead/111 Lead Lead Ltd",
                "prospect/112 Prospect Prospect Ltd",
                "contact/201 Contact Dana Fox",
                "opportunity/301 Opportunity OPP301",
                "supportcase/501 Case 501",
                "partner/121 Partner Partner Ltd",
                "vendor/122 Vendor Vendor Ltd",
                "employee/11 Employee Alice Ash",
                "group/401 Group Sales",
                "resource/601 Resource Room 1")) {
            String[] parts = record.split(" ", 2);
            assertThat(page("/netsuite/ui/records/" + parts[0]).path("title").asText())
                    .isEqualTo(parts[1]);
        }
        assertThat(account.alice("GET", "/netsuite/ui/records/customer/999", "").status())
                .isEqualTo(404);
        assertThat(account.alice("GET", "/netsuite/ui/records/file/1", "").status())
                .isEqualTo(400);
    }

    @Test
    void eventsAreListedOnTheRecordsTheyName_forThoseWhoMaySeeThem() {
        String links = ",'company':112,'contact':201,'transaction':301,'supportcase':501}";
        String times = "'startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'";
        account.alice("POST", "/netsuite/ui/events", "{'title':'Open'," + times + links);
        account.as("bob", "POST", "/netsuite/ui/events", "{'title':'Hidden','accesslevel':'PRIVATE'," + times + links);
        for (String record : List.of("prospect/112", "contact/201", "opportunity/301", "supportcase/501")) {
            JsonNode events = page("/netsuite/ui/records/" + record).at("/sublists/activities/rows");
            assertThat(events.findValuesAsText("title")).as(record).containsExactly("Open");
            assertThat(events.at("/0/organizer").asText()).isEqualTo("Alice Ash");
        }
        assertThat(page("/netsuite/ui/records/partner/121").at("/sublists/activities/rows"))
                .isEmpty();
        assertThat(page("/netsuite/ui/records/employee/11").at("/sublists").has("activities"))
                .isFalse();
    }

    @Test
    void beforeLoad_addsTabsAndButtonsAndHidesFieldsOfTheRecord() {
        JsonNode lead = page("/netsuite/ui/records/lead/111");
        assertThat(lead.path("tabs").findValuesAsText("label")).contains("Meetings");
        assertThat(lead.at("/buttons/0/label").asText()).isEqualTo("Add meeting");
        assertThat(lead.at("/sublists/custpage_meetings_list/tab").asText()).isEqualTo("custpage_meetings");
        assertThat(lead.path("fields").has("phone")).isFalse();
        assertThat(page("/netsuite/ui/records/customer/101").path("fields").has("phone"))
                .isTrue();
        assertThat(account.alice("GET", "/netsuite/ui/records/lead/111", "").text())
                .contains("<section id=\"custpage_meetings\">", "data-function=\"add\"");
    }

    @Test
    void childRecords_areListedOnTheSubtabThatTheirFieldNames() {
        account.step(
                "{'do':'create','type':'customrecord_fixture_link','fields':{'custrecord_fixture_customer':101,'custrecord_fixture_about':'us'}}");
        JsonNode customer = page("/netsuite/ui/records/customer/101");
        JsonNode children = customer.at("/sublists/recmachcustrecord_fixture_customer");
        assertThat(children.path("tab").asText()).isEqualTo("custtab_fixture");
        assertThat(children.at("/rows/0/custrecord_fixture_about").asText()).isEqualTo("us");
        assertThat(customer.path("tabs").findValuesAsText("label")).contains("Fixture tab");
    }

    @Test
    void form_isDrawnWithAllThatItHas() {
        String html = account.alice("GET", FORM, "").text();
        assertThat(html)
                .contains(
                        "Mind the gap",
                        "<option value=\"r\" selected>Red</option>",
                        "<em>loud</em>",
                        "type=\"hidden\" name=\"custpage_secret\"",
                        "name=\"custpage_flag\" type=\"checkbox\" value=\"T\" checked",
                        "content=\"/SuiteApps/com.example.fixture/lib/steps.js\"",
                        "href=\"/netsuite/app/crm/calendar/event.nl?id=7\"",
                        "name=\"custpage_list[0].custpage_pick\"",
                        "<button id=\"submitter\" type=\"submit\">Go</button>");
        JsonNode data = page(FORM);
        assertThat(data.at("/fields/custpage_colour").asText()).isEqualTo("r");
        assertThat(data.path("fields").has("custpage_secret")).isFalse();
        assertThat(data.at("/labels/custpage_colour").asText()).isEqualTo("Colour");
        assertThat(data.at("/sublists/custpage_list/rows/0/custpage_link").asText())
                .isEqualTo("/app/crm/calendar/event.nl?id=7");
    }

    @Test
    void postedSublistCells_areReadByLine() {
        String body = "custpage_list[0].custpage_pick=T&custpage_list[1].custpage_pick=F";
        assertThat(account.send("POST", FORM, body, "application/x-www-form-urlencoded", ALICE)
                        .text())
                .isEqualTo("2 T");
    }

    @Test
    void redirects_leadToPagesOfThisAccount() {
        assertThat(location("record")).isEqualTo("/netsuite/app/common/entity/custjob.nl?id=101");
        assertThat(account.page(location("record")).path("title").asText()).isEqualTo("Customer Contoso Ltd");
        assertThat(location("suitelet"))
                .isEqualTo(
                        "/netsuite/app/site/hosting/scriptlet.nl?script=customscript_fixture_form&deploy=customdeploy_fixture_form&a=1%202");
        assertThat(account.alice("GET", location("away"), "").text()).contains("Fixture &lt;page&gt;");
    }

    private static String location(String go) {
        Answer answer = account.alice("GET", FORM + "?go=" + go, "");
        assertThat(answer.status()).isEqualTo(302);
        return answer.response().headers().firstValue("Location").orElseThrow();
    }

    @Test
    void suitelet_runsAsItsRoleButForThePerson() {
        assertThat(account.alice("GET", FORM + "?go=role", "").text()).isEqualTo("11 customrole_fixture SUITELET");
    }

    @Test
    void suitelet_writesAFile() {
        Answer answer = account.alice("GET", FORM + "?go=file", "");
        assertThat(answer.text()).isEqualTo("inside");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"a.txt\"");
    }

    @Test
    void wrongIdsAndRelativeClientScripts_areRefused() {
        assertThat(account.alice("GET", FORM + "?go=wrong", "")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("SSS_INVALID_UI_OBJECT_ID");
        assertThat(account.alice("GET", FORM + "?go=relative", "")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("MODULE_DOES_NOT_EXIST");
    }

    @Test
    void associations_areChangedByTheSuiteAppsOwnScreenAsThePerson() {
        long id = account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Tie','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'}")
                .json()
                .path("id")
                .asLong();
        String path = "/netsuite/ui/events/" + id + "/associations";
        Answer answer = account.alice("PUT", path, "[{'type':'customer','id':101},{'type':'contact','id':201}]");
        assertThat(answer.json().toString()).isEqualTo("{\"by\":11,\"count\":2}");
        assertThat(account.alice("GET", "/netsuite/ui/events/" + id, "")
                        .json()
                        .path("company")
                        .asLong())
                .isEqualTo(101);
        String three = "[{'type':'customer','id':101},{'type':'lead','id':111},{'type':'contact','id':201}]";
        assertThat(account.alice("PUT", path, three).json().path("code").asText())
                .isEqualTo("TOO_MANY");
        assertThat(account.alice("PUT", path, "{'type':'customer'}").status()).isEqualTo(400);
        assertThat(account.alice("PUT", path, "[{'type':'planet','id':1}]").status())
                .isEqualTo(400);
        assertThat(account.alice("PUT", "/netsuite/ui/events/99999/associations", "[]")
                        .status())
                .isEqualTo(404);
    }
}
