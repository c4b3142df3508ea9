package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One item of a mailbox's calendar: a single event, or a series with what was cancelled and edited of it. Changed as a copy and
 * then put back, so that a refused change leaves nothing behind.
 */
final class EventItem {
    /** Its place in the mailbox; part of every id. */
    final int number;
    /** The clean iCalendar UID: the organizer's, with the date bytes zeroed. */
    final String uid;

    /** The original start, where only one occurrence of somebody else's series is known here; null otherwise. */
    @Nullable
    Instant instanceOf;

    final Instant created;
    /** The members in the wire form, as far as they need no computing. */
    final ObjectNode members;

    Times times;

    @Nullable
    Recurrence recurrence;

    final NavigableSet<LocalDate> cancelled = new TreeSet<>();
    final NavigableMap<LocalDate, EditedOccurrence> edited = new TreeMap<>();
    final Map<String, String> extended = new TreeMap<>();
    final Map<String, ObjectNode> extensions = new TreeMap<>();
    final List<Attachment> attachments = new ArrayList<>();
    /** The version of the mailbox at which it last changed: change key, etag and delta all come from it. */
    long version;

    Instant modified;
    /** Part of the occurrences' ids, where a reshape changes them. */
    int generation;
    /** iCalendar SEQUENCE: the organizer's count of changes that were mailed. */
    int sequence;

    EventItem(int number, String uid, Instant created, ObjectNode members, Times times) {
        this.number = number;
        this.uid = uid;
        this.created = created;
        this.modified = created;
        this.members = members;
        this.times = times;
    }

    EventItem copy() {
        EventItem copy = new EventItem(number, uid, created, members.deepCopy(), times);
        copy.instanceOf = instanceOf;
        copy.recurrence = recurrence;
        copy.cancelled.addAll(cancelled);
        edited.forEach((date, edit) -> copy.edited.put(date, edit.copy()));
        copy.extended.putAll(extended);
        extensions.forEach((name, extension) -> copy.extensions.put(name, extension.deepCopy()));
        copy.attachments.addAll(attachments);
        copy.version = version;
        copy.modified = modified;
        copy.generation = generation;
        copy.sequence = sequence;
        return copy;
    }

    boolean series() {
        return recurrence != null;
    }

    boolean organized() {
        return members.path("isOrganizer").asBoolean(true);
    }

    /** Whether others are invited, or it came as an invitation. */
    boolean meeting() {
        return !organized() || !members.path("attendees").isEmpty();
    }
}
