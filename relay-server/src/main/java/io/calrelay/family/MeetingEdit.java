package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.RecurrenceId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A meeting while what people did to its records is turned, one after the other, into what it says. Not thread-safe. */
final class MeetingEdit {
    private static final Set<Field> OF_SERIES = Set.of(Field.RECURRENCE, Field.EXCEPTIONS);

    private final MeetingFields before;
    private MeetingFields meant;
    private boolean deleted;

    MeetingEdit(MeetingFields agreed) {
        this.before = agreed;
        this.meant = agreed;
    }

    /** As it was agreed, before anybody edited anything. */
    MeetingFields before() {
        return before;
    }

    MeetingFields fields() {
        return meant;
    }

    boolean isDeleted() {
        return deleted;
    }

    void become(MeetingFields other) {
        meant = other;
    }

    void delete() {
        deleted = true;
    }

    /** @param occurrence empty for a meeting that takes place once */
    void cancel(Optional<RecurrenceId> occurrence) {
        occurrence.ifPresentOrElse(id -> put(id, Optional.of(new OccurrenceChange.Cancelled())), this::delete);
    }

    /** It takes place after all, as by the rules. */
    void restore(Optional<RecurrenceId> occurrence) {
        occurrence.ifPresentOrElse(id -> put(id, Optional.empty()), () -> deleted = false);
    }

    /** @param now has the fields that changed */
    void edit(Optional<RecurrenceId> occurrence, Collection<Field> changed, MeetingFields now) {
        EnumSet<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(changed);
        taken.removeAll(OF_SERIES);
        if (occurrence.isEmpty()) {
            meant = meant.take(taken, now);
            return;
        }
        RecurrenceId id = occurrence.get();
        OccurrenceChange.Edited edited =
                OccurrenceChange.Edited.between(plain(id), actual(id).take(taken, now));
        put(id, edited.fields().isEmpty() ? Optional.empty() : Optional.of(edited));
    }

    EventTime timeOf(Optional<RecurrenceId> occurrence) {
        return occurrence.map(id -> actual(id).time()).orElse(meant.time());
    }

    /** The occurrence as it is; of a cancelled one as it would be. */
    MeetingFields actual(RecurrenceId occurrence) {
        MeetingFields plain = plain(occurrence);
        return meant.exceptions().get(occurrence) instanceof OccurrenceChange.Edited edited ? edited.on(plain) : plain;
    }

    private MeetingFields plain(RecurrenceId occurrence) {
        return meant.plainOccurrence(Series.of(meant).at(occurrence).orElse(meant.time()));
    }

    private void put(RecurrenceId occurrence, Optional<OccurrenceChange> change) {
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>(meant.exceptions());
        exceptions.remove(occurrence);
        change.ifPresent(other -> exceptions.put(occurrence, other));
        meant = meant.withExceptions(exceptions);
    }
}
