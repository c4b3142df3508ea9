package io.calrelay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.calrelay.app.RelayServer;
import org.junit.jupiter.api.Test;

/** One vendor, one package: a library that is seen in one place can be upgraded or replaced in one place. */
class VendorsTest {
    private static final JavaClasses RELAY = OwnClasses.of(RelayServer.class);

    @Test
    void graphSdk_isSeenByTheOutlookGatewayOnly() {
        only("io.calrelay.gateway.outlook..", "com.microsoft..", "okhttp3..", "com.azure..");
    }

    @Test
    void googleClient_isSeenByTheGoogleGatewayOnly() {
        only("io.calrelay.gateway.google..", "com.google.api..", "com.google.auth..");
    }

    @Test
    void scribejava_isSeenByTheNetSuiteGatewayOnly() {
        only("io.calrelay.gateway.netsuite..", "com.github.scribejava..");
    }

    @Test
    void databaseAndCipher_areSeenByTheStoreOnly() {
        only(
                "io.calrelay.store..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.mariadb..",
                "com.google.crypto.tink..");
    }

    @Test
    void sql_isSpokenByTheStoreAndToTheSchedulersOwnTable() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.calrelay.store..", "io.calrelay.tasks..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("store keeps what is ours; tasks counts db-scheduler's rows")
                .check(RELAY);
    }

    @Test
    void javalin_isSeenByTheWebOnly() {
        only("io.calrelay.web..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
    }

    @Test
    void dbScheduler_isSeenByTasksOnly() {
        only("io.calrelay.tasks..", "com.github.kagkarlsson..");
    }

    @Test
    void micrometer_isSeenByAppOnly() {
        only("io.calrelay.app..", "io.micrometer..", "io.prometheus..");
    }

    @Test
    void schemaValidator_isSeenBySchemaOnly() {
        only("io.calrelay.schema..", "com.networknt..");
    }

    /** The feed does not use it yet. */
    @Test
    void ical4j_isSeenByRecurrenceAndFeedAtMost() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.calrelay.recurrence..", "io.calrelay.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna.ical4j..")
                .because("recurrence compares rules and feed writes them; all others speak of the model")
                .check(RELAY);
    }

    private static void only(String home, String... vendor) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendor)
                .because("its home is " + home)
                .check(RELAY);
    }
}
