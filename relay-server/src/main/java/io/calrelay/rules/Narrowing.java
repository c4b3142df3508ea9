package io.calrelay.rules;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Person;
import java.util.Optional;

/**
 * Whether somebody who takes part marked their own copy private. Then the family shows no more than that time is taken, until
 * the mark is taken away; the meeting itself stays what its organizer made it (design.md rule 7).
 */
final class Narrowing {
    private Narrowing() {}

    /** The meeting as NetSuite may show it. */
    static MeetingFields of(MeetingFields truth, MeetingView view) {
        return truth.access() == AccessLevel.PUBLIC && isNarrowed(view)
                ? truth.withAccess(AccessLevel.SHOW_AS_BUSY)
                : truth;
    }

    private static boolean isNarrowed(MeetingView view) {
        return view.calendars().stream()
                .filter(side -> view.owner(side.id()).filter(Person::enabled).isPresent())
                .anyMatch(side -> view.present(side)
                        .filter(copy -> isMark(copy, view.agreed(side)))
                        .isPresent());
    }

    /**
     * Whether that copy of a public meeting is private by its owner's doing: a copy that became private together with the
     * meeting may stay so when the meeting is opened again, and stands for a private one.
     */
    static boolean isMark(Observation.Present copy, Optional<Agreed> agreed) {
        boolean own = FieldMerge.changed(Field.ACCESS, copy, agreed)
                || agreed.filter(last -> last.means().access() == AccessLevel.PUBLIC)
                        .isPresent();
        return copy.fields().access() != AccessLevel.PUBLIC && own;
    }
}
