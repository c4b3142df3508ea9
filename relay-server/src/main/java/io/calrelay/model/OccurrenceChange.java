package io.calrelay.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one occurrence differs from its series: an exception, as Graph and Google call it. */
public sealed interface OccurrenceChange {
    /** It does not take place. */
    record Cancelled() implements OccurrenceChange {}

    /** It takes place otherwise than the rest; an empty member is as in the series. */
    record Edited(
            Optional<String> title,
            Optional<String> location,
            Optional<Text> description,
            Optional<EventTime> time,
            Optional<AccessLevel> access,
            Optional<List<Attendee>> attendees)
            implements OccurrenceChange {
        public static final Edited NOTHING = new Edited(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Edited {
            attendees = attendees.map(List::copyOf);
        }

        public Edited withTime(EventTime other) {
            return new Edited(title, location, description, Optional.of(other), access, attendees);
        }

        /**
         * What of an occurrence is not as in its series.
         *
         * @param plain the occurrence as it would be without an exception
         * @param actual the occurrence as it is
         */
        public static Edited between(MeetingFields plain, MeetingFields actual) {
            Set<Field> changed = actual.differingFrom(plain);
            return new Edited(
                    when(changed.contains(Field.TITLE), actual.title()),
                    when(changed.contains(Field.LOCATION), actual.location()),
                    when(changed.contains(Field.DESCRIPTION), actual.description()),
                    when(changed.contains(Field.TIME), actual.time()),
                    when(changed.contains(Field.ACCESS), actual.access()),
                    when(changed.contains(Field.ATTENDEES), actual.attendees()));
        }

        /** The fields that are not as in the series. */
        public Set<Field> fields() {
            EnumSet<Field> fields = EnumSet.noneOf(Field.class);
            title.ifPresent(value -> fields.add(Field.TITLE));
            location.ifPresent(value -> fields.add(Field.LOCATION));
            description.ifPresent(value -> fields.add(Field.DESCRIPTION));
            time.ifPresent(value -> fields.add(Field.TIME));
            access.ifPresent(value -> fields.add(Field.ACCESS));
            attendees.ifPresent(value -> fields.add(Field.ATTENDEES));
            return fields;
        }

        /** The occurrence as it is. @param plain as it would be without this exception */
        public MeetingFields on(MeetingFields plain) {
            return new MeetingFields(
                    title.orElse(plain.title()),
                    location.orElse(plain.location()),
                    description.orElse(plain.description()),
                    time.orElse(plain.time()),
                    access.orElse(plain.access()),
                    attendees.orElse(plain.attendees()));
        }

        private static <T> Optional<T> when(boolean changed, T value) {
            return changed ? Optional.of(value) : Optional.empty();
        }
    }

    /** Whether both say the same: the same instants whatever the zone, the same attendees whatever their order. */
    default boolean isSameAs(OccurrenceChange other) {
        if (this instanceof Edited one && other instanceof Edited two) {
            return one.title.equals(two.title)
                    && one.location.equals(two.location)
                    && one.description.equals(two.description)
                    && one.access.equals(two.access)
                    && one.time.isPresent() == two.time.isPresent()
                    && (one.time.isEmpty() || one.time.get().isSameTimeAs(two.time.orElseThrow()))
                    && one.attendees.isPresent() == two.attendees.isPresent()
                    && (one.attendees.isEmpty()
                            || MeetingFields.sameAttendees(one.attendees.get(), two.attendees.orElseThrow()));
        }
        return equals(other);
    }
}
