package io.calrelay.sync;

import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.Field;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.rules.MeetingView;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in the history's words what was seen and decided. Names fields, never their values. */
final class Wording {
    /** Begins what is said of a deletion. */
    static final String DELETE = "delete from ";

    private Wording() {}

    static String seen(MeetingView view) {
        Map<String, String> sides = new TreeMap<>();
        view.seen().forEach((side, observation) -> sides.put(side.wireName(), seen(view, side, observation)));
        return sides.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Of what is written to a family. @param records how many of its records it takes */
    static String of(Decision decision, int records) {
        return of(decision) + (records == 1 ? "" : ", " + records + " records");
    }

    static String of(Decision decision) {
        String side = decision.on().wireName();
        if (decision instanceof Decision.Update update) {
            return "change " + names(update.changed()) + " in " + side;
        }
        if (decision instanceof Decision.Answer answer) {
            return "answer " + answer.response().name().toLowerCase(Locale.ROOT) + " in " + side;
        }
        return (decision instanceof Decision.Create ? "create in " : DELETE) + side;
    }

    static String of(Note note) {
        return note.field().map(field -> name(field) + " of ").orElse("")
                + note.side().wireName();
    }

    private static String seen(MeetingView view, Side side, Observation observation) {
        if (observation instanceof Observation.Present present) {
            Agreed agreed = view.agreed().get(side);
            if (agreed == null || agreed.event().isEmpty()) {
                return "is new";
            }
            Set<Field> changed = present.fields().differingFrom(agreed.seen());
            return changed.isEmpty() ? "as agreed" : "changed " + names(changed);
        }
        if (observation instanceof Observation.NotCarried notCarried) {
            return "is not carried: " + notCarried.why();
        }
        return observation instanceof Observation.Gone ? "is gone" : "is not visible";
    }

    private static String names(Set<Field> fields) {
        return fields.stream().sorted().map(Wording::name).collect(Collectors.joining(", "));
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
