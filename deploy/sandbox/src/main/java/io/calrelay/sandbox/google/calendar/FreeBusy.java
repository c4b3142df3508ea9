package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.calendar.SharedCalendars.Seen;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Assumed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** freeBusy.query. Colleagues see each other's busy times, as within one company. */
@Assumed(source = "google.md 2 and 9; who may see whose busy times is a setting of the domain")
public final class FreeBusy {
    private static final int MOST_CALENDARS = 50;

    private final Store store;

    public FreeBusy(Store store) {
        this.store = store;
    }

    public GoogleResponse query(Call call) {
        ObjectNode request = call.request().json();
        Instant from = instant(request, "timeMin");
        Instant until = instant(request, "timeMax");
        if (!until.isAfter(from)) {
            throw GoogleError.timeRangeEmpty();
        }
        List<ObjectNode> items = Json.objects(request, "items");
        if (items.size() > MOST_CALENDARS) {
            throw GoogleError.badRequest("tooManyCalendarsRequested", "Too many calendars requested.");
        }
        ObjectNode answer = Json.object().put("kind", "calendar#freeBusy");
        answer.put("timeMin", from.toString()).put("timeMax", until.toString());
        ObjectNode calendars = answer.putObject("calendars");
        for (ObjectNode item : items) {
            String id = Json.text(item, "id");
            Optional<PersonalCalendar> calendar = id.equals("primary")
                    ? Optional.of(call.calendar())
                    : store.calendars()
                            .of(id)
                            .or(() -> store.calendars()
                                    .shared()
                                    .find(call.caller().user(), id)
                                    .map(Seen::calendar));
            calendars.set(id, calendar.map(each -> busy(each, from, until)).orElseGet(FreeBusy::unknown));
        }
        return GoogleResponse.ok(answer);
    }

    private ObjectNode busy(PersonalCalendar calendar, Instant from, Instant until) {
        Query window = new Query(Map.of("timeMin", List.of(from.toString()), "timeMax", List.of(until.toString())));
        ListFilter filter = new ListFilter(calendar, window, store.switches());
        ObjectNode found = Json.object();
        ArrayNode busy = found.putArray("busy");
        new Expansion(store, calendar)
                .all(store.ledger().now(), filter).stream()
                        .filter(event -> !event.isCancelled() && filter.isInWindow(event))
                        .filter(event -> !event.text("transparency").equals("transparent"))
                        .sorted(Comparator.comparing(
                                event -> event.start(calendar.zone()).instant(calendar.zone())))
                        .forEach(event -> busy.addObject()
                                .put("start", shown(event.start(calendar.zone()), calendar))
                                .put("end", shown(event.end(calendar.zone()), calendar)));
        return found;
    }

    private static String shown(EventTime time, PersonalCalendar calendar) {
        return time.instant(calendar.zone()).toString();
    }

    private static ObjectNode unknown() {
        ObjectNode entry = Json.object();
        entry.putArray("errors").addObject().put("domain", "global").put("reason", "notFound");
        entry.putArray("busy");
        return entry;
    }

    private static Instant instant(ObjectNode request, String field) {
        try {
            return OffsetDateTime.parse(Json.text(request, field)).toInstant();
        } catch (DateTimeException unreadable) {
            throw GoogleError.required("Missing or invalid " + field + ".");
        }
    }
}
