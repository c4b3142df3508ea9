package io.calrelay.family;

import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which zone's midnights each occurrence is cut into days: by that of the records that show it already, else by the one for
 * new records. So a family stays as it is when the company moves to another zone.
 */
final class Division {
    private final ZoneId usual;
    private final Map<Optional<RecurrenceId>, ZoneId> ofShares = new HashMap<>();
    private final Map<ZoneId, Set<Shown>> standing = new HashMap<>();
    private final Set<ZoneId> zones = new LinkedHashSet<>();

    Division(List<StandingPiece> pieces, Wanted wanted, Terms terms) {
        this.usual = terms.zone();
        for (StandingPiece piece : pieces) {
            if (!DaySplit.isOtherClock(piece.zone())) {
                zones.add(piece.zone());
                occurrence(piece.piece().share()).ifPresent(id -> ofShares.putIfAbsent(id, piece.zone()));
            }
        }
        zones.add(usual);
        if (zones.size() > 1) {
            pieces.forEach(piece -> piece.boxes(terms.from(), wanted.lookedUntil())
                    .forEach(box -> standing.computeIfAbsent(piece.zone(), any -> new HashSet<>())
                            .add(box.shown())));
        }
    }

    List<DayPart> parts(List<ActualOccurrence> occurrences) {
        if (zones.size() == 1) {
            return Wanted.parts(occurrences, usual);
        }
        List<DayPart> parts = new ArrayList<>();
        occurrences.forEach(each -> parts.addAll(parts(each)));
        return parts;
    }

    private List<DayPart> parts(ActualOccurrence occurrence) {
        List<DayPart> best = DayPart.of(occurrence, ofShares.getOrDefault(occurrence.id(), usual));
        long most = 0;
        for (ZoneId zone : zones) {
            List<DayPart> parts = DayPart.of(occurrence, zone);
            Set<Shown> there = standing.getOrDefault(zone, Set.of());
            long found = parts.stream()
                    .filter(part -> there.contains(part.held().shown()))
                    .count();
            if (found > most) {
                best = parts;
                most = found;
            }
        }
        return best;
    }

    private static Optional<Optional<RecurrenceId>> occurrence(Share share) {
        if (share instanceof Share.Single single) {
            return Optional.of(Optional.of(single.occurrence()));
        }
        if (share instanceof Share.Slice slice) {
            return Optional.of(slice.occurrence());
        }
        return share instanceof Share.Whole ? Optional.of(Optional.empty()) : Optional.empty();
    }
}
