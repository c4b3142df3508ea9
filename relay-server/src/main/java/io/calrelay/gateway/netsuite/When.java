package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** When an event of event.schema.json takes place, or why that cannot be said. */
sealed interface When {
    /**
     * @param time of a series: of its first occurrence, by its rule
     * @param exceptions days taken out, as far as they are known
     */
    record Known(EventTime time, Optional<Recurrence> recurrence, SortedMap<RecurrenceId, OccurrenceChange> exceptions)
            implements When {}

    /** @param why a short phrase for people */
    record Unknown(String why) implements When {}

    static When read(JsonNode event) {
        Optional<String> obstacle = TimeMapping.unreadable(event);
        if (obstacle.isPresent()) {
            return new Unknown(obstacle.get());
        }
        if (event.path("recurring").asBoolean()) {
            return event.path("recurrence").isObject() ? series(event) : new Unknown("its recurrence makes no sense");
        }
        LocalDate day = LocalDate.parse(event.path("date").asText());
        return new Known(TimeMapping.read(event, day), Optional.empty(), Collections.emptySortedMap());
    }

    /**
     * The first occurrence's clock time is that of all. Where the clock skips it on that very day, no time of a first
     * occurrence says what the others have.
     */
    private static When series(JsonNode event) {
        NativeRecurrence recurrence = NativeRecurrence.read(event.path("recurrence"));
        Optional<LocalDate> first = recurrence.first();
        if (first.isEmpty()) {
            return new Unknown("it repeats, but on no day at all");
        }
        EventTime time = TimeMapping.read(event, first.get());
        if (!TimeMapping.isOnItsClock(event, time)) {
            return new Unknown("its first occurrence is in an hour that the clock skips");
        }
        try {
            Recurrence rule = Recurrence.of(RecurrenceMapping.rule(
                    recurrence, time, event.at("/exclusions/clamped").asBoolean()));
            return new Known(time, Optional.of(rule), takenOut(event));
        } catch (IllegalArgumentException beyondRules) {
            return new Unknown("it repeats in a way that no calendar knows: " + beyondRules.getMessage());
        }
    }

    private static SortedMap<RecurrenceId, OccurrenceChange> takenOut(JsonNode event) {
        SortedMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        for (JsonNode day : event.at("/exclusions/dates")) {
            EventTime time = TimeMapping.read(event, LocalDate.parse(day.asText()));
            exceptions.put(RecurrenceId.of(time), new OccurrenceChange.Cancelled());
        }
        return exceptions;
    }
}
