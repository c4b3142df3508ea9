package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace;
import io.calrelay.sandbox.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Commits changes: stamps, the trace, and which calendars have news. Guarded by the cloud's lock. */
public final class Ledger {
    private final World world;
    private final RandomGenerator chance;
    private final Map<PersonalCalendar, Set<String>> news = new LinkedHashMap<>();
    private final Positions<GoogleSwitch> switches;
    private long last;

    public Ledger(World world, Positions<GoogleSwitch> switches) {
        this.world = world;
        this.switches = switches;
        this.chance = world.seeds().forPurpose("google event ids");
    }

    Instant now() {
        return world.clock().instant();
    }

    String newId() {
        return Base32Hex.random(chance);
    }

    /** The revision that every change so far is at or below. */
    long revision() {
        return last;
    }

    /** Stores a new event or a new version. */
    StoredEvent commit(PersonalCalendar calendar, StoredEvent event, Actor by, Trace.Operation operation) {
        long micros = nextMicros();
        StoredEvent before = calendar.stored(event.id()).orElse(event);
        boolean isNew = before.stamp().revision() == 0;
        Instant created =
                isNew ? now().truncatedTo(ChronoUnit.SECONDS) : before.stamp().created();
        boolean onlyReminders = !isNew && sameButReminders(before.body(), event.body());
        // Provider: changing reminders does not change `updated` (google.md 3.1); the etag may follow (15 no. 12).
        long counted = onlyReminders ? before.stamp().micros() : micros;
        boolean same = onlyReminders && !switches.isOn(GoogleSwitch.REMINDERS_CHANGE_ETAG);
        StoredEvent.Stamp stamp =
                new StoredEvent.Stamp(micros, counted, same ? before.stamp().tag() : micros, created);
        StoredEvent stored = new StoredEvent(event.id(), event.body(), stamp);
        calendar.put(stored);
        news.computeIfAbsent(calendar, key -> new TreeSet<>())
                .add(stored.body().path("eventType").asText("default"));
        world.trace().add(by, Service.GOOGLE, operation, stored.id(), stored.title());
        return stored;
    }

    /** A new event that is not stored yet. */
    static StoredEvent draft(String id, ObjectNode body) {
        return new StoredEvent(id, body, new StoredEvent.Stamp(0, 0, 0, Instant.EPOCH));
    }

    /** The calendars changed since this was last asked, with the types of the events that changed. */
    public Map<PersonalCalendar, Set<String>> takeNews() {
        Map<PersonalCalendar, Set<String>> taken = new LinkedHashMap<>(news);
        news.clear();
        return taken;
    }

    public long keep() {
        return last;
    }

    public void restore(long kept) {
        last = Math.max(last, kept);
    }

    private long nextMicros() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now());
        last = Math.max(micros, last + 1);
        return last;
    }

    private static boolean sameButReminders(ObjectNode before, ObjectNode after) {
        ObjectNode one = before.deepCopy();
        ObjectNode other = after.deepCopy();
        one.remove("reminders");
        other.remove("reminders");
        return one.equals(other) && !Json.child(before, "reminders").equals(Json.child(after, "reminders"));
    }
}
