package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Role;
import io.calrelay.sandbox.world.Verified;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;

/** Turns a component of a calendar message into an event of the invited person's calendar. */
@Verified(on = "2026-11", source = "google.md 12 and google-samples/event-external-organizer-private-copy.json")
final class ForeignBody {
    private final PersonalCalendar home;

    ForeignBody(PersonalCalendar home) {
        this.home = home;
    }

    /** @param old the copy so far, whose private fields stay; empty for a new one */
    ObjectNode write(Component from, ObjectNode old) {
        ObjectNode body = old.deepCopy();
        body.remove(EventFields.SHARED);
        body.put("status", "confirmed").put("summary", from.title());
        body.put("description", from.html() ? plain(from.description()) : from.description());
        body.put("location", from.location());
        body.putObject("creator").put("email", home.email());
        party(
                body.putObject("organizer"),
                from.organizer().email(),
                from.organizer().name());
        writeTimes(from, body);
        if (!from.visibility().equals("public")) {
            body.put("visibility", from.visibility());
        }
        body.put("iCalUID", from.uid()).put("sequence", from.sequence());
        body.set("attendees", attendees(from));
        keepOwnAnswer(old, body);
        body.put("guestsCanInviteOthers", false).put("privateCopy", true).put("eventType", "default");
        if (!body.has("reminders")) {
            body.putObject("reminders").put("useDefault", true);
        }
        EventFields.dropDefaults(body);
        return body;
    }

    // An update that changes neither time nor place does not ask again (RFC 5546 2.1.4): an answer the organizer has
    // not
    // heard of yet stands.
    private void keepOwnAnswer(ObjectNode old, ObjectNode body) {
        boolean asksAgain = body.path("sequence").asInt() > old.path("sequence").asInt();
        Attendees.find(old, home.email())
                .filter(own ->
                        !asksAgain && !own.path("responseStatus").asText().equals("needsAction"))
                .ifPresent(own -> Attendees.find(body, home.email())
                        .filter(entry -> entry.path("responseStatus").asText().equals("needsAction"))
                        .ifPresent(entry -> Attendees.takeOwn(entry, own)));
    }

    private void writeTimes(Component from, ObjectNode body) {
        body.set("start", time(from, from.start()).shownIn(ZoneId.of(from.timeZone())));
        body.set("end", time(from, from.end()).shownIn(ZoneId.of(from.timeZone())));
        if (!from.recurrence().isEmpty()) {
            body.set("recurrence", RecurrenceForm.normal(from.recurrence()));
        }
        if (from.recurrenceId() != null) {
            body.set("originalStartTime", slot(from).shownIn(ZoneId.of(from.timeZone())));
        }
    }

    private ArrayNode attendees(Component from) {
        ArrayNode list = Json.array();
        from.guests().forEach(guest -> list.add(attendee(guest)));
        ObjectNode organizer = party(
                list.addObject(), from.organizer().email(), from.organizer().name());
        organizer.put("organizer", true).put("responseStatus", "accepted");
        return list;
    }

    static ObjectNode attendee(Guest guest) {
        ObjectNode entry = party(Json.object(), guest.email(), guest.name());
        if (guest.role() == Role.OPTIONAL) {
            entry.put("optional", true);
        } else if (guest.role() == Role.RESOURCE) {
            entry.put("resource", true);
        }
        String answer = guest.response().name().toLowerCase(Locale.ROOT);
        return entry.put("responseStatus", answer.equals("needs_action") ? "needsAction" : answer);
    }

    /** The original start of the occurrence that the component speaks of. */
    static EventTime slot(Component from) {
        LocalDateTime local =
                LocalDateTime.ofInstant(Objects.requireNonNull(from.recurrenceId()), ZoneId.of(from.timeZone()));
        return time(from, local);
    }

    private static EventTime time(Component from, LocalDateTime wallClock) {
        return from.allDay()
                ? new EventTime.Day(wallClock.toLocalDate())
                : new EventTime.Moment(wallClock.atZone(ZoneId.of(from.timeZone())));
    }

    private static ObjectNode party(ObjectNode node, String email, String name) {
        node.put("email", email);
        return name.isEmpty() ? node : node.put("displayName", name);
    }

    private static String plain(String html) {
        return Jsoup.parse(html).wholeText().strip();
    }
}
