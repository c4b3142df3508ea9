package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import java.util.EnumSet;
import java.util.Set;

/** What records say, whenever they are. */
final class Texts {
    private static final Set<Field> FIELDS =
            EnumSet.of(Field.TITLE, Field.LOCATION, Field.DESCRIPTION, Field.ACCESS, Field.ATTENDEES);

    private Texts() {}

    /** Whether both say the same in these fields. */
    static boolean same(MeetingFields one, MeetingFields other, Set<Field> heard) {
        return changed(one, other, heard).isEmpty();
    }

    /** The fields of these in which they differ. */
    static Set<Field> changed(MeetingFields one, MeetingFields other, Set<Field> heard) {
        EnumSet<Field> changed = EnumSet.noneOf(Field.class);
        for (Field field : FIELDS) {
            if (heard.contains(field) && !one.sameIn(field, other)) {
                changed.add(field);
            }
        }
        return changed;
    }

    /** The first, with what the other says in these fields. */
    static MeetingFields told(MeetingFields one, MeetingFields other, Set<Field> heard) {
        EnumSet<Field> told = EnumSet.copyOf(FIELDS);
        told.retainAll(heard);
        return one.take(told, other);
    }
}
