package io.calrelay.sandbox;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Disputed;
import io.calrelay.sandbox.world.Verified;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the simulators claim to know of the real services, gathered from their annotations. */
record Fidelity(List<Claim> claims, List<Dispute> disputes) {
    private static final String ROOT = "io.calrelay.sandbox.";

    /** @param cloud the simulator; {@code world} for what they share */
    record Claim(String cloud, String where, boolean verified, String source) {}

    /** A switch, and where it stands unless it is turned. */
    record Dispute(String cloud, Disputed what) {}

    static Fidelity of(JavaClasses classes) {
        return new Fidelity(claimed(classes), disputed(classes));
    }

    private static List<Dispute> disputed(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Disputed.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants())
                        .map(each -> new Dispute(cloud(where(type, type)), (Disputed) each)))
                .toList();
    }

    private static List<Claim> claimed(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMembers().stream())
                        .flatMap(place -> claims(type, place)))
                .sorted(Comparator.comparing(Claim::cloud)
                        .thenComparing(Claim::where)
                        .thenComparing(Claim::source))
                .toList();
    }

    String page() {
        return """
                # What the simulated clouds know, and what they suppose

                This page is made from the annotations `@Verified` (seen in, or read from, the real service) and `@Assumed` (inferred, or
                known at second hand). A test compares the two. An assumption is a reason to look at a real account, not a fault.
                `netsuite.md`, `graph.md` and `google.md` are our notes on the three services; the numbers are their sections.

                | simulator | verified | assumed | share verified |
                |---|---|---|---|
                %s

                ## Disputed

                Where the sources are silent or contradict each other, the behaviour is a switch. Tests see both positions of each.

                | simulator | switch | usually | what it does when it is on, and why it is disputed |
                |---|---|---|---|
                %s

                ## Assumed

                %s
                """.formatted(shares(), switches(), assumptions());
    }

    private String switches() {
        return disputes.stream()
                .map(each -> "| %s | `%s` | %s | %s |"
                        .formatted(
                                each.cloud(),
                                each.what().name(),
                                each.what().usual() ? "on" : "off",
                                each.what().about()))
                .collect(Collectors.joining("\n"));
    }

    private String shares() {
        Map<String, List<Claim>> byCloud =
                claims.stream().collect(Collectors.groupingBy(Claim::cloud, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                        byCloud.entrySet().stream().map(cloud -> share(cloud.getKey(), cloud.getValue())),
                        Stream.of(share("all", claims)))
                .collect(Collectors.joining("\n"));
    }

    private static String share(String cloud, List<Claim> claims) {
        long verified = claims.stream().filter(Claim::verified).count();
        long percent = Math.round(100.0 * verified / claims.size());
        return "| %s | %d | %d | %d %% |".formatted(cloud, verified, claims.size() - verified, percent);
    }

    private String assumptions() {
        return claims.stream()
                .filter(Predicate.not(Claim::verified))
                .map(claim -> "- `%s`: %s".formatted(claim.where(), claim.source()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Claim> claims(JavaClass type, HasDescription place) {
        CanBeAnnotated annotated = (CanBeAnnotated) place;
        String where = where(type, place);
        return Stream.concat(
                source(annotated, Verified.class).map(text -> new Claim(cloud(where), where, true, text)),
                source(annotated, Assumed.class).map(text -> new Claim(cloud(where), where, false, text)));
    }

    private static String cloud(String where) {
        return where.contains(".") ? where.substring(0, where.indexOf('.')) : where;
    }

    private static Stream<String> source(CanBeAnnotated place, Class<? extends Annotation> annotation) {
        if (!place.isAnnotatedWith(annotation)) {
            return Stream.empty();
        }
        return place instanceof JavaClass type
                ? Stream.of(text(type.getAnnotationOfType(annotation)))
                : Stream.of(text(((JavaMember) place).getAnnotationOfType(annotation)));
    }

    private static String text(Annotation annotation) {
        return annotation instanceof Verified verified ? verified.source() : ((Assumed) annotation).source();
    }

    private static String where(JavaClass type, HasDescription place) {
        String name = type.getName().replace(ROOT, "");
        return place instanceof JavaMember member ? name + "." + member.getName() : name;
    }
}
