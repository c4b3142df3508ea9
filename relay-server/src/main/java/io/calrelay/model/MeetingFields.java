package io.calrelay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a meeting says, as one side expresses it or as it is meant.
 *
 * @param time of a series: of its first occurrence, by the rule
 * @param attendees in the side's own order; the organizer may be among them
 * @param recurrence empty for a meeting that takes place once
 * @param exceptions occurrences that differ from the series; each names one that the recurrence makes
 */
public record MeetingFields(
        String title,
        String location,
        Text description,
        EventTime time,
        AccessLevel access,
        List<Attendee> attendees,
        Optional<Recurrence> recurrence,
        SortedMap<RecurrenceId, OccurrenceChange> exceptions) {
    private static final Comparator<Attendee> BY_ADDRESS = Comparator.comparing(
            attendee -> attendee.email().map(EmailAddress::value).orElse("~" + attendee.name()));

    public MeetingFields {
        attendees = List.copyOf(attendees);
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }

    /** Of a meeting that takes place once. */
    public MeetingFields(
            String title,
            String location,
            Text description,
            EventTime time,
            AccessLevel access,
            List<Attendee> attendees) {
        this(title, location, description, time, access, attendees, Optional.empty(), Collections.emptySortedMap());
    }

    public boolean isSeries() {
        return recurrence.isPresent();
    }

    public Object get(Field field) {
        return switch (field) {
            case TITLE -> title;
            case LOCATION -> location;
            case DESCRIPTION -> description;
            case TIME -> time;
            case RECURRENCE -> recurrence;
            case EXCEPTIONS -> exceptions;
            case ACCESS -> access;
            case ATTENDEES -> attendees;
        };
    }

    /** These fields, but {@code taken} ones as {@code from} has them. */
    public MeetingFields take(Collection<Field> taken, MeetingFields from) {
        return new MeetingFields(
                taken.contains(Field.TITLE) ? from.title : title,
                taken.contains(Field.LOCATION) ? from.location : location,
                taken.contains(Field.DESCRIPTION) ? from.description : description,
                taken.contains(Field.TIME) ? from.time : time,
                taken.contains(Field.ACCESS) ? from.access : access,
                taken.contains(Field.ATTENDEES) ? from.attendees : attendees,
                taken.contains(Field.RECURRENCE) ? from.recurrence : recurrence,
                taken.contains(Field.EXCEPTIONS) ? from.exceptions : exceptions);
    }

    public MeetingFields withAttendees(List<Attendee> others) {
        return new MeetingFields(title, location, description, time, access, others, recurrence, exceptions);
    }

    public MeetingFields withAccess(AccessLevel other) {
        return new MeetingFields(title, location, description, time, other, attendees, recurrence, exceptions);
    }

    /** What the attendee with that address answered; empty if nobody has it. */
    public Optional<Attendee.Response> answerOf(EmailAddress address) {
        return attendees.stream()
                .filter(each -> each.has(address))
                .map(Attendee::response)
                .findFirst();
    }

    /** With that answer of the attendee with that address; the same if nobody has it. */
    public MeetingFields withAnswer(EmailAddress address, Attendee.Response answer) {
        return withAttendees(attendees.stream()
                .map(each -> each.has(address) ? each.withResponse(answer) : each)
                .toList());
    }

    public MeetingFields withTime(EventTime other) {
        return new MeetingFields(title, location, description, other, access, attendees, recurrence, exceptions);
    }

    public MeetingFields withRecurrence(Optional<Recurrence> other) {
        return new MeetingFields(title, location, description, time, access, attendees, other, exceptions);
    }

    public MeetingFields withExceptions(Map<RecurrenceId, OccurrenceChange> others) {
        return new MeetingFields(
                title, location, description, time, access, attendees, recurrence, new TreeMap<>(others));
    }

    /** These fields, but the exceptions of those occurrences as {@code from} has them, or none where it has none. */
    public MeetingFields takeOccurrences(Collection<RecurrenceId> taken, MeetingFields from) {
        SortedMap<RecurrenceId, OccurrenceChange> merged = new TreeMap<>(exceptions);
        for (RecurrenceId each : taken) {
            OccurrenceChange change = from.exceptions.get(each);
            if (change == null) {
                merged.remove(each);
            } else {
                merged.put(each, change);
            }
        }
        return withExceptions(merged);
    }

    /** One occurrence of the series as it would be without an exception. @param at when it is by the rule */
    public MeetingFields plainOccurrence(EventTime at) {
        return new MeetingFields(title, location, description, at, access, attendees);
    }

    /**
     * Whether the field says the same: the same instants whatever the zone (of a series: in a zone of the same rules, else later
     * occurrences would differ), the same attendees whatever their order.
     */
    public boolean sameIn(Field field, MeetingFields other) {
        return switch (field) {
            case TIME ->
                time.isSameTimeAs(other.time) && (!isSeries() || !other.isSeries() || sameZone(time, other.time));
            case EXCEPTIONS -> differingOccurrences(other).isEmpty();
            case ATTENDEES -> sameAttendees(attendees, other.attendees);
            default -> get(field).equals(other.get(field));
        };
    }

    /** The fields in which the two differ. */
    public Set<Field> differingFrom(MeetingFields other) {
        EnumSet<Field> differing = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!sameIn(field, other)) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** The occurrences whose exceptions differ, or that are one here and none there. */
    public SortedSet<RecurrenceId> differingOccurrences(MeetingFields other) {
        SortedSet<RecurrenceId> differing = new TreeSet<>(exceptions.keySet());
        differing.addAll(other.exceptions.keySet());
        differing.removeIf(each -> {
            OccurrenceChange one = exceptions.get(each);
            OccurrenceChange two = other.exceptions.get(each);
            return one != null && two != null && one.isSameAs(two);
        });
        return differing;
    }

    private static boolean sameZone(EventTime one, EventTime other) {
        return !(one instanceof EventTime.Timed first && other instanceof EventTime.Timed second)
                || first.start()
                        .getZone()
                        .getRules()
                        .equals(second.start().getZone().getRules());
    }

    static boolean sameAttendees(List<Attendee> one, List<Attendee> other) {
        return sorted(one).equals(sorted(other));
    }

    private static List<Attendee> sorted(List<Attendee> attendees) {
        return attendees.stream().sorted(BY_ADDRESS).toList();
    }
}
