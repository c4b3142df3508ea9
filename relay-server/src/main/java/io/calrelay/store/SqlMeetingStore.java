package io.calrelay.store;

import io.calrelay.model.Agreed;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Meetings in MariaDB. Every transaction touches the meeting's own row first: so two that change the same meeting follow one
 * another instead of running into each other.
 */
record SqlMeetingStore(
        Transactions transactions,
        MeetingRows meetings,
        ObservationRows observations,
        AgreedRows agreements,
        HistoryRows history)
        implements MeetingStore {
    @Override
    public Map<EventId, Known> byEvent(Side side, Collection<EventId> events) {
        return transactions.inOneSnapshot(handle -> {
            Map<EventId, Known> known = ObservationRows.known(handle, side, events);
            return side instanceof Side.NetSuite ? agreements.withPieces(handle, known) : known;
        });
    }

    @Override
    public Map<ICalUid, MeetingId> byUid(Collection<ICalUid> uids) {
        return transactions.alone(handle -> UidRows.find(handle, uids));
    }

    @Override
    public boolean record(Side side, Collection<Sighting> sightings, Instant at) {
        if (sightings.isEmpty()) {
            return true;
        }
        return transactions.inOne(handle -> {
            boolean stored = new Recording(handle, side, sightings).store(meetings, observations, at);
            if (!stored) {
                handle.rollback();
            }
            return stored;
        });
    }

    @Override
    public Optional<Trees> load(MeetingId meeting) {
        return transactions.inOneSnapshot(handle -> meetings.find(handle, meeting)
                .map(found -> new Trees(
                        found.meeting(),
                        observations.of(handle, List.of(meeting)).getOrDefault(meeting, List.of()),
                        agreements.of(handle, meeting),
                        found.dueMark())));
    }

    @Override
    public List<Long> planned(Planned planned) {
        long happenedAt = planned.history().stream()
                .mapToLong(entry -> EpochMicros.of(entry.at()))
                .max()
                .orElse(0);
        return transactions.inOne(handle -> {
            meetings.keep(handle, planned.meeting(), happenedAt);
            planned.agreed()
                    .forEach(agreed -> agreements.keep(handle, planned.meeting().id(), agreed));
            return history.add(handle, planned.history());
        });
    }

    @Override
    public void written(Meeting meeting, Agreed agreed, List<Observation> events) {
        List<Sighting> sightings = sightings(meeting.id(), events);
        long happenedAt = events.stream()
                .mapToLong(observation -> EpochMicros.of(observation.asOf()))
                .max()
                .orElse(0);
        transactions.inOne(handle -> {
            meetings.keep(handle, meeting, happenedAt);
            if (!sightings.isEmpty()) {
                takeFromOthers(handle, agreed.side(), sightings);
            }
            agreements.keep(handle, meeting.id(), agreed);
            return sightings;
        });
    }

    /** Somebody may have found the event we were making, and taken it for a meeting of its own. */
    private void takeFromOthers(Handle handle, Side side, List<Sighting> written) {
        for (Sighting each : written) {
            Observation observation = each.observation();
            List<MeetingId> losers =
                    Names.of(handle, observation.event(), side, ObservationCodec.uid(observation)).stream()
                            .filter(owner -> !owner.equals(each.meeting()))
                            .toList();
            DueMarks.mark(handle, losers, observation.asOf());
        }
        UidRows.take(handle, written);
        observations.take(handle, side, written);
    }

    @Override
    public void deleted(MeetingId meeting, Side side, List<Observation> events) {
        transactions.inOne(handle -> {
            if (!events.isEmpty()) {
                observations.keep(handle, side, sightings(meeting, events));
            }
            AgreedRows.drop(handle, meeting, side);
            return meeting;
        });
    }

    private static List<Sighting> sightings(MeetingId meeting, List<Observation> events) {
        return events.stream().map(each -> new Sighting(meeting, each, false)).toList();
    }

    @Override
    public List<MeetingId> coveredOnlyUntil(Instant moment, int limit) {
        return transactions.alone(handle -> AgreedRows.coveredOnlyUntil(handle, moment, limit));
    }

    @Override
    public void markDue(Collection<MeetingId> ids, Instant at) {
        transactions.inOne(handle -> {
            DueMarks.mark(handle, ids, at);
            return ids;
        });
    }

    @Override
    public boolean settle(MeetingId meeting, Instant seenDue) {
        return transactions.inOne(handle -> DueMarks.settle(handle, meeting, seenDue));
    }

    @Override
    public void postpone(MeetingId meeting, int failures, Instant retryAt, String problem) {
        transactions.inOne(handle -> {
            DueMarks.postpone(handle, meeting, new DueMarks.Failure(failures, retryAt, problem));
            return meeting;
        });
    }

    @Override
    public int failures(MeetingId meeting) {
        return transactions.alone(handle -> DueMarks.failures(handle, meeting));
    }

    @Override
    public List<MeetingId> due(Instant now, int limit) {
        return transactions.alone(handle -> DueMarks.due(handle, now, limit));
    }

    @Override
    public boolean isDue(MeetingId meeting) {
        return transactions.alone(handle -> DueMarks.isDue(handle, meeting));
    }

    @Override
    public int countDue(Instant now) {
        return transactions.alone(handle -> DueMarks.count(handle, now));
    }

    @Override
    public Set<MeetingId> begun(Side side) {
        return transactions.alone(handle -> AgreedRows.begun(handle, side));
    }

    @Override
    public List<MeetingId> on(Side side) {
        return transactions.alone(handle -> ObservationRows.meetings(handle, side));
    }

    @Override
    public List<EventId> present(Side side) {
        return transactions.alone(handle -> ObservationRows.present(handle, side));
    }

    @Override
    public List<EventId> present(Side side, Instant notOverBy) {
        return transactions.alone(handle -> observations.present(handle, side, notOverBy));
    }

    @Override
    public List<Unpaired> unpaired(Side there, Side missing) {
        return transactions.alone(handle -> observations.unpaired(handle, there, missing));
    }

    @Override
    public List<Line> newest(int limit) {
        return transactions.inOneSnapshot(handle -> {
            List<Meeting> newest = meetings.newest(handle, limit);
            Map<MeetingId, List<Seen>> seen =
                    observations.of(handle, newest.stream().map(Meeting::id).toList());
            return newest.stream()
                    .map(meeting -> new Line(meeting, seen.getOrDefault(meeting.id(), List.of())))
                    .toList();
        });
    }

    @Override
    public List<Line> lines(Collection<MeetingId> ids) {
        return transactions.inOneSnapshot(handle -> {
            Map<MeetingId, List<Seen>> seen = observations.of(handle, ids);
            return meetings.of(handle, ids).stream()
                    .map(meeting -> new Line(meeting, seen.getOrDefault(meeting.id(), List.of())))
                    .toList();
        });
    }

    @Override
    public List<MeetingId> named(String eventIdOrUid) {
        return transactions.alone(handle -> Names.of(handle, eventIdOrUid));
    }
}
