package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Decision;
import io.calrelay.model.Family;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one side of a living meeting has to be told, and what it agrees to as it is. */
final class SidePlan {
    private final MeetingView view;
    private final Standings standings;
    private final MeetingFields truth;
    private final Side side;
    private final Standing standing;
    private final Optional<Agreed> agreed;
    private final Optional<Observation.Present> present;

    SidePlan(MeetingView view, Standings standings, MeetingFields truth, Side side) {
        this.view = view;
        this.standings = standings;
        this.truth = truth;
        this.side = side;
        this.standing = standings.of(side);
        this.agreed = view.agreed(side);
        this.present = view.present(side);
    }

    /** What the side agrees to without a write, where that is new. */
    Optional<Agreed> accepted() {
        return present.map(this::agreedAsItIs).filter(now -> !agreed.equals(Optional.of(now)));
    }

    /** Of the NetSuite side. @param meetings the organizer that the meeting names */
    FamilyOrder familyOrder(Optional<Organizer> meetings) {
        boolean known = view.seen().containsKey(side) && !view.gone(side);
        boolean blind = known && present.isEmpty();
        Optional<Decision> decision = decision();
        if (blind || (present.isEmpty() && decision.isEmpty())) {
            return new FamilyOrder.Leave();
        }
        EnumSet<Field> heard = EnumSet.noneOf(Field.class);
        EnumSet<Field> counted = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (standing.hears(field, standings.madeInNetSuite())) {
                heard.add(field);
            }
            if (standing.speaksFor(field, standings.madeInNetSuite())) {
                counted.add(field);
            }
        }
        String why = decision.map(Decision::why).orElse("its records do not show all of the meeting yet");
        Optional<Organizer> organizer = creator()
                .or(() -> present.flatMap(Observation.Present::organizer))
                .or(() -> meetings)
                .filter(each -> each.employeeId().isPresent());
        String editWhere = standings
                .organizerSide()
                .map(calendar -> calendar.id().service().displayName())
                .orElse("NetSuite");
        return new FamilyOrder.Show(truth, heard, counted, organizer, editWhere, why);
    }

    Optional<Decision> decision() {
        if (present.isPresent()) {
            return removal().or(this::update);
        }
        return view.seen().containsKey(side) && !view.gone(side) ? Optional.empty() : creation();
    }

    private Agreed agreedAsItIs(Observation.Present now) {
        MeetingFields seen = now.fields();
        // What became of a begun create may have been edited since: it stands for what it says, like one never agreed
        // to.
        MeetingFields means = agreed.filter(last -> last.event().isPresent())
                .map(Agreed::means)
                .orElse(now.fields());
        for (Field field : Field.values()) {
            boolean changed = FieldMerge.changed(field, now, agreed);
            boolean counts = standing.speaksFor(field, standings.madeInNetSuite());
            if (changed && !counts && agreed.flatMap(Agreed::event).isPresent()) {
                seen = seen.take(Set.of(field), agreed.get().seen());
            }
            if (now.fields().sameIn(field, truth)) {
                means = means.take(Set.of(field), truth);
            } else if (changed && counts) {
                means = field == Field.EXCEPTIONS
                        ? means.takeOccurrences(FieldMerge.changedOccurrences(now, agreed), now.fields())
                        : means.take(Set.of(field), now.fields());
            }
        }
        Version version = now.version();
        return new Agreed(
                side,
                kind(now),
                Optional.of(now.event()),
                version,
                seen,
                means,
                generation(),
                stillAttempted(version),
                agreed.map(Agreed::family).orElse(Family.NONE));
    }

    /** A new version shows what became of the writes whose answers were not known. */
    private List<MeetingFields> stillAttempted(Version version) {
        return agreed.filter(last -> last.version().equals(version))
                .map(Agreed::attempted)
                .orElse(List.of());
    }

    private CopyKind kind(Observation.Present now) {
        boolean claimsOurs = now.marker().filter(view.meeting().id()::equals).isPresent();
        return agreed.map(Agreed::kind).orElse(claimsOurs ? CopyKind.MIRROR : CopyKind.ORIGINAL);
    }

    private int generation() {
        return agreed.map(Agreed::generation).orElseGet(() -> view.generation(side));
    }

    /** A mirror of somebody who takes part no more. */
    private Optional<Decision> removal() {
        boolean mirror = side instanceof Side.Calendar && !standing.original() && standings.madeInNetSuite();
        if (!mirror || !standing.hears() || takesPart()) {
            return Optional.empty();
        }
        return present.map(
                now -> new Decision.Delete(side, now.event(), now.version(), "its owner takes part no more"));
    }

    private Optional<Decision> update() {
        Observation.Present now = present.orElseThrow();
        Agreed after = agreedAsItIs(now);
        Set<Field> toWrite = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            boolean behind = !after.means().sameIn(field, truth);
            boolean strayed = standing.putsBack() && !now.fields().sameIn(field, after.seen());
            if (standing.hears(field, standings.madeInNetSuite()) && (behind || strayed)) {
                toWrite.add(field);
            }
        }
        String why = "it does not say yet what the meeting says";
        return toWrite.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Update(
                        side, now.event(), now.version(), truth, toWrite, occurrencesToWrite(now, after), why));
    }

    /** Where the exceptions fall behind or strayed; the others of the series stay as they are. */
    private SortedSet<RecurrenceId> occurrencesToWrite(Observation.Present now, Agreed after) {
        SortedSet<RecurrenceId> occurrences = new TreeSet<>(after.means().differingOccurrences(truth));
        if (standing.putsBack()) {
            occurrences.addAll(now.fields().differingOccurrences(after.seen()));
        }
        return occurrences;
    }

    private Optional<Decision> creation() {
        boolean deletedThere = agreed.flatMap(Agreed::event).isPresent();
        boolean declined = deletedThere && standing.putsBack();
        if (!isWanted() || declined || (deletedThere && !hasNews())) {
            return Optional.empty();
        }
        boolean begun = Standings.isBegun(agreed);
        int generation = begun ? generation() : view.generation(side);
        String why = deletedThere ? "the meeting changed after it was deleted here" : "it is not there yet";
        return creator().map(organizer -> new Decision.Create(side, truth, organizer, generation, begun, why));
    }

    private boolean isWanted() {
        if (side instanceof Side.NetSuite) {
            boolean told = standings
                    .organizerSide()
                    .filter(organizer -> standings.of(organizer).speaks())
                    .filter(organizer -> view.present(organizer).isPresent())
                    .isPresent();
            return standings.madeInNetSuite() ? isToComeBack() : told;
        }
        return standings.madeInNetSuite() && standing.hears() && !standing.original() && takesPart();
    }

    /** An original that is not there and was never seen gone since it was agreed: a person restores the meeting. */
    private boolean isToComeBack() {
        return Standings.isBegun(agreed)
                && agreed.filter(begun -> begun.kind() == CopyKind.ORIGINAL).isPresent();
    }

    private boolean takesPart() {
        return Participants.of(view, standings, truth).stream()
                .map(Person::calendar)
                .anyMatch(calendar -> new Side.Calendar(calendar).equals(side));
    }

    /** Whether the meeting changed since this side, now deleted there, last agreed with it. */
    private boolean hasNews() {
        return agreed.stream()
                .anyMatch(last -> EnumSet.allOf(Field.class).stream()
                        .anyMatch(field -> standing.hears(field, standings.madeInNetSuite())
                                && !last.means().sameIn(field, truth)));
    }

    /** In NetSuite the licensed person whose calendar speaks stands as organizer. */
    private Optional<Organizer> creator() {
        Optional<Person> person =
                standings.organizerSide().map(Side.Calendar::id).flatMap(view::owner);
        Optional<Organizer> employee = person.map(
                found -> new Organizer(Optional.of(found.email()), found.name(), Optional.of(found.employeeId())));
        return side instanceof Side.NetSuite
                ? employee
                : employee.or(() -> view.present(Side.NETSUITE).flatMap(Observation.Present::organizer));
    }
}
