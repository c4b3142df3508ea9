package io.calrelay.model;

import java.util.List;
import java.util.Optional;

/**
 * One NetSuite record that carries part of a meeting, with what was agreed of it. Its fields are those of the record: a time
 * within one day of the zone it is stored in, or one whole day; a recurrence only where NetSuite can hold it, with the
 * dates that are taken out as cancelled exceptions.
 *
 * @param number makes the record's key together with the meeting's id; never used twice in one meeting
 * @param event empty while a create was begun whose answer is not known
 * @param version of the state in {@code seen}
 * @param seen the record as it was last read
 * @param means what that stood for, before NetSuite rounded or cut it
 * @param attempted what writes were to make of it whose answers are not known: found there, it is our own doing
 * @param ending whether its deletion was begun: then its absence is nobody's word
 */
public record Piece(
        int number,
        Share share,
        Optional<EventId> event,
        Version version,
        MeetingFields seen,
        MeetingFields means,
        List<MeetingFields> attempted,
        boolean ending) {
    public Piece {
        attempted = List.copyOf(attempted);
    }

    /** One that is to stay. */
    public Piece(
            int number,
            Share share,
            Optional<EventId> event,
            Version version,
            MeetingFields seen,
            MeetingFields means,
            List<MeetingFields> attempted) {
        this(number, share, event, version, seen, means, attempted, false);
    }

    /** As it looks and what it stands for. */
    public Piece with(Version other, MeetingFields nowSeen, MeetingFields nowMeans) {
        return new Piece(number, share, event, other, nowSeen, nowMeans, List.of(), ending);
    }

    public Piece withShare(Share other) {
        return new Piece(number, other, event, version, seen, means, attempted, ending);
    }

    public Piece withAttempted(List<MeetingFields> others) {
        return new Piece(number, share, event, version, seen, means, others, ending);
    }

    /** With its deletion begun. */
    public Piece ended() {
        return new Piece(number, share, event, version, seen, means, attempted, true);
    }
}
