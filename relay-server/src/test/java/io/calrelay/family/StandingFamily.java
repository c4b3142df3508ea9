package io.calrelay.family;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
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

/** A family whose changes are carried out as NetSuite would. */
final class StandingFamily {
    static final Set<Field> ALL = EnumSet.allOf(Field.class);

    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final Map<Integer, ZoneId> zones = new TreeMap<>();
    private int nextNumber = 1;

    StandingFamily(Piece... pieces) {
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

    List<Drawn> draw(Instant until) {
        List<Drawn> drawn = new ArrayList<>();
        pieces.forEach((number, piece) ->
                drawn.addAll(NetSuiteScreen.draw(piece.means(), zones.getOrDefault(number, zoneOf(piece)), until)));
        return drawn;
    }

    void carryOut(PieceChange change) {
        if (change instanceof PieceChange.Create create) {
            Part part = create.part();
            put(create.number(), part, part.fields());
            nextNumber = Math.max(nextNumber, create.number() + 1);
        } else if (change instanceof PieceChange.Update update) {
            MeetingFields fields =
                    update.piece().means().take(update.changed(), update.part().fields());
            put(update.piece().number(), update.part(), fields);
        } else if (change instanceof PieceChange.Delete delete) {
            pieces.remove(delete.piece().number());
            zones.remove(delete.piece().number());
        }
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
