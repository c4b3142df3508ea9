package io.calrelay.rules;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of a meeting's family in NetSuite. Which records that takes is not decided here: the package family finds
 * the fewest.
 */
public sealed interface FamilyOrder {
    /** Nothing is to be written, and nothing that people did there is taken over. */
    record Leave() implements FamilyOrder {}

    /**
     * It is to show the meeting.
     *
     * @param heard the fields that may be written to records that are there
     * @param counted the fields whose edits by people in NetSuite were taken over
     * @param organizer of new records; empty if nobody is known who could be: then none are made
     * @param editWhere where all of the meeting is edited, for whoever looks at a part of it, such as "Outlook"
     * @param why a short phrase for the history
     */
    record Show(
            MeetingFields truth,
            Set<Field> heard,
            Set<Field> counted,
            Optional<Organizer> organizer,
            String editWhere,
            String why)
            implements FamilyOrder {
        public Show {
            heard = Set.copyOf(heard);
            counted = Set.copyOf(counted);
        }
    }

    /** All of it is to be deleted. @param organizer of records that have to be made once more to be found */
    record End(Optional<Organizer> organizer, String why) implements FamilyOrder {}
}
