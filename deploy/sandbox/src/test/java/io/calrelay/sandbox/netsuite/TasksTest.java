package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scheduled and map/reduce scripts, submitted and by their schedule (netsuite.md 3.9). */
class TasksTest {
    private static final String SCHEDULED =
            "'type':'SCHEDULED_SCRIPT','script':'customscript_fixture_scheduled','deployment':'customdeploy_fixture_demand'";
    private Account account;

    @BeforeEach
    void open() throws IOException {
        account = Account.open("{}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    private void settle() {
        Instant end = Instant.now().plusSeconds(120);
        while (account.cloud.hasTasks() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(account.cloud.hasTasks()).isFalse();
    }

    @Test
    void submittedScript_runsAsItsSubmitterWithItsParameters() {
        String id = account.step("{'do':'task'," + SCHEDULED + ",'params':{'custscript_fixture_word':'hello'}}")
                .asText();
        settle();
        assertThat(account.notes()).containsExactly("ON_DEMAND SCHEDULED 900001 hello");
        assertThat(account.step("{'do':'taskStatus','id':'" + id + "'}").toString())
                .contains("\"status\":\"COMPLETE\"", "\"deploymentId\":\"customdeploy_fixture_demand\"");
    }

    @Test
    void savesOfASubmittedScript_runUserEventsInItsContext() {
        account.step("{'do':'task'," + SCHEDULED + ",'params':{'custscript_fixture_word':'event'}}");
        settle();
        assertThat(account.notes()).hasSize(2).last().asString().startsWith("create SCHEDULED By the system");
    }

    @Test
    void scheduledScript_runsAsTheSystemWhenItsTimeHasCome() {
        account.world.clock().advance(Duration.ofHours(2));
        settle();
        assertThat(account.notes()).isEmpty();
        account.world.clock().advance(Duration.ofHours(1));
        settle();
        assertThat(account.notes()).containsExactly("SCHEDULED SCHEDULED -4 default");
        account.world.clock().advance(Duration.ofDays(3));
        settle();
        assertThat(account.notes()).hasSize(2);
    }

    @Test
    void system_isNobodyAnEventCouldBelongTo() {
        account.cloud.setParameter("custscript_fixture_word", "event");
        account.world.clock().advance(Duration.ofHours(3));
        settle();
        assertThat(account.notes()).containsExactly("SCHEDULED SCHEDULED -4 event");
        assertThat(account.refusal(ScriptRulesTest.event("Of the system", ",'organizer':-4")))
                .isEqualTo("INVALID_KEY_OR_REF");
    }

    @Test
    void whatCannotBeSubmitted_isRefused() throws IOException {
        assertThat(account.refusal("{'do':'task'," + SCHEDULED.replace("_demand", "_daily") + "}"))
                .isEqualTo("FAILED_TO_SUBMIT_JOB_REQUEST_1");
        assertThat(account.refusal("{'do':'task'," + SCHEDULED.replace("SCHEDULED_SCRIPT", "MAP_REDUCE") + "}"))
                .isEqualTo("SSS_INVALID_SCRIPT_ID");
        assertThat(account.refusal("{'do':'task'," + SCHEDULED.replace("SCHEDULED_SCRIPT", "CSV_IMPORT") + "}"))
                .isEqualTo("SSS_INVALID_TYPE_ARG");
        try (Account barred = Account.open(
                "{}",
                files -> Account.with(
                        files,
                        "Objects/customrole_fixture.xml",
                        xml -> xml.replace("ADMI_CUSTOMSCRIPT", "ADMI_OTHER")))) {
            assertThat(barred.refusal("{'do':'task'," + SCHEDULED + "}")).isEqualTo("INSUFFICIENT_PERMISSION");
        }
    }

    @Test
    void deployment_hasOneUnfinishedInstance() {
        String both = "{'do':'task'," + SCHEDULED + "},{'do':'task'," + SCHEDULED + "},{'do':'task'," + SCHEDULED + "}";
        assertThat(account.restlet("{'steps':[" + both + "]}")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("FAILED_TO_SUBMIT_JOB_REQUEST_1");
    }

    @Test
    void mapReduce_passesItsStagesAndTellsTheSummaryWhatFailed() {
        account.step(
                "{'do':'task','type':'MAP_REDUCE','script':'customscript_fixture_mapreduce','deployment':'customdeploy_fixture_mapreduce'}");
        settle();
        assertThat(account.notes()).isEqualTo(List.of("MAPREDUCE a=2 b=1 3:no bad words"));
    }
}
