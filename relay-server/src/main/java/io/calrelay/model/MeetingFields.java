package io.calrelay.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a meeting says, as one side expresses it or as it is meant.
 *
 * @param attendees in the side's own order; the organizer may be among them
 */
public record MeetingFields(
        String title, String location, Text description, EventTime time, AccessLevel access, List<Attendee> attendees) {
    private static final Comparator<Attendee> BY_ADDRESS = Comparator.comparing(
            attendee -> attendee.email().map(EmailAddress::value).orElse("~" + attendee.name()));

    public MeetingFields {
        attendees = List.copyOf(attendees);
    }

    public Object get(Field field) {
        return switch (field) {
            case TITLE -> title;
            case LOCATION -> location;
            case DESCRIPTION -> description;
            case TIME -> time;
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
                taken.contains(Field.ATTENDEES) ? from.attendees : attendees);
    }

    public MeetingFields withAttendees(List<Attendee> others) {
        return new MeetingFields(title, location, description, time, access, others);
    }

    /** Whether the field says the same: the same instants whatever the zone, the same attendees whatever their order. */
    public boolean sameIn(Field field, MeetingFields other) {
        return switch (field) {
            case TIME -> time.isSameTimeAs(other.time);
            case ATTENDEES -> sorted(attendees).equals(sorted(other.attendees));
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

    private static List<Attendee> sorted(List<Attendee> attendees) {
        return attendees.stream().sorted(BY_ADDRESS).toList();
    }
}
