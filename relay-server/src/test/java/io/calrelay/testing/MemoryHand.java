package io.calrelay.testing;

import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the owners of calendars in memory do, and what befalls their calendars. */
public final class MemoryHand {
    private final MemoryCalendar calendars;

    MemoryHand(MemoryCalendar calendars) {
        this.calendars = calendars;
    }

    public EventId creates(CalendarId calendar, MeetingFields fields) {
        MemoryMailbox box = calendars.box(calendar);
        EventId event = box.put(calendars.newEvent(calendar, box, fields)).id();
        calendars.tell(calendar);
        return event;
    }

    public EventId createsWeekly(CalendarId calendar, MeetingFields fields) {
        MemoryMailbox box = calendars.box(calendar);
        MemoryMailbox.Event event = calendars.newEvent(calendar, box, fields);
        box.put(new MemoryMailbox.Event(
                event.id(),
                event.uid(),
                event.fields(),
                event.organizer(),
                Optional.empty(),
                "",
                true,
                event.sequence(),
                event.changedAt()));
        calendars.tell(calendar);
        return event.id();
    }

    /** An invitation by somebody arrives. */
    public EventId receives(CalendarId calendar, ICalUid uid, Organizer organizer, MeetingFields fields) {
        return arrives(calendar, uid, organizer, fields, Optional.empty());
    }

    /** A copy of a mirror, marker and all, as dragging with Ctrl makes one: with a UID of its own. */
    public EventId copies(CalendarId calendar, EventId mirror) {
        MemoryMailbox.Event event = calendars.box(calendar).find(mirror).orElseThrow();
        ICalUid own = new ICalUid(event.uid().value() + "-copied");
        return arrives(calendar, own, event.organizer(), event.fields(), event.marker());
    }

    private EventId arrives(
            CalendarId calendar, ICalUid uid, Organizer organizer, MeetingFields fields, Optional<MeetingId> marker) {
        MemoryMailbox box = calendars.box(calendar);
        MemoryMailbox.Event event = calendars.newEvent(calendar, box, fields);
        box.put(new MemoryMailbox.Event(
                event.id(), uid, event.fields(), organizer, marker, "", false, event.sequence(), event.changedAt()));
        calendars.tell(calendar);
        return event.id();
    }

    public void edits(CalendarId calendar, EventId event, MeetingFields fields, Set<Field> changed) {
        calendars.box(calendar).edit(event, fields, changed, calendars.now());
        calendars.tell(calendar);
    }

    public void deletes(CalendarId calendar, EventId event) {
        calendars.box(calendar).remove(event);
        calendars.tell(calendar);
    }

    /** What changed names the event as deleted, although it is there. */
    public void isReportedDeleted(CalendarId calendar, EventId event) {
        calendars.box(calendar).lieAbout(event);
        calendars.tell(calendar);
    }

    public void expireCursors(CalendarId calendar) {
        calendars.box(calendar).expireCursors();
    }

    public long mailsSent() {
        return calendars.mails();
    }

    /** Those among them that writes to mirrors caused: none should. */
    public long mailsOfMirrors() {
        return calendars.mailsOfMirrors();
    }

    /** What stands in the calendar now. */
    public List<Observation.Present> sees(CalendarId calendar) {
        MemoryMailbox box = calendars.box(calendar);
        return box.all().stream().map(event -> box.present(event, true)).toList();
    }
}
