package io.calrelay.gateway.google;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.recurrence.RecurrenceRule;
import java.util.Optional;
import java.util.Set;

/** What Google cannot hold exactly, and so is not given at all. */
final class GoogleLimits {
    /** The fields that run into them. */
    static final Set<Field> CONCERNED = Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS, Field.ACCESS);

    private GoogleLimits() {}

    /** Why Google cannot hold them, with what helps; empty if it can. */
    static Optional<String> whyNot(MeetingFields fields) {
        if (!fields.isSeries()) {
            return Optional.empty();
        }
        boolean zoned = !(fields.time() instanceof EventTime.Timed timed)
                || TimeMapping.name(timed.start().getZone()).isPresent();
        if (!zoned) {
            return Optional.of("Google keeps series only in a named time zone: choose one for the meeting");
        }
        return whyNotRepeated(fields).or(() -> whyNotHidden(fields));
    }

    private static Optional<String> whyNotRepeated(MeetingFields series) {
        try {
            series.recurrence().orElseThrow().rules().forEach(RecurrenceRule::parse);
            return Optional.empty();
        } catch (IllegalArgumentException notCarried) {
            return Optional.of("Google is not given this repetition (" + notCarried.getMessage()
                    + "): give the meeting one that repeats by days, weeks, months or years");
        }
    }

    // Provider: an occurrence that is to be more open than its series stays as it is, and one that is to be less open
    // closes
    // the whole series (google.md 2).
    private static Optional<String> whyNotHidden(MeetingFields series) {
        boolean hidden = isHidden(series.access());
        boolean differs = series.exceptions().values().stream()
                .anyMatch(change -> change instanceof Edited edited
                        && edited.access()
                                .filter(access -> isHidden(access) != hidden)
                                .isPresent());
        return differs
                ? Optional.of("Google shows all occurrences of a series to the same people: make the whole series"
                        + " private, or none of its occurrences")
                : Optional.empty();
    }

    private static boolean isHidden(AccessLevel access) {
        return access != AccessLevel.PUBLIC;
    }
}
