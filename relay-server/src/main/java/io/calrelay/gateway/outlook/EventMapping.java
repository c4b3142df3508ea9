package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import java.util.EnumSet;
import java.util.Set;

/** All fields of a meeting, mapping by mapping. */
final class EventMapping {
    /** What may be written to a single event or an occurrence; see {@link AttendeesMapping} for what may not. */
    static final Set<Field> OF_ONE = EnumSet.of(Field.TITLE, Field.LOCATION, Field.DESCRIPTION, Field.TIME, Field.ACCESS);

    /** What may be written to a master; exceptions are written to the occurrences themselves. */
    static final Set<Field> OF_A_SERIES = EnumSet.of(Field.TITLE, Field.LOCATION, Field.DESCRIPTION, Field.TIME, Field.ACCESS, Field.RECURRENCE);

    private final TitleMapping title = new TitleMapping();
    private final LocationMapping location = new LocationMapping();
    private final DescriptionMapping description = new DescriptionMapping();
    private final AccessMapping access = new AccessMapping();
    private final AttendeesMapping attendees = new AttendeesMapping();
    private final RecurrenceMapping recurrence = new RecurrenceMapping();

    /** For an event that has a time. */
    MeetingFields fromOutlook(Event event) {
        return fromOutlook(event, new TimeMapping(Vocabulary.IANA).fromOutlook(event));
    }

    /** @param time of a series: of its first occurrence, which need not be the event's own */
    MeetingFields fromOutlook(Event event, EventTime time) {
        return new MeetingFields(
                title.fromOutlook(event),
                location.fromOutlook(event),
                description.fromOutlook(event),
                time,
                access.fromOutlook(event),
                attendees.fromOutlook(event));
    }

    /**
     * A new event with only the named fields set: the SDK sends each object once (graph.md 10.2). Of a series, time and
     * recurrence are one and the same to Graph, so both are set if one is named.
     *
     * @throws NotHeldByOutlook as {@link RecurrenceMapping#toOutlook}
     */
    Event toOutlook(MeetingFields fields, Set<Field> named, Vocabulary vocabulary) {
        Event event = new Event();
        for (Field field : named) {
            switch (field) {
                case TITLE -> title.toOutlook(fields.title(), event);
                case LOCATION -> location.toOutlook(fields.location(), event);
                case DESCRIPTION -> description.toOutlook(fields.description(), event);
                case TIME -> new TimeMapping(vocabulary).toOutlook(fields.time(), event);
                case ACCESS -> access.toOutlook(fields.access(), event);
                case RECURRENCE -> event.setRecurrence(null);
                case EXCEPTIONS, ATTENDEES -> {}
            }
        }
        if (named.contains(Field.TIME) || named.contains(Field.RECURRENCE)) {
            fields.recurrence().ifPresent(how -> recurrence.toOutlook(fields.time(), how, vocabulary, event));
        }
        return event;
    }

    /** In which of them two occurrences differ as far as Outlook can show it. */
    Set<Field> differing(MeetingFields one, MeetingFields other) {
        Set<Field> differing = EnumSet.copyOf(OF_ONE);
        differing.retainAll(one.differingFrom(other));
        boolean sameAccess = (one.access() == AccessLevel.PUBLIC) == (other.access() == AccessLevel.PUBLIC);
        if (sameAccess) {
            differing.remove(Field.ACCESS);
        }
        return differing;
    }
}
