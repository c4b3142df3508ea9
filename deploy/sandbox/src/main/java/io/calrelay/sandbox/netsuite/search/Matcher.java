package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Decides whether a hit passes a filter expression. */
final class Matcher {
    private final FieldReader reader;
    private final RecordType type;
    private final Tests tests;
    private final Map<String, FieldRule> rules = new HashMap<>();

    Matcher(FieldReader reader, RecordType type, Tests tests) {
        this.reader = reader;
        this.type = type;
        this.tests = tests;
    }

    /** Refuses filters that the type does not have, even where there is no row to try them on. */
    void validate(Criterion criterion) {
        if (criterion instanceof Criterion.Test test) {
            rule(test);
        } else {
            parts(criterion).forEach(this::validate);
        }
    }

    boolean matches(Criterion criterion, Hit hit) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().allMatch(part -> matches(part, hit));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().anyMatch(part -> matches(part, hit));
        }
        if (criterion instanceof Criterion.Not not) {
            return !matches(not.part(), hit);
        }
        return passes((Criterion.Test) criterion, hit);
    }

    private boolean passes(Criterion.Test test, Hit hit) {
        boolean ofEvent = type.id().equals(Catalogue.EVENT);
        boolean anyLine = ofEvent && FieldReader.ofLine(test.name(), test.join()) && hit.line() == null;
        if (!anyLine) {
            return tests.passes(rule(test), reader.value(hit, test.name(), test.join()), test);
        }
        boolean negative = test.operator().equals("noneof");
        Stream<Hit> lines = hit.row().lines(FieldReader.sublist(test.name())).stream()
                .map(line -> new Hit(hit.row(), line, hit.occurrence()));
        return negative
                ? lines.allMatch(line -> tests.passes(rule(test), reader.value(line, test.name(), test.join()), test))
                : lines.anyMatch(line -> tests.passes(rule(test), reader.value(line, test.name(), test.join()), test));
    }

    private FieldRule rule(Criterion.Test test) {
        return rules.computeIfAbsent(
                test.join() + "." + test.name(), key -> reader.rule(type, test.name(), test.join(), true));
    }

    static Stream<String> names(Criterion criterion) {
        return criterion instanceof Criterion.Test test
                ? Stream.of(test.name())
                : parts(criterion).flatMap(Matcher::names);
    }

    private static Stream<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream();
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream();
        }
        return criterion instanceof Criterion.Not not ? Stream.of(not.part()) : Stream.empty();
    }
}
