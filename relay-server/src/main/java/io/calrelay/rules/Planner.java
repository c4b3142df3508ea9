package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.Field;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is to be done with one meeting.
 *
 * <p>The idea: each side has its own memory of what was agreed. A field of a side has changed only if it differs from what
 * was last seen <em>there</em>; it needs a write only if what it stood for differs from what the meeting says now. So a
 * failed write is found again by itself, an echo is no change, and what a side cannot express never travels back.
 *
 * <ol>
 *   <li>{@link Standings}: who speaks, who hears.
 *   <li>{@link Existence}: does the meeting live on.
 *   <li>{@link FieldMerge}: what does it say now.
 *   <li>{@link SidePlan}: what has each side to be told, and what does it agree to as it is.
 * </ol>
 *
 * <table>
 *   <caption>What a side's state leads to in a living meeting</caption>
 *   <tr><th>agreed</th><th>seen</th><th>decision</th></tr>
 *   <tr><td>never</td><td>never</td><td>create, if the side is wanted</td></tr>
 *   <tr><td>begun</td><td>never</td><td>create again, looking for what the first try left</td></tr>
 *   <tr><td>never or begun</td><td>present</td><td>agree; write what differs if it does not speak</td></tr>
 *   <tr><td>yes</td><td>present</td><td>merge; write what it does not say yet</td></tr>
 *   <tr><td>yes</td><td>gone</td><td>nothing, until the meeting changes: then create anew</td></tr>
 *   <tr><td>any</td><td>not carried, not visible</td><td>nothing</td></tr>
 * </table>
 *
 * <p>It refuses to guess: nothing is created while the organizer is a licensed person whose own copy was not seen yet, and
 * sides of disabled people are left as they are. Planning again after everything was carried out finds nothing to do.
 */
public final class Planner {
    private static final String OUTDONE = "a real invitation stands beside it";

    private Planner() {}

    public static Plan plan(MeetingView view) {
        Meeting before = view.meeting();
        Standings standings = Standings.of(view);
        if (before.state() == Meeting.State.UNLINKED) {
            return nothing(before);
        }
        Existence.Fate fate = new Existence(view, standings).fate();
        if (fate.state() == Meeting.State.DELETED) {
            return deletion(view, standings, fate);
        }
        if (standings.waitsForOrganizer()) {
            return nothing(before);
        }
        return new FieldMerge(view, standings)
                .outcome()
                .map(merged -> living(view, standings, merged))
                .orElseGet(() -> nothing(before));
    }

    private static Plan nothing(Meeting meeting) {
        return new Plan(meeting, List.of(), List.of(), List.of(), new FamilyOrder.Leave(), List.of(), Optional.empty());
    }

    private static Plan living(MeetingView view, Standings standings, FieldMerge.Outcome merged) {
        Meeting before = view.meeting();
        Optional<Organizer> organizer = organizer(view, standings).or(before::organizer);
        Meeting after = new Meeting(before.id(), Meeting.State.LIVE, Optional.of(merged.truth()), organizer);
        List<Agreed> accepted = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        SidePlan.Word word = new SidePlan.Word(Narrowing.of(merged.truth(), view), merged.answeredInNetSuite());
        SidePlan family = new SidePlan(view, standings, word, Side.NETSUITE);
        family.accepted().ifPresent(accepted::add);
        SidePlan.Word meeting = new SidePlan.Word(merged.truth(), merged.answeredInNetSuite());
        for (Side side : calendars(view, standings, merged.truth())) {
            Observation.Present mirror = view.outdone().get(side);
            if (mirror != null) {
                // What becomes of the invitation is planned once the mirror is gone.
                decisions.add(new Decision.Delete(side, mirror.event(), mirror.version(), OUTDONE));
                continue;
            }
            SidePlan plan = new SidePlan(view, standings, meeting, side);
            plan.accepted().ifPresent(accepted::add);
            plan.decision().ifPresent(decisions::add);
        }
        FamilyOrder order = family.familyOrder(organizer);
        return new Plan(after, accepted, List.of(), decisions, order, merged.notes(), Optional.empty());
    }

