package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes series. A series has many parts, and Google checks the version of each for itself; so the whole is read and compared
 * first, and each part written at the version that was read.
 *
 * <p>What Google does to exceptions when their master changes is told in two ways (google.md 15 no. 2: all kept, or all reset)
 * and not at all for those that the series loses (no. 14). So afterwards they are read, and made what they are to be.
 */
record SeriesWriting(OwnersCalendar calendar, SeriesReading reading) {
    Reply<Observation.Present> update(Edit edit) throws IOException {
        SeriesParts parts = new SeriesCalls(calendar).fetch(edit.event().value());
        Reply<Observation.Present> found = at(edit.expected(), parts);
        if (!(found instanceof Reply.Done<Observation.Present> done)) {
            return found;
        }
        MeetingFields now = done.value().fields();
        MeetingFields wanted = wanted(now, edit);
        Event body = body(parts, now, wanted, PeopleWriting.named(edit));
        PeopleWriting.put(edit, parts.master().orElseThrow(), calendar.address(), body);
        if (body.isEmpty()) {
            return settled(parts, done.value(), wanted);
        }
        String master = parts.id();
        Event written = calendar.patch(master, version(parts.master().orElseThrow()), body);
        boolean whole = parts.exceptions().isEmpty() && !hasEdited(wanted);
        return whole ? present(SeriesParts.of(written)) : settle(master, wanted);
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    Reply<Void> delete(EventId event, Version expected) throws IOException {
        SeriesParts parts = new SeriesCalls(calendar).fetch(event.value());
        Reply<Observation.Present> found = at(expected, parts);
        if (!(found instanceof Reply.Done)) {
            return found.other();
        }
        calendar.delete(parts.id(), version(parts.master().orElseThrow()));
        return new Reply.Done<>(null);
    }

    /** Reads a series and makes its exceptions what they are to be. */
    Reply<Observation.Present> settle(String master, MeetingFields wanted) throws IOException {
        SeriesParts parts = new SeriesCalls(calendar).fetch(master);
        Reply<Observation.Present> found = present(parts);
        return found instanceof Reply.Done<Observation.Present> done ? settled(parts, done.value(), wanted) : found;
    }

    /** Reads a series and makes those exceptions that it has none of its own for. */
    Reply<Observation.Present> complete(String master, SortedMap<RecurrenceId, OccurrenceChange> exceptions)
            throws IOException {
        SeriesParts parts = new SeriesCalls(calendar).fetch(master);
        Reply<Observation.Present> found = present(parts);
        if (!(found instanceof Reply.Done<Observation.Present> done)) {
            return found;
        }
        MeetingFields now = done.value().fields();
        Map<RecurrenceId, OccurrenceChange> all = new TreeMap<>(exceptions);
        all.putAll(now.exceptions());
        return settled(parts, done.value(), now.withExceptions(all));
    }

    private Reply<Observation.Present> settled(SeriesParts parts, Observation.Present now, MeetingFields wanted)
            throws IOException {
        List<OccurrenceWrite> writes = OccurrenceWrite.between(parts, now.fields(), wanted);
        if (writes.isEmpty()) {
            return new Reply.Done<>(now);
        }
        write(parts.id(), writes);
        return present(new SeriesCalls(calendar).fetch(parts.id()));
    }

    private void write(String master, List<OccurrenceWrite> writes) throws IOException {
        Batch batch = calendar.batch();
        List<Optional<Batch.Part<Events>>> asked = new ArrayList<>();
        for (OccurrenceWrite write : writes) {
            // Provider: ids of occurrences are not to be worked out (google.md 1 no. 4).
            asked.add(
                    write.event().isPresent()
                            ? Optional.empty()
                            : Optional.of(batch.add(calendar.occurrence(master, write.occurrence()))));
        }
        batch.send();
        for (int i = 0; i < writes.size(); i++) {
            OccurrenceWrite write = writes.get(i);
            Optional<Event> event =
                    asked.get(i).isPresent() ? first(asked.get(i).get().answer()) : write.event();
            if (event.isPresent()) {
                calendar.patch(event.get().getId(), version(event.get()), write.body());
            }
        }
    }

    /** What the whole is to say: all exceptions as the edit has them if it reshapes the series, else those that it names. */
    private static MeetingFields wanted(MeetingFields now, Edit edit) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(PeopleWriting.named(edit));
        taken.retainAll(EventWriting.WRITTEN);
        MeetingFields wanted = now.take(taken, edit.fields());
        if (isReshape(edit.changed())) {
            return wanted.take(Set.of(Field.EXCEPTIONS), edit.fields());
        }
        return edit.changed().contains(Field.EXCEPTIONS)
                ? wanted.takeOccurrences(edit.occurrences(), edit.fields())
                : wanted;
    }

    /** What changes in the master; without any member if nothing does. */
    private static Event body(SeriesParts parts, MeetingFields now, MeetingFields wanted, Set<Field> named) {
        Set<Field> changed = EnumSet.noneOf(Field.class);
        changed.addAll(named);
        changed.retainAll(EventWriting.WRITTEN);
        if (isReshape(named) || restores(parts, now, wanted)) {
            // The lines count from the start.
            changed.add(Field.TIME);
            changed.add(Field.RECURRENCE);
        }
        return EventWriting.of(wanted, changed);
    }

    private static boolean isReshape(Set<Field> changed) {
        return changed.contains(Field.TIME) || changed.contains(Field.RECURRENCE);
    }

    /** Whether an occurrence is to take place again that is taken out by the master's own lines. */
    private static boolean restores(SeriesParts parts, MeetingFields now, MeetingFields wanted) {
        List<RecurrenceId> byThemselves = parts.cancelled();
        return now.exceptions().entrySet().stream()
                .filter(each -> each.getValue() instanceof Cancelled && !byThemselves.contains(each.getKey()))
                .anyMatch(each -> !(wanted.exceptions().get(each.getKey()) instanceof Cancelled));
    }

    /** Whether some occurrence is to be otherwise, not just taken out. */
    static boolean hasEdited(MeetingFields wanted) {
        return wanted.exceptions().values().stream().anyMatch(change -> !(change instanceof Cancelled));
    }

    /** The series, if it is at that version. */
    private Reply<Observation.Present> at(Version expected, SeriesParts parts) throws IOException {
        if (parts.master().isEmpty() || parts.isDeleted()) {
            return new Reply.Gone<>();
        }
        Reply<Observation.Present> found = present(parts);
        boolean asExpected =
                found.whenDone().filter(now -> now.version().equals(expected)).isPresent();
        return asExpected ? found : new Reply.Stale<>();
    }

    /** The series, or the single event; {@link Reply.Stale} if it is not there as such. */
    Reply<Observation.Present> present(SeriesParts parts) throws IOException {
        return reading.series(parts).orElse(null) instanceof Observation.Present present
                ? new Reply.Done<>(present)
                : new Reply.Stale<>();
    }

    private static Optional<Event> first(Events occurrences) {
        return occurrences.getItems() == null
                ? Optional.empty()
                : occurrences.getItems().stream().findFirst();
    }

    private static Version version(Event event) {
        return new Version(event.getEtag());
    }
}
