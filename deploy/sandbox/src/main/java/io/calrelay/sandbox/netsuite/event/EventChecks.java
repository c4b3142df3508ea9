package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Verified;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The rules an event must keep, apart from those of single fields. */
final class EventChecks {
    private static final List<String> FAMILY =
            List.of("employee", "customer", "contact", "partner", "vendor", "entitygroup");
    private final RecordStore store;

    EventChecks(RecordStore store) {
        this.store = store;
    }

    void check(Draft draft) {
        day(draft);
        times(draft);
        zone(draft);
        SeriesChecks.check(draft);
        draft.lines("attendee").forEach(line -> active(Objects.toString(line.get("attendee"), "")));
    }

    /** {@code submitFields} takes only what the Records Browser marks for inline edit, and custom fields. */
    @Verified(
            on = "2026-11",
            source = "netsuite.md 1.1, inline flags of the Records Browser; the error's name is assumed")
    static void inlineOnly(RecordType type, SaveKind kind, Draft draft) {
        if (kind != SaveKind.XEDIT) {
            return;
        }
        for (String id : draft.touched()) {
            var field = type.field(id);
            if (field != null && !field.inline() && !field.system()) {
                throw new NetSuiteError(
                        "SSS_INVALID_API_USAGE", "The field " + id + " cannot be edited inline on " + type.id() + ".");
            }
        }
    }

    /** Without its day an event cannot be expanded or drawn, whatever mandatory fields a save may leave out. */
    private static void day(Draft draft) {
        if (!draft.has("startdate")) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: Date");
        }
    }

    @Verified(on = "2026-11", source = "netsuite.md 2.1, one-day rule of Oracle's event page; codes are assumed")
    private static void times(Draft draft) {
        if (draft.flag("alldayevent")) {
            draft.set("starttime", EventTime.DAY_BEGINS.toString());
            draft.set("endtime", EventTime.DAY_ENDS.toString());
            return;
        }
        boolean start = draft.has("starttime");
        boolean end = draft.has("endtime");
        if (draft.flag("timedevent") && !(start && end)) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: " + (start ? "End Time" : "Start Time"));
        }
        if (start && end && draft.text("endtime").compareTo(draft.text("starttime")) <= 0) {
            throw new NetSuiteError(
                    "SERVER_SIDE_VALIDATION_FAILED",
                    "The end time of an event must be after its start time on the same day.");
        }
        boolean otherDay = draft.has("enddate") && !draft.text("enddate").equals(draft.text("startdate"));
        if (otherDay && draft.text("frequency").equals("NONE")) {
            throw new NetSuiteError(
                    "SERVER_SIDE_VALIDATION_FAILED", "A one-time event must start and end on the same calendar day.");
        }
    }

    private static void zone(Draft draft) {
        if (!ZoneId.getAvailableZoneIds().contains(draft.text("timezone"))) {
            throw new NetSuiteError(
                    "INVALID_KEY_OR_REF", "Invalid timezone reference key " + draft.text("timezone") + ".");
        }
    }

    @Verified(on = "2026-11", source = "netsuite.md 10 rule 10: attendees are existing, active entities")
    private void active(String attendee) {
        boolean inactive = Rows.find(store, FAMILY, attendee)
                .map(StoredRecord::fields)
                .map(fields -> Boolean.TRUE.equals(fields.get("isinactive")))
                .orElse(false);
        if (inactive) {
            throw new NetSuiteError("INVALID_KEY_OR_REF", "Invalid attendee reference key " + attendee + ".");
        }
    }
}
