package io.calrelay.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One test for each arrow of the drawing. Where a rule has an exception, the rule names it and says why. */
class SandboxArchitectureTest {
    private static final String GOOGLE = "io.calrelay.sandbox.google..";
    private static final String NETSUITE = "io.calrelay.sandbox.netsuite..";
    private static final String OUTLOOK = "io.calrelay.sandbox.outlook..";
    private static final String WORLD = "io.calrelay.sandbox.world..";

    private static final JavaClasses SANDBOX = OwnClasses.all();

    @Test
    void relay_isNeverImported() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.calrelay..")
                        .and(resideOutsideOfPackages("io.calrelay.sandbox..", "io.calrelay.contract..")))
                .because("a simulator that shares code with the relay shares its mistakes; only the contract is common")
                .check(SANDBOX);
    }

    @Test
    void vendorsClients_areNotUsedToPlayTheVendor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.microsoft..", "com.google.api..", "com.google.auth..", "com.github.scribejava..")
                .because("what the relay speaks with must not also be what answers it; tests may use them")
                .check(SANDBOX);
    }

    @Test
    void google_seesNoOtherCloud() {
        seesNone(GOOGLE, OUTLOOK, NETSUITE);
    }

    @Test
    void outlook_seesNoOtherCloud() {
        seesNone(OUTLOOK, GOOGLE, NETSUITE);
    }

    @Test
    void netsuite_seesNoOtherCloud() {
        seesNone(NETSUITE, GOOGLE, OUTLOOK);
    }

    @Test
    void world_knowsNoCloudAndNoServerAndNoScript() {
        seesNone(WORLD, GOOGLE, OUTLOOK, NETSUITE, "io.javalin..", "org.eclipse.jetty..", "org.graalvm..");
    }

    @Test
    void scripts_runInOnePlaceThatHasNoRoutes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.calrelay.sandbox.netsuite.script..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graalvm..")
                .because("only the script host knows that the scripts are JavaScript")
                .check(SANDBOX);
        seesNone("io.calrelay.sandbox.netsuite.script..", "io.javalin..", "org.eclipse.jetty..");
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("io.calrelay.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "two packages that need each other are one package; inside a cloud its parts may lean on each other")
                .check(SANDBOX);
    }

    /** SecureRandom is left out: keys of a kept sandbox are drawn once and must not follow from the seed. */
    @Test
    void clockAndChance_comeFromTheWorld() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Founding.class.getName())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because(
                        "the same seed gives the same world; Founding itself hands the system's time to the world's clock")
                .check(SANDBOX);
    }

    @Test
    void names_sayWhatAThingIs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Base32Hex")
                .should()
                .haveNameMatching(".*[.$a-z0-9](Manager|Helper|Util|Utils|Common|Impl|Base|Data|Info)(?![a-z]).*")
                .because(
                        "such a word says that the author had no word for it; base32hex is what RFC 4648 calls that encoding")
                .check(SANDBOX);
    }

    private static void seesNone(String who, String... whom) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .because("each cloud must be right by itself, and what they share must not lean to one of them")
                .check(SANDBOX);
    }
}
