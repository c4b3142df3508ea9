package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which occurrences of a series stand in each other's places. Graph lets none move to or past the day of its neighbour
 * (graph.md 2.2), not even of a deleted one; what others allow is shown there by giving each occurrence's content to
 * another place in the order of their days. An extended property of the master keeps who is who; it counts only for the shape of the
 * series that it was written for.
 *
 * @param occurrenceBySlot by the day of the place, the day of the occurrence that stands there, where the two differ
 */
record Crossings(SortedMap<LocalDate, LocalDate> occurrenceBySlot) {
    static final Crossings NONE = new Crossings(Collections.emptySortedMap());
    static final String PROPERTY = "String {8a3d6c52-0f1b-4a77-9c3e-5d2e7b90c4f1} Name CalRelayCrossings";

    Crossings {
        occurrenceBySlot = Collections.unmodifiableSortedMap(new TreeMap<>(occurrenceBySlot));
    }

    LocalDate occurrenceIn(LocalDate slot) {
        return occurrenceBySlot.getOrDefault(slot, slot);
    }

    LocalDate slotOf(LocalDate occurrence) {
        return occurrenceBySlot.entrySet().stream()
                .filter(each -> each.getValue().equals(occurrence))
                .map(SortedMap.Entry::getKey)
                .findFirst()
                .orElse(occurrence);
    }

    /** What a master's property says; empty where it has none, or one that was emptied. */
    static Optional<String> textOf(Event master) {
        List<SingleValueLegacyExtendedProperty> properties = master.getSingleValueExtendedProperties();
        return properties == null
                ? Optional.empty()
                : properties.stream()
                        .filter(each -> PROPERTY.equalsIgnoreCase(each.getId()))
                        .map(SingleValueLegacyExtendedProperty::getValue)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst();
    }

    /** @param series the shape that it must have been written for */
    static Crossings parse(String text, MeetingFields series) {
        String[] parts = text.split(" ");
        if (!parts[0].equals(shape(series))) {
            return NONE;
        }
        try {
            SortedMap<LocalDate, LocalDate> occurrences = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] days = parts[i].split("<", 2);
                occurrences.put(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
            }
            return new Crossings(occurrences);
        } catch (DateTimeException spoilt) {
            // A property that somebody else wrote over says nothing.
            return NONE;
        }
    }

    /** For the property; empty text, which empties it, where nobody stands elsewhere. */
    String text(MeetingFields series) {
        return occurrenceBySlot.isEmpty()
                ? ""
                : occurrenceBySlot.entrySet().stream()
                        .map(each -> each.getKey() + "<" + each.getValue())
                        .collect(Collectors.joining(" ", shape(series) + " ", ""));
    }

    static void put(String text, Event master) {
        SingleValueLegacyExtendedProperty property = new SingleValueLegacyExtendedProperty();
        property.setId(PROPERTY);
        property.setValue(text);
        master.setSingleValueExtendedProperties(List.of(property));
    }

    private static String shape(MeetingFields series) {
        String said = RecurrenceId.of(series.time()).wireName() + series.recurrence();
        return String.format(Locale.ROOT, "%08x", said.hashCode());
    }
}
