package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Goes through a family once: what is right, what can be kept in part, what is missing, what becomes what. */
final class FamilyPlanner {
    private static final Set<Field> SHAPE = EnumSet.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS);
    private static final int FURTHEST_LOOK_DAYS = 20 * 366;

    private final MeetingFields meeting;
    private final Set<Field> heard;
    private final Terms terms;
    private final Instant horizon;
    private final int nextNumber;
    private final List<StandingPiece> pieces;
    private final Wanted wanted;
    private final List<DayPart> needed;
    private final List<DayPart> later;
    private final OpenDays open;
    private final PieceJudge judge;
    private final List<Kept> kept = new ArrayList<>();
    private final List<StandingPiece> past = new ArrayList<>();
    private List<StandingPiece> wrong = new ArrayList<>();

    FamilyPlanner(MeetingFields meeting, List<Piece> standing, Set<Field> heard, Terms terms, int nextNumber) {
        this.meeting = meeting;
        this.heard = heard;
        this.terms = meeting.isSeries() ? terms : lookingBack(meeting, terms);
        this.horizon = terms.from();
        this.nextNumber = nextNumber;
        this.pieces = standing.stream()
                .sorted(Comparator.comparingInt(Piece::number))
                .map(piece -> StandingPiece.of(piece, terms.zone()))
                .toList();
        this.wanted = new Wanted(meeting, this.terms, look());
        Division division = new Division(pieces, wanted, this.terms);
        this.needed = wanted.ahead(division.parts(wanted.needed()));
        this.later = division.parts(wanted.later());
        List<DayPart> all = new ArrayList<>(needed);
        all.addAll(later);
        this.open = new OpenDays(all);
        this.judge = new PieceJudge(meeting, wanted, this.terms, heard, open);
    }

    FamilyPlan plan() {
        Past over = new Past(wanted, needed, horizon);
        for (StandingPiece piece : pieces) {
            if (over.has(piece)) {
                past.add(piece);
            } else if (!keep(judge.right(piece))) {
                wrong.add(piece);
            }
        }
        boolean shapes = heard.containsAll(SHAPE);
        if (shapes && terms.nativeRuns()) {
            keepInPart(judge::retimed);
            keepInPart(judge::cut);
        }
        return shapes ? reshaped() : new FamilyPlan(writer(false).toldOnly(kept), completeness(List.of()));
    }

    private boolean keep(Optional<Kept> found) {
        found.ifPresent(each -> {
            kept.add(each);
            open.take(each.days());
        });
        return found.isPresent();
    }

    private void keepInPart(Function<StandingPiece, Optional<Kept>> part) {
        wrong = wrong.stream()
                .filter(piece -> !piece.isRun() || piece.isBegun() || !keep(part.apply(piece)))
                .toList();
    }

    private FamilyPlan reshaped() {
        List<DayPart> missing = needed.stream().filter(open::isOpen).toList();
        List<DayPart> after =
                terms.nativeRuns() ? later.stream().filter(open::isOpen).toList() : List.of();
        List<Stretch> fresh =
                new NewPieces(meeting, wanted, terms).showing(missing, after, missing.isEmpty() ? Set.of() : history());
        Reshaping reshaping = Reshaping.of(wrong, fresh, terms.nativeRuns());
        Continuation continuation = Continuation.of(kept, reshaping.left(), terms.nativeRuns());
        Optional<Instant> until = completeness(continuation.kept(), fresh);
        int shown = kept.size() + fresh.size();
        PlanWriter writer = writer(shown == 1 && until.isEmpty());
        return new FamilyPlan(writer.changes(continuation, reshaping), until);
    }

    private PlanWriter writer(boolean all) {
        return new PlanWriter(PartWriter.of(meeting, wanted, terms), heard, firstFree(), all);
    }

    private int firstFree() {
        return pieces.stream().mapToInt(piece -> piece.piece().number() + 1).reduce(nextNumber, Math::max);
    }

    /** What pieces that stay showed before the horizon, which no new run is to show again. */
    private Set<Shown> history() {
        Instant start = terms.from().minus(FURTHEST_LOOK_DAYS, ChronoUnit.DAYS);
        Set<Shown> shown = new HashSet<>();
        kept.stream()
                .filter(each -> each.piece().isRun())
                .forEach(each -> each.piece().boxes(start, terms.from()).forEach(box -> shown.add(box.shown())));
        past.forEach(each -> each.boxes(start, terms.from()).forEach(box -> shown.add(box.shown())));
        return shown;
    }

    private Optional<Instant> completeness(List<Kept> staying) {
        return completeness(staying, List.of());
    }

    private Optional<Instant> completeness(List<Kept> staying, List<Stretch> fresh) {
        if (staying.stream().anyMatch(Kept::wholeSeries)) {
            return Optional.empty();
        }
        ShownDays shown = new ShownDays();
        List<Stretch> endless = new ArrayList<>();
        staying.forEach(each -> {
            shown.add(each.days());
            each.endlessStretch().ifPresent(endless::add);
        });
        fresh.forEach(each -> {
            shown.add(each.days());
            if (each.endless()) {
                endless.add(each);
            }
        });
        return Completeness.of(meeting, wanted, shown, endless).until();
    }

    /** What takes place once is wanted whenever it is. */
    private static Terms lookingBack(MeetingFields once, Terms terms) {
        Instant start = ActualOccurrences.startOf(once.time(), terms.zone());
        Instant from = start.isBefore(terms.from()) ? start : terms.from();
        return new Terms(
                terms.zone(), terms.nativeRuns(), from.minus(1, ChronoUnit.DAYS), terms.until(), terms.editWhere());
    }

    /** Runs that end are looked at to their ends. */
    private Instant look() {
        Instant furthest = terms.until().plus(FURTHEST_LOOK_DAYS, ChronoUnit.DAYS);
        return pieces.stream()
                .filter(StandingPiece::isRun)
                .flatMap(piece -> piece.lastStart().stream())
                .filter(last -> last.isBefore(furthest))
                .map(last -> last.plus(1, ChronoUnit.DAYS))
                .max(Comparator.naturalOrder())
                .orElse(terms.until());
    }
}
