package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Direction;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a meeting. The organizer's calendar and NetSuite do, as far as the organizer's direction lets them; an
 * attendee's copy never does (design.md rules 4 and 14).
 *
 * <table>
 *   <caption>Where the meeting was made</caption>
 *   <tr><th>made</th><th>calendar that speaks</th><th>NetSuite speaks</th></tr>
 *   <tr><td>in a licensed person's calendar</td><td>that one, unless to-calendar</td><td>unless to-netsuite</td></tr>
 *   <tr><td>by somebody outside</td><td>one attendee's copy stands in</td><td>never: edits there stay local</td></tr>
 *   <tr><td>in NetSuite</td><td>the organizer's mirror, unless to-calendar</td><td>unless to-netsuite</td></tr>
 * </table>
 */
final class Standings {
    private final Map<Side, Standing> bySide = new LinkedHashMap<>();
    private final boolean madeInNetSuite;
    private final boolean foreign;
    private final Optional<Side.Calendar> organizerSide;
    private final Direction direction;
    private final MeetingView view;

    private Standings(MeetingView view) {
        this.view = view;
        Optional<Side.Calendar> own = view.calendars().stream()
                .filter(side -> isOriginal(side) && byOwner(side) && isSynced(side))
                .findFirst();
        this.madeInNetSuite = own.isEmpty() && isFamilyOriginal();
        this.foreign = own.isEmpty() && !madeInNetSuite;
        this.organizerSide = own.or(() -> madeInNetSuite ? organizersMirror() : standIn());
        this.direction = organizerSide
                .flatMap(side -> view.owner(side.id()))
                .map(view.policy()::directionFor)
                .orElse(view.policy().direction());
        view.calendars().forEach(side -> bySide.put(side, ofCalendar(side)));
        bySide.put(Side.NETSUITE, ofFamily());
    }

    static Standings of(MeetingView view) {
        return new Standings(view);
    }

    Standing of(Side side) {
        Standing known = bySide.get(side);
        return known == null && side instanceof Side.Calendar calendar ? ofCalendar(calendar) : require(known);
    }

    List<Standing> all() {
        return List.copyOf(bySide.values());
    }

    /** Whether nobody whose calendar is synced organizes it. */
    boolean isForeign() {
        return foreign;
    }

    boolean madeInNetSuite() {
        return madeInNetSuite;
    }

    /** The calendar whose copy is the organizer's, or stands in for an organizer outside. */
    Optional<Side.Calendar> organizerSide() {
        return organizerSide;
    }

    /** Whether the organizer is a licensed person whose own copy has not been seen yet: then nothing is decided before. */
    boolean waitsForOrganizer() {
        return foreign
                && organizersOfCopies()
                        .anyMatch(organizer -> view.licensed(organizer).isPresent());
    }

    private static Standing require(@Nullable Standing standing) {
        if (standing == null) {
            throw new IllegalStateException("the family always has a standing");
        }
        return standing;
    }

    private Standing ofCalendar(Side.Calendar side) {
        Optional<Person> owner = view.owner(side.id()).filter(Person::enabled);
        Direction own = owner.map(view.policy()::directionFor).orElse(Direction.BOTH);
        boolean original = isOriginal(side);
        boolean organizers = organizerSide.filter(side::equals).isPresent();
        boolean invitation = original && !(organizers && !foreign);
        return new Standing(
                side,
                owner.isPresent() && organizers && own.calendarSpeaks(),
                owner.isPresent() && !invitation && own.calendarHears(),
                owner.isPresent() && !organizers && !invitation && own == Direction.BOTH,
                original,
                invitation,
                owner.isPresent() && (!organizers || foreign) && own.calendarSpeaks(),
                owner.isPresent() && own.calendarHears());
    }

    private Standing ofFamily() {
        boolean heldBack = organizerSide.isPresent() && (foreign || !direction.calendarHears());
        return new Standing(Side.NETSUITE, !heldBack, true, false, madeInNetSuite, false, true, true);
    }

    private boolean isFamilyOriginal() {
        return view.agreed(Side.NETSUITE)
                .map(agreed -> agreed.kind() == CopyKind.ORIGINAL)
                .orElse(view.seen().containsKey(Side.NETSUITE));
    }

    private boolean isOriginal(Side.Calendar side) {
        return view.agreed(side)
                .map(agreed -> agreed.kind() == CopyKind.ORIGINAL)
                // What we deleted ourselves has left nothing but the memory that it is gone.
                .orElse(view.seen().containsKey(side) && !view.gone(side));
    }

    /** A calendar that is synced no more speaks for nobody: its owner then organizes from outside. */
    private boolean isSynced(Side.Calendar side) {
        return view.owner(side.id()).filter(Person::enabled).isPresent();
    }

    private boolean byOwner(Side.Calendar side) {
        return view.present(side)
                .map(Observation.Present::byOwner)
                .orElseGet(() -> view.agreed(side).isPresent() && organizedBy(side));
    }

    private boolean organizedBy(Side.Calendar side) {
        return view.meeting()
                .organizer()
                .flatMap(Organizer::email)
                .filter(side.id().owner()::equals)
                .isPresent();
    }

    private Optional<Side.Calendar> organizersMirror() {
        Optional<Organizer> organizer = view.present(Side.NETSUITE)
                .flatMap(Observation.Present::organizer)
                .or(() -> view.meeting().organizer());
        return organizer.flatMap(view::licensed).map(person -> new Side.Calendar(person.calendar()));
    }

    /** The first attendee's copy, in a stable order, that is there and may speak; else the first that may. */
    private Optional<Side.Calendar> standIn() {
        List<Side.Calendar> able = view.calendars().stream()
                .filter(side -> isOriginal(side)
                        && view.owner(side.id())
                                .filter(Person::enabled)
                                .filter(person ->
                                        view.policy().directionFor(person).calendarSpeaks())
                                .isPresent())
                .toList();
        return able.stream()
                .filter(side -> view.present(side).isPresent())
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    private Stream<Organizer> organizersOfCopies() {
        return view.calendars().stream()
                .filter(this::isOriginal)
                .flatMap(side -> view.present(side).stream())
                .flatMap(present -> present.organizer().stream());
    }

    /** What the side agreed to, if its event is known. */
    static boolean isBegun(Optional<Agreed> agreed) {
        return agreed.isPresent() && agreed.get().event().isEmpty();
    }
}
