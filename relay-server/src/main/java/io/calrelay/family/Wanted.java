package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Instant lookedUntil;
    private final ActualOccurrences occurrences;
    private final List<ActualOccurrence> needed = new ArrayList<>();
    private final List<ActualOccurrence> later = new ArrayList<>();
    private final Map<ZoneId, Optional<EndlessProof>> proofs = new HashMap<>();

    /** @param look up to when occurrences are looked at one by one, if that is later than a year after the horizon */
    Wanted(MeetingFields meeting, Terms terms, Instant look) {
        this.meeting = meeting;
        this.terms = terms;
        Instant usual = terms.until().plus(LOOK_AHEAD_DAYS, ChronoUnit.DAYS);
        this.lookedUntil = look.isAfter(usual) ? look : usual;
        this.occurrences = new ActualOccurrences(meeting, terms.zone());
        for (ActualOccurrence each : occurrences.between(terms.from(), lookedUntil)) {
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
        return lookedUntil;
    }

    /** Whether a run may show the day: one of a series or of several whole days, on the clock of the zone it was cut in. */
    boolean mayRun(DayPart part) {
        boolean repeats = meeting.isSeries() || meeting.time() instanceof EventTime.AllDay;
        return repeats && part.isOnItsClock();
    }

    /** What goes on for ever in records of that zone; empty for a meeting that ends. */
    Optional<EndlessProof> proof(ZoneId zone) {
        return proofs.computeIfAbsent(
                zone,
                any -> occurrences
                        .plain()
                        .filter(Occurrences::isEndless)
                        .map(plain -> EndlessProof.of(meeting, plain, zone, lookedUntil)));
    }

    /** Whether the meeting shows just then, as it is told now. */
    boolean showsAt(Shown shown, ZoneId zone) {
        Instant from = shown instanceof Shown.Moments moments
                ? moments.from()
                : ((Shown.Days) shown).first().atStartOfDay(terms.zone()).toInstant();
        return parts(occurrences.between(from, from.plus(1, ChronoUnit.MINUTES)), zone).stream()
                .anyMatch(part -> part.held().shown().equals(shown));
    }

    /** When the occurrence would be over by the rules; empty if the series has none such. */
    Optional<Instant> plainEnd(RecurrenceId id) {
        boolean excepted = meeting.exceptions().containsKey(id);
        return excepted
                ? occurrences.plain().flatMap(series -> series.at(id)).map(occurrences::endOf)
                : Optional.empty();
    }

    /** The exceptions of occurrences that start by the rules at that moment or later, or little before. */
    List<RecurrenceId> exceptionsFrom(Instant moment) {
        Instant margin = moment.minus(2, ChronoUnit.DAYS);
        return meeting.exceptions().keySet().stream()
                .filter(id -> Occurrences.startOf(id).isAfter(margin))
                .toList();
    }

    /** The days of occurrences that are not over; of a meeting that takes place once all. */
    List<DayPart> ahead(List<DayPart> parts) {
        return meeting.isSeries()
                ? parts.stream()
                        .filter(part -> part.held().endsAt().isAfter(terms.from()))
                        .toList()
                : parts;
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
