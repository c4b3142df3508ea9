package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far pieces go.
 *
 * @param until up to when they show everything; empty if that is for ever
 */
record Completeness(Optional<Instant> until) {
    /** Of pieces that show all that has to be shown. */
    static Completeness of(MeetingFields meeting, Wanted wanted, Collection<Stretch> stretches) {
        ShownDays shown = new ShownDays();
        stretches.forEach(each -> shown.add(each.days()));
        return of(
                meeting,
                wanted,
                shown,
                stretches.stream().filter(Stretch::endless).toList());
    }

    /**
     * The same.
     *
     * @param endless those of them that go on for ever
     */
    static Completeness of(MeetingFields meeting, Wanted wanted, ShownDays shown, List<Stretch> endless) {
        Optional<Occurrences> series = wanted.occurrences().plain();
        if (series.isEmpty()) {
            return new Completeness(Optional.empty());
        }
        Optional<Instant> missing = wanted.later().stream()
                .filter(each -> !shown.hasAllOf(each))
                .findFirst()
                .map(wanted::startOf);
        boolean forEver = missing.isEmpty() && isForEver(meeting, series.get(), wanted, endless);
        return new Completeness(forEver ? Optional.empty() : missing.or(() -> Optional.of(wanted.lookedUntil())));
    }

    private static boolean isForEver(MeetingFields meeting, Occurrences series, Wanted wanted, List<Stretch> endless) {
        Instant looked = wanted.lookedUntil();
        boolean movedBeyond = meeting.exceptions().values().stream()
                .anyMatch(change -> change instanceof OccurrenceChange.Edited edited
                        && edited.time()
                                .filter(time ->
                                        !wanted.occurrences().startOf(time).isBefore(looked))
                                .isPresent());
        if (movedBeyond) {
            return false;
        }
        if (series.next(looked).isEmpty()) {
            return true;
        }
        List<ZoneId> zones = endless.stream()
                .map(each -> each.last().held().zone())
                .distinct()
                .toList();
        return zones.size() == 1
                && wanted.proof(zones.get(0))
                        .filter(proof -> proof.isAll(endless))
                        .isPresent();
    }
}
