package io.calrelay.sync;

import io.calrelay.family.FamilyWriting;
import io.calrelay.family.Part;
import io.calrelay.family.PieceChange;
import io.calrelay.model.Agreed;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Family;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Piece;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.NetSuiteWriter;
import io.calrelay.ports.Reply;
import io.calrelay.rules.FamilyOrder;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries the writes to a family's records out and remembers what came of them, a portion at a time: so that a large family
 * neither keeps others waiting nor begins anew after a crash.
 */
final class FamilyWrites {
    private static final int PORTION = 50;

    private final NetSuiteWriter netsuite;
    private final MeetingStore meetings;
    private final SecondLook looks;
    private final InstantSource clock;

    FamilyWrites(NetSuiteWriter netsuite, MeetingStore meetings, SecondLook looks, InstantSource clock) {
        this.netsuite = netsuite;
        this.meetings = meetings;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * @param begun what the family agreed to when the writes began
     * @return the first answer because of which the meeting cannot be planned again at once; empty if there is none
     */
    Optional<Reply<?>> carryOut(Meeting meeting, FamilyStep step, Agreed begun) {
        Agreed agreed = begun;
        Optional<Reply<?>> failed = Optional.empty();
        boolean complete = true;
        List<PieceChange> changes = step.changes();
        for (int from = 0; from < changes.size() && failed.isEmpty(); from += PORTION) {
            List<PieceChange> portion = changes.subList(from, Math.min(changes.size(), from + PORTION));
            List<Write> writes =
                    portion.stream().map(each -> write(meeting, step, each)).toList();
            List<Reply<Observation>> replies = netsuite.write(writes);
            List<Observation> seen = new ArrayList<>();
            Family family = agreed.family();
            for (int each = 0; each < portion.size(); each++) {
                Reply<Observation> reply = replies.get(each);
                if (reply instanceof Reply.Done<Observation> done) {
                    seen.add(done.value());
                    family = after(family, step, portion.get(each), done.value());
                } else if (isGone(portion.get(each), reply)) {
                    Observation.Gone gone =
                            new Observation.Gone(eventOf(portion.get(each)).orElseThrow(), clock.instant());
                    seen.add(gone);
                    family = FamilyWriting.without(family, gone.event());
                } else {
                    complete = false;
                    if (!looks.after(meeting.id(), Side.NETSUITE, eventOf(portion.get(each)), reply)) {
                        failed = failed.or(() -> Optional.of(reply));
                    }
                }
            }
            agreed = withFamily(agreed, family);
            meetings.written(meeting, agreed, seen);
        }
        finish(meeting, step, agreed, complete && failed.isEmpty());
        return failed;
    }

    private void finish(Meeting meeting, FamilyStep step, Agreed agreed, boolean complete) {
        if (!complete) {
            return;
        }
        if (step.order() instanceof FamilyOrder.Show show) {
            meetings.written(meeting, told(agreed, show), List.of());
        } else if (agreed.family().pieces().isEmpty()) {
            meetings.deleted(meeting.id(), Side.NETSUITE, List.of());
        }
    }

    /** The family as a whole stands for what the meeting says. */
    private static Agreed told(Agreed agreed, FamilyOrder.Show show) {
        MeetingFields means = agreed.means().take(show.heard(), show.truth());
        return new Agreed(
                agreed.side(),
                agreed.kind(),
                agreed.event(),
                agreed.version(),
                means,
                means,
                agreed.generation(),
                agreed.attempted(),
                agreed.family());
    }

    private static Agreed withFamily(Agreed agreed, Family family) {
        Optional<EventId> first = family.pieces().stream()
                .flatMap(piece -> piece.event().stream())
                .findFirst();
        return new Agreed(
                agreed.side(),
                agreed.kind(),
                agreed.event().filter(event -> isIn(family, event)).or(() -> first),
                agreed.version(),
                agreed.seen(),
                agreed.means(),
                agreed.generation(),
                agreed.attempted(),
                family);
    }

    private static boolean isIn(Family family, EventId event) {
        return family.pieces().stream().anyMatch(piece -> piece.event().equals(Optional.of(event)));
    }

    private static Family after(Family family, FamilyStep step, PieceChange change, Observation answer) {
        if (answer instanceof Observation.Present present && change instanceof PieceChange.Create create) {
            boolean again = step.before().orElseThrow().family().pieces().stream()
                    .anyMatch(piece -> piece.number() == create.number());
            return FamilyWriting.created(family, create, present, again);
        }
        if (answer instanceof Observation.Present present && change instanceof PieceChange.Update update) {
            Observation.Present looked =
                    step.present().get(update.piece().event().orElseThrow());
            return FamilyWriting.updated(family, update, looked == null ? present : looked, present);
        }
        if (answer instanceof Observation.Present present && change instanceof PieceChange.Delete delete) {
            return FamilyWriting.found(family, delete.piece(), present);
        }
        return FamilyWriting.without(family, answer.event());
    }

    /** What was to be deleted and is not there any more. */
    private static boolean isGone(PieceChange change, Reply<?> reply) {
        return change instanceof PieceChange.Delete && reply instanceof Reply.Gone;
    }

    private static Write write(Meeting meeting, FamilyStep step, PieceChange change) {
        String host = host(meeting, step);
        if (change instanceof PieceChange.Create create) {
            Part part = create.part();
            return new Write.Create(
                    meeting.id(), create.number(), part.fields(), employee(step), part.zone(), part.belongsTo(), host);
        }
        if (change instanceof PieceChange.Update update) {
            Part part = update.part();
            EventId event = update.piece().event().orElseThrow();
            return new Write.Update(
                    event,
                    step.versionOf(update.piece()),
                    part.fields(),
                    update.changed(),
                    part.zone(),
                    part.belongsTo(),
                    host);
        }
        if (change instanceof PieceChange.Delete delete) {
            Piece piece = delete.piece();
            return piece.event()
                    .<Write>map(event -> new Write.Delete(event, step.versionOf(piece)))
                    .orElseGet(() -> new Write.Create(
                            meeting.id(),
                            piece.number(),
                            piece.means(),
                            employee(step),
                            zoneOf(piece.means()),
                            "",
                            ""));
        }
        throw new AssertionError(change);
    }

    /** Who organizes the meeting, where that is not who stands as organizer in NetSuite. */
    private static String host(Meeting meeting, FamilyStep step) {
        Optional<EmailAddress> stands = step.order() instanceof FamilyOrder.Show show
                ? show.organizer().flatMap(Organizer::email)
                : Optional.empty();
        return meeting.organizer()
                .filter(real -> real.email().isPresent()
                        && stands.isPresent()
                        && !real.email().equals(stands))
                .map(real -> (real.name() + ", " + real.email().get()).replaceFirst("^, ", ""))
                .orElse("");
    }

    private static int employee(FamilyStep step) {
        Optional<Organizer> organizer = step.order() instanceof FamilyOrder.Show show
                ? show.organizer()
                : ((FamilyOrder.End) step.order()).organizer();
        return organizer.flatMap(Organizer::employeeId).orElseThrow();
    }

    private static ZoneId zoneOf(MeetingFields fields) {
        return fields.time() instanceof EventTime.Timed timed ? timed.start().getZone() : ZoneOffset.UTC;
    }

    private static Optional<EventId> eventOf(PieceChange change) {
        if (change instanceof PieceChange.Update update) {
            return update.piece().event();
        }
        return change instanceof PieceChange.Delete delete ? delete.piece().event() : Optional.empty();
    }
}
