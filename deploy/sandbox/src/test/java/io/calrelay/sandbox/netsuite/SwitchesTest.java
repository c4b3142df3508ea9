package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

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
            "Series", ",'frequency':'WEEK','period':'1','endbydate':{'date':[2026,6,30]},'timezone':'Asia/Tokyo'");

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
