package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.util.List;

/** What server scripts can and cannot set on an event that a person could set on the screen. */
final class ScriptLimits {
    private static final List<String> RECURRENCE = List.of(
            "frequency",
            "period",
            "recurrencedow",
            "recurrencedowmask",
            "recurrencedowim",
            "seriesstartdate",
            "endbydate",
            "noenddate");
    private final EventSettings settings;

    ScriptLimits(EventSettings settings) {
        this.settings = settings;
    }

    void apply(Session session, Draft draft) {
        owner(draft);
        if (session.byScript()) {
            timezone(session, draft);
            recurrence(draft);
        }
    }

    /** The owner is the creator; a script may name another employee on creation, nobody can later. */
    @Assumed(source = "netsuite.md 1.1 and 1.7: production scripts set owner, the effect is unconfirmed")
    private static void owner(Draft draft) {
        StoredRecord before = draft.before();
        if (before != null) {
            draft.set("owner", before.fields().get("owner"));
        }
    }

    @Assumed(source = "netsuite.md 2.2: the effect of setting timezone from a script is unknown, hence the switch")
    private void timezone(Session session, Draft draft) {
        if (draft.touches("timezone") && settings.timezoneField() == EventSettings.TimezoneField.IGNORED) {
            StoredRecord before = draft.before();
            draft.set("timezone", before == null ? session.zone().getId() : before.text("timezone"));
        }
    }

    @Assumed(source = "netsuite.md 1.5: Oracle's SuiteScript and SOAP pages contradict each other, hence the switch")
    private void recurrence(Draft draft) {
        if (settings.nativeRecurrence() == EventSettings.NativeRecurrence.SUPPORTED) {
            return;
        }
        List<String> changed =
                RECURRENCE.stream().filter(field -> changes(draft, field)).toList();
        if (!changed.isEmpty() && settings.nativeRecurrence() == EventSettings.NativeRecurrence.REJECTED) {
            throw new NetSuiteError(
                    "SSS_INVALID_API_USAGE", "Setting recurring events is not currently supported in SuiteScript.");
        }
        RECURRENCE.forEach(draft::undo);
    }

    /** Saying of an event that it takes place once, where it does, is no change. */
    private static boolean changes(Draft draft, String field) {
        StoredRecord before = draft.before();
        return draft.touches(field)
                && !plain(draft.text(field)).equals(plain(before == null ? "" : before.text(field)));
    }

    private static String plain(String value) {
        return value.equals("NONE") || value.equals("false") ? "" : value;
    }
}
