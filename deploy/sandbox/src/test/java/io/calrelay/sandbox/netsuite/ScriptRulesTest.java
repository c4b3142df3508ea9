package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import io.calrelay.sandbox.world.CallLog;
import io.javalin.Javalin;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a server script can and cannot do (netsuite.md 3 and 10). */
class ScriptRulesTest {
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{\"companyTimeZone\":\"America/Chicago\"}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    static String event(String title, String more) {
        return "{'do':'create','type':'calendarevent','fields':{'title':'" + title
                + "','startdate':{'date':[2026,5,5]},'starttime':{'time':[9,0]},'endtime':{'time':[10,30]}" + more
                + "}}";
    }

    private static long created(String title, String more) {
        return account.step(event(title, more)).asLong();
    }

    private static JsonNode loaded(long id) {
        return account.step("{'do':'load','type':'calendarevent','id':" + id + "}");
    }

    private static List<String> seen(long id) {
        return seen(account, id);
    }

    /** What the fixture's user event noted of that event's saves. */
    static List<String> seen(Account account, long id) {
        JsonNode rows = account.step(
                "{'do':'search','type':'customrecord_fixture_seen','filters':[['custrecord_fixture_event','anyof',['"
                        + id + "']]],'columns':['custrecord_fixture_what']}");
        return rows.findValues("values").stream()
                .map(values -> values.path(0).asText())
                .toList();
    }

    @Test
    void createdEvent_hasDefaultsAndItsOrganizerAsAcceptedAttendee() {
        JsonNode event = loaded(created("Plain", ",'organizer':11"));
        assertThat(event.at("/fields/status").asText()).isEqualTo("CONFIRMED");
        assertThat(event.at("/fields/accesslevel").asText()).isEqualTo("PUBLIC");
        assertThat(event.at("/fields/starttime").asText()).isEqualTo("1970-1-1 9:0");
        assertThat(event.at("/fields/startdate").asText()).isEqualTo("2026-5-5 0:0");
        assertThat(event.at("/fields/timezone").asText()).isEqualTo("America/Chicago");
        assertThat(event.at("/attendees").findValuesAsText("attendee")).contains("11");
    }

    @Test
    void attendeeLines_workInBothModes() {
        for (String mode : List.of("", "'dynamic':true,")) {
            long id = account.step(
                            "{'do':'create'," + mode
                                    + "'type':'calendarevent','attendees':[11,201],'fields':{'title':'Lines','organizer':11,'startdate':{'date':[2026,5,5]},'starttime':{'time':[9,0]},'endtime':{'time':[10,0]}}}")
                    .asLong();
            JsonNode attendees = loaded(id).path("attendees");
            assertThat(attendees.findValuesAsText("attendee")).containsExactly("11", "201");
            assertThat(attendees.findValuesAsText("response")).containsExactly("ACCEPTED", "NORESPONSE");
            assertThat(attendees.findValuesAsText("name")).containsExactly("Alice Ash", "Dana Fox");
        }
    }

    @Test
    void stringInDateOrTimeField_failsAtSave() {
        assertThat(account.refusal(event("Text", ",'startdate':'5/5/2026'"))).isEqualTo("INVALID_FLD_VALUE");
        assertThat(account.refusal(event("Text", ",'starttime':'9:00 am'"))).isEqualTo("INVALID_FLD_VALUE");
        assertThat(account.refusal(event("Text", ",'alldayevent':'T'"))).isEqualTo("INVALID_FLD_VALUE");
    }

    @Test
    void unknownLiteralsAndMissingEntities_failAtSave() {
        assertThat(account.refusal(event("Bad", ",'status':'Confirmed'"))).isEqualTo("INVALID_KEY_OR_REF");
        assertThat(account.refusal(event("Bad", ",'organizer':201"))).isEqualTo("INVALID_KEY_OR_REF");
        assertThat(account.refusal(event("Bad", ",'company':999"))).isEqualTo("INVALID_KEY_OR_REF");
        for (String attendee : List.of("999", "202", "11,11")) {
            String step = event("Bad", "").replace("'fields'", "'attendees':[" + attendee + "],'fields'");
            assertThat(account.refusal(step)).isEqualTo("INVALID_KEY_OR_REF");
        }
    }

