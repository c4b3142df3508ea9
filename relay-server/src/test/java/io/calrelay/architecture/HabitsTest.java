package io.calrelay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.calrelay.app.RelayServer;
import io.calrelay.config.Secret;
import org.junit.jupiter.api.Test;

/** Habits of the code that a compiler does not hold. Where a rule has an exception, the rule names it and says why. */
class HabitsTest {
    private static final String MODEL = "io.calrelay.model..";
    private static final String APP = "io.calrelay.app..";
    private static final String WEB = "io.calrelay.web..";
    private static final String CONFIG = "io.calrelay.config..";

    private static final JavaClasses RELAY = OwnClasses.of(RelayServer.class);

    @Test
    void model_holdsOnlyValues() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(TypeKinds.BE_A_VALUE)
                .because("a record, an enum or a sealed interface cannot wait, count or change behind someone's back;"
                        + " synthetic classes are the compiler's tables for switch")
                .check(RELAY);
    }

    @Test
    void clockAndChance_areHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .callMethodWhere(Calls.READ_CLOCK_OR_CHANCE)
                .orShould()
                .callConstructorWhere(Calls.MAKE_CHANCE)
                .because(
                        "a test turns the clock and knows the seed; System.nanoTime, which only measures how long, is allowed")
                .check(RELAY);
    }

    @Test
    void secrets_areRevealedOnlyWhereTheyAreUsed() {
        noClasses()
                .that()
                .resideOutsideOfPackages(APP, WEB, CONFIG)
                .should()
                .callMethod(Secret.class, "reveal")
                .because("app hands them to gateways and store, web compares with them, config checks their length")
                .check(RELAY);
    }

    @Test
    void names_sayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$a-z0-9](Manager|Helper|Util|Utils|Common|Impl|Base|Data|Info)(?![a-z]).*")
                .because("such a word says that the author had no word for it")
                .check(RELAY);
    }
}
