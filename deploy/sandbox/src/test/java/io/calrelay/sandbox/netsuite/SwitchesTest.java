package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import io.javalin.Javalin;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The company file's switches, in the position that is not the default. */
class SwitchesTest {
    private static final String SERIES = ScriptRulesTest.event(
            "Series",
            ",'organizer':11,'frequency':'WEEK','period':'1','endbydate':{'date':[2026,6,30]},'timezone':'Asia/Tokyo'");

    private static JsonNode fields(Account account, String step) {
        long id = account.step(step).asLong();
        return account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                .path("fields");
    }

    @Test
    void supportedAndHonoured_keepSeriesAndTimeZoneThatAScriptSets() throws IOException {
        try (Account account = Account.open("{}")) {
            JsonNode fields = fields(account, SERIES);
            assertThat(fields.path("frequency").asText()).isEqualTo("WEEK");
            assertThat(fields.path("timezone").asText()).isEqualTo("Asia/Tokyo");
        }
    }

    @Test
    void ignored_dropsThemAtSave() throws IOException {
        try (Account account = Account.open("{\"nativeRecurrence\":\"ignored\",\"timezoneField\":\"ignored\"}")) {
            JsonNode fields = fields(account, SERIES);
            assertThat(fields.path("frequency").asText()).isEqualTo("NONE");
            assertThat(fields.path("endbydate").asText()).isEmpty();
            assertThat(fields.path("timezone").asText()).isEqualTo("America/Los_Angeles");
        }
    }

    @Test
    void rejected_refusesASeriesButNoSingleEvent() throws IOException {
        try (Account account = Account.open("{\"nativeRecurrence\":\"rejected\"}")) {
            assertThat(account.refusal(SERIES)).isEqualTo("SSS_INVALID_API_USAGE");
            assertThat(fields(account, ScriptRulesTest.event("Single", ",'frequency':'NONE'"))
                            .path("frequency")
                            .asText())
                    .isEqualTo("NONE");
        }
    }

    @Test
    void ignoredAndRejected_leaveSeriesOfTheScreensAlone() throws IOException {
        for (String mode : new String[] {"ignored", "rejected"}) {
            try (Account account = Account.open("{\"nativeRecurrence\":\"" + mode + "\"}")) {
                long id = account.alice(
                                "POST",
                                "/netsuite/ui/events",
                                "{'title':'Daily','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','frequency':'DAY','period':'1','endbydate':'2026-05-07'}")
                        .json()
                        .path("id")
                        .asLong();
                String edit = "{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{";
                account.step(edit + "'title':'Renamed','frequency':'DAY','period':'1'}}");
                JsonNode fields = account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                        .path("fields");
                assertThat(fields.path("title").asText()).isEqualTo("Renamed");
                assertThat(fields.path("frequency").asText()).isEqualTo("DAY");
                String longer = edit + "'title':'Longer','endbydate':{'date':[2026,5,9]}}}";
                if (mode.equals("rejected")) {
                    assertThat(account.refusal(longer)).isEqualTo("SSS_INVALID_API_USAGE");
                } else {
                    account.step(longer);
                }
                assertThat(account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                                .at("/fields/endbydate")
                                .asText())
                        .isEqualTo("2026-5-7 0:0");
            }
        }
    }

    @Test
    void clamped_putsADayThatTheMonthLacksOnItsLast() throws IOException {
        try (Account account = Account.open("{\"shortMonths\":\"clamped\"}")) {
            account.alice(
                    "POST",
                    "/netsuite/ui/events",
                    "{'title':'31st','startdate':'2026-01-31','starttime':'09:00','endtime':'10:00','frequency':'MONTH','period':'1','endbydate':'2026-04-30'}");
            assertThat(account.alice(
                                    "GET",
                                    "/netsuite/ui/calendar?person=11&from=2026-01-01T00:00:00Z&to=2026-06-01T00:00:00Z",
                                    "")
                            .json()
                            .findValuesAsText("date"))
                    .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
        }
    }

    @Test
    void readable_letsScriptsReadWhichDaysWereTakenOut() throws IOException {
        try (Account account = Account.open("{\"exclusionField\":\"readable\"}")) {
            long id = account.step(SERIES).asLong();
            account.alice("DELETE", "/netsuite/ui/events/" + id + "/occurrences/2026-05-11", "");
            JsonNode event = account.step("{'do':'load','type':'calendarevent','id':" + id + "}");
            assertThat(event.at("/fields/exclusiondate").toString()).isEqualTo("[\"2026-05-12\"]");
        }
    }

    @Test
    void ownerOnly_letsNobodyElseDeleteAPrivateEvent() throws IOException {
        String mine =
                "{'title':'Mine','organizer':12,'startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','accesslevel':'PRIVATE'}";
        for (String access : new String[] {"role", "ownerOnly"}) {
            try (Account account = Account.open("{\"privateAccess\":\"" + access + "\"}")) {
                String event = "/netsuite/ui/events/"
                        + account.alice("POST", "/netsuite/ui/events", mine)
                                .json()
                                .path("id")
                                .asLong();
                assertThat(account.as("bob", "DELETE", event, "").status())
                        .isEqualTo(access.equals("role") ? 204 : 403);
            }
        }
    }

    @Test
    void unknownPosition_isRefusedByName() {
        assertThatThrownBy(() -> Account.open("{\"shortMonths\":\"maybe\"}")).hasMessageContaining("shortMonths");
    }

    @Test
    void ownerOnly_hidesPrivateEventsFromTheRole() throws IOException {
        for (String access : new String[] {"role", "ownerOnly"}) {
            try (Account account = Account.open("{\"privateAccess\":\"" + access + "\"}")) {
                Answer made = account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Mine','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','accesslevel':'PRIVATE'}");
                String load = "{'do':'load','type':'calendarevent','id':"
                        + made.json().path("id").asLong() + "}";
                String search =
                        "{'do':'search','type':'calendarevent','filters':[['title','is','Mine']],'columns':['title']}";
                boolean seen = access.equals("role");
                assertThat(account.step(search)).hasSize(seen ? 1 : 0);
                assertThat(account.refusal(load).equals("INSUFFICIENT_PERMISSION"))
                        .isEqualTo(!seen);
            }
        }
    }

    @Test
    void callsBeyondTheConcurrencyLimit_areRefused() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Javalin slow = Javalin.create(config -> config.routes.post("/hook", ctx -> {
            arrived.countDown();
            release.await();
        }));
        slow.start("127.0.0.1", 0);
        try (Account account = Account.open("{\"concurrency\":1}")) {
            String step = "{'do':'post','url':'http://127.0.0.1:" + slow.port() + "/hook'}";
            CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> account.step(step));
            arrived.await();
            assertThat(account.restlet("{'steps':[]}").json().at("/error/code").asText())
                    .isEqualTo("SSS_REQUEST_LIMIT_EXCEEDED");
            release.countDown();
            assertThat(first.get().path("code").asInt()).isEqualTo(200);
            assertThat(account.restlet("{'steps':[]}").status()).isEqualTo(200);
        } finally {
            release.countDown();
            slow.stop();
        }
    }
}
