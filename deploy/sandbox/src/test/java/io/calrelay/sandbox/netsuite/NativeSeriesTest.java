package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NetSuite's own recurrence: what it stores, which days it makes of it, and what is seen of them (netsuite.md 1.5). */
class NativeSeriesTest {
    private static final String EVENTS = "/netsuite/ui/events";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{\"companyTimeZone\":\"America/Los_Angeles\"}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    /** By Alice on her screen, 9:00 to 10:00 in California. */
    private static long onScreen(String startDate, String recurrence) {
        Answer answer = account.alice(
                "POST",
                EVENTS,
                "{'title':'Talk','startdate':'" + startDate + "','starttime':'09:00','endtime':'10:00'," + recurrence
                        + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    /** By the integration's script, organized by Alice. */
    private static String script(String startDate, String recurrence) {
        return "{'do':'create','type':'calendarevent','fields':{'title':'Talk','organizer':11,'timezone':'America/Los_Angeles','startdate':"
                + date(startDate) + ",'starttime':{'time':[9,0]},'endtime':{'time':[10,0]}," + recurrence + "}}";
    }

    private static String date(String day) {
        String[] parts = day.split("-");
        return "{'date':[" + Integer.parseInt(parts[0]) + "," + Integer.parseInt(parts[1]) + ","
                + Integer.parseInt(parts[2]) + "]}";
    }

    private static List<String> starts(long id, String from, String to) {
        JsonNode drawn = account.alice("GET", "/netsuite/ui/calendar?person=11&from=" + from + "&to=" + to, "")
                .json();
        return StreamSupport.stream(drawn.spliterator(), false)
                .filter(each -> each.path("eventId").asLong() == id)
                .map(each -> each.path("start").asText())
                .toList();
    }

    private static List<String> days(long id, String from, String to) {
        return starts(id, from + "T00:00:00Z", to + "T23:59:59Z").stream()
                .map(start -> start.substring(0, 10))
                .toList();
    }

    private static JsonNode fields(long id) {
        return account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                .path("fields");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'frequency':'DAY','period':'3'                                                   | 2026-05-04 | 2026-05-04 2026-05-07 2026-05-10 2026-05-13
            'frequency':'WEEK','period':'1','recurrencedowmask':'FTTTTTF'                     | 2026-05-07 | 2026-05-07 2026-05-08 2026-05-11 2026-05-12 2026-05-13 2026-05-14
            'frequency':'WEEK','period':'2','recurrencedowmask':'FTFFFTF'                     | 2026-05-04 | 2026-05-04 2026-05-08
            'frequency':'WEEK','period':'1'                                                   | 2026-05-06 | 2026-05-06 2026-05-13
            'frequency':'MONTH','period':'1'                                                  | 2026-03-12 | 2026-03-12 2026-04-12 2026-05-12
            'frequency':'MONTH','period':'2'                                                  | 2026-01-12 | 2026-01-12 2026-03-12 2026-05-12
            'frequency':'MONTH','period':'1','recurrencedow':'2','recurrencedowim':'2'        | 2026-03-01 | 2026-03-09 2026-04-13 2026-05-11
            'frequency':'MONTH','period':'1','recurrencedow':'6','recurrencedowim':'5'        | 2026-02-27 | 2026-02-27 2026-03-27 2026-04-24
            'frequency':'YEAR','period':'1'                                                   | 2024-05-12 | 2024-05-12 2025-05-12 2026-05-12
            'frequency':'YEAR','period':'1','recurrencedow':'1','recurrencedowim':'2'         | 2024-05-05 | 2024-05-12 2025-05-11 2026-05-10
            """)
    void eachPattern_takesPlaceOnItsDays_whoeverMadeIt(String recurrence, String start, String expected) {
        List<String> wanted = List.of(expected.split(" "));
        String until = "2026-05-14";
        long shown = onScreen(start, recurrence + ",'endbydate':'" + until + "'");
        long written = account.step(script(start, recurrence + ",'endbydate':" + date(until)))
                .asLong();
        assertThat(days(shown, "2024-01-01", "2027-01-01")).isEqualTo(wanted);
        assertThat(days(written, "2024-01-01", "2027-01-01")).isEqualTo(wanted);
    }

    @Test
    void series_keepsItsWallClockWhenTheClocksChange() {
        long id = onScreen("2026-10-26", "'frequency':'WEEK','period':'1','endbydate':'2026-11-09'");
        assertThat(starts(id, "2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"))
                .containsExactly("2026-10-26T16:00:00Z", "2026-11-02T17:00:00Z", "2026-11-09T17:00:00Z");
    }

    @Test
    void seriesOfAnotherZone_expandsOnTheRecordsClockNotTheViewers() {
        long id = account.step(script(
                                "2026-05-04",
                                "'frequency':'WEEK','period':'1','recurrencedowmask':'FTFFFFF','endbydate':"
                                        + date("2026-05-11"))
                        .replace("America/Los_Angeles", "Asia/Tokyo"))
                .asLong();
        assertThat(starts(id, "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"))
                .containsExactly("2026-05-04T00:00:00Z", "2026-05-11T00:00:00Z");
    }

    @Test
    void monthWithoutTheDay_isSkipped() {
        long monthly = onScreen("2026-01-31", "'frequency':'MONTH','period':'1','endbydate':'2026-05-31'");
        assertThat(days(monthly, "2026-01-01", "2026-06-30")).containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
        long yearly = onScreen("2024-02-29", "'frequency':'YEAR','period':'1','noenddate':true");
        assertThat(days(yearly, "2024-01-01", "2029-01-01")).containsExactly("2024-02-29", "2028-02-29");
    }

    @Test
    void whatIsNoSeries_isRefused() {
        for (String wrong : List.of(
                "'frequency':'DAY','period':'1'",
                "'frequency':'DAY','period':'1','endbydate':'2026-05-03'",
                "'frequency':'DAY','period':'0','noenddate':true",
                "'frequency':'HOUR','period':'1','noenddate':true",
                "'frequency':'YEAR','period':'2','noenddate':true",
                "'frequency':'WEEK','period':'1','recurrencedowmask':'FFFFFFF','noenddate':true",
                "'frequency':'WEEK','period':'1','recurrencedowmask':'TF','noenddate':true",
                "'frequency':'MONTH','period':'1','recurrencedow':'8','recurrencedowim':'1','noenddate':true")) {
            Answer answer = account.alice(
                    "POST",
                    EVENTS,
                    "{'title':'No','startdate':'2026-05-04','starttime':'09:00','endtime':'10:00'," + wrong + "}");
            assertThat(answer.status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void endlessSeries_endsWhenADateIsSet_andTheOtherWayRound() {
        long id = onScreen("2026-05-04", "'frequency':'DAY','period':'1','noenddate':true");
        assertThat(days(id, "2031-05-04", "2031-05-05")).hasSize(2);
        account.alice("PATCH", EVENTS + "/" + id, "{'endbydate':'2026-05-05'}");
        assertThat(days(id, "2026-05-01", "2031-05-05")).hasSize(2);
        account.alice("PATCH", EVENTS + "/" + id, "{'noenddate':true}");
        assertThat(fields(id).path("endbydate").asText()).isEmpty();
        assertThat(days(id, "2031-05-04", "2031-05-05")).hasSize(2);
    }

    @Test
    void changedStartDate_movesTheWholeSeries() {
        long id = onScreen("2026-05-04", "'frequency':'WEEK','period':'1','endbydate':'2026-05-20'");
        account.alice("PATCH", EVENTS + "/" + id, "{'startdate':'2026-05-06'}");
        assertThat(days(id, "2026-05-01", "2026-06-01")).containsExactly("2026-05-06", "2026-05-13", "2026-05-20");
        account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'seriesstartdate':"
                + date("2026-05-07") + "}}");
        assertThat(days(id, "2026-05-01", "2026-06-01")).containsExactly("2026-05-07", "2026-05-14");
        assertThat(fields(id).path("startdate").asText()).isEqualTo("2026-5-7 0:0");
    }

    @Test
    void seriesMadeSingle_forgetsRuleAndExclusions() {
        long id = onScreen("2026-05-04", "'frequency':'DAY','period':'1','endbydate':'2026-05-06'");
        account.alice("DELETE", EVENTS + "/" + id + "/occurrences/2026-05-05", "");
        account.alice("PATCH", EVENTS + "/" + id, "{'frequency':'NONE'}");
        assertThat(days(id, "2026-05-01", "2026-06-01")).containsExactly("2026-05-04");
        account.alice("PATCH", EVENTS + "/" + id, "{'frequency':'DAY','endbydate':'2026-05-06'}");
        assertThat(days(id, "2026-05-01", "2026-06-01")).hasSize(3);
    }

    @Test
    void daysTakenOut_areSeenBySearchOnly() {
        long id = onScreen("2026-05-04", "'frequency':'DAY','period':'1','endbydate':'2026-05-07'");
        account.alice("DELETE", EVENTS + "/" + id + "/occurrences/2026-05-05", "");
        assertThat(fields(id).has("exclusiondate")).isFalse();
        assertThat(account.refusal("{'do':'search','type':'calendarevent','filters':[],'columns':['exclusiondate']}"))
                .isEqualTo("SSS_INVALID_SRCH_COL");
        account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'exclusiondate':['2026-05-06']}}");
        assertThat(instances(id, "['internalid','anyof',['" + id + "']]"))
                .containsExactly("5/4/2026 9:00 am", "5/6/2026 9:00 am", "5/7/2026 9:00 am");
        assertThat(account.alice("GET", EVENTS + "/" + id, "")
                        .json()
                        .path("exclusiondate")
                        .toString())
                .isEqualTo("[\"2026-05-05\"]");
    }

    @Test
    void searchForInstances_reachesAsFarAsItsFilter() {
        long id = onScreen("2020-05-04", "'frequency':'YEAR','period':'1','noenddate':true");
        String mine = "['internalid','anyof',['" + id + "']]";
        assertThat(instances(id, mine)).startsWith("5/4/2020 9:00 am").endsWith("5/4/2028 9:00 am");
        assertThat(instances(id, mine + ",'and',['instancestart','within','1/1/2035','12/31/2036']"))
                .containsExactly("5/4/2035 9:00 am", "5/4/2036 9:00 am");
        assertThat(instances(id, mine + ",'and',['instancestart','on','5/4/2040']"))
                .containsExactly("5/4/2040 9:00 am");
    }

    private static List<String> instances(long id, String filter) {
        JsonNode rows = account.step(
                "{'do':'search','type':'calendarevent','filters':[" + filter + "],'columns':['instancestart']}");
        assertThat(rows.findValuesAsText("id")).containsOnly(Long.toString(id));
        return rows.findValues("values").stream()
                .map(values -> values.path(0).asText())
                .toList();
    }

    @Test
    void editedOccurrence_isAnEventOfItsOwn() {
        long id = onScreen(
                "2026-05-04",
                "'frequency':'DAY','period':'1','endbydate':'2026-05-06','company':101,'attendees':[{'attendee':12,'response':'ACCEPTED'}]");
        long detached = account.as(
                        "bob",
                        "PATCH",
                        EVENTS + "/" + id + "/occurrences/2026-05-05",
                        "{'title':'Moved','starttime':'15:00','endtime':'16:00'}")
                .json()
                .path("id")
                .asLong();
        JsonNode fields = fields(detached);
        assertThat(fields.path("frequency").asText()).isEqualTo("NONE");
        assertThat(fields.path("company").asText()).isEqualTo("101");
        assertThat(fields.path("organizer").asText()).isEqualTo("11");
        assertThat(fields.path("startdate").asText()).isEqualTo("2026-5-5 0:0");
        assertThat(fields.path("starttime").asText()).isEqualTo("1970-1-1 12:0");
        assertThat(account.alice("GET", EVENTS + "/" + detached, "")
                        .json()
                        .path("attendees")
                        .findValuesAsText("response"))
                .containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(days(id, "2026-05-01", "2026-06-01")).containsExactly("2026-05-04", "2026-05-06");
        account.alice("DELETE", EVENTS + "/" + id, "");
        assertThat(days(detached, "2026-05-01", "2026-06-01")).containsExactly("2026-05-05");
    }

    @Test
    void refusedEditOfAnOccurrence_leavesTheSeriesWhole() {
        long id = onScreen("2026-05-04", "'frequency':'DAY','period':'1','endbydate':'2026-05-05'");
        Answer refused = account.alice(
                "PATCH", EVENTS + "/" + id + "/occurrences/2026-05-05", "{'starttime':'11:00','endtime':'10:00'}");
        assertThat(refused.status()).isEqualTo(400);
        Answer foreign = account.as("carol", "PATCH", EVENTS + "/" + id + "/occurrences/2026-05-05", "{'title':'x'}");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(days(id, "2026-05-01", "2026-06-01")).hasSize(2);
    }

    @Test
    void occurrenceEditsAndDeletions_fireEditOnTheSeriesAndCreateOnTheNewEvent() {
        long id = onScreen("2026-05-04", "'frequency':'DAY','period':'1','endbydate':'2026-05-06'");
        account.alice("DELETE", EVENTS + "/" + id + "/occurrences/2026-05-04", "");
        long detached = account.alice("PATCH", EVENTS + "/" + id + "/occurrences/2026-05-05", "{'title':'Alone'}")
                .json()
                .path("id")
                .asLong();
        assertThat(ScriptRulesTest.seen(account, id))
                .extracting(each -> each.split(" ")[0])
                .containsExactly("create", "edit", "edit");
        assertThat(ScriptRulesTest.seen(account, detached))
                .extracting(each -> each.split(" ")[0])
                .containsExactly("create");
    }

    @Test
    void recurrence_isSaidInWords() {
        long id = onScreen(
                "2026-05-04", "'frequency':'WEEK','period':'2','recurrencedowmask':'FTFTFFF','endbydate':'2026-06-30'");
        assertThat(fields(id).path("recurrence").asText())
                .isEqualTo("Every 2 weeks on Monday, Wednesday until 2026-06-30");
        long monthly = onScreen(
                "2026-05-04",
                "'frequency':'MONTH','period':'1','recurrencedow':'6','recurrencedowim':'5','noenddate':true");
        assertThat(fields(monthly).path("recurrence").asText()).isEqualTo("Every month on the last Friday");
    }

    @Test
    void allDaySeries_isDrawnFromEightToSixOnEachDay() {
        long id = onScreen("2026-05-04", "'alldayevent':true,'frequency':'DAY','period':'1','endbydate':'2026-05-05'");
        assertThat(starts(id, "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"))
                .containsExactly("2026-05-04T15:00:00Z", "2026-05-05T15:00:00Z");
    }
}
