package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What NetSuite fills in on an event. */
final class EventDefaults {
    private final RecordStore store;
    private final InstantSource clock;

    EventDefaults(RecordStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Assumed(source = "netsuite.md 10 rule 6: status CONFIRMED and today's date are unconfirmed")
    void onNew(Session session, Draft draft) {
        draft.setIfAbsent(
                "startdate",
                LocalDate.ofInstant(clock.instant(), session.zone()).toString());
        draft.setIfAbsent("status", "CONFIRMED");
        draft.setIfAbsent("accesslevel", "PUBLIC");
        draft.setIfAbsent("customform", "-110");
        draft.setIfAbsent("frequency", "NONE");
        draft.setIfAbsent("alldayevent", false);
        draft.setIfAbsent("timedevent", true);
        draft.setIfAbsent("timezone", session.zone().getId());
        if (store.find("employee", session.userId()).isPresent()) {
            draft.setIfAbsent("organizer", Long.toString(session.userId()));
            draft.setIfAbsent("owner", Long.toString(session.userId()));
            draft.lines("attendee").add(accepted(session.userId()));
        }
    }

    /** On creation the organizer is an accepted attendee; a later organizer is not added (netsuite.md 1.1). */
    @Verified(on = "2026-11", source = "netsuite.md 1.1, field help in the Records Browser")
    void organizerAttends(Draft draft) {
        String organizer = draft.text("organizer");
        List<Map<String, Object>> lines = draft.lines("attendee");
        for (Map<String, Object> line : lines) {
            if (organizer.equals(line.get("attendee"))) {
                line.putIfAbsent("response", "ACCEPTED");
            }
        }
        if (!organizer.isEmpty() && lines.stream().noneMatch(line -> organizer.equals(line.get("attendee")))) {
            lines.add(0, accepted(Long.parseLong(organizer)));
        }
    }

    /** Line ids and the values an attendee line starts with. */
    static void completeLines(Draft draft) {
        int next = 1;
        for (Map<String, Object> line : draft.lines("attendee")) {
            line.putIfAbsent("response", "NORESPONSE");
            line.putIfAbsent("attendance", "REQUIRED");
            line.put("id", Integer.toString(next++));
        }
        next = 1;
        for (Map<String, Object> line : draft.lines("resource")) {
            line.put("id", Integer.toString(next++));
        }
    }

    private static Map<String, Object> accepted(long employee) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("attendee", Long.toString(employee));
        line.put("response", "ACCEPTED");
        line.put("attendance", "REQUIRED");
        return line;
    }
}
