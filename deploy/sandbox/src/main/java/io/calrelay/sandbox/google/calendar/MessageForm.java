package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.CalendarMessage.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes events as the calendar messages that leave Google. */
final class MessageForm {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final PersonalCalendar calendar;
    private final Calendars calendars;

    private MessageForm(PersonalCalendar calendar, Calendars calendars) {
        this.calendar = calendar;
        this.calendars = calendars;
    }

    /** An invitation, update or cancellation for one guest elsewhere. */
    static CalendarMessage toGuest(Method method, Change change, String guest, Calendars calendars) {
        MessageForm form = new MessageForm(change.calendar(), calendars);
        List<Component> components = new ArrayList<>();
        components.add(form.component(change.after()));
        if (change.after().isMaster() && method == Method.REQUEST) {
            change.calendar().exceptionsOf(change.after().id()).stream()
                    .filter(each -> !each.isCancelled())
                    .filter(each -> Attendees.find(each.body(), guest).isPresent())
                    .map(form::component)
                    .forEach(components::add);
        }
        return new CalendarMessage(method, change.calendar().email(), guest, components);
    }

    /** The meeting as its organizer would mail it: the whole first, then the occurrences that differ. */
    static List<Component> whole(PersonalCalendar home, StoredEvent event, Calendars calendars) {
        MessageForm form = new MessageForm(home, calendars);
        List<Component> components = new ArrayList<>();
        components.add(form.component(event));
        home.exceptionsOf(event.id()).stream()
                .filter(each -> !each.isCancelled())
                .map(form::component)
                .forEach(components::add);
        return components;
    }

    /** A guest's answer to an organizer elsewhere: only the guest's own entry is in it. */
    static CalendarMessage reply(Change change, String organizer, Calendars calendars) {
        PersonalCalendar calendar = change.calendar();
        StoredEvent event = change.after();
        ObjectNode body = event.body().deepCopy();
        ObjectNode own = Attendees.find(body, calendar.email()).orElseGet(Json::object);
        body.putArray("attendees").add(own);
        MessageForm form = new MessageForm(calendar, calendars);
        Component component = form.component(new StoredEvent(event.id(), body, event.stamp()));
        return new CalendarMessage(Method.REPLY, calendar.email(), organizer, List.of(component));
    }

    private Component component(StoredEvent event) {
        ZoneId zone = calendar.zone();
        EventTime start = event.start(zone);
        String description = event.text("description");
        boolean html = description.matches("(?s).*</?[a-zA-Z][^>]*>.*");
        return new Component(
                event.uid(),
                event.isInstance() ? recurrenceId(event) : null,
                event.body().path("sequence").asInt(),
                party(event.organizer()),
                guests(event.body()),
                event.title(),
                description,
                html,
                event.text("location"),
                start.isDay(),
                start.wallClock(),
                event.end(zone).wallClock(),
                zoneOf(start).getId(),
                recurrence(event),
                visibility(event.text("visibility")));
    }

    private @Nullable Instant recurrenceId(StoredEvent event) {
        EventTime slot = event.originalStart(calendar.zone());
        return slot.instant(zoneOf(slot));
    }

    /** Days belong to no zone; their occurrences are named by midnights in UTC. */
    private static ZoneId zoneOf(EventTime time) {
        return time instanceof EventTime.Moment moment ? moment.at().getZone() : UTC;
    }

    private Party party(String email) {
        return new Party(email.toLowerCase(Locale.ROOT), calendars.nameOf(email));
    }

    private static List<Guest> guests(ObjectNode body) {
        return Attendees.of(body).stream()
                .filter(each -> !each.path("organizer").asBoolean())
                .map(MessageForm::guest)
                .toList();
    }

    private static Guest guest(ObjectNode entry) {
        Role role = entry.path("resource").asBoolean()
                ? Role.RESOURCE
                : entry.path("optional").asBoolean() ? Role.OPTIONAL : Role.REQUIRED;
        String email = Attendees.email(entry).toLowerCase(Locale.ROOT);
        return new Guest(email, Json.text(entry, "displayName"), role, response(Json.text(entry, "responseStatus")));
    }

    private static Response response(String status) {
        return switch (status) {
            case "accepted" -> Response.ACCEPTED;
            case "tentative" -> Response.TENTATIVE;
            case "declined" -> Response.DECLINED;
            default -> Response.NEEDS_ACTION;
        };
    }

    /** The lines of a series; occurrences that were cancelled one by one leave as excluded dates. */
    private List<String> recurrence(StoredEvent event) {
        if (!event.isMaster()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Json.texts(event.body(), "recurrence"));
        calendar.exceptionsOf(event.id()).stream()
                .filter(StoredEvent::isCancelled)
                .map(each -> excluded(each.originalStart(calendar.zone())))
                .forEach(lines::add);
        return lines;
    }

    private static String excluded(EventTime slot) {
        return slot instanceof EventTime.Moment moment
                ? "EXDATE;TZID=" + moment.at().getZone().getId() + ":"
                        + moment.at().format(LOCAL)
                : "EXDATE;VALUE=DATE:" + slot.stamp();
    }

    private static String visibility(String visibility) {
        return visibility.equals("private") || visibility.equals("confidential") ? visibility : "public";
    }
}
