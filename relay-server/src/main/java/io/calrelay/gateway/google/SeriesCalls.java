package io.calrelay.gateway.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches series whole: master and exceptions have one UID, so one list by UID has them all, however many occurrences there
 * are. Where no part that was read names the UID, the usual one is asked for together with the master, which then says
 * whether it was right.
 */
record SeriesCalls(OwnersCalendar calendar) {
    /** What was asked for one series. @param master empty if the UID was known */
    private record Asked(String uid, Optional<Batch.Part<Event>> master, Batch.Part<Events> list) {
        /** Empty if it was not asked for, or does not exist. */
        Optional<Event> found() throws IOException {
            return master.isEmpty() ? Optional.empty() : master.get().found();
        }
    }

    SeriesParts fetch(String master) throws IOException {
        return fetch(master, Optional.empty());
    }

    /** @param uid empty if it is not known */
    SeriesParts fetch(String master, Optional<String> uid) throws IOException {
        return fetch(Map.of(master, uid)).get(0);
    }

    /** @param uids by the masters' ids; empty where no part that was read names it */
    List<SeriesParts> fetch(Map<String, Optional<String>> uids) throws IOException {
        Map<String, Asked> asked = ask(uids);
        Map<String, Event> masters = new LinkedHashMap<>();
        Map<String, Optional<String>> otherUids = new LinkedHashMap<>();
        for (Map.Entry<String, Asked> each : asked.entrySet()) {
            Optional<Event> found = each.getValue().found();
            found.ifPresent(master -> masters.put(each.getKey(), master));
            found.map(Event::getICalUID)
                    .filter(uid -> !uid.equals(each.getValue().uid()))
                    .ifPresent(uid -> otherUids.put(each.getKey(), Optional.of(uid)));
        }
        asked.putAll(ask(otherUids));
        List<Event> events = new ArrayList<>();
        for (Map.Entry<String, Asked> each : asked.entrySet()) {
            List<Event> listed = listed(each.getValue());
            // A tombstone need not say its UID.
            if (listed.stream().noneMatch(event -> each.getKey().equals(event.getId()))) {
                Optional.ofNullable(masters.get(each.getKey())).ifPresent(events::add);
            }
            events.addAll(listed);
        }
        return parts(asked, new Tombstones(calendar).explained(events));
    }

    private static List<SeriesParts> parts(Map<String, Asked> asked, List<Event> events) throws IOException {
        List<SeriesParts> parts = new ArrayList<>();
        for (Map.Entry<String, Asked> each : asked.entrySet()) {
            DateTime changedAt = each.getValue().list().answer().getUpdated();
            parts.add(SeriesParts.of(
                    each.getKey(), events, Optional.ofNullable(changedAt).map(TimeMapping::instant)));
        }
        return parts;
    }

    private Map<String, Asked> ask(Map<String, Optional<String>> uids) throws IOException {
        Map<String, Asked> asked = new LinkedHashMap<>();
        Batch batch = calendar.batch();
        for (Map.Entry<String, Optional<String>> each : uids.entrySet()) {
            String master = each.getKey();
            String uid = each.getValue().orElseGet(() -> UidMapping.likelyOf(master));
            Optional<Batch.Part<Event>> get =
                    each.getValue().isPresent() ? Optional.empty() : Optional.of(batch.add(calendar.getting(master)));
            asked.put(master, new Asked(uid, get, batch.add(calendar.listing(uid, null))));
        }
        batch.send();
        return asked;
    }

    /** All pages. */
    private List<Event> listed(Asked asked) throws IOException {
        Events page = asked.list().answer();
        List<Event> events = new ArrayList<>(CalendarReading.items(page));
        while (page.getNextPageToken() != null) {
            page = calendar.listing(asked.uid(), page.getNextPageToken()).execute();
            events.addAll(CalendarReading.items(page));
        }
        return events;
    }
}
