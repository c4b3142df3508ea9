package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.recurrence.RecurrenceSet.Leniency;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "This and following" as Google's own screens do it. */
@Verified(on = "2026-08", source = "google.md 5 and google-samples/series-split-*: odoo source, published ids")
public final class SeriesSplit {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Store store;

    public SeriesSplit(Store store) {
        this.store = store;
    }

    /** @return the new master's id */
    public String split(String person, String instanceId, ObjectNode changes) {
        PersonalCalendar calendar = store.calendars().of(person).orElseThrow(GoogleError::notACalendarUser);
        StoredEvent instance = store.find(calendar, instanceId).orElseThrow(GoogleError::notFound);
        StoredEvent master = calendar.stored(instance.masterId()).orElseThrow(GoogleError::notFound);
        EventTime slot = instance.originalStart(calendar.zone());
        String id = InstanceIds.base(master.id()) + "_R" + stamp(slot);
        Actor by = new Actor.Person(person);
        StoredEvent trimmed = commit(by, calendar, master.id(), trimmed(calendar, master, slot), Operation.UPDATED);
        ObjectNode body = tail(calendar, master, instance, id);
        StoredEvent tail = commit(by, calendar, id, changed(body, changes, calendar), Operation.CREATED);
        List<StoredEvent> exceptions = calendar.exceptionsOf(master.id());
        tell(by, calendar, Optional.of(master), trimmed);
        tell(by, calendar, Optional.empty(), tail);
        exceptions.stream()
                .filter(each -> !each.originalStart(calendar.zone()).wallClock().isBefore(slot.wallClock()))
                .forEach(each -> adopt(by, calendar, each, id));
        Attendees.of(tail.body()).stream()
                .flatMap(each -> store.calendars().of(Attendees.email(each)).stream())
                .filter(guest -> guest != calendar)
                .forEach(guest -> follow(by, guest, master.id(), slot, id));
        return id;
    }

    /** What a guest's calendar has of its own of the later occurrences, cancelled ones above all, goes to the new series. */
    private void follow(Actor by, PersonalCalendar guest, String old, EventTime slot, String id) {
        guest.exceptionsOf(old).stream()
                .filter(each ->
                        !each.originalStart(guest.zone()).instant(guest.zone()).isBefore(slot.instant(guest.zone())))
                .forEach(each -> commit(
                        by, guest, each.id(), each.body().deepCopy().put("recurringEventId", id), Operation.UPDATED));
    }

    // The stamp is local time in one report and UTC in published ids (google.md 1, fact 5).
    private String stamp(EventTime slot) {
        boolean local = store.switches().isOn(GoogleSwitch.SPLIT_IDS_IN_LOCAL_TIME) && !slot.isDay();
        return local ? slot.wallClock().format(LOCAL) : slot.stamp().replace("Z", "");
    }

    private void adopt(Actor by, PersonalCalendar calendar, StoredEvent exception, String master) {
        ObjectNode body = exception.body().deepCopy().put("recurringEventId", master);
        tell(by, calendar, Optional.of(exception), commit(by, calendar, exception.id(), body, Operation.UPDATED));
    }

    private StoredEvent commit(Actor by, PersonalCalendar calendar, String id, ObjectNode body, Operation operation) {
        StoredEvent event = calendar.stored(id)
                .map(old -> new StoredEvent(id, body, old.stamp()))
                .orElseGet(() -> Ledger.draft(id, body));
        return store.ledger().commit(calendar, event, by, operation);
    }

    private void tell(Actor by, PersonalCalendar calendar, Optional<StoredEvent> before, StoredEvent after) {
        store.meetings().organizerChanged(new Change(by, calendar, before, after, Call.Mailing.NONE));
    }

    private static ObjectNode trimmed(PersonalCalendar calendar, StoredEvent master, EventTime slot) {
        ObjectNode body = master.body().deepCopy();
        ArrayNode lines = Json.array();
        for (String line : Json.texts(body, "recurrence")) {
            lines.add(line.startsWith("RRULE") ? withEnd(line, "UNTIL=" + lastBefore(calendar, slot)) : line);
        }
        body.set("recurrence", RecurrenceForm.normal(texts(lines)));
        return body.put("sequence", body.path("sequence").asInt() + 1);
    }

    /** The end of the day before, in the series' zone. */
    private static String lastBefore(PersonalCalendar calendar, EventTime slot) {
        if (slot.isDay()) {
            return slot.at(slot.wallClock().minusDays(1)).stamp();
        }
        LocalDateTime midnight = slot.wallClock().toLocalDate().atStartOfDay();
        return slot.at(midnight)
                .instant(calendar.zone())
                .minusSeconds(1)
                .atZone(ZoneOffset.UTC)
                .format(UTC);
    }

    private ObjectNode tail(PersonalCalendar calendar, StoredEvent master, StoredEvent first, String id) {
        ObjectNode body = master.body().deepCopy();
        Series series = new Series(calendar, master, store.switches());
        StoredEvent plain = series.untouched(first.originalStart(calendar.zone()), first.id());
        body.set("start", plain.body().get("start"));
        body.set("end", plain.body().get("end"));
        ArrayNode lines = Json.array();
        for (String line : Json.texts(body, "recurrence")) {
            if (!line.startsWith("RDATE")) {
                lines.add(line.contains("COUNT=") ? withEnd(line, remaining(calendar, master, line, first)) : line);
            }
        }
        body.set("recurrence", RecurrenceForm.normal(texts(lines)));
        return body.put("iCalUID", id + "@google.com");
    }

    private String remaining(PersonalCalendar calendar, StoredEvent master, String line, StoredEvent first) {
        ZoneId zone = calendar.zone();
        RecurrenceSet all = Series.recurrence(master, zone, store.switches());
        RecurrenceSet rule =
                new RecurrenceSet(all.first(), all.zone(), all.allDay(), List.of(line), Leniency.EVERYTHING);
        int before = rule.between(LocalDateTime.MIN, first.originalStart(zone).wallClock())
                .size();
        int count = Integer.parseInt(line.replaceFirst(".*COUNT=(\\d+).*", "$1"));
        return "COUNT=" + Math.max(1, count - before);
    }

    private static String withEnd(String rule, String end) {
        return rule.replaceAll(";?(COUNT|UNTIL)=[^;]*", "") + ";" + end;
    }

    private ObjectNode changed(ObjectNode body, ObjectNode changes, PersonalCalendar calendar) {
        ObjectNode changed = EventBody.merged(body, changes, new Query(Map.of()));
        EventChecks.settle(changed, calendar.zone(), store.switches());
        return changed;
    }

    private static List<String> texts(ArrayNode lines) {
        ObjectNode holder = Json.object();
        holder.set("lines", lines);
        return Json.texts(holder, "lines");
    }
}
