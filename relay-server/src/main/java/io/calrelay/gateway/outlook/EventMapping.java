package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import java.util.EnumSet;
import java.util.Set;

/** All fields of a meeting, mapping by mapping. */
final class EventMapping {
    /** What may be written; see {@link AttendeesMapping} for what may not. */
    static final Set<Field> WRITABLE = EnumSet.complementOf(EnumSet.of(Field.ATTENDEES));

    private final TitleMapping title = new TitleMapping();
    private final LocationMapping location = new LocationMapping();
    private final DescriptionMapping description = new DescriptionMapping();
    private final AccessMapping access = new AccessMapping();
    private final AttendeesMapping attendees = new AttendeesMapping();

    /** For a single timed event. */
    MeetingFields fromOutlook(Event event) {
        return new MeetingFields(
                title.fromOutlook(event),
                location.fromOutlook(event),
                description.fromOutlook(event),
                new TimeMapping(Vocabulary.IANA).fromOutlook(event),
                access.fromOutlook(event),
                attendees.fromOutlook(event));
    }

    /** A new event with only the named fields set: the SDK sends each object once (graph.md 10.2). */
    Event toOutlook(MeetingFields fields, Set<Field> named, Vocabulary vocabulary) {
        Event event = new Event();
        for (Field field : named) {
            switch (field) {
                case TITLE -> title.toOutlook(fields.title(), event);
                case LOCATION -> location.toOutlook(fields.location(), event);
                case DESCRIPTION -> description.toOutlook(fields.description(), event);
                case TIME -> new TimeMapping(vocabulary).toOutlook((EventTime.Timed) fields.time(), event);
                case ACCESS -> access.toOutlook(fields.access(), event);
                case RECURRENCE, EXCEPTIONS, ATTENDEES -> {}
            }
        }
        return event;
    }
}
