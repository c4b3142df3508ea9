package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/** Makes and changes stored events from what a caller sent, under Exchange's rules. Touches no mailbox. */
final class EventEditor {
    private static final int OUTLOOKS_LIMIT = 999;

    private final Positions<GraphSwitch> switches;

    EventEditor(Positions<GraphSwitch> switches) {
        this.switches = switches;
    }

    /** A new item; its times and recurrence are set from the body, its plain members only from the defaults. */
    EventItem create(int number, String uid, Instant now, JsonNode sent) {
        Times times = TimesReader.read(sent, null);
        EventItem item = new EventItem(number, uid, now, NewEvent.members(), times);
        if (Json.has(sent, "recurrence")) {
            item.recurrence = recurrence(sent, times);
            item.times = atFirstDate(times, item.recurrence);
        }
        MemberReader.apply(sent, item.members, item.members);
        keepZone(sent, times, item.members);
        ExtendedProperties.read(sent, item.extended);
        OnlineMeetings.settle(item.members, null);
        String transactionId = Json.text(sent, "transactionId");
        item.members.put("transactionId", transactionId.isEmpty() ? null : transactionId);
        return item;
    }

    /** Changes a single event or a series; the item is a copy. */
    void patchWhole(EventItem item, JsonNode sent) {
        ObjectNode before = item.members.deepCopy();
        reshape(item, sent);
        MemberReader.apply(sent, before, item.members);
        keepZone(sent, item.times, item.members);
        ExtendedProperties.read(sent, item.extended);
        OnlineMeetings.settle(item.members, before);
    }

    // A changed start, end, zone, pattern or range restores every edited and deleted occurrence; the same ones re-sent
    // do not.
    @Verified(on = "2026-09-15", source = "graph.md 0.5, 3.3 [S21] on a consumer mailbox")
    private void reshape(EventItem item, JsonNode sent) {
        Recurrence before = item.recurrence;
        Times times = TimesReader.read(sent, item.times);
        Recurrence after =
                sent.has("recurrence") ? (Json.has(sent, "recurrence") ? recurrence(sent, times) : null) : before;
        if (before != null && after == before) {
            requireSameDay(item.times, times);
        }
        Times settled = after == null ? times : atFirstDate(times, after);
        boolean same =
                settled.sameAs(item.times) && (before == null ? after == null : after != null && before.sameAs(after));
        item.times = settled;
        item.recurrence = after;
        if (!same) {
            restore(item);
        }
    }

    private void restore(EventItem item) {
        Recurrence recurrence = item.recurrence;
        boolean kept = !switches.isOn(GraphSwitch.RESHAPE_RESTORES);
        Predicate<LocalDate> lost = date -> !kept || recurrence == null || !recurrence.hasDate(date);
        item.edited.keySet().removeIf(lost);
        item.cancelled.removeIf(lost);
        if (switches.isOn(GraphSwitch.OCCURRENCE_IDS_CHANGE)) {
            item.generation++;
        }
    }

    // The zone of a series moves only together with its recurrence (graph.md 2.2); that its day does so too is
    // inferred.
    @Assumed(source = "graph.md 2.2 [S21] for the zone")
    private static void requireSameDay(Times before, Times after) {
        boolean moved = !Zones.same(before.startZone(), after.startZone())
                || !before.start().toLocalDate().equals(after.start().toLocalDate());
        if (moved) {
            throw GraphProblem.invalidProperty();
        }
    }

    private Recurrence recurrence(JsonNode sent, Times times) {
        String sentZone = TimesReader.sentZone(sent);
        String zone = times.allDay() && !sentZone.isEmpty() ? sentZone : times.startZone();
        Recurrence read = RecurrenceReader.read(sent.path("recurrence"), zone).read(daySets());
        requireFewEnough(read);
        boolean sameZone = Zones.same(read.range().timeZone(), zone)
                || (times.allDay() && read.range().timeZone().equals(Zones.UTC));
        if (!sameZone) {
            throw GraphProblem.invalidProperty();
        }
        Recurrence settled = times.allDay() ? read.in(Zones.UTC) : read;
        LocalDate day = times.start().toLocalDate();
        boolean agrees = settled.range().startDate().equals(day)
                || settled.firstDate().filter(day::equals).isPresent();
        if (!agrees) {
            throw RecurrenceReader.badRange();
        }
        return settled;
    }

