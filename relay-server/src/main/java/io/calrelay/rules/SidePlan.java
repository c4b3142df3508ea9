package io.calrelay.rules;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.CalendarService;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Decision;
import io.calrelay.model.EmailAddress;
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
    /** @param truth what the side is to say @param answeredInNetSuite whose answers there were taken over now */
    record Word(MeetingFields truth, Set<EmailAddress> answeredInNetSuite) {}

    private final MeetingView view;
    private final Standings standings;
    private final MeetingFields truth;
    private final Side side;
    private final Standing standing;
    private final Optional<Agreed> agreed;
    private final Optional<Observation.Present> present;
    private final Optional<OwnAnswer> own;

    SidePlan(MeetingView view, Standings standings, Word word, Side side) {
        this.view = view;
        this.standings = standings;
        this.side = side;
        this.standing = standings.of(side);
        this.agreed = view.agreed(side);
        this.present = view.present(side);
        this.truth = new LocalGuests(view, standing).with(word.truth());
        this.own = side instanceof Side.Calendar calendar
                ? Optional.of(new OwnAnswer(view, standing, calendar, truth, word.answeredInNetSuite()))
                : Optional.empty();
    }

    /** What the side agrees to without a write, where that is new. */
    Optional<Agreed> accepted() {
        if (view.deletedByOwner(side)) {
            return agreed.flatMap(last -> own.flatMap(answer -> answer.declined(last)));
        }
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
            if (standing.hears()) {
                heard.add(field);
            }
            if (standing.speaks()) {
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
            return removal().or(this::answer).or(this::update);
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
            boolean counts = standing.speaksFor(field);
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
        if (isMarkedPrivate(now)) {
            seen = seen.withAccess(now.fields().access());
            means = means.withAccess(truth.access());
        }
        if (standing.invitation()) {
            means = own.orElseThrow().settled(means.take(Set.of(Field.ATTENDEES), now.fields()), agreed);
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
        if (!mirror || !standing.hears() || (takesPart() && !isDeclinedAway())) {
            return Optional.empty();
        }
        String why = takesPart() ? "its owner declined" : "its owner takes part no more";
        return present.map(now -> new Decision.Delete(side, now.event(), now.version(), why));
    }

    /** Outlook takes what its owner declines out of the calendar; Google leaves it there, marked. */
    private boolean isDeclinedAway() {
        return side instanceof Side.Calendar calendar
                && calendar.id().service() == CalendarService.OUTLOOK
                && isDeclined();
    }

    private boolean isDeclined() {
        return standing.answers() && own.filter(OwnAnswer::isDeclined).isPresent();
    }

    private Optional<Decision> answer() {
        return own.flatMap(answer -> answer.decision(present.orElseThrow(), agreed));
    }

    private Optional<Decision> update() {
        Observation.Present now = present.orElseThrow();
        Agreed after = agreedAsItIs(now);
        Set<Field> toWrite = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            boolean behind = field == Field.ATTENDEES
                    ? lacksPeople(after)
                    : !after.means().sameIn(field, truth);
            boolean strayed = standing.putsBack() && !now.fields().sameIn(field, after.seen());
            if (standing.hears() && (behind || strayed)) {
                toWrite.add(field);
            }
        }
        String why = "it does not say yet what the meeting says";
        return toWrite.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Update(
                        side,
                        after.kind(),
                        now.event(),
                        now.version(),
                        truth,
                        toWrite,
                        occurrencesToWrite(now, after),
                        why));
    }

    /** Of an organizer's own event in a calendar only the list counts: what guests answered it learns from themselves. */
    private boolean lacksPeople(Agreed after) {
        boolean listOnly = standing.original() && side instanceof Side.Calendar;
        return listOnly
                ? !GuestList.of(after.means(), side).equals(GuestList.of(truth, side))
                : !after.means().sameIn(Field.ATTENDEES, truth);
    }

    /** An attendee who marks the own copy private narrows what others see; that stays until the mark is taken away. */
    private boolean isMarkedPrivate(Observation.Present now) {
        return side instanceof Side.Calendar
                && !standing.speaks()
                && truth.access() == AccessLevel.PUBLIC
                && Narrowing.isMark(now, agreed);
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
        if (!isWanted() || isDeclined() || (deletedThere && !hasNews())) {
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
                        .anyMatch(field -> standing.hears() && !last.means().sameIn(field, truth)));
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
