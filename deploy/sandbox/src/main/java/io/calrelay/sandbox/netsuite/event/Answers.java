package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells an answer from other edits. */
final class Answers {
    private Answers() {}

    /** Whether the save changed nothing but what attendees answered. */
    static boolean only(Draft draft) {
        StoredRecord before = draft.before();
        if (before == null) {
            return false;
        }
        StoredRecord now = draft.look();
        return withoutStamp(before).equals(withoutStamp(now))
                && !before.lines("attendee").equals(now.lines("attendee"))
                && unanswered(before).equals(unanswered(now));
    }

    private static Map<String, Object> withoutStamp(StoredRecord row) {
        Map<String, Object> fields = new HashMap<>(row.fields());
        fields.remove("lastmodifieddate");
        return fields;
    }

    private static List<Map<String, Object>> unanswered(StoredRecord row) {
        List<Map<String, Object>> lines = new ArrayList<>();
        row.lines("attendee").forEach(line -> {
            Map<String, Object> rest = new HashMap<>(line);
            rest.remove("response");
            lines.add(rest);
        });
        return lines;
    }
}
