package io.calrelay.family;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Family;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A family whose changes are carried out as NetSuite would. */
final class StandingFamily {
    /** What an account does with a recurrence that a script sets. */
    enum Account {
        SUPPORTED,
        IGNORED,
        REJECTED
    }

    static final Set<Field> ALL = EnumSet.allOf(Field.class);

    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final Map<Integer, ZoneId> zones = new TreeMap<>();
    private final Account account;
    private int nextNumber = 1;

    StandingFamily(Piece... pieces) {
        this(Account.SUPPORTED, pieces);
    }

    StandingFamily(Account account, Piece... pieces) {
        this.account = account;
        Arrays.stream(pieces).forEach(piece -> this.pieces.put(piece.number(), piece));
        nextNumber += pieces.length;
    }

    static StandingFamily of(MeetingFields meeting, Terms terms) {
        StandingFamily family = new StandingFamily();
        family.become(meeting, terms);
        return family;
    }

    /** Plans and carries out. */
    FamilyPlan become(MeetingFields meeting, Terms terms) {
        FamilyPlan plan = plan(meeting, terms);
        plan.changes().forEach(this::carryOut);
        return plan;
    }

    FamilyPlan plan(MeetingFields meeting, Terms terms) {
        return FamilyPlan.of(meeting, pieces(), ALL, terms, nextNumber);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    int nextNumber() {
        return nextNumber;
    }

    /** The pieces as people left them. */
    void stand(Family family) {
        pieces.clear();
        family.pieces().forEach(piece -> pieces.put(piece.number(), piece));
        nextNumber = Math.max(nextNumber, family.nextNumber());
    }

    List<Drawn> draw(Instant until) {
        return draw(until, any -> true);
    }

    List<Drawn> draw(Instant until, Predicate<Piece> which) {
        List<Drawn> drawn = new ArrayList<>();
        pieces.forEach((number, piece) -> {
            if (which.test(piece)) {
                drawn.addAll(NetSuiteScreen.draw(piece.means(), zones.getOrDefault(number, zoneOf(piece)), until));
            }
        });
        return drawn;
    }

    void carryOut(PieceChange change) {
        if (change instanceof PieceChange.Create create) {
            Part part = create.part();
            put(create.number(), part, kept(part.fields(), Optional.empty()));
            nextNumber = Math.max(nextNumber, create.number() + 1);
        } else if (change instanceof PieceChange.Update update) {
            MeetingFields fields =
                    update.piece().means().take(update.changed(), update.part().fields());
            put(
                    update.piece().number(),
                    update.part(),
                    kept(fields, update.piece().means().recurrence()));
        } else if (change instanceof PieceChange.Delete delete) {
            pieces.remove(delete.piece().number());
            zones.remove(delete.piece().number());
        }
    }

    private MeetingFields kept(MeetingFields fields, Optional<Recurrence> before) {
        if (account == Account.SUPPORTED || fields.recurrence().equals(before)) {
            return fields;
        }
        if (account == Account.REJECTED) {
            throw new AssertionError("the account takes no recurrence: " + fields);
        }
        return fields.withRecurrence(before);
    }

    private void put(int number, Part part, MeetingFields fields) {
        Optional<EventId> event = Optional.of(new EventId("E" + number));
        pieces.put(number, new Piece(number, part.share(), event, new Version("1"), fields, fields, List.of()));
        zones.put(number, part.zone());
    }

    private static ZoneId zoneOf(Piece piece) {
        return piece.means().time() instanceof EventTime.Timed timed
                ? timed.start().getZone()
                : ZoneId.of("UTC");
    }
}
