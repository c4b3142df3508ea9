package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to change in one occurrence.
 *
 * @param event the occurrence itself where it has been delivered, as exceptions are; the others have to be asked for
 */
record OccurrenceWrite(RecurrenceId occurrence, Optional<Event> event, Event body) {
    /**
     * What is missing until a series shows the occurrences that it is to show.
     *
     * @param parts of the series as it is
     * @param now its fields
     * @param wanted its fields as they are to be; of no series if it has become a single event
     */
    static List<OccurrenceWrite> between(SeriesParts parts, MeetingFields now, MeetingFields wanted) {
        List<OccurrenceWrite> writes = new ArrayList<>(removals(parts, wanted));
        if (!now.isSeries() || !wanted.isSeries()) {
            return writes;
        }
        Occurrences occurrences = occurrences(now);
        Occurrences wantedOnes = occurrences(wanted);
        Set<RecurrenceId> differing = new TreeSet<>(now.differingOccurrences(wanted));
        differing.removeIf(each -> !occurrences.contains(each) || !wantedOnes.contains(each));
        for (RecurrenceId each : differing) {
            MeetingFields plain = now.plainOccurrence(occurrences.at(each).orElseThrow());
            Event body = body(
                    plain,
                    Optional.ofNullable(now.exceptions().get(each)),
                    Optional.ofNullable(wanted.exceptions().get(each)));
            if (!body.isEmpty()) {
                writes.add(new OccurrenceWrite(each, parts.exception(each), body));
            }
        }
        return writes;
    }

    // Provider: changed occurrences that the series has no more may stay in the calendar (google.md 5 and 15 no. 14).
    private static List<OccurrenceWrite> removals(SeriesParts parts, MeetingFields wanted) {
        List<OccurrenceWrite> removals = new ArrayList<>();
        Optional<Occurrences> occurrences = wanted.isSeries() ? Optional.of(occurrences(wanted)) : Optional.empty();
        for (Event event : parts.edited()) {
            Optional<RecurrenceId> id = TimeMapping.original(event);
            boolean stays = id.isEmpty()
                    || occurrences.filter(each -> each.contains(id.get())).isPresent();
            if (!stays) {
                removals.add(new OccurrenceWrite(id.get(), Optional.of(event), cancelling()));
            }
        }
        return removals;
    }

    /** Without any member if there is nothing to change that is ever written. */
    private static Event body(MeetingFields plain, Optional<OccurrenceChange> now, Optional<OccurrenceChange> wanted) {
        if (isCancelled(wanted)) {
            return isCancelled(now) ? new Event() : cancelling();
        }
        MeetingFields target = on(plain, wanted);
        if (isCancelled(now)) {
            return EventWriting.whole(target).setStatus("confirmed");
        }
        EnumSet<Field> changed = EnumSet.copyOf(EventWriting.WRITTEN);
        changed.retainAll(target.differingFrom(on(plain, now)));
        return EventWriting.of(target, changed);
    }

    private static Event cancelling() {
        return new Event().setStatus("cancelled");
    }

    private static MeetingFields on(MeetingFields plain, Optional<OccurrenceChange> change) {
        return change.filter(Edited.class::isInstance)
                .map(edited -> ((Edited) edited).on(plain))
                .orElse(plain);
    }

    private static boolean isCancelled(Optional<OccurrenceChange> change) {
        return change.filter(Cancelled.class::isInstance).isPresent();
    }

    private static Occurrences occurrences(MeetingFields series) {
        return Occurrences.of(series.time(), series.recurrence().orElseThrow());
    }
}
