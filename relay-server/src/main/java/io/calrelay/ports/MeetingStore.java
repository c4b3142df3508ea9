package io.calrelay.ports;

import io.calrelay.model.Agreed;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Meetings with what was seen and what was agreed of them on each side. Each method is one transaction. Thread-safe.
 */
public interface MeetingStore {
    /**
     * What is known of an event.
     *
     * @param agreed the version of this very event, or record of a family, that was agreed last; empty if none was
     */
    record Known(MeetingId meeting, Optional<Version> agreed) {}

    /** The events of that side that belong to a meeting; others are absent. */
    Map<EventId, Known> byEvent(Side side, Collection<EventId> events);

    /** The meetings that have these UIDs; others are absent. */
    Map<ICalUid, MeetingId> byUid(Collection<ICalUid> uids);

    /** One observation of a meeting. @param due whether the meeting has to be planned because of it */
    record Sighting(MeetingId meeting, Observation observation, boolean due) {}

    /**
     * Stores observations, and the meetings and UIDs that are new with them; an observation of an earlier moment than the
     * stored one is passed over. Marks due meetings as due since {@code at}, for what was passed over, too.
     *
     * <p>Where an event is known already as this meeting's and its UID as another's, it is stored and the UID stays where it
     * is: such a pair is for a merge, and must not keep the rest of a calendar from being read.
     *
     * @return false, with nothing stored, if an event, or the UID of a new event, meanwhile belongs to another meeting: look
     *     it up and try again. That does not end if two sightings of one call claim a new UID for two meetings
     */
    boolean record(Side side, Collection<Sighting> sightings, Instant at);

    /** An observation with the side it was made on. */
    record Seen(Side side, Observation observation) {}

    /**
     * Everything about one meeting.
     *
     * @param seen every observation, also of events that are gone
     * @param dueSince the latest reason to plan it, for {@link #settle}; grows with every reason, by a microsecond if the
     *     clock did not; empty when nothing happened since it was planned last
     */
    record Trees(Meeting meeting, List<Seen> seen, List<Agreed> agreed, Optional<Instant> dueSince) {
        public Trees {
            seen = List.copyOf(seen);
            agreed = List.copyOf(agreed);
        }
    }

    Optional<Trees> load(MeetingId meeting);

    /**
     * What is kept of a plan before it is carried out: the meeting as it is from now on, what sides agreed to without a
     * write, what was decided. Sides not named stay.
     */
    record Planned(Meeting meeting, List<Agreed> agreed, List<HistoryStore.Entry> history) {
        public Planned {
            agreed = List.copyOf(agreed);
            history = List.copyOf(history);
        }
    }

    /** @return the ids of the history entries, in their order */
    List<Long> planned(Planned planned);

    /**
     * What is kept of writes that were carried out: how the side's events look now, unless a later state was recorded
     * meanwhile, and what it agreed to. The events and their UIDs are this meeting's from now on; if they were recorded as
     * another's meanwhile, that one becomes due.
     */
    void written(Meeting meeting, Agreed agreed, List<Observation> observations);

    /** What is kept of deletions that were carried out: the side has agreed to nothing any more. */
    void deleted(MeetingId meeting, Side side, List<Observation> observations);

    /** The meetings whose families show nothing from that moment on, though there may be something, oldest first. */
    List<MeetingId> coveredOnlyUntil(Instant moment, int limit);

    /** Marks them due since {@code at}, where they are not due already; where they are, it is noticed by {@link #settle}. */
    void markDue(Collection<MeetingId> meetings, Instant at);

    /**
     * Says that planning and carrying out succeeded: takes the mark away, unless there was a reason after {@code seenDue}, as
     * {@link Trees#dueSince} said it; ends the row of failures either way.
     *
     * @return whether it is due no more
     */
    boolean settle(MeetingId meeting, Instant seenDue);

    /** Whether something happened since it was settled last. */
    boolean isDue(MeetingId meeting);

    /**
     * Sets a meeting aside until {@code retryAt} after a failure. It is due then, whether it was before or not.
     *
     * @param failures in a row
     */
    void postpone(MeetingId meeting, int failures, Instant retryAt, String problem);

    /** How often in a row it failed; 0 after a success. */
    int failures(MeetingId meeting);

    /** Due meetings whose time for another try has come, oldest first. */
    List<MeetingId> due(Instant now, int limit);

    /** The meetings for which a create was begun on that side whose answer is not known: agreed without an event. */
    Set<MeetingId> begun(Side side);

    /** The meetings that were ever seen or agreed on that side. */
    List<MeetingId> on(Side side);

    /** Every event of that side that was present when seen last. */
    List<EventId> present(Side side);

    /** How many meetings are due whose time for another try has come. */
    int countDue(Instant now);

    /** Those of {@link #present(Side)} that were not over by that moment. */
    List<EventId> present(Side side, Instant notOverBy);

    /** An event that is there, and its meeting. */
    record Unpaired(MeetingId meeting, Observation.Present event) {}

    /** The events present on {@code there} whose meetings were neither seen nor agreed on {@code missing}. */
    List<Unpaired> unpaired(Side there, Side missing);

    /** One line of a list of meetings; texts are content. */
    record Line(Meeting meeting, List<Seen> seen) {
        public Line {
            seen = List.copyOf(seen);
        }
    }

    /** The meetings in which something happened last, newest first. */
    List<Line> newest(int limit);

    /** These meetings; those that are not there are absent. */
    List<Line> lines(Collection<MeetingId> meetings);

    /** Meetings that have this event id or UID on any side. */
    List<MeetingId> named(String eventIdOrUid);
}