    @Test
    void eventsStayInOneDay() {
        assertThat(account.refusal(event("Night", ",'starttime':{'time':[22,0]},'endtime':{'time':[1,0]}")))
                .isEqualTo("SERVER_SIDE_VALIDATION_FAILED");
        assertThat(account.refusal(event("Zero", ",'endtime':{'time':[9,0]}")))
                .isEqualTo("SERVER_SIDE_VALIDATION_FAILED");
        assertThat(account.refusal(event("", ""))).isEqualTo("USER_ERROR");
    }

    @Test
    void allDayEvent_lastsFromEightToSix() {
        JsonNode event = loaded(created("Fair", ",'alldayevent':true"));
        assertThat(event.at("/fields/starttime").asText()).isEqualTo("1970-1-1 8:0");
        assertThat(event.at("/fields/endtime").asText()).isEqualTo("1970-1-1 18:0");
    }

    @Test
    void externalId_isUnique() {
        created("One", ",'externalid':'uid-1'");
        assertThat(account.refusal(event("Two", ",'externalid':'uid-1'"))).isEqualTo("DUP_RCRD");
    }

    @Test
    void userEvents_runForCreateEditInlineEditAndDelete() {
        long id = created("First", "");
        account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'title':'Second'}}");
        account.step("{'do':'submit','type':'calendarevent','id':" + id + ",'fields':{'title':'Third'}}");
        account.step("{'do':'remove','type':'calendarevent','id':" + id + "}");
        assertThat(seen(id))
                .containsExactly(
                        "create RESTLET First was none message ",
                        "edit RESTLET Second was First message ",
                        "xedit RESTLET Third was Second message ");
        assertThat(account.step(
                                "{'do':'search','type':'customrecord_fixture_seen','filters':[['custrecord_fixture_what','startswith','delete']],'columns':['custrecord_fixture_what']}")
                        .toString())
                .contains("delete RESTLET Third id " + id);
    }

    @Test
    void beforeSubmit_changesWhatIsStored() {
        assertThat(loaded(created("Marked", ""))
                        .at("/fields/custevent_fixture_mark")
                        .asText())
                .isEqualTo("made");
    }

    @Test
    void throwingBeforeSubmit_keepsTheRecordOut() {
        assertThat(account.refusal(event("forbidden", ""))).isEqualTo("UNEXPECTED_ERROR");
        assertThat(
                        account.step(
                                "{'do':'search','type':'calendarevent','filters':[['title','is','forbidden']],'columns':['title']}"))
                .isEmpty();
    }

    @Test
    void writeInsideUserEvent_runsNoUserEvent() {
        long id = created("Again", ",'location':'write again'");
        assertThat(loaded(id).at("/fields/location").asText()).isEqualTo("written by a user event");
        assertThat(seen(id)).hasSize(1);
    }

    @Test
    void savesAreFiledWithTheirCost() {
        account.world.calls().clear();
        created("Costly", "");
        CallLog.Row row = account.world.calls().rows().stream()
                .filter(each -> each.key().method().equals("SAVE"))
                .findFirst()
                .orElseThrow();
        assertThat(row.key().path()).isEqualTo("customscript_fixture_events");
        assertThat(row.units()).isEqualTo(6);
        assertThat(row.addedMs()).isPositive();
        CallLog.Row call = account.world.calls().rows().stream()
                .filter(each -> each.key().method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(call.key().path()).isEqualTo("customscript_fixture_restlet");
        assertThat(call.records()).isEqualTo(1);
        assertThat(call.units()).isEqualTo(15);
    }

    @Test
    void governance_countsEachCallAndEndsTheScript() {
        long id = created("Load", "");
        Answer answer = account.restlet("{'steps':[{'do':'load','type':'calendarevent','id':" + id + "}]}");
        assertThat(answer.json().path("remaining").asInt()).isEqualTo(4995);
        assertThat(account.refusal("{'do':'spend','times':1001,'type':'calendarevent','id':" + id + "}"))
                .isEqualTo("SSS_USAGE_LIMIT_EXCEEDED");
    }

    @Test
    void submitFields_takesOnlyInlineFields() {
        long id = created("Inline", "");
        assertThat(account.refusal("{'do':'submit','type':'calendarevent','id':" + id + ",'fields':{'message':'no'}}"))
                .isEqualTo("SSS_INVALID_API_USAGE");
    }

    @Test
    void staleSave_isRefused() {
        long id = created("Stale", "");
        assertThat(account.refusal(
                        "{'do':'editStale','type':'calendarevent','id':" + id + ",'fields':{'title':'late'}}"))
                .isEqualTo("RCRD_HAS_BEEN_CHANGED");
    }

    @Test
    void searches_filterSortAndFormat() {
        long id = created("Findable meeting", ",'location':'Room 7'");
        JsonNode rows = account.step(
                "{'do':'search','type':'calendarevent','filters':[['title','contains','findable'],'and',['startdate','within','5/1/2026','5/31/2026'],'and',['internalidnumber','greaterthan',0],'and',['lastmodifieddate','onorafter','5/4/2026 9:00 am']],'columns':['title','startdate','starttime','organizer',{'name':'internalid','sort':'DESC'},'lastmodifieddate']}");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/values").toString())
                .isEqualTo("[\"Findable meeting\",\"5/5/2026\",\"9:00 am\",\"900001\",\"" + id
                        + "\",\"5/4/2026 10:00 am\"]");
        assertThat(account.refusal("{'do':'search','type':'calendarevent','filters':[],'columns':['alldayevent']}"))
                .isEqualTo("SSS_INVALID_SRCH_COL");
        assertThat(account.refusal(
                        "{'do':'search','type':'calendarevent','filters':[['timezone','is','x']],'columns':['title']}"))
                .isEqualTo("SSS_INVALID_SRCH_FILTER");
        assertThat(
                        account.refusal(
                                "{'do':'search','type':'calendarevent','filters':[['startdate','on','2026-05-05']],'columns':['title']}"))
                .isEqualTo("SSS_INVALID_SRCH_FILTER_EXPR");
    }

    @Test
    void people_areFoundByAddress() {
        JsonNode rows = account.step(
                "{'do':'search','type':'entity','filters':[[['email','is','DANA@contoso.example'],'or',['email','is','alice@northwind.example']],'and',['isinactive','is','F']],'columns':['email','type']}");
        assertThat(rows.findValuesAsText("type")).containsExactlyInAnyOrder("contact", "employee");
        assertThat(account.step("{'do':'lookup','type':'contact','id':201,'columns':['email','company','isinactive']}")
                        .toString())
                .isEqualTo(
                        "{\"email\":\"dana@contoso.example\",\"company\":[{\"value\":\"101\",\"text\":\"Contoso Ltd\"}],\"isinactive\":false}");
    }

    @Test
    void pagedSearch_walksAllRows() {
        for (int n = 0; n < 12; n++) {
            account.step(
                    "{'do':'create','type':'customrecord_fixture_seen','fields':{'custrecord_fixture_what':'page','custrecord_fixture_number':"
                            + n + "}}");
        }
        JsonNode paged = account.step(
                "{'do':'paged','pageSize':5,'type':'customrecord_fixture_seen','filters':[['custrecord_fixture_what','is','page']],'columns':[{'name':'custrecord_fixture_number','sort':'ASC'}]}");
        assertThat(paged.path("count").asInt()).isEqualTo(12);
        assertThat(paged.path("pages").asInt()).isEqualTo(3);
        assertThat(paged.at("/last/1/values/0").asText()).isEqualTo("11");
    }

    @Test
    void deletedRecordSearch_keepsExternalIdAndNameButNoId() {
        long id = created("To be deleted", ",'externalid':'uid-gone'");
        account.step("{'do':'remove','type':'calendarevent','id':" + id + "}");
        JsonNode rows = account.step(
                "{'do':'search','type':'DeletedRecord','filters':[['recordtype','anyof',['calendarevent']],'and',['externalid','is','uid-gone']],'columns':['name','externalid','deleteddate']}");
        assertThat(rows.at("/0/values/0").asText()).isEqualTo("To be deleted");
        assertThat(account.refusal("{'do':'load','type':'calendarevent','id':" + id + "}"))
                .isEqualTo("RCRD_DSNT_EXIST");
    }

    @Test
    void missingPermission_isRefused() {
        assertThat(account.refusal("{'do':'load','type':'opportunity','id':301}"))
                .isEqualTo("INSUFFICIENT_PERMISSION");
        assertThat(account.refusal("{'do':'create','type':'contact','fields':{'entityid':'New'}}"))
                .isEqualTo("INSUFFICIENT_PERMISSION");
    }

    @Test
    void secrets_canBeUsedButNotRead() {
        JsonNode signed = account.step("{'do':'hmac','text':'hello'}");
        assertThat(signed.path("digest").asText()).isEqualTo("5aAVN0gfoLLGl/eHx6/4hUEs8HYNCOCFAiWbOdLWrmg=");
        assertThat(signed.path("key").asText()).doesNotContain("s3cret");
    }

    @Test
    void https_reallyCallsAndFillsSecretsIn() {
        Javalin relay = Javalin.create(config -> config.routes.post(
                "/hook", ctx -> ctx.status(202).result(ctx.header("Authorization") + " " + ctx.body())));
        relay.start("127.0.0.1", 0);
        try {
            JsonNode answer = account.step("{'do':'post','url':'http://127.0.0.1:" + relay.port() + "/hook'}");
            assertThat(answer.path("code").asInt()).isEqualTo(202);
            assertThat(answer.path("body").asText()).isEqualTo("Bearer s3cret {\"hello\":\"relay\"}");
            assertThat(answer.path("text").asText()).doesNotContain("s3cret");
        } finally {
            relay.stop();
        }
        assertThat(account.refusal("{'do':'post','url':'http://elsewhere.example/hook'}"))
                .isEqualTo("SSS_INVALID_URL");
    }

    @Test
    void cache_keepsForAtLeastFiveMinutes() {
        account.step("{'do':'remember','value':'v','ttl':300}");
        assertThat(account.step("{'do':'recall'}").asText()).isEqualTo("v");
        assertThat(account.refusal("{'do':'remember','value':'v','ttl':60}")).isEqualTo("SSS_INVALID_CACHE_TTL");
    }

    @Test
    void scriptsSeePacificTimeTheWorldsClockAndNoBrowserOrNode() {
        assertThat(account.step("{'do':'globals'}")).isEmpty();
        JsonNode clock = account.step("{'do':'clock'}");
        assertThat(clock.path("now").asLong()).isEqualTo(Account.NOW.toEpochMilli());
        assertThat(clock.path("made").asLong()).isEqualTo(Account.NOW.toEpochMilli());
        assertThat(clock.path("isDate").asBoolean()).isTrue();
        assertThat(account.step("{'do':'company'}").asText()).isEqualTo("America/Chicago");
        assertThat(account.step("{'do':'user'}").toString())
                .isEqualTo("{\"id\":900001,\"zone\":\"America/Chicago\",\"parameter\":\"http://127.0.0.1/relay\"}");
        assertThat(account.step("{'do':'format','ms':1777906800000,'zone':'Europe/Berlin'}")
                        .asText())
                .isEqualTo("5/4/2026 5:00 pm");
    }
}
