package io.calrelay.sync;

import io.calrelay.family.FamilyPlan;
import io.calrelay.family.FamilyReading;
import io.calrelay.family.PieceChange;
import io.calrelay.family.Terms;
import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.EventTime;
import io.calrelay.model.Family;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Piece;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.PersonStore;
import io.calrelay.ports.Reply;
import io.calrelay.rules.FamilyOrder;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the planner orders for a family into the writes to single records. */
final class FamilySteps {
    private final PersonStore people;
    private final AccountFacts account;
    private final Horizon horizon;

    FamilySteps(PersonStore people, AccountFacts account, InstantSource clock) {
        this.people = people;
        this.account = account;
        this.horizon = new Horizon(clock);
    }

    /** Not {@link Reply.Done} if what it takes to know of the account cannot be had now. */
    Reply<FamilyStep> next(MeetingView view, FamilyReading reading, Plan plan) {
        Optional<Agreed> agreed = plan.accepted().stream()
                .filter(each -> each.side() instanceof Side.NetSuite)
                .findFirst()
                .or(() -> Optional.ofNullable(view.agreed().get(Side.NETSUITE)));
        if (plan.family() instanceof FamilyOrder.Show show) {
            return show(view, reading, agreed, show);
        }
        if (plan.family() instanceof FamilyOrder.End && agreed.isPresent()) {
            List<PieceChange> changes = ending(agreed.get().family(), reading);
            return new Reply.Done<>(
                    new FamilyStep(plan.family(), agreed, changes.isEmpty(), changes, reading.present()));
        }
        return new Reply.Done<>(new FamilyStep(plan.family(), agreed, false, List.of(), reading.present()));
    }

    private Reply<FamilyStep> show(
            MeetingView view, FamilyReading reading, Optional<Agreed> agreed, FamilyOrder.Show show) {
        Family counting = reading.counting(show.counted());
        return terms(show).map(terms -> {
            FamilyPlan plan =
                    FamilyPlan.of(show.truth(), staying(counting), show.heard(), terms, counting.nextNumber());
            Family family = withoutGone(counting, plan.changes(), reading);
            Family covering = new Family(family.pieces(), family.nextNumber(), plan.coveredUntil());
            Agreed before = agreed.orElseGet(() -> nothing(show)).withFamily(covering);
            boolean isNews = agreed.isPresent()
                    && !Optional.of(before)
                            .equals(Optional.ofNullable(view.agreed().get(Side.NETSUITE)));
            List<PieceChange> changes =
                    new ArrayList<>(possible(madeAnew(plan.changes(), reading, family.nextNumber()), show));
            family.pieces().stream()
                    .filter(piece -> piece.ending() && isPresent(piece, reading))
                    .forEach(piece -> changes.add(new PieceChange.Delete(piece)));
            return new FamilyStep(show, Optional.of(before), isNews, changes, reading.present());
        });
    }

    /** A record that somebody deleted where that does not count: it is forgotten once its part of the meeting changes. */
    private static Family withoutGone(Family family, List<PieceChange> changes, FamilyReading reading) {
        List<Piece> pieces = new ArrayList<>(family.pieces());
        for (PieceChange change : changes) {
            pieceOf(change).filter(piece -> isGone(piece, reading)).ifPresent(pieces::remove);
        }
        return family.withPieces(pieces);
    }

    /** And made anew. */
    private static List<PieceChange> madeAnew(List<PieceChange> changes, FamilyReading reading, int nextNumber) {
        List<PieceChange> anew = new ArrayList<>();
        int number = Math.max(nextNumber, numbersUsed(changes));
        for (PieceChange change : changes) {
            if (pieceOf(change).filter(piece -> isGone(piece, reading)).isEmpty()) {
                anew.add(change);
            } else if (change instanceof PieceChange.Update update) {
                anew.add(new PieceChange.Create(number++, update.part()));
            }
        }
        return anew;
    }

    private static int numbersUsed(List<PieceChange> changes) {
        return changes.stream()
                .mapToInt(change -> change instanceof PieceChange.Create create ? create.number() + 1 : 0)
                .max()
                .orElse(0);
    }

    private static Optional<Piece> pieceOf(PieceChange change) {
        if (change instanceof PieceChange.Update update) {
            return Optional.of(update.piece());
        }
        return change instanceof PieceChange.Delete delete ? Optional.of(delete.piece()) : Optional.empty();
    }

    private static boolean isGone(Piece piece, FamilyReading reading) {
        return piece.event().isPresent() && reading.isGone(piece);
    }

    /** Without anybody to organize them no records are made. */
    private static List<PieceChange> possible(List<PieceChange> changes, FamilyOrder.Show show) {
        return changes.stream()
                .filter(change -> show.organizer().isPresent() || !(change instanceof PieceChange.Create))
                .toList();
    }

    private static List<Piece> staying(Family family) {
        return family.pieces().stream().filter(piece -> !piece.ending()).toList();
    }

    private static boolean isPresent(Piece piece, FamilyReading reading) {
        return piece.event().filter(reading.present()::containsKey).isPresent();
    }

    private static Agreed nothing(FamilyOrder.Show show) {
        return new Agreed(
                Side.NETSUITE, CopyKind.MIRROR, Optional.empty(), new Version(""), show.truth(), show.truth(), 0);
    }

    /** What is there is deleted; what an unanswered create may have left is made once more, and so found. */
    private static List<PieceChange> ending(Family family, FamilyReading reading) {
        List<PieceChange> changes = new ArrayList<>();
        for (Piece piece : family.pieces()) {
            if (isPresent(piece, reading) || piece.event().isEmpty()) {
                changes.add(new PieceChange.Delete(piece));
            }
        }
        return changes;
    }

    private Reply<Terms> terms(FamilyOrder.Show show) {
        Optional<ZoneId> own =
                show.organizer().flatMap(Organizer::email).flatMap(people::find).flatMap(Person::timeZone);
        boolean needsProbe = show.truth().isSeries() || !(show.truth().time() instanceof EventTime.Timed);
        Reply<AccountFacts.Ways> ways = account.ways(needsProbe);
        Reply<ZoneId> zone = own.<Reply<ZoneId>>map(Reply.Done::new).orElseGet(account::companyTimeZone);
        if (zone.whenDone().isEmpty()) {
            return zone.other();
        }
        return ways.map(found -> new Terms(
                found.storedZone().orElse(zone.whenDone().get()),
                found.nativeRuns(),
                horizon.from(),
                horizon.until(),
                show.editWhere()));
    }
}
