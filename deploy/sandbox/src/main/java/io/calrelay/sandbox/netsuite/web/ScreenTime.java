package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries day and times from the acting person's wall clock to the record's. */
final class ScreenTime {
    private ScreenTime() {}

    static void apply(Session session, RecordType type, Draft draft, JsonNode body) {
        boolean named = body.has("startdate") || body.has("starttime") || body.has("endtime");
        if (!named) {
            return;
        }
        ZoneId stored = EventTime.zone(draft.text("timezone"));
        boolean timeless = draft.flag("alldayevent") || (!draft.has("starttime") && !body.has("starttime"));
        if (stored.equals(session.zone()) || timeless) {
            asGiven(type, draft, body);
        } else {
            moved(session.zone(), stored, type, draft, body);
        }
    }

    private static void asGiven(RecordType type, Draft draft, JsonNode body) {
        for (String id : new String[] {"startdate", "starttime", "endtime"}) {
            if (body.has(id)) {
                ScreenValues.set(type, draft, id, body.get(id));
            }
        }
    }

    private static void moved(ZoneId seen, ZoneId stored, RecordType type, Draft draft, JsonNode body) {
        boolean placed = draft.has("starttime") && draft.has("endtime");
        EventTime before = placed ? EventTime.of(draft.look()).in(seen) : null;
        LocalDate day = LocalDate.parse(given(
                type,
                body,
                "startdate",
                before == null ? draft.text("startdate") : before.day().toString()));
        LocalTime start = LocalTime.parse(given(
                type, body, "starttime", before == null ? null : before.start().toString()));
        LocalTime end = LocalTime.parse(given(
                type, body, "endtime", before == null ? null : before.end().toString()));
        EventTime wanted = new EventTime(seen, day, start, end, false);
        if (!wanted.endInstant().isAfter(wanted.startInstant())) {
            throw endsTooEarly();
        }
        EventTime kept = wanted.in(stored);
        boolean sameDay = kept.endInstant().equals(wanted.endInstant());
        if (!sameDay) {
            throw endsTooEarly();
        }
        draft.set("startdate", kept.day().toString());
        draft.set("starttime", kept.start().toString());
        draft.set("endtime", kept.end().toString());
    }

    private static String given(RecordType type, JsonNode body, String id, @Nullable String otherwise) {
        FieldRule field = Objects.requireNonNull(type.field(id));
        Object value = body.has(id) ? ScreenValues.stored(field, body.get(id)) : otherwise;
        if (value == null) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: " + field.label());
        }
        return value.toString();
    }

    private static NetSuiteError endsTooEarly() {
        return new NetSuiteError(
                "SERVER_SIDE_VALIDATION_FAILED",
                "An event must start and end on the same calendar day, its end after its start.");
    }
}
