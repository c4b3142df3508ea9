package io.calrelay.testing;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Text;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Random meetings, from small sets of values so that equal ones happen. */
public final class RandomFields {
    private static final List<String> ZONES =
            List.of("America/Los_Angeles", "America/Chicago", "Europe/Berlin", "Asia/Kolkata", "UTC");

    private RandomFields() {}

    public static MeetingFields any(RandomGenerator chance, List<Attendee> attendees) {
        return new MeetingFields(
                "Title " + chance.nextInt(4),
                "Place " + chance.nextInt(3),
                description(chance),
                time(chance),
                chance.nextInt(3) == 0 ? AccessLevel.SHOW_AS_BUSY : AccessLevel.PUBLIC,
                attendees);
    }

    /** The same meeting with one field, not the attendees, as another random one has it. */
    public static MeetingFields edited(RandomGenerator chance, MeetingFields fields) {
        Field field = List.of(Field.TITLE, Field.LOCATION, Field.DESCRIPTION, Field.TIME, Field.ACCESS)
                .get(chance.nextInt(5));
        return fields.take(Set.of(field), any(chance, fields.attendees()));
    }

    private static Text description(RandomGenerator chance) {
        int number = chance.nextInt(4);
        return number == 0
                ? Text.EMPTY
                : number == 1
                        ? Text.html("<p>Agenda <b>" + chance.nextInt(3) + "</b></p>")
                        : Text.plain("Agenda " + number);
    }

    private static EventTime time(RandomGenerator chance) {
        ZonedDateTime start = ZonedDateTime.of(
                LocalDateTime.of(2026, 1 + chance.nextInt(12), 1 + chance.nextInt(28), 6 + chance.nextInt(10), 0),
                ZoneId.of(ZONES.get(chance.nextInt(ZONES.size()))));
        return new EventTime.Timed(start, start.plus(Duration.ofMinutes(30L * (1 + chance.nextInt(4)))));
    }
}
