package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws a person's NetSuite calendar. */
public final class Calendar {
    /**
     * One drawn occurrence.
     *
     * @param busyOnly whether the viewer sees no more than that the time is taken
     * @param response the person's own answer
     */
    public record Entry(
            StoredRecord event,
            LocalDate date,
            Instant start,
            Instant end,
            boolean allDay,
            String response,
            boolean busyOnly) {}

    private final RecordStore store;
    private final EventAccess access;
    private final Occurrences occurrences;

    public Calendar(RecordStore store, EventAccess access, Occurrences occurrences) {
        this.store = store;
        this.occurrences = occurrences;
        this.access = access;
    }

    /** What overlaps the time from one instant to another, by start. Declined events are not drawn (netsuite.md 1.7). */
    public List<Entry> draw(Session viewer, long person, Instant from, Instant to) {
        List<Entry> drawn = new ArrayList<>();
        for (StoredRecord event : store.all(Catalogue.EVENT)) {
            String response = response(event, person);
            boolean seen = access.mayRead(viewer, event);
            boolean busy = !seen && event.text("accesslevel").equals("SHOW AS BUSY");
            if (!response.isEmpty() && !response.equals("DECLINED") && (seen || busy)) {
                occurrences(event, from, to)
                        .forEach(time -> drawn.add(new Entry(
                                event,
                                time.day(),
                                time.startInstant(),
                                time.endInstant(),
                                time.allDay(),
                                response,
                                busy)));
            }
        }
        drawn.sort(Comparator.comparing(Entry::start)
                .thenComparing(each -> each.event().id()));
        return drawn;
    }

    /** Empty where the event is not on that person's calendar. */
    private String response(StoredRecord event, long person) {
        String id = Long.toString(person);
        for (Map<String, Object> line : event.lines("attendee")) {
            if (id.equals(line.get("attendee"))) {
                return Objects.toString(line.get("response"), "NORESPONSE");
            }
        }
        if (access.attends(person, event)) {
            return "NORESPONSE";
        }
        return id.equals(event.text("organizer")) ? "ACCEPTED" : "";
    }

    private List<EventTime> occurrences(StoredRecord event, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from.minus(Duration.ofDays(2)), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to.plus(Duration.ofDays(2)), ZoneOffset.UTC);
        EventTime time = EventTime.of(event);
        return occurrences.days(event, first, last).stream()
                .map(time::on)
                .filter(each ->
                        each.startInstant().isBefore(to) && each.endInstant().isAfter(from))
                .toList();
    }
}
