package io.calrelay.model;

import java.util.List;
import java.util.Optional;

/**
 * What one side and the meeting agreed on last. A side has changed only where it differs from {@code seen}; it needs a
 * write only where {@code means} differs from what the meeting says now.
 *
 * @param event empty while a create was begun whose answer is not known
 * @param version of the state in {@code seen}
 * @param seen the fields as the side expressed them
 * @param means what those fields stood for; differs where a side cannot express a value (HTML, an exact zone)
 * @param generation how often the copy was made anew; part of the id we choose for it
 * @param attempted what writes were to make of it whose answers are not known: found there, it is our own doing
 * @param family the records in NetSuite; none for a calendar
 */
public record Agreed(
        Side side,
        CopyKind kind,
        Optional<EventId> event,
        Version version,
        MeetingFields seen,
        MeetingFields means,
        int generation,
        List<MeetingFields> attempted,
        Family family) {
    public Agreed {
        attempted = List.copyOf(attempted);
    }

    /** With no write under way. */
    public Agreed(
            Side side,
            CopyKind kind,
            Optional<EventId> event,
            Version version,
            MeetingFields seen,
            MeetingFields means,
            int generation) {
        this(side, kind, event, version, seen, means, generation, List.of(), Family.NONE);
    }

    public Agreed withAttempted(List<MeetingFields> others) {
        return new Agreed(side, kind, event, version, seen, means, generation, others, family);
    }

    public Agreed withFamily(Family other) {
        return new Agreed(side, kind, event, version, seen, means, generation, attempted, other);
    }
}
