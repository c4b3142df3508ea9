package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Assumed;
import java.util.Map;
import java.util.Objects;

/** Who may see, edit and delete an event. */
public final class EventAccess {
    private static final long SYSTEM = -4;
    private final RecordStore store;
    private final EventSettings settings;

    public EventAccess(RecordStore store, EventSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The full event, not only that somebody is busy. */
    @Assumed(source = "netsuite.md 1.7: two pages contradict each other, hence the privateAccess switch")
    public boolean mayRead(Session session, StoredRecord event) {
        if (session.userId() == SYSTEM || isHost(session.userId(), event) || attends(session.userId(), event)) {
            return true;
        }
        boolean hidden = event.text("accesslevel").equals("PRIVATE");
        if (session.actor() instanceof Actor.Relay) {
            return !hidden || settings.privateAccess() == EventSettings.PrivateAccess.ROLE;
        }
        return event.text("accesslevel").equals("PUBLIC");
    }

    /** People edit what they organize, own or attend; roles with event permission edit what they can see. */
    @Assumed(source = "netsuite.md 5.6: whether LIST_EVENT FULL reaches other people's events is contradictory")
    public boolean mayEdit(Session session, StoredRecord event) {
        return mayRead(session, event)
                && (isRole(session) || isHost(session.userId(), event) || attends(session.userId(), event));
    }

    /**
     * Only the organizer can delete a meeting in the screens (netsuite.md 1.7, Oracle help N505886); a private one only its
     * owner, not even an administrator (N502623), where the account is that strict.
     */
    public boolean mayDelete(Session session, StoredRecord event) {
        if (settings.privateAccess() == EventSettings.PrivateAccess.OWNER_ONLY
                && event.text("accesslevel").equals("PRIVATE")) {
            return Long.toString(session.userId()).equals(event.text("owner"));
        }
        return mayRead(session, event) && (isRole(session) || isHost(session.userId(), event));
    }

    private static boolean isRole(Session session) {
        return session.userId() == SYSTEM || session.actor() instanceof Actor.Relay;
    }

    private static boolean isHost(long user, StoredRecord event) {
        String id = Long.toString(user);
        return id.equals(event.text("organizer")) || id.equals(event.text("owner"));
    }

    /** Whether the person has a line, or belongs to a group that has one. */
    public boolean attends(long entity, StoredRecord event) {
        String id = Long.toString(entity);
        return event.lines("attendee").stream()
                .map(line -> Objects.toString(line.get("attendee"), ""))
                .anyMatch(attendee -> attendee.equals(id) || isMember(attendee, id));
    }

    private boolean isMember(String group, String id) {
        return store.find("entitygroup", Long.parseLong(group))
                .map(row -> row.lines("groupmembers").stream().anyMatch(line -> id.equals(line.get("memberkey"))))
                .orElse(false);
    }

    /** The person's own line in a draft; empty where there is none. */
    static Map<String, Object> line(Draft draft, long entity) {
        String id = Long.toString(entity);
        return draft.lines("attendee").stream()
                .filter(line -> id.equals(line.get("attendee")))
                .findFirst()
                .orElse(Map.of());
    }
}
