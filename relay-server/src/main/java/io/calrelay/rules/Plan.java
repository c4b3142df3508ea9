package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.Meeting;
import io.calrelay.model.Note;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Optional;

/**
 * All decisions for one meeting.
 *
 * @param meeting as it is from now on; to be kept before anything is carried out
 * @param accepted what sides agree to without a write; to be kept with the meeting
 * @param dropped calendars that have agreed to nothing any more, because nothing is left there
 * @param decisions for the calendars
 * @param family what is to become of the NetSuite family
 * @param notes for the history
 * @param endedBy the side whose deletion ends the meeting now; empty if it lives on or was ended before
 */
public record Plan(
        Meeting meeting,
        List<Agreed> accepted,
        List<Side> dropped,
        List<Decision> decisions,
        FamilyOrder family,
        List<Note> notes,
        Optional<Side> endedBy) {
    public Plan {
        accepted = List.copyOf(accepted);
        dropped = List.copyOf(dropped);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /** The same, but with other decisions for the calendars. */
    public Plan withDecisions(List<Decision> others) {
        return new Plan(meeting, accepted, dropped, others, family, notes, endedBy);
    }

    /** Whether nothing is to be written to a calendar and nothing new is to be kept; the family has to be looked at besides. */
    public boolean changesNothing(Meeting before) {
        return decisions.isEmpty() && accepted.isEmpty() && dropped.isEmpty() && meeting.equals(before);
    }
}