    /** Every calendar that has to do with the meeting, and those it has yet to reach. */
    private static Set<Side> calendars(MeetingView view, Standings standings, MeetingFields truth) {
        Set<Side> sides = new LinkedHashSet<>(view.calendars());
        if (standings.madeInNetSuite()) {
            Participants.of(view, standings, truth).forEach(person -> sides.add(new Side.Calendar(person.calendar())));
        }
        return sides;
    }

    private static Optional<Organizer> organizer(MeetingView view, Standings standings) {
        Optional<Side> speaker = standings.madeInNetSuite()
                ? Optional.of(Side.NETSUITE)
                : standings.organizerSide().map(side -> side);
        return speaker.flatMap(view::present).flatMap(Observation.Present::organizer);
    }

    private static Plan deletion(MeetingView view, Standings standings, Existence.Fate fate) {
        Meeting before = view.meeting();
        Meeting after = new Meeting(before.id(), Meeting.State.DELETED, before.truth(), before.organizer());
        List<Side> dropped = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        String why = fate.because().map(side -> "deleted in " + side.wireName()).orElse("deleted");
        for (Standing standing : standings.all()) {
            Side side = standing.side();
            if (side instanceof Side.NetSuite) {
                continue;
            }
            if (view.agreed(side).flatMap(Agreed::event).isPresent() && view.gone(side)) {
                dropped.add(side);
            }
            unanswered(view, standings, side).ifPresent(decisions::add);
            boolean ours = !standing.original()
                    || standings.organizerSide().filter(side::equals).isPresent();
            if (view.agreed(side).isPresent() && standing.hears() && ours) {
                view.present(side)
                        .map(present -> new Decision.Delete(side, present.event(), present.version(), why))
                        .ifPresent(decisions::add);
            }
        }
        boolean kept = view.agreed(Side.NETSUITE).isEmpty()
                || !standings.of(Side.NETSUITE).hears();
        FamilyOrder order = kept ? new FamilyOrder.Leave() : new FamilyOrder.End(standIn(view, standings), why);
        return new Plan(after, List.of(), dropped, decisions, order, lostEdits(view, standings, fate), fate.because());
    }

    /**
     * A create whose answer never came may have left something. Only doing it once more tells what: it finds, or makes, the event
     * that the next plan then deletes.
     */
    private static Optional<Decision> unanswered(MeetingView view, Standings standings, Side side) {
        Optional<Agreed> begun = view.agreed(side).filter(agreed -> Standings.isBegun(Optional.of(agreed)));
        if (begun.isEmpty() || view.seen().get(side) instanceof Observation.Present) {
            return Optional.empty();
        }
        String why = "a create went unanswered; what it left is to be deleted";
        return standIn(view, standings)
                .map(organizer -> new Decision.Create(
                        side, begun.get().means(), organizer, begun.get().generation(), true, why));
    }

    /** Somebody who can organize what is made once more only to be found and deleted. */
    private static Optional<Organizer> standIn(MeetingView view, Standings standings) {
        return standings
                .organizerSide()
                .map(Side.Calendar::id)
                .flatMap(view::owner)
                .or(() -> view.people().stream().findFirst())
                .map(person ->
                        new Organizer(Optional.of(person.email()), person.name(), Optional.of(person.employeeId())));
    }

    /** What a person changed on one side while it was deleted on the other. */
    private static List<Note> lostEdits(MeetingView view, Standings standings, Existence.Fate fate) {
        List<Note> notes = new ArrayList<>();
        if (fate.because().isEmpty()) {
            return notes;
        }
        for (Standing standing : standings.all()) {
            Optional<Observation.Present> present =
                    standing.speaks() ? view.present(standing.side()) : Optional.empty();
            for (Field field : present.isPresent() ? Field.values() : new Field[0]) {
                if (FieldMerge.changed(field, present.get(), view.agreed(standing.side()))) {
                    String lost = LostValue.text(field, present.get().fields());
                    notes.add(new Note(
                            standing.side(), Optional.of(field), "changed while it was deleted", Optional.of(lost)));
                }
            }
        }
        return notes;
    }
}
