package io.calrelay.sync;

import io.calrelay.model.Agreed;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Organizer;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.recurrence.Occurrences;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds which series an event was taken out of. NetSuite's own "edit this occurrence" leaves two traces that nothing links: a
 * date that a native series lost, and a new event (netsuite.md 1.5). They belong together if they came at about the same
 * time, with the same organizer and attendees, on or near that date. An event that could be of several series is carried
 * nowhere until somebody decides: guessing could cancel, or invite to, the wrong meeting.
 */
final class DetachedOccurrences {
    private static final Duration SAME_TIME = Duration.ofMinutes(5);
    private static final Duration NEAR = Duration.ofHours(36);
    private static final int MOST_LOOKED_AT = 50;

    /**
     * @param series by the event that was taken out of it
     * @param unclear events that could be of several series
     * @param waiting series that lost a date whose event, if there is one, was not seen yet
     * @param early events that may have been taken out of a series of which it is not seen yet
     */
    record Found(Map<EventId, MeetingId> series, Set<EventId> unclear, Set<MeetingId> waiting, Set<EventId> early) {}

    /** A native series that lost dates. @param newly those of them that were not agreed to yet */
    private record Losing(
            MeetingId meeting, Observation.Present record, Set<RecurrenceId> lost, Set<RecurrenceId> newly) {}

    private final MeetingStore meetings;

    DetachedOccurrences(MeetingStore meetings) {
        this.meetings = meetings;
    }

    /** @param events as they were just read in NetSuite */
    Found among(List<Observation> events) {
        Map<EventId, MeetingStore.Known> known = meetings.byEvent(
                Side.NETSUITE, events.stream().map(Observation::event).toList());
        List<Losing> losing = losing(events, known);
        List<Observation.Present> candidates = events.stream()
                .filter(each -> each instanceof Observation.Present present
                        && present.marker().isEmpty()
                        && !present.fields().isSeries()
                        && !known.containsKey(present.event()))
                .map(each -> (Observation.Present) each)
                .toList();
        if (!candidates.isEmpty()) {
            losing = withRecent(losing);
        }
        Found found = match(candidates, losing);
        candidates.stream()
                .filter(each -> !found.series().containsKey(each.event())
                        && !found.unclear().contains(each.event())
                        && mayStillLeaveASeries(each))
                .forEach(each -> found.early().add(each.event()));
        return found;
    }

    /** Whether there is a series of the same people that takes place near then. */
    private boolean mayStillLeaveASeries(Observation.Present candidate) {
        return meetings.newest(MOST_LOOKED_AT).stream()
                .flatMap(line -> line.seen().stream())
                .filter(seen -> seen.side() instanceof Side.NetSuite)
                .anyMatch(seen -> seen.observation() instanceof Observation.Present record
                        && record.fields().isSeries()
                        && employee(record).equals(employee(candidate))
                        && names(record).equals(names(candidate))
                        && takesPlaceNear(record, candidate));
    }

    private static boolean takesPlaceNear(Observation.Present record, Observation.Present candidate) {
        Instant then = moment(RecurrenceId.of(candidate.fields().time()));
        return record.fields().recurrence().stream()
                .flatMap(recurrence ->
                        Occurrences.of(record.fields().time(), recurrence)
                                .between(then.minus(NEAR), then.plus(NEAR))
                                .stream())
                .anyMatch(occurrence -> !record.fields().exceptions().containsKey(occurrence.id()));
    }

    private static Optional<Integer> employee(Observation.Present event) {
        return event.organizer().flatMap(Organizer::employeeId);
    }

    private static Found match(List<Observation.Present> candidates, List<Losing> losing) {
        Map<EventId, MeetingId> series = new HashMap<>();
        Set<EventId> unclear = new HashSet<>();
        Map<MeetingId, Integer> taken = new HashMap<>();
        for (Observation.Present candidate : candidates) {
            Set<MeetingId> possible = possible(candidate, losing);
            if (possible.size() == 1) {
                MeetingId meeting = possible.iterator().next();
                series.put(candidate.event(), meeting);
                taken.merge(meeting, 1, Integer::sum);
            } else if (possible.size() > 1) {
                unclear.add(candidate.event());
            }
        }
        Set<MeetingId> waiting = losing.stream()
                .filter(each -> each.newly().size() > taken.getOrDefault(each.meeting(), 0))
                .map(Losing::meeting)
                .collect(Collectors.toSet());
        return new Found(series, unclear, waiting, new HashSet<>());
    }

