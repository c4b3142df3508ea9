package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.util.List;

/** What makes a sound series, whether a person or a script describes it. */
@Assumed(
        source =
                "netsuite.md 1.5: the fields are hidden; which checks a save makes and under which codes is not documented")
final class SeriesChecks {
    private static final List<String> OF_SERIES_ONLY = List.of(
            "period",
            "recurrencedow",
            "recurrencedowmask",
            "recurrencedowim",
            "seriesstartdate",
            "endbydate",
            "noenddate",
            "exclusiondate");

    private SeriesChecks() {}

    static void check(Draft draft) {
        draft.setIfAbsent("frequency", "NONE");
        if (draft.text("frequency").equals("NONE")) {
            OF_SERIES_ONLY.forEach(field -> draft.set(field, null));
            return;
        }
        draft.setIfAbsent("period", "1");
        firstDay(draft);
        pattern(draft);
        end(draft);
    }

    /** The form has one date; a script may set either field, and the other follows. */
    private static void firstDay(Draft draft) {
        if (draft.has("seriesstartdate") && (draft.touches("seriesstartdate") || !draft.touches("startdate"))) {
            draft.set("startdate", draft.text("seriesstartdate"));
        } else {
            draft.set("seriesstartdate", draft.text("startdate"));
        }
    }

    private static void pattern(Draft draft) {
        String mask = draft.text("recurrencedowmask");
        String frequency = draft.text("frequency");
        long period = Rows.id(draft.text("period"));
        boolean sound = period > 0
                && (period == 1 || !frequency.equals("YEAR"))
                && (mask.isEmpty() || mask.matches("[TF]{7}"))
                && !(frequency.equals("WEEK") && mask.equals("FFFFFFF"))
                && draft.text("recurrencedow").matches("[1-7]?")
                && draft.text("recurrencedowim").matches("[1-5]?");
        if (!sound) {
            throw new NetSuiteError("INVALID_FLD_VALUE", "Invalid recurrence definition.");
        }
    }

    @Verified(
            on = "2026-11",
            source = "netsuite.md 1.5, Oracle help N503084: a series ends by a date or not at all; no COUNT")
    private static void end(Draft draft) {
        if (draft.touches("endbydate") && draft.has("endbydate") && !draft.touches("noenddate")) {
            draft.set("noenddate", false);
        }
        if (draft.flag("noenddate")) {
            draft.set("endbydate", null);
            return;
        }
        String last = draft.text("endbydate");
        if (last.isEmpty() || last.compareTo(draft.text("seriesstartdate")) < 0) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: End By");
        }
    }
}
