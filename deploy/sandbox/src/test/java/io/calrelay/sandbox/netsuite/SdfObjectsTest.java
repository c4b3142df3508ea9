package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.sandbox.netsuite.Account.Answer;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the project's XML says is what the account has: no more runs, no more exists (netsuite.md 5). */
class SdfObjectsTest {
    private static final String RESTLET = "Objects/customscript_fixture_restlet.xml";
    private static final String EVENTS = "Objects/customscript_fixture_events.xml";
    private static final String ROLE = "Objects/customrole_fixture.xml";

    private static Account open(String path, UnaryOperator<String> change) throws IOException {
        return Account.open("{}", files -> Account.with(files, path, change));
    }

    private static int status(Account account, String deployment) {
        String path = Account.RESTLET.replace("customdeploy_fixture_restlet", deployment);
        return account.send("POST", path, "{'steps':[]}", "application/json", account.signature("POST", path))
                .status();
    }

    @Test
    void restlet_runsForItsAudienceOnly() throws IOException {
        try (Account account = Account.open("{}")) {
            assertThat(status(account, "customdeploy_fixture_restlet")).isEqualTo(200);
            assertThat(status(account, "customdeploy_fixture_role")).isEqualTo(200);
            assertThat(status(account, "customdeploy_fixture_nobody")).isEqualTo(403);
            assertThat(status(account, "customdeploy_fixture_testing")).isEqualTo(404);
            assertThat(status(account, "customdeploy_fixture_absent")).isEqualTo(404);
            assertThat(account.alice("GET", "/netsuite/ui/suitelets/customscript_fixture_unseen", "")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsNotDeployedOrInactive_doesNotRun() throws IOException {
        try (Account account = open(RESTLET, xml -> xml.replace("<isdeployed>T", "<isdeployed>F"))) {
            assertThat(status(account, "customdeploy_fixture_restlet")).isEqualTo(404);
        }
        try (Account account =
                open(EVENTS, xml -> xml.replace("<scriptfile>", "<isinactive>T</isinactive><scriptfile>"))) {
            account.step(ScriptRulesTest.event("Unseen", ""));
            assertThat(account.notes()).isEmpty();
        }
    }

    @Test
    void userEvent_runsInItsContextsAndForItsEventTypeOnly() throws IOException {
        try (Account account = open(
                EVENTS,
                xml -> xml.replaceAll(
                        "<executioncontext>.*</executioncontext>", "<executioncontext>SUITELET</executioncontext>"))) {
            account.step(ScriptRulesTest.event("Unseen", ""));
            assertThat(account.notes()).isEmpty();
        }
        try (Account account =
                open(EVENTS, xml -> xml.replace("<isdeployed>", "<eventtype>EDIT</eventtype><isdeployed>"))) {
            long id = account.step(ScriptRulesTest.event("Made", "")).asLong();
            account.step("{'do':'edit','type':'calendarevent','id':" + id + ",'fields':{'title':'Changed'}}");
            assertThat(account.notes()).hasSize(1).first().asString().startsWith("edit");
        }
    }

    @Test
    void userEvents_runOnCrmRecordsToo_byStageOfTheCustomer() throws IOException {
        String role = "<permkey>LIST_CUSTJOB</permkey><permlevel>VIEW";
        String opportunities =
                "<permissions><permission><permkey>TRAN_OPPRTNTY</permkey><permlevel>EDIT</permlevel></permission>";
        try (Account account = open(
                ROLE, xml -> xml.replace(role, role.replace("VIEW", "EDIT")).replace("<permissions>", opportunities))) {
            account.step("{'do':'edit','type':'lead','id':111,'fields':{'phone':'1'}}");
            account.step("{'do':'edit','type':'customer','id':101,'fields':{'phone':'1'}}");
            account.step("{'do':'edit','type':'prospect','id':112,'fields':{'phone':'1'}}");
            account.step("{'do':'edit','type':'opportunity','id':301,'fields':{'memo':'1'}}");
            assertThat(account.notes()).containsExactly("edit customer 111", "edit opportunity 301");
        }
    }

    @Test
    void undefinedFieldsAreDropped_definedOnesAreKept() throws IOException {
        try (Account account = Account.open("{}")) {
            long id = account.step(ScriptRulesTest.event(
                            "Fields",
                            ",'custevent_unknown':'x','custevent_fixture_mark':'own','custevent_fixture_colour':2"))
                    .asLong();
            var fields = account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                    .path("fields");
            assertThat(fields.has("custevent_unknown")).isFalse();
            assertThat(fields.path("custevent_fixture_colour").asText()).isEqualTo("2");
            assertThat(account.refusal(ScriptRulesTest.event("Fields", ",'custevent_fixture_colour':3")))
                    .isEqualTo("INVALID_KEY_OR_REF");
            assertThat(account.page("/netsuite/ui/records/customer/101")
                            .path("fields")
                            .has("custentity_fixture_note"))
                    .isTrue();
            assertThat(account.page("/netsuite/ui/records/contact/201")
                            .path("fields")
                            .has("custentity_fixture_note"))
                    .isFalse();
            assertThat(account.refusal("{'do':'create','type':'customrecord_unknown','fields':{}}"))
                    .isEqualTo("INVALID_RCRD_TYPE");
            assertThat(account.step(
                                    "{'do':'search','type':'customlist_fixture_colour','filters':[],'columns':['name']}")
                            .findValuesAsText("id"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void roleHasThePermissionsThatItAndTheRecordTypesGrant() throws IOException {
        String link = "{'do':'create','type':'customrecord_fixture_link','fields':{'custrecord_fixture_customer':101}}";
        try (Account account = Account.open("{}")) {
            long id = account.step(link).asLong();
            assertThat(account.refusal("{'do':'remove','type':'customrecord_fixture_link','id':" + id + "}"))
                    .isEqualTo("INSUFFICIENT_PERMISSION");
            assertThat(account.step("{'do':'role'}").toString())
                    .isEqualTo("{\"role\":1000,\"roleId\":\"customrole_fixture\"}");
        }
        try (Account account = open(
                "Objects/customrecord_fixture_link.xml",
                xml -> xml.replaceAll("(?s)<permissions>.*</permissions>", ""))) {
            assertThat(account.refusal(link)).isEqualTo("INSUFFICIENT_PERMISSION");
        }
        try (Account account = open(ROLE, xml -> xml.replace("LIST_FIND", "LIST_OTHER"))) {
            assertThat(account.refusal("{'do':'search','type':'employee','filters':[],'columns':['email']}"))
                    .isEqualTo("INSUFFICIENT_PERMISSION");
        }
    }

    @Test
    void roleThatMayNotLogInOrIsForWebServicesOnly_isTurnedAway() throws IOException {
        try (Account account =
                open(ROLE, xml -> xml.replace("<permkey>ADMI_LOGIN_OAUTH</permkey>", "<permkey>X</permkey>"))) {
            Answer refused = account.restlet("{'steps':[]}");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.response()
                            .headers()
                            .firstValue("WWW-Authenticate")
                            .orElse(""))
                    .contains("permission_denied");
        }
        try (Account account = open(ROLE, xml -> xml.replace("onlyrole>F", "onlyrole>T"))) {
            Answer refused = account.restlet("{'steps':[]}");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("INVALID_LOGIN_CREDENTIALS");
        }
    }

    @Test
    void withoutAnAssociationScreen_thereIsNone() throws IOException {
        try (Account account = open(
                "Objects/customscript_calrelay_associations_sl.xml",
                xml -> xml.replace("<isdeployed>T", "<isdeployed>F"))) {
            Answer answer = account.alice("PUT", "/netsuite/ui/events/1/associations", "[]");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("code").asText()).isEqualTo("SSS_INVALID_SCRIPTLET_ID");
        }
    }

    @Test
    void brokenObject_isNamed() {
        for (String path : List.of(RESTLET, ROLE)) {
            assertThatThrownBy(() -> open(path, xml -> xml + "<")).hasMessageContaining(path);
        }
    }
}
