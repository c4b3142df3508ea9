package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a meeting is to be shown: the days within the horizon have to be; those before and for a year after may be, by runs
 * that would have to be cut short otherwise.
 */
final class Wanted {
    private static final int LOOK_AHEAD_DAYS = 366;
    private static final int LOOK_BACK_DAYS = 20 * 366;

    private final MeetingFields meeting;
    private final Terms terms;
    private final ActualOccurrences occurrences;
    private final List<ActualOccurrence> needed = new ArrayList<>();
    private final List<ActualOccurrence> later = new ArrayList<>();

    Wanted(MeetingFields meeting, Terms terms) {
        this.meeting = meeting;
        this.terms = terms;
        this.occurrences = new ActualOccurrences(meeting, terms.zone());
        for (ActualOccurrence each : occurrences.between(terms.from(), lookedUntil())) {
            boolean within = !meeting.isSeries() || startOf(each).isBefore(terms.until());
            (within ? needed : later).add(each);
        }
    }

    ActualOccurrences occurrences() {
        return occurrences;
    }

    List<ActualOccurrence> needed() {
        return needed;
    }

    List<ActualOccurrence> later() {
        return later;
    }

    List<DayPart> later(ZoneId zone) {
        return parts(later, zone);
    }

    /** Days that are over, as far back as anybody will look. */
    List<DayPart> earlier(ZoneId zone) {
        if (!meeting.isSeries()) {
            return List.of();
        }
        Instant start = terms.from().minus(LOOK_BACK_DAYS, ChronoUnit.DAYS);
        List<ActualOccurrence> past = occurrences.between(start, terms.from()).stream()
                .filter(each -> !occurrences.endOf(each.fields().time()).isAfter(terms.from()))
                .toList();
        return parts(past, zone);
    }

    /** Up to when occurrences were looked at one by one. */
    Instant lookedUntil() {
        return terms.until().plus(LOOK_AHEAD_DAYS, ChronoUnit.DAYS);
    }

    /** Whether a run may show the day: one of a series or of several whole days, on the clock of the zone it was cut for. */
    boolean mayRun(DayPart part, ZoneId zone) {
        boolean repeats = meeting.isSeries() || meeting.time() instanceof EventTime.AllDay;
        return repeats && part.held().zone().equals(zone);
    }

    Optional<EndlessProof> proof(ZoneId zone) {
        return occurrences
                .plain()
                .filter(Occurrences::isEndless)
                .map(plain -> EndlessProof.of(meeting, plain, zone, lookedUntil()));
    }

    static List<DayPart> parts(List<ActualOccurrence> occurrences, ZoneId zone) {
        return occurrences.stream()
                .flatMap(each -> DayPart.of(each, zone).stream())
                .toList();
    }

    Instant startOf(ActualOccurrence occurrence) {
        return occurrences.startOf(occurrence.fields().time());
    }
}
