package io.calrelay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.calrelay.app.RelayServer;
import java.net.URI;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** One test for each arrow of the drawing. Where a rule has an exception, the rule names it and says why. */
class ArchitectureTest {
    private static final String MODEL = "io.calrelay.model..";
    private static final String RULES = "io.calrelay.rules..";
    private static final String RECURRENCE = "io.calrelay.recurrence..";
    private static final String FAMILY = "io.calrelay.family..";
    private static final String PORTS = "io.calrelay.ports..";
    private static final String SYNC = "io.calrelay.sync..";
    private static final String TASKS = "io.calrelay.tasks..";
    private static final String CONFIG = "io.calrelay.config..";
    private static final String SCHEMA = "io.calrelay.schema..";
    private static final String STORE = "io.calrelay.store..";
    private static final String WEB = "io.calrelay.web..";
    private static final String FEED = "io.calrelay.feed..";
    private static final String APP = "io.calrelay.app..";
    private static final String GATEWAYS = "io.calrelay.gateway..";
    private static final String CONTRACT = "io.calrelay.contract..";

    /** What is neither a library nor a way to the world outside: no {@code java.net.http}, no {@code java.sql}. */
    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.nio.charset..",
        "org.jspecify.."
    };

    private static final JavaClasses RELAY = OwnClasses.of(RelayServer.class);

    @Test
    void model_knowsOnlyItselfAndPlainJava() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(MODEL).or(resideInAnyPackage(PLAIN_JAVA)))
                .because("the words of the domain must not change when a library does")
                .check(RELAY);
    }

    @Test
    void rules_knowOnlyTheModelAndPlainJava() {
        classes()
                .that()
                .resideInAPackage(RULES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(RULES, MODEL).or(resideInAnyPackage(PLAIN_JAVA)))
                .because("what is decided must follow from what was seen alone: no ports, no log, no clock")
                .check(RELAY);
    }

    @Test
    void recurrence_knowsOnlyTheModelAndItsExpander() {
        classes()
                .that()
                .resideInAPackage(RECURRENCE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(RECURRENCE, MODEL, "net.fortuna.ical4j..")
                        .or(resideInAnyPackage(PLAIN_JAVA)))
                .because("when a series takes place follows from its rules alone")
                .check(RELAY);
    }

    @Test
    void family_knowsOnlyTheModelAndRecurrence() {
        classes()
                .that()
                .resideInAPackage(FAMILY)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(FAMILY, MODEL, RECURRENCE).or(resideInAnyPackage(PLAIN_JAVA)))
                .because("which pieces show a meeting must follow from the meeting and the pieces alone")
                .check(RELAY);
    }

    @Test
    void ports_knowOnlyTheModel() {
        classes()
                .that()
                .resideInAPackage(PORTS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PORTS, MODEL)
                        .or(resideInAnyPackage(PLAIN_JAVA))
                        .or(equivalentTo(URI.class)))
                .because("a port that names a vendor is no port; a URI is an address, not a call")
                .check(RELAY);
    }

    @Test
    void sync_knowsRulesAndPortsAndNobodyOutside() {
        classes()
                .that()
                .resideInAPackage(SYNC)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(SYNC, MODEL, RULES, RECURRENCE, FAMILY, PORTS)
                        .or(resideInAnyPackage(PLAIN_JAVA))
                        .or(equivalentTo(URI.class))
                        .or(equivalentTo(MessageDigest.class)))
                .because("the steps reach calendars, database and clock through ports; a URI is an address, not a call,"
                        + " and MessageDigest compares secrets in constant time")
                .check(RELAY);
    }

    @Test
    void config_isALeaf() {
        noClasses()
                .that()
                .resideInAPackage(CONFIG)
                .should()
                .dependOnClassesThat(resideInAPackage("io.calrelay..").and(resideOutsideOfPackages(CONFIG)))
                .because("whoever is configured may read the settings, so the settings may know nobody")
                .check(RELAY);
    }

    @Test
    void schema_knowsOnlyTheContract() {
        noClasses()
                .that()
                .resideInAPackage(SCHEMA)
                .should()
                .dependOnClassesThat(resideInAPackage("io.calrelay..").and(resideOutsideOfPackages(SCHEMA, CONTRACT)))
                .because("whether a message is well-formed does not depend on what it means")
                .check(RELAY);
    }

    @Test
    void gateways_neverSeeEachOther() {
        slices().matching("io.calrelay.gateway.(*)..")
                .should()
                .notDependOnEachOther()
                .because("what one service is like must not leak into how another is spoken to")
                .check(RELAY);
    }

    @Test
    void gateways_knowNeitherDecisionsNorStorageNorTheWeb() {
        noClasses()
                .that()
                .resideInAPackage(GATEWAYS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES, FAMILY, SYNC, TASKS, STORE, WEB, FEED)
                .because("a gateway translates and calls; others decide, remember and answer")
                .check(RELAY);
    }

    @Test
    void store_knowsOnlyModelPortsAndSettings() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.calrelay..").and(resideOutsideOfPackages(STORE, MODEL, PORTS, CONFIG)))
                .because("the store keeps what it is handed; it and the web in particular never see each other")
                .check(RELAY);
    }

    @Test
    void web_knowsNeitherStoreNorGatewaysNorRules() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE, GATEWAYS, RULES, TASKS)
                .because("a request is turned into a step or a question to a port, never into SQL or a call to a cloud")
                .check(RELAY);
    }

    @Test
    void tasks_knowOnlyStepsAndPorts() {
        noClasses()
                .that()
                .resideInAPackage(TASKS)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.calrelay..").and(resideOutsideOfPackages(TASKS, MODEL, PORTS, SYNC)))
                .because("when something runs must not depend on what it decides")
                .check(RELAY);
    }

    @Test
    void app_isImportedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .because("the wiring is where everything ends")
                .check(RELAY);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("io.calrelay.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package")
                .check(RELAY);
    }
}
