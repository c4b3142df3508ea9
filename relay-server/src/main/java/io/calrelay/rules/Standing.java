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
 */
record Standing(Side side, boolean speaks, boolean hears, boolean putsBack, boolean original) {

    boolean speaksFor(Field field, boolean madeInNetSuite) {
        boolean ofRightKind = field != Field.ATTENDEES || (side instanceof Side.NetSuite) == madeInNetSuite;
        return speaks && ofRightKind;
    }

    /** Calendars are never told who attends: an event with attendees would mail them (design.md rule 5). */
    boolean hears(Field field, boolean madeInNetSuite) {
        boolean ofRightKind = field != Field.ATTENDEES || (side instanceof Side.NetSuite && !madeInNetSuite);
        return hears && ofRightKind;
    }
}
