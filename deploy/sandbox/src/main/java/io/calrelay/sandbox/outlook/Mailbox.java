package io.calrelay.sandbox.outlook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's calendar as the store holds it. Guarded by the cloud's lock. */
final class Mailbox {
    /** The create that a transactionId stands for. */
    record Creation(int number, String body, Instant at) {}

    /**
     * A deleted item.
     *
     * @param version of the mailbox when it went
     * @param item as it was
     */
    record Tombstone(long version, Instant at, EventItem item) {}

    /** The address, in lower case. */
    final String email;
    /** The directory's object id, which stands in resource paths. */
    final String userId;

    final NavigableMap<Integer, EventItem> items = new TreeMap<>();
    final NavigableMap<Integer, Tombstone> tombstones = new TreeMap<>();

    final Map<String, Creation> creations = new HashMap<>();
    long version;
    int lastNumber;

    Mailbox(String email) {
        this.email = email;
        this.userId = UUID.nameUUIDFromBytes(("mailbox " + email).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    int nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    /** Puts a new or changed item in place: its change key moves on. */
    void put(EventItem item, Instant now) {
        version++;
        item.version = version;
        item.modified = now;
        items.put(item.number, item);
    }

    /** The same, and the edited occurrence's change key moves on too, with its master's (graph.md 1.1). */
    void put(EventItem item, EditedOccurrence edit, Instant now) {
        put(item, now);
        edit.version = version;
        edit.modified = now;
    }

    /** Takes it out of the calendar: the whole item, or one occurrence of a series. */
    void remove(Occurrence occurrence, Instant now) {
        EventItem item = occurrence.item();
        if (occurrence.date() == null) {
            version++;
            items.remove(item.number);
            tombstones.put(item.number, new Tombstone(version, now, item));
        } else {
            EventItem copy = item.copy();
            copy.cancelled.add(occurrence.date());
            copy.edited.remove(occurrence.date());
            put(copy, now);
        }
    }

    /** The whole meeting of that UID; failing that, the one occurrence that was invited to alone. */
    Optional<EventItem> byUid(String uid, @Nullable Instant recurrenceId) {
        return items.values().stream()
                .filter(item -> item.uid.equalsIgnoreCase(uid))
                .filter(item -> item.instanceOf == null || item.instanceOf.equals(recurrenceId))
                .min(Comparator.comparing(item -> item.instanceOf != null));
    }

    /** Single occurrences that came before the meeting they belong to. */
    List<EventItem> instancesOf(String uid) {
        return items.values().stream()
                .filter(item -> item.instanceOf != null && item.uid.equalsIgnoreCase(uid))
                .toList();
    }

    String changeKey(long atVersion) {
        byte[] key = Arrays.copyOf(userId.getBytes(StandardCharsets.US_ASCII), 18);
        for (int i = 0; i < 4; i++) {
            key[17 - i] = (byte) (atVersion >>> (8 * i));
        }
        return Base64.getEncoder().encodeToString(key) + "==";
    }
}
