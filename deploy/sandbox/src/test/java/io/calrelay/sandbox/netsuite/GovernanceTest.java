package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.netsuite.Account.Answer;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.world.CallLog;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls cost, and what happens to who spends too much (netsuite.md 3.1 and 3.2). */
class GovernanceTest {
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open(
                "{}",
                files -> Account.with(
                        files,
                        "Objects/customrole_fixture.xml",
                        xml -> xml.replace(
                                "<permissions>",
                                "<permissions><permission><permkey>TRAN_OPPRTNTY</permkey><permlevel>FULL</permlevel></permission>")));
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static int remaining(String step) {
        Answer answer = account.restlet("{'steps':[" + step + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("remaining").asInt();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'do':'load','type':'contact','id':201}                                            | 5
            {'do':'load','type':'opportunity','id':301}                                        | 10
            {'do':'edit','type':'opportunity','id':301,'fields':{'memo':'x'}}                   | 30
            {'do':'create','type':'customrecord_fixture_seen','fields':{}}                      | 6
            {'do':'create','type':'folder','fields':{'name':'units'}}                           | 15
            {'do':'search','type':'employee','filters':[],'columns':['email']}                  | 10
            {'do':'paged','type':'employee','pageSize':5,'filters':[],'columns':['email']}      | 10
            {'do':'lookup','type':'contact','id':201,'columns':['email']}                       | 1
            {'do':'company'}                                                                    | 10
            {'do':'hmac','text':'x'}                                                            | 0
            {'do':'recall'}                                                                     | 1
            {'do':'format','ms':0,'zone':'GMT'}                                                 | 0
            """)
    void call_costsItsDocumentedUnits(String step, int units) {
        assertThat(5000 - remaining(step)).isEqualTo(units);
    }

    @Test
    void cacheLoader_costsOneMoreWhenItRuns() {
        assertThat(5000 - remaining("{'do':'loader'}")).isEqualTo(2);
        assertThat(5000 - remaining("{'do':'loader'}")).isEqualTo(1);
    }

    @Test
    void userEvent_hasABudgetOfItsOwnBesideItsTriggers() {
        account.world.calls().clear();
        assertThat(5000 - remaining(ScriptRulesTest.event("Own budget", ""))).isEqualTo(15);
        CallLog.Row save = account.world.calls().rows().stream()
                .filter(row -> row.key().method().equals("SAVE"))
                .findFirst()
                .orElseThrow();
        assertThat(save.units()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"RESTLET,post,1000", "SCHEDULED,execute,2000", "USER_EVENT,afterSubmit,200"})
    void scriptType_hasItsLimit(ScriptType type, String function, int loads) {
        String source = "define(['N/record'], (record) => ({ " + function
                + ": (body) => { for (let n = 0; n < (body.loads ?? body); n += 1) { record.load({ type: 'employee', id: 11 }); } return 'done'; } }));";
        for (int more : new int[] {0, 1}) {
            SupportScripts.Ran ran =
                    account.cloud.run(type, source, Account.json("{'loads':" + (loads + more) + "}"), Optional.empty());
            assertThat(ran.error() == null).isEqualTo(more == 0);
            if (ran.error() != null) {
                assertThat(ran.error().code()).isEqualTo("SSS_USAGE_LIMIT_EXCEEDED");
            }
        }
    }
}
