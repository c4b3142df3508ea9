package io.calrelay.rules;

import io.calrelay.model.Field;
import io.calrelay.model.Side;

/**
 * What one side may do to the meeting and what may be done to it.
 *
 * @param speaks whether what people change there changes the meeting
 * @param hears whether it may be written to
 * @param putsBack whether edits that do not count are put back; otherwise they stay until the meeting itself changes
 * @param original whether it is a calendar's own event or a real invitation
 * @param invitation whether it is an original that somebody else organizes
 * @param answers whether what people answer there counts: the owner of a copy for themselves, everybody in NetSuite
 * @param hearsAnswers whether an invitation may be answered in its owner's name
 */
record Standing(
        Side side,
        boolean speaks,
        boolean hears,
        boolean putsBack,
        boolean original,
        boolean invitation,
        boolean answers,
        boolean hearsAnswers) {

    /** Whether an edit of that field there is taken over; of attendees in an attendee's copy: the own answer only. */
    boolean speaksFor(Field field) {
        return speaks || (field == Field.ATTENDEES && answers);
    }
}
