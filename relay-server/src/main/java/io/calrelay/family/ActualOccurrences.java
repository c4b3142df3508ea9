package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a meeting takes place and what it says each time: its occurrences by the rules with the exceptions applied. */
final class ActualOccurrences {
    private static final Duration ANY_ZONE = Duration.ofDays(2);

    private final MeetingFields meeting;
    private final Optional<Occurrences> plain;
    private final MeetingFields text;
    private final ZoneId days;

    /** @param days the zone whose midnights all-day occurrences are measured by */
    ActualOccurrences(MeetingFields meeting, ZoneId days) {
        this.meeting = meeting;
        this.plain = meeting.recurrence().map(recurrence -> Occurrences.of(meeting.time(), recurrence));
        this.text = meeting.plainOccurrence(meeting.time());
        this.days = days;
    }

    /** The occurrences by the rules; empty for a meeting that takes place once. */
    Optional<Occurrences> plain() {
        return plain;
    }

    /** Those that end after {@code from} and start before {@code until}, by start. What takes place once is always there. */
    List<ActualOccurrence> between(Instant from, Instant until) {
        if (plain.isEmpty()) {
            return List.of(new ActualOccurrence(Optional.empty(), text, text));
        }
        List<ActualOccurrence> found = new ArrayList<>();
        Set<RecurrenceId> visited = new HashSet<>();
        Instant early = from.minus(length()).minus(ANY_ZONE);
        for (Occurrence each : plain.get().between(early, until.plus(ANY_ZONE))) {
            visited.add(each.id());
            actual(each.id(), each.time()).ifPresent(found::add);
        }
        found.addAll(movedHere(visited, from, until));
        found.removeIf(each -> !overlaps(each.fields().time(), from, until));
        found.sort(Comparator.comparing(each -> startOf(each.fields().time())));
        return found;
    }

    /** The occurrence as it takes place; empty if it is cancelled or none of the series. */
    Optional<ActualOccurrence> at(RecurrenceId id) {
        return plain.flatMap(series -> series.at(id)).flatMap(time -> actual(id, time));
    }

    Instant startOf(EventTime time) {
        return startOf(time, days);
    }

    /** @param days the zone whose midnights whole days begin at */
    static Instant startOf(EventTime time, ZoneId days) {
        if (time instanceof EventTime.Timed timed) {
            return timed.start().toInstant();
        }
        if (time instanceof EventTime.AllDay whole) {
            return whole.firstDay().atStartOfDay(days).toInstant();
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    Instant endOf(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return timed.end().toInstant();
        }
        if (time instanceof EventTime.AllDay whole) {
            return whole.lastDay().plusDays(1).atStartOfDay(days).toInstant();
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private Optional<ActualOccurrence> actual(RecurrenceId id, EventTime time) {
        OccurrenceChange change = meeting.exceptions().get(id);
        if (change instanceof OccurrenceChange.Cancelled) {
            return Optional.empty();
        }
        MeetingFields fields = meeting.plainOccurrence(time);
        if (change instanceof OccurrenceChange.Edited edited) {
            MeetingFields now = edited.on(fields);
            MeetingFields said = now.withTime(text.time());
            return Optional.of(new ActualOccurrence(Optional.of(id), now, said.equals(text) ? text : said));
        }
        return Optional.of(new ActualOccurrence(Optional.of(id), fields, text));
    }

    /** Occurrences that were moved here from outside the window. */
    private List<ActualOccurrence> movedHere(Set<RecurrenceId> visited, Instant from, Instant until) {
        List<ActualOccurrence> found = new ArrayList<>();
        for (Map.Entry<RecurrenceId, OccurrenceChange> each :
                meeting.exceptions().entrySet()) {
            boolean here = each.getValue() instanceof OccurrenceChange.Edited edited
                    && edited.time().filter(time -> overlaps(time, from, until)).isPresent();
            if (here && !visited.contains(each.getKey())) {
                at(each.getKey()).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean overlaps(EventTime time, Instant from, Instant until) {
        boolean ended = !endOf(time).isAfter(from) && !startOf(time).equals(from);
        return !ended && startOf(time).isBefore(until);
    }

    private Duration length() {
        return Duration.between(startOf(meeting.time()), endOf(meeting.time()));
    }
}