    private Recurrence.DaySets daySets() {
        return switches.isOn(GraphSwitch.DAY_SETS_BY_EARLIEST)
                ? Recurrence.DaySets.EARLIEST_NTH
                : Recurrence.DaySets.NTH_OF_ALL;
    }

    @Assumed(source = "graph.md 2.2 [I89]: Outlook's limit; that the service refuses so is supposed, hence the switch")
    private void requireFewEnough(Recurrence recurrence) {
        LocalDate end = recurrence.range().endDate();
        boolean many = recurrence.range().numberOfOccurrences() > OUTLOOKS_LIMIT
                || (end != null && recurrence.datesUntil(end).size() > OUTLOOKS_LIMIT);
        if (many && switches.isOn(GraphSwitch.AT_MOST_999_OCCURRENCES)) {
            throw RecurrenceReader.badRange();
        }
    }

    /** Where an all-day event keeps the zone that was sent, only the name of it does. */
    private void keepZone(JsonNode sent, Times times, ObjectNode members) {
        String zone = TimesReader.sentZone(sent);
        if (times.allDay() && !zone.isEmpty() && switches.isOn(GraphSwitch.ALL_DAY_KEEPS_ZONE)) {
            members.put(EventView.SENT_ZONE, zone);
        } else if (!times.allDay()) {
            members.remove(EventView.SENT_ZONE);
        }
    }

    // The series lands on the pattern's day, whatever day the start names (graph.md 2.2).
    @Verified(on = "2026-09-15", source = "graph.md 2.2 [S21]: weekday/date mismatch is accepted")
    private static Times atFirstDate(Times times, Recurrence recurrence) {
        return times.on(recurrence.firstDate().orElseThrow(RecurrenceReader::badRange));
    }

    /** Changes one occurrence, which makes it an exception; the item is a copy. */
    EditedOccurrence patchOccurrence(Occurrence occurrence, JsonNode sent, Instant now) {
        LocalDate date = Objects.requireNonNull(occurrence.date());
        if (Json.has(sent, "recurrence")) {
            throw GraphProblem.invalidProperty();
        }
        ObjectNode before = occurrence.members();
        Times old = occurrence.times();
        Times times = TimesReader.read(sent, old);
        EditedOccurrence edit = occurrence.edit().orElseGet(() -> new EditedOccurrence(Json.object(), null, now));
        if (!times.equals(old)) {
            requireNoCrossing(occurrence.item(), date, times);
            edit.times = times;
        }
        MemberReader.apply(sent, before, edit.members);
        keepZone(sent, times, edit.members);
        ExtendedProperties.read(sent, edit.extended);
        occurrence.item().edited.put(date, edit);
        return edit;
    }

    // To or before the day of the previous one, to or after the day of the next, even where that neighbour was deleted.
    @Verified(on = "2024-06-01", source = "graph.md 2.2 [S14] event-update")
    private static void requireNoCrossing(EventItem item, LocalDate date, Times times) {
        Recurrence recurrence = Objects.requireNonNull(item.recurrence);
        LocalDate day = times.startsAt()
                .atZone(Zones.zone(recurrence.range().timeZone()))
                .toLocalDate();
        boolean crosses = recurrence
                        .dateBefore(date)
                        .filter(before -> !day.isAfter(dayOf(item, before)))
                        .isPresent()
                || recurrence
                        .dateAfter(date)
                        .filter(after -> !day.isBefore(dayOf(item, after)))
                        .isPresent();
        if (crosses) {
            throw new GraphProblem(
                    400,
                    "ErrorOccurrenceCrossingBoundary",
                    "Modified occurrence is crossing or overlapping adjacent occurrence.");
        }
    }

    private static LocalDate dayOf(EventItem item, LocalDate date) {
        Recurrence recurrence = Objects.requireNonNull(item.recurrence);
        return new Occurrence(item, date)
                .times()
                .startsAt()
                .atZone(Zones.zone(recurrence.range().timeZone()))
                .toLocalDate();
    }
}
