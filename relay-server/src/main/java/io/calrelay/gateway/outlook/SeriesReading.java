package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a master says, asked for with its cancelled and its edited occurrences (graph.md 3.1). */
final class SeriesReading {
    /** Length of a date at the end of an occurrence's id, {@code OID.{master}.{date}} (graph.md 1.1). */
    private static final int DATE = "yyyy-MM-dd".length();

    private final EventMapping mapping;

    SeriesReading(EventMapping mapping) {
        this.mapping = mapping;
    }

    StoredSeries read(Event master, RecurrenceMapping.Reading.Series shape) {
        MeetingFields series =
                mapping.fromOutlook(master, shape.first()).withRecurrence(Optional.of(shape.recurrence()));
        PatternDays pattern = PatternDays.of(shape.first(), shape.recurrence());
        SeriesDays days = new SeriesDays(shape.first());
        SortedMap<LocalDate, Slot> slots = new TreeMap<>();
        changed(series, pattern, slots);
        deleted(master, slots);
        for (Event exception : exceptions(master)) {
            originalDay(exception, days).ifPresent(day -> slots.put(day, slot(exception)));
        }
        Crossings crossings = Crossings.textOf(master)
                .map(text -> Crossings.parse(text, series))
                .orElse(Crossings.NONE);
        return new StoredSeries(master, series, pattern, slots, crossings);
    }

    private static void changed(MeetingFields series, PatternDays pattern, SortedMap<LocalDate, Slot> into) {
        SortedMap<LocalDate, EventTime> otherwise = ClockChanges.of(series.time(), pattern);
        otherwise.forEach(
                (day, time) -> into.put(day, new Slot.Changed(Optional.empty(), series.plainOccurrence(time))));
    }

    private static void deleted(Event master, SortedMap<LocalDate, Slot> into) {
        for (String id : Objects.requireNonNullElse(master.getCancelledOccurrences(), List.<String>of())) {
            into.put(LocalDate.parse(id.substring(id.length() - DATE)), new Slot.Deleted());
        }
    }

    static List<Event> exceptions(Event master) {
        return Objects.requireNonNullElse(master.getExceptionOccurrences(), List.of());
    }

    /** An attendee keeps a mark of an occurrence that the organizer called off; it does not take place. */
    private Slot slot(Event exception) {
        return Boolean.TRUE.equals(exception.getIsCancelled())
                ? new Slot.Deleted()
                : new Slot.Changed(Optional.of(handle(exception)), mapping.fromOutlook(exception));
    }

    static Slot.Handle handle(Event occurrence) {
        return new Slot.Handle(
                EventReading.idOf(occurrence),
                Objects.requireNonNull(occurrence.getChangeKey(), "an occurrence without a change key"));
    }

    /** The day that the pattern gave it, wherever it was moved to. */
    static Optional<LocalDate> originalDay(Event occurrence, SeriesDays days) {
        OffsetDateTime original = occurrence.getOriginalStart();
        return original == null ? ExchangeUid.day(occurrence) : Optional.of(days.dayAt(original.toInstant()));
    }

    /** The last change to any part of it, where Graph says so. */
    static Optional<Instant> lastChange(Event master) {
        Optional<Instant> own = modified(master);
        return exceptions(master).stream()
                .flatMap(each -> modified(each).stream())
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .map(latest -> own.filter(latest::isBefore).orElse(latest))
                .or(() -> own);
    }

    private static Optional<Instant> modified(Event event) {
        return Optional.ofNullable(event.getLastModifiedDateTime()).map(OffsetDateTime::toInstant);
    }
}
