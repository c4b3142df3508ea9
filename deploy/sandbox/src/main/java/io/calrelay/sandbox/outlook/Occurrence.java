package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an id can name: a whole item, or one occurrence of a series.
 *
 * @param date the occurrence's original date in the recurrence time zone; null for a single event or a master
 */
record Occurrence(EventItem item, @Nullable LocalDate date) {
    static Occurrence whole(EventItem item) {
        return new Occurrence(item, null);
    }

    /** The occurrences that touch the window; for a single event the event itself. Masters are never among them. */
    static Stream<Occurrence> within(EventItem item, Instant from, Instant until) {
        if (item.recurrence == null) {
            return Stream.of(whole(item)).filter(single -> single.times().within(from, until));
        }
        long days = Math.max(
                1,
                item.times.end().toLocalDate().toEpochDay()
                        - item.times.start().toLocalDate().toEpochDay());
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(days + 1);
        LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1);
        TreeSet<LocalDate> dates = new TreeSet<>(item.edited.keySet());
        dates.addAll(item.recurrence.datesUntil(last));
        List<Occurrence> found = new ArrayList<>();
        for (LocalDate date : dates) {
            boolean near = item.edited.containsKey(date) || !date.isBefore(first);
            Occurrence occurrence = new Occurrence(item, date);
            if (near && !item.cancelled.contains(date) && occurrence.times().within(from, until)) {
                found.add(occurrence);
            }
        }
        return found.stream();
    }

    Optional<EditedOccurrence> edit() {
        return date == null ? Optional.empty() : Optional.ofNullable(item.edited.get(date));
    }

    String type() {
        if (date == null) {
            return item.series() ? "seriesMaster" : "singleInstance";
        }
        return item.edited.containsKey(date) ? "exception" : "occurrence";
    }

    boolean exists() {
        return date == null
                || (item.recurrence != null && !item.cancelled.contains(date) && item.recurrence.hasDate(date));
    }

    Times times() {
        Times own = edit().map(each -> each.times).orElse(null);
        if (own != null) {
            return own;
        }
        return date == null ? item.times : item.times.on(date);
    }

    /** Where the pattern put it. */
    Instant originalStart() {
        return (date == null ? item.times : item.times.on(date)).startsAt();
    }

    /** All members, an exception's own over its master's. */
    ObjectNode members() {
        ObjectNode all = item.members.deepCopy();
        edit().ifPresent(own -> all.setAll(own.members.deepCopy()));
        return all;
    }

    long version() {
        return edit().map(each -> each.version).orElse(item.version);
    }

    Instant modified() {
        return edit().map(each -> each.modified).orElse(item.modified);
    }

    String title() {
        return members().path("subject").asText("");
    }
}
