package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists with {@code singleEvents=true}: occurrences instead of masters. */
@Verified(on = "2026-04-01", source = "google.md 4.1 and 4.3; that deletion shows six months ahead is one report")
final class Expansion {
    private static final Duration DELETED_AHEAD = Duration.ofDays(183);

    private final Store store;
    private final PersonalCalendar calendar;

    Expansion(Store store, PersonalCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** Every occurrence and single event of the calendar, cancelled ones included. */
    List<StoredEvent> all(Instant now, ListFilter filter) {
        Map<String, StoredEvent> found = new LinkedHashMap<>();
        for (StoredEvent event : calendar.all()) {
            if (event.isMaster()) {
                of(event, now, filter).forEach(each -> found.putIfAbsent(each.id(), each));
            } else {
                found.putIfAbsent(event.id(), event);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** What changed since a sync token, occurrence by occurrence. */
    List<StoredEvent> news(List<StoredEvent> changed, Instant now, ListFilter filter) {
        Map<String, StoredEvent> found = new LinkedHashMap<>();
        for (StoredEvent event : changed) {
            if (!event.isMaster()) {
                found.put(event.id(), event);
            } else if (event.isCancelled()) {
                cancelled(event, now).forEach(each -> found.put(each.id(), each));
            } else {
                of(event, now, filter).forEach(each -> found.put(each.id(), each));
            }
        }
        return found.values().stream().filter(filter::isOfWantedType).toList();
    }

    /** The occurrences of one series; of a deleted one, cancelled. */
    List<StoredEvent> of(StoredEvent master, Instant now, ListFilter filter) {
        if (!master.isMaster()) {
            return List.of();
        }
        if (master.isCancelled()) {
            return cancelled(master, now);
        }
        Series series = new Series(calendar, master, store.switches());
        LocalDateTime until = filter.latest().orElseGet(() -> series.horizon(now));
        return series.occurrences(until);
    }

    private List<StoredEvent> cancelled(StoredEvent master, Instant now) {
        Series series = new Series(calendar, master, store.switches());
        LocalDateTime until = LocalDateTime.ofInstant(now.plus(DELETED_AHEAD), calendar.zone());
        return series.occurrences(until).stream()
                .map(each ->
                        new StoredEvent(each.id(), each.body().deepCopy().put("status", "cancelled"), each.stamp()))
                .toList();
    }
}
