package io.calrelay.gateway.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches series whole: master and exceptions have one UID, so one list by UID has them all, however many occurrences there
 * are. Where no part that was read names the UID, the usual one is asked for together with the master, which then says
 * whether it was right. That a series has no master is believed only if there is none of that id.
 */
record SeriesCalls(OwnersCalendar calendar) {
    /** What is known of a series. @param master by its id, once it was asked for */
    private record Wanted(Optional<String> uid, Optional<Event> master) {}

    private record Asked(Wanted wanted, String uid, Optional<Batch.Part<Event>> master, Batch.Part<Events> list) {
        Optional<Event> found() throws IOException {
            return master.isPresent() ? master.get().found() : wanted.master();
        }
    }

    /** A series as far as it was found. */
    private record Listed(List<Event> events, Optional<DateTime> calendarChangedAt) {
        boolean has(String id) {
            return events.stream().anyMatch(event -> id.equals(event.getId()));
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
        Map<String, Wanted> open = new LinkedHashMap<>();
        uids.forEach((master, uid) -> open.put(master, new Wanted(uid, Optional.empty())));
        Map<String, Listed> found = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Map<String, Asked> asked = ask(open);
            open.clear();
            for (Map.Entry<String, Asked> each : asked.entrySet()) {
                String master = each.getKey();
                Listed listed = listed(each.getValue());
                better(each.getValue(), listed.has(master)).ifPresent(wanted -> open.put(master, wanted));
                each.getValue()
                        .found()
                        // A tombstone need not say its UID.
                        .filter(event -> !listed.has(master))
                        .ifPresent(listed.events()::add);
                found.put(master, listed);
            }
        }
        return parts(found);
    }

    private Map<String, Asked> ask(Map<String, Wanted> series) throws IOException {
        Map<String, Asked> asked = new LinkedHashMap<>();
        Batch batch = calendar.batch();
        for (Map.Entry<String, Wanted> each : series.entrySet()) {
            String master = each.getKey();
            Wanted wanted = each.getValue();
            String uid = wanted.uid().orElseGet(() -> UidMapping.likelyOf(master));
            Optional<Batch.Part<Event>> get =
                    wanted.uid().isPresent() ? Optional.empty() : Optional.of(batch.add(calendar.getting(master)));
            asked.put(master, new Asked(wanted, uid, get, batch.add(calendar.listing(uid, null))));
        }
        batch.send();
        return asked;
    }

    /** How to ask again, if the master is not where it was looked for. */
    private static Optional<Wanted> better(Asked asked, boolean hasMaster) throws IOException {
        if (hasMaster || asked.wanted().master().isPresent()) {
            return Optional.empty();
        }
        if (asked.master().isEmpty()) {
            return Optional.of(new Wanted(Optional.empty(), Optional.empty()));
        }
        Optional<Event> master = asked.found();
        return master.map(Event::getICalUID)
                .filter(uid -> !uid.equals(asked.uid()))
                .map(uid -> new Wanted(Optional.of(uid), master));
    }

    /** All pages. */
    private Listed listed(Asked asked) throws IOException {
        Events first = asked.list().answer();
        List<Event> events = new ArrayList<>(CalendarReading.items(first));
        Events page = first;
        while (page.getNextPageToken() != null) {
            page = calendar.listing(asked.uid(), page.getNextPageToken()).execute();
            events.addAll(CalendarReading.items(page));
        }
        return new Listed(events, Optional.ofNullable(first.getUpdated()));
    }

    private List<SeriesParts> parts(Map<String, Listed> found) throws IOException {
        List<Event> all = found.values().stream()
                .flatMap(listed -> listed.events().stream())
                .toList();
        Iterator<Event> explained = new Tombstones(calendar).explained(all).iterator();
        List<SeriesParts> parts = new ArrayList<>();
        found.forEach((master, listed) -> {
            listed.events().replaceAll(event -> explained.next());
            parts.add(SeriesParts.of(
                    master, listed.events(), listed.calendarChangedAt().map(TimeMapping::instant)));
        });
        return parts;
    }
}
