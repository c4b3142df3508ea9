package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.recurrence.RecurrenceSet.Leniency;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A master with its exceptions, seen as occurrences. */
@Verified(on = "2026-04-01", source = "google.md 5, Google's recurring-events guide")
final class Series {
    // Provider: expansion of endless series reaches many years ahead (2040 seen, google.md 11).
    private static final Duration HORIZON = Duration.ofDays(14 * 366L);

    private final PersonalCalendar calendar;
    private final StoredEvent master;
    private final Positions<GoogleSwitch> switches;

    Series(PersonalCalendar calendar, StoredEvent master, Positions<GoogleSwitch> switches) {
        this.calendar = calendar;
        this.master = master;
        this.switches = switches;
    }

    static RecurrenceSet recurrence(StoredEvent master, ZoneId calendar, Positions<GoogleSwitch> switches) {
        EventTime start = master.start(calendar);
        ZoneId zone = start instanceof EventTime.Moment moment ? moment.at().getZone() : calendar;
        // What stands in the calendar was let in once; only where it falls may still be asked.
        Leniency leniency = new Leniency(true, true, switches.isOn(GoogleSwitch.START_OFF_RULE_DROPPED));
        List<String> lines = Json.texts(master.body(), "recurrence");
        return new RecurrenceSet(start.wallClock(), zone, start.isDay(), lines, leniency);
    }

    private RecurrenceSet recurrence() {
        return recurrence(master, calendar.zone(), switches);
    }

    private boolean opaqueIds() {
        return switches.isOn(GoogleSwitch.OPAQUE_INSTANCE_IDS);
    }

    /** The event stored under an id, or the occurrence that the id means. */
    static Optional<StoredEvent> find(PersonalCalendar calendar, String id, Positions<GoogleSwitch> switches) {
        Optional<StoredEvent> stored = calendar.stored(id);
        if (stored.isPresent()) {
            return stored;
        }
        return InstanceIds.read(id)
                .flatMap(parts -> calendar.all().stream()
                        .filter(event -> event.isMaster() && !event.isCancelled())
                        .filter(event -> InstanceIds.base(event.id()).equals(parts.base()))
                        .map(event -> new Series(calendar, event, switches))
                        .flatMap(series -> series.atStamp(parts.stamp()).stream())
                        .filter(instance -> instance.id().equals(id))
                        .findFirst());
    }

    /** The occurrence whose original start is that, moved or not. */
    Optional<StoredEvent> at(EventTime originalStart) {
        String id = InstanceIds.of(master.id(), originalStart, opaqueIds());
        return exceptionAt(originalStart)
                .or(() -> recurrence().has(originalStart.wallClock())
                        ? Optional.of(untouched(originalStart, id))
                        : Optional.empty());
    }

    /** All occurrences that begin before {@code until}, exceptions and cancelled ones in their places. */
    List<StoredEvent> occurrences(LocalDateTime until) {
        List<StoredEvent> found = new ArrayList<>();
        EventTime first = master.start(calendar.zone());
        Map<String, StoredEvent> exceptions = new LinkedHashMap<>();
        calendar.exceptionsOf(master.id())
                .forEach(each ->
                        exceptions.put(each.originalStart(calendar.zone()).stamp(), each));
        for (LocalDateTime each : recurrence().between(LocalDateTime.MIN, until)) {
            EventTime slot = first.at(each);
            StoredEvent exception = exceptions.remove(slot.stamp());
            found.add(exception == null ? untouched(slot, InstanceIds.of(master.id(), slot, opaqueIds())) : exception);
        }
        // What is left stands on dates that the rule has no longer (google.md 15 no. 14).
        exceptions.values().stream()
                .filter(each -> !each.isCancelled()
                        && each.originalStart(calendar.zone()).wallClock().isBefore(until))
                .forEach(found::add);
        return found;
    }

    /** How far an endless series is expanded. */
    LocalDateTime horizon(Instant now) {
        return LocalDateTime.ofInstant(now.plus(HORIZON), calendar.zone());
    }

    Optional<StoredEvent> exceptionAt(EventTime originalStart) {
        return calendar.exceptionsOf(master.id()).stream()
                .filter(each -> each.originalStart(calendar.zone()).stamp().equals(originalStart.stamp()))
                .findFirst();
    }

    private Optional<StoredEvent> atStamp(String stamp) {
        EventTime first = master.start(calendar.zone());
        return slot(first, stamp).flatMap(this::at);
    }

    private static Optional<EventTime> slot(EventTime first, String stamp) {
        if (first.isDay() != (stamp.length() == 8)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(stamp).insert(6, '-').insert(4, '-');
        if (first instanceof EventTime.Moment moment) {
            text.insert(15, ':').insert(13, ':');
            return Optional.of(
                    new EventTime.Moment(Instant.parse(text).atZone(moment.at().getZone())));
        }
        return Optional.of(new EventTime.Day(LocalDate.parse(text)));
    }

    StoredEvent untouched(EventTime slot, String id) {
        ZoneId zone = calendar.zone();
        Duration length = Duration.between(
                master.start(zone).wallClock(), master.end(zone).wallClock());
        ObjectNode body = master.body().deepCopy();
        body.remove("recurrence");
        body.set("start", slot.shownIn(zoneOf(slot)));
        body.set("end", endOf(slot, length).shownIn(zoneOf(slot)));
        body.put("recurringEventId", master.id());
        body.set("originalStartTime", slot.shownIn(zoneOf(slot)));
        return new StoredEvent(id, body, master.stamp());
    }

    // Durations are exact for moments and counted in days for days, so that a clock change does not stretch a meeting.
    private EventTime endOf(EventTime slot, Duration wallClockLength) {
        if (slot instanceof EventTime.Moment moment) {
            ZoneId zone = calendar.zone();
            Duration exact = Duration.between(
                    master.start(zone).instant(zone), master.end(zone).instant(zone));
            return new EventTime.Moment(moment.at().plus(exact));
        }
        return slot.at(slot.wallClock().plus(wallClockLength));
    }

    private ZoneId zoneOf(EventTime slot) {
        return slot instanceof EventTime.Moment moment ? moment.at().getZone() : calendar.zone();
    }
}