    /** Series that just lost a date, before those whose loss was carried as a deletion already. */
    private static Set<MeetingId> possible(Observation.Present candidate, List<Losing> losing) {
        List<Losing> all =
                losing.stream().filter(each -> belongs(candidate, each)).toList();
        boolean isNews = all.stream().anyMatch(each -> !each.newly().isEmpty());
        return all.stream()
                .filter(each -> !isNews || !each.newly().isEmpty())
                .map(Losing::meeting)
                .collect(Collectors.toSet());
    }

    private static boolean belongs(Observation.Present candidate, Losing losing) {
        Observation.Present record = losing.record();
        boolean together =
                Duration.between(record.asOf(), candidate.asOf()).abs().compareTo(SAME_TIME) <= 0;
        boolean sameOrganizer = employee(record).equals(employee(candidate));
        boolean near = losing.lost().stream().anyMatch(date -> isNear(date, candidate));
        return together && sameOrganizer && near && names(record).equals(names(candidate));
    }

    private static boolean isNear(RecurrenceId date, Observation.Present candidate) {
        Duration apart = Duration.between(
                moment(date), moment(RecurrenceId.of(candidate.fields().time())));
        return apart.abs().compareTo(NEAR) <= 0;
    }

    private static Instant moment(RecurrenceId id) {
        return id instanceof RecurrenceId.At at
                ? at.start()
                : ((RecurrenceId.On) id).day().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Set<String> names(Observation.Present event) {
        return event.fields().attendees().stream()
                .map(DetachedOccurrences::name)
                .collect(Collectors.toSet());
    }

    private static String name(Attendee attendee) {
        return attendee.email().map(EmailAddress::value).orElse("~" + attendee.name());
    }

    private List<Losing> losing(List<Observation> events, Map<EventId, MeetingStore.Known> known) {
        List<Losing> losing = new ArrayList<>();
        for (Observation event : events) {
            if (event instanceof Observation.Present record && known.containsKey(event.event())) {
                losing(known.get(event.event()).meeting(), record).ifPresent(losing::add);
            }
        }
        return losing;
    }

    private Optional<Losing> losing(MeetingId meeting, Observation.Present record) {
        Set<RecurrenceId> lost = cancelled(record);
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> pieces = meetings.load(meeting).stream()
                .flatMap(trees -> trees.agreed().stream())
                .map(Agreed::family)
                .flatMap(family -> family.pieces().stream())
                .toList();
        Set<RecurrenceId> newly = new TreeSet<>(lost);
        for (Piece piece : pieces) {
            if (piece.share() instanceof Share.Single single) {
                lost.remove(single.occurrence());
            }
            if (piece.event().equals(Optional.of(record.event()))) {
                newly.removeAll(piece.seen().exceptions().keySet());
            }
        }
        newly.retainAll(lost);
        return Optional.of(new Losing(meeting, record, lost, newly));
    }

    /** The date may have been lost a read earlier. */
    private List<Losing> withRecent(List<Losing> now) {
        List<Losing> all = new ArrayList<>(now);
        Set<MeetingId> there = now.stream().map(Losing::meeting).collect(Collectors.toSet());
        for (MeetingStore.Line line : meetings.newest(MOST_LOOKED_AT)) {
            for (MeetingStore.Seen seen : line.seen()) {
                if (seen.side() instanceof Side.NetSuite
                        && seen.observation() instanceof Observation.Present record
                        && !there.contains(line.meeting().id())) {
                    losing(line.meeting().id(), record).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Set<RecurrenceId> cancelled(Observation.Present record) {
        Set<RecurrenceId> cancelled = new TreeSet<>();
        record.fields().exceptions().forEach((date, change) -> {
            if (change instanceof OccurrenceChange.Cancelled) {
                cancelled.add(date);
            }
        });
        return cancelled;
    }
}
