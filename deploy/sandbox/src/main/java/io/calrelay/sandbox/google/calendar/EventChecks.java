package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.recurrence.RecurrenceSet.Leniency;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What Google refuses in an event, and how it tidies what it takes. */
@Verified(on = "2026", source = "google.md 3 and 10.2: error guide and captured messages")
final class EventChecks {
    private static final Map<String, List<String>> WORDS = Map.of(
            "status", List.of("confirmed", "tentative", "cancelled"),
            "visibility", List.of("default", "public", "private", "confidential"),
            "transparency", List.of("opaque", "transparent"));
    private static final int MOST_OVERRIDES = 5;
    private static final int MOST_REMINDER_MINUTES = 40_320;
    private static final int MOST_ATTACHMENTS = 25;

    private EventChecks() {}

    /** Checks a whole resource and puts it into the form it is kept in. */
    static void settle(ObjectNode body, ZoneId calendar, Positions<GoogleSwitch> switches) {
        checkWords(body);
        settleTimes(body, calendar);
        settleRecurrence(body, calendar, leniency(switches));
        Attendees.settle(body);
        ExtendedProperties.settle(body);
        checkReminders(body);
        if (body.path("attachments").size() > MOST_ATTACHMENTS) {
            throw GoogleError.invalid("Too many attachments.");
        }
        EventFields.dropDefaults(body);
    }

    /** @param before what is stored, whose sequence a write may not undercut */
    static void checkSequence(ObjectNode before, ObjectNode after) {
        if (after.path("sequence").asInt() < before.path("sequence").asInt()) {
            throw GoogleError.invalid(
                    "Invalid sequence value. The specified sequence number is below the current sequence"
                            + " number of the resource. Re-fetch the resource and use its sequence number on the following"
                            + " request.");
        }
    }

    static void checkNewId(String id) {
        if (!id.matches("[0-9a-v]{5,1024}")) {
            throw GoogleError.invalid("Invalid resource id value.");
        }
    }

    private static void checkWords(ObjectNode body) {
        WORDS.forEach((field, words) -> {
            if (body.hasNonNull(field) && !words.contains(Json.text(body, field))) {
                throw GoogleError.invalid("Invalid value for: " + field);
            }
        });
    }

    private static void settleTimes(ObjectNode body, ZoneId calendar) {
        EventTime start = EventTime.read(Json.child(body, "start"), "start", calendar);
        EventTime end = EventTime.read(Json.child(body, "end"), "end", calendar);
        if (start.isDay() != end.isDay()) {
            throw GoogleError.invalid("Start and end times must either both be date or both be dateTime.");
        }
        if (end.instant(calendar).isBefore(start.instant(calendar))) {
            throw GoogleError.timeRangeEmpty();
        }
        settleTime(body, "start", start);
        settleTime(body, "end", end);
    }

    // A zone that was not given stays open: the calendar's is shown, but it does not serve for a series.
    private static void settleTime(ObjectNode body, String field, EventTime time) {
        boolean named = Json.child(body, field).hasNonNull("timeZone");
        ZoneId own = time instanceof EventTime.Moment moment ? moment.at().getZone() : ZoneId.of("UTC");
        ObjectNode settled = time.shownIn(own);
        if (!named) {
            settled.remove("timeZone");
        }
        body.set(field, settled);
    }

    private static Leniency leniency(Positions<GoogleSwitch> switches) {
        return new Leniency(
                switches.isOn(GoogleSwitch.SUBDAILY_RULES), switches.isOn(GoogleSwitch.COUNT_WITH_UNTIL), false);
    }

    private static void settleRecurrence(ObjectNode body, ZoneId calendar, Leniency leniency) {
        List<String> lines = Json.texts(body, "recurrence");
        if (lines.isEmpty()) {
            return;
        }
        requireZone(body, "start");
        requireZone(body, "end");
        EventTime start = EventTime.read(Json.child(body, "start"), "start", calendar);
        ZoneId zone = start instanceof EventTime.Moment moment ? moment.at().getZone() : calendar;
        RecurrenceSet set = new RecurrenceSet(start.wallClock(), zone, start.isDay(), lines, leniency);
        if (!set.isValid()) {
            throw GoogleError.invalid("Invalid recurrence rule.");
        }
        body.set("recurrence", RecurrenceForm.normal(lines));
    }

    private static void requireZone(ObjectNode body, String field) {
        ObjectNode time = Json.child(body, field);
        if (time.hasNonNull("dateTime") && !time.hasNonNull("timeZone")) {
            throw GoogleError.required("Missing time zone definition for " + field + " time.");
        }
    }

    private static void checkReminders(ObjectNode body) {
        ObjectNode reminders = Json.child(body, "reminders");
        List<ObjectNode> overrides = Json.objects(reminders, "overrides");
        boolean fits = overrides.size() <= MOST_OVERRIDES
                && overrides.stream().allMatch(EventChecks::isReminder)
                && !(reminders.path("useDefault").asBoolean() && !overrides.isEmpty());
        if (!fits) {
            throw GoogleError.invalid("Invalid value for: reminders");
        }
    }

    private static boolean isReminder(ObjectNode override) {
        int minutes = override.path("minutes").asInt(-1);
        return List.of("email", "popup").contains(Json.text(override, "method"))
                && minutes >= 0
                && minutes <= MOST_REMINDER_MINUTES;
    }
}
