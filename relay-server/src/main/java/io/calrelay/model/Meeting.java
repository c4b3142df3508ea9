package io.calrelay.model;

import java.util.Optional;

/**
 * What people share: one NetSuite family and one copy in the calendar of every licensed participant.
 *
 * @param truth what the meeting says, agreed over all sides; empty until it was first planned
 * @param organizer as the side it came from names them
 */
public record Meeting(MeetingId id, State state, Optional<MeetingFields> truth, Optional<Organizer> organizer) {
    /** What has become of it. */
    public enum State {
        LIVE,
        /** Deleted by a person; what is left of it on any side is to be deleted. */
        DELETED,
        /** No longer synced; both sides stay as they are. */
        UNLINKED
    }
}
