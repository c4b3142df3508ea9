package io.calrelay.rules;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A value that lost, as the history keeps it: as text that people can read and that can be made a value again. */
public final class LostValue {
    /** Attendees and occurrences are told apart from what they were by more than a line of text. */
    private static final Set<Field> RESTORABLE =
            EnumSet.of(Field.TITLE, Field.LOCATION, Field.DESCRIPTION, Field.TIME, Field.ACCESS);

    private static final String HTML = "html:";

    private LostValue() {}

    public static boolean isRestorable(Field field) {
        return RESTORABLE.contains(field);
    }

    static String text(Field field, MeetingFields fields) {
        return switch (field) {
            case TITLE -> fields.title();
            case LOCATION -> fields.location();
            case DESCRIPTION -> text(fields.description());
            case TIME -> text(fields.time());
            case ACCESS -> fields.access().name();
            case ATTENDEES -> fields.attendees().stream().map(LostValue::text).collect(Collectors.joining(", "));
            case RECURRENCE -> fields.recurrence().map(LostValue::text).orElse("once");
            case EXCEPTIONS -> String.valueOf(fields.exceptions());
        };
    }

    /** These fields with the value that lost. Empty if the text is none of that field. */
    public static Optional<MeetingFields> restore(Field field, String text, MeetingFields fields) {
        try {
            return Optional.of(fields.take(Set.of(field), with(field, text, fields)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static MeetingFields with(Field field, String text, MeetingFields fields) {
        return new MeetingFields(
                field == Field.TITLE ? text : fields.title(),
                field == Field.LOCATION ? text : fields.location(),
                field == Field.DESCRIPTION ? description(text) : fields.description(),
                field == Field.TIME ? time(text) : fields.time(),
                field == Field.ACCESS ? AccessLevel.valueOf(text) : fields.access(),
                fields.attendees());
    }

    private static String text(Text description) {
        return (description.format() == Text.Format.HTML ? HTML : "") + description.content();
    }

    private static Text description(String text) {
        return text.startsWith(HTML) ? Text.html(text.substring(HTML.length())) : Text.plain(text);
    }

    private static String text(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return timed.start() + " / " + timed.end();
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return days.firstDay() + " / " + days.lastDay();
    }

    private static EventTime time(String text) {
        String[] ends = text.split(" / ", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no time: " + text);
        }
        return ends[0].contains("T")
                ? new EventTime.Timed(ZonedDateTime.parse(ends[0]), ZonedDateTime.parse(ends[1]))
                : new EventTime.AllDay(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static String text(Attendee attendee) {
        return attendee.email().map(EmailAddress::value).orElse(attendee.name());
    }

    private static String text(Recurrence recurrence) {
        return String.join(" ", recurrence.rules());
    }
}
