package io.calrelay.family;

import io.calrelay.model.Agreed;
import io.calrelay.model.EventId;
import io.calrelay.model.Family;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Piece;
import io.calrelay.model.Share;
import io.calrelay.model.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the records of one family say, in the meeting's words: as if NetSuite had one event for it.
 *
 * <p>Where no record differs from what was agreed of it, the family says what it was agreed to say, exactly. Where a person
 * edited or deleted a record, {@link Meant} says what that means for the meeting (design.md 3, "The word the person meant").
 */
public final class FamilyReading {
    private final Optional<Agreed> agreed;
    private final Family family;
    private final Map<EventId, Observation> seen = new LinkedHashMap<>();
    private final Optional<Meant> meant;

    private FamilyReading(Optional<Agreed> agreed, Collection<Observation> observations) {
        this.agreed = agreed;
        this.family = agreed.map(Agreed::family).orElse(Family.NONE);
        observations.forEach(each -> seen.put(each.event(), each));
        this.meant = agreed.filter(last -> isKnown())
                .map(last -> Meant.by(last.seen(), pieces().size(), edits(), goneByAPerson(), detached()));
    }

    /** @param observations of all events of the meeting in NetSuite */
    public static FamilyReading of(Optional<Agreed> agreed, Collection<Observation> observations) {
        return new FamilyReading(agreed, observations);
    }

    /** The family as one event; empty if nothing was ever seen of it, or only what an unanswered create may have left. */
    public Optional<Observation> asOne() {
        if (!isKnown()) {
            return unknown();
        }
        Optional<Observation> unreadable = pieces().stream()
                .flatMap(piece -> observed(piece).stream())
                .filter(each -> each instanceof Observation.NotVisible || each instanceof Observation.NotCarried)
                .findFirst();
        if (unreadable.isPresent()) {
            return unreadable;
        }
        List<Observation.Present> present = List.copyOf(present().values());
        boolean over = present.isEmpty() || meant.filter(Meant::isDeleted).isPresent();
        return Optional.of(over ? gone() : together(present));
    }

    /** The family's records that are there, by event: those of its pieces and those that left a series of it. */
    public Map<EventId, Observation.Present> present() {
        Map<EventId, Observation.Present> present = new LinkedHashMap<>();
        for (Piece piece : pieces()) {
            observed(piece)
                    .filter(Observation.Present.class::isInstance)
                    .ifPresent(each -> present.put(each.event(), (Observation.Present) each));
        }
        return present;
    }

    /**
     * The family with what people did to its records taken over, as far as it counts.
     *
     * @param counted the fields whose edits count; none if nothing that people do there counts, not even deletions
     */
    public Family counting(Set<Field> counted) {
        if (!isKnown()) {
            return adopted();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : pieces()) {
            Optional<Observation> now = observed(piece);
            if (isGone(piece) && (piece.ending() || !counted.isEmpty())) {
                continue;
            }
            pieces.add(now.filter(Observation.Present.class::isInstance)
                    .map(each -> PieceEdit.of(piece, (Observation.Present) each).counting(counted))
                    .orElse(piece));
        }
        Family family = this.family.withPieces(pieces);
        return counted.isEmpty() ? family : withDetached(family);
    }

    /** Whether the piece's record was deleted. */
    public boolean isGone(Piece piece) {
        return observed(piece).filter(Observation.Gone.class::isInstance).isPresent();
    }

    private Family withDetached(Family before) {
        Family family = before;
        for (Map.Entry<Observation.Present, Share> each :
                meant.map(Meant::adopted).orElse(Map.of()).entrySet()) {
            List<Piece> pieces = new ArrayList<>(family.pieces());
            pieces.add(piece(family.nextNumber(), each.getValue(), each.getKey()));
            family = family.withPieces(pieces);
        }
        return family;
    }

    /** A record that a person made becomes the first piece. */
    private Family adopted() {
        return unknown()
                .filter(Observation.Present.class::isInstance)
                .map(each -> (Observation.Present) each)
                .map(each -> {
                    Share share = each.fields().isSeries() ? new Share.Run() : new Share.Whole();
                    int number = Math.max(family.nextNumber(), seen.size());
                    return family.withPieces(List.of(piece(number, share, each)));
                })
                .orElse(family);
    }

    private static Piece piece(int number, Share share, Observation.Present record) {
        MeetingFields fields = record.fields();
        return new Piece(number, share, Optional.of(record.event()), record.version(), fields, fields, List.of());
    }

    private boolean isKnown() {
        return pieces().stream().anyMatch(piece -> piece.event().isPresent());
    }

    private List<Piece> pieces() {
        return family.pieces();
    }

    private Optional<Observation> observed(Piece piece) {
        return piece.event().flatMap(event -> Optional.ofNullable(seen.get(event)));
    }

    /** Before anything was agreed: what is there, rather than what is not. */
    private Optional<Observation> unknown() {
        boolean begun = agreed.isPresent();
        List<Observation> candidates = seen.values().stream()
                .filter(each -> !(begun
                        && each instanceof Observation.Present present
                        && present.marker().isPresent()))
                .toList();
        return candidates.stream()
                .filter(each -> !(each instanceof Observation.Gone))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private List<PieceEdit> edits() {
        List<PieceEdit> edits = new ArrayList<>();
        for (Piece piece : pieces()) {
            observed(piece)
                    .filter(each -> each instanceof Observation.Present && !piece.ending())
                    .map(each -> PieceEdit.of(piece, (Observation.Present) each))
                    .filter(edit -> !edit.isNone())
                    .ifPresent(edits::add);
        }
        return edits;
    }

    private List<Piece> goneByAPerson() {
        return pieces().stream()
                .filter(piece -> !piece.ending())
                .filter(this::isGone)
                .toList();
    }

    /** Records without our key that came to the meeting: occurrences that NetSuite took out of a series to edit them. */
    private List<Observation.Present> detached() {
        Set<EventId> own =
                pieces().stream().flatMap(piece -> piece.event().stream()).collect(Collectors.toSet());
        return seen.values().stream()
                .filter(each -> each instanceof Observation.Present present
                        && present.marker().isEmpty()
                        && !own.contains(present.event()))
                .map(each -> (Observation.Present) each)
                .toList();
    }

    private Observation gone() {
        return new Observation.Gone(agreed.flatMap(Agreed::event).orElseThrow(), latest(seen.values()));
    }

    private Observation together(List<Observation.Present> present) {
        Observation.Present main = present.get(0);
        return new Observation.Present(
                main.event(),
                Optional.empty(),
                version(present),
                meant.orElseThrow().fields(),
                main.organizer(),
                true,
                main.marker(),
                latest(present));
    }

    private static Version version(List<Observation.Present> present) {
        if (present.size() == 1) {
            return present.get(0).version();
        }
        String all = present.stream()
                .map(each -> each.event().value() + ':' + each.version().value())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Version(
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static Instant latest(Collection<? extends Observation> observations) {
        return observations.stream()
                .map(Observation::asOf)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
