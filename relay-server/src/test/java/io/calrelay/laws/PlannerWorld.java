package io.calrelay.laws;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarService;
import io.calrelay.model.Decision;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.rules.AfterWrite;
import io.calrelay.rules.FamilyOrder;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import io.calrelay.rules.Planner;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One meeting on all its sides, without any service: the planner's decisions are carried out at once, with each side's own
 * losses (NetSuite keeps plain text in its own zone; calendars know no difference between private and busy).
 */
final class PlannerWorld {
    static final MeetingId MEETING = new MeetingId("0".repeat(26));

    /** What stands on one side. */
    private record Event(EventId id, int version, MeetingFields fields, Organizer organizer, boolean byOwner) {}

    private final Map<Side, Event> events = new LinkedHashMap<>();
    private final Map<Side, Observation.Gone> gone = new HashMap<>();
    private final Map<Side, Integer> lost = new HashMap<>();
    private final Map<Side, Agreed> agreed = new LinkedHashMap<>();
    private List<Person> people;
    private final Policy policy;
    private Meeting meeting = new Meeting(MEETING, Meeting.State.LIVE, Optional.empty(), Optional.empty());
    private int made;
    private int writes;

    PlannerWorld(List<Person> people, Policy policy) {
        this.people = people;
        this.policy = policy;
    }

    static Person person(String name, int employee, CalendarService service, Direction direction) {
        return new Person(
                new EmailAddress(name + "@northwind.example"),
                name,
                employee,
                service,
                true,
                Optional.of(direction),
                Optional.empty());
    }

    static Organizer organizer(Person person) {
        return new Organizer(Optional.of(person.email()), person.name(), Optional.of(person.employeeId()));
    }

    static Side sideOf(Person person) {
        return new Side.Calendar(person.calendar());
    }

    static Attendee attendee(Person person) {
        return new Attendee(
                Optional.of(person.email()), person.name(), Attendee.Role.REQUIRED, Attendee.Response.ACCEPTED);
    }

    void personCreates(Side side, MeetingFields fields, Organizer organizer, boolean byOwner) {
        events.put(side, new Event(nextId(), 1, express(side, fields), organizer, byOwner));
    }

    void personEdits(Side side, MeetingFields fields) {
        Event old = events.get(side);
        events.put(side, new Event(old.id(), old.version() + 1, express(side, fields), old.organizer(), old.byOwner()));
    }

    /** The side does not hold that attendee, although it was told. */
    void lacks(Side side, Attendee attendee) {
        Event old = events.get(side);
        List<Attendee> held = new ArrayList<>(old.fields().attendees());
        held.remove(attendee);
        MeetingFields fields = old.fields().withAttendees(held);
        events.put(side, new Event(old.id(), old.version() + 1, fields, old.organizer(), old.byOwner()));
        Agreed last = agreed.get(side);
        agreed.put(
                side,
                new Agreed(
                        side,
                        last.kind(),
                        last.event(),
                        look(side).version(),
                        fields,
                        last.means(),
                        last.generation()));
    }

    /** That person's license ends. */
    void disable(Person person) {
        List<Person> then = new ArrayList<>(people);
        then.replaceAll(each -> each.equals(person)
                ? new Person(
                        each.email(),
                        each.name(),
                        each.employeeId(),
                        each.service(),
                        false,
                        each.direction(),
                        each.timeZone())
                : each);
        people = List.copyOf(then);
    }

    void personDeletes(Side side) {
        vanish(side);
    }

    Optional<MeetingFields> fields(Side side) {
        return Optional.ofNullable(events.get(side)).map(Event::fields);
    }

    Set<Side> sides() {
        return Set.copyOf(events.keySet());
    }

    Meeting meeting() {
        return meeting;
    }

    int writes() {
        return writes;
    }

    Plan plan() {
        return Planner.plan(view());
    }

    /** Plans and carries out, until a plan finds nothing to do. @return how many plans had something to do */
    int settle() {
        int rounds = 0;
        while (!hasNothingToDo()) {
            carryOut(plan(), decision -> true);
            rounds++;
            if (rounds > 20) {
                throw new AssertionError("does not settle: " + plan());
            }
        }
        return rounds;
    }

    boolean hasNothingToDo() {
        return plan().changesNothing(meeting) && decisions(plan()).isEmpty();
    }

    /** Those for the calendars, and what becomes of the family: one record here. */
    List<Decision> decisions(Plan plan) {
        List<Decision> decisions = new ArrayList<>();
        if (plan.family() instanceof FamilyOrder.Show show) {
            shown(plan, show).ifPresent(decisions::add);
        } else if (plan.family() instanceof FamilyOrder.End end) {
            ended(end).ifPresent(decisions::add);
        }
        decisions.addAll(plan.decisions());
        return decisions;
    }

    private Optional<Decision> shown(Plan plan, FamilyOrder.Show show) {
        Optional<Agreed> last = plan.accepted().stream()
                .filter(each -> each.side() instanceof Side.NetSuite)
                .findFirst()
                .or(() -> Optional.ofNullable(agreed.get(Side.NETSUITE)));
        if (events.containsKey(Side.NETSUITE)) {
            Observation.Present now = look(Side.NETSUITE);
            Set<Field> behind = new HashSet<>(last.orElseThrow().means().differingFrom(show.truth()));
            behind.retainAll(show.heard());
            return behind.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Decision.Update(
                            Side.NETSUITE,
                            last.orElseThrow().kind(),
                            now.event(),
                            now.version(),
                            show.truth(),
                            behind,
                            new TreeSet<>(),
                            show.why()));
        }
        return show.organizer().map(organizer -> created(show.truth(), organizer, show.why()));
    }

    private Optional<Decision> ended(FamilyOrder.End end) {
        if (events.containsKey(Side.NETSUITE)) {
            Observation.Present now = look(Side.NETSUITE);
            return Optional.of(new Decision.Delete(Side.NETSUITE, now.event(), now.version(), end.why()));
        }
        Agreed last = agreed.get(Side.NETSUITE);
        return last != null && last.event().isEmpty()
                ? end.organizer().map(organizer -> created(last.means(), organizer, end.why()))
                : Optional.empty();
    }

    private Decision created(MeetingFields fields, Organizer organizer, String why) {
        Optional<Agreed> begun = Optional.ofNullable(agreed.get(Side.NETSUITE))
                .filter(each -> each.event().isEmpty());
        int generation = begun.map(Agreed::generation).orElse(lost.getOrDefault(Side.NETSUITE, 0));
        return new Decision.Create(Side.NETSUITE, fields, organizer, generation, begun.isPresent(), why);
    }

    /** @param succeeds which writes the services carry out; the others leave everything as it is */
    void carryOut(Plan plan, Predicate<Decision> succeeds) {
        MeetingView before = view();
        meeting = plan.meeting();
        plan.accepted().forEach(each -> agreed.put(each.side(), each));
        plan.dropped().forEach(agreed::remove);
        List<Decision> decisions = decisions(plan);
        if (plan.family() instanceof FamilyOrder.End && decisions.stream().noneMatch(PlannerWorld::isOfFamily)) {
            agreed.remove(Side.NETSUITE);
        }
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Create create) {
                agreed.put(create.on(), AfterWrite.begun(create));
            } else if (decision instanceof Decision.Update update) {
                agreed.put(update.on(), AfterWrite.attempting(agreed.get(update.on()), update));
            }
            if (succeeds.test(decision)) {
                writes++;
                write(before, decision);
            }
        }
    }

    private static boolean isOfFamily(Decision decision) {
        return decision.on() instanceof Side.NetSuite;
    }

    private void write(MeetingView before, Decision decision) {
        Side side = decision.on();
        if (decision instanceof Decision.Create create) {
            events.put(side, new Event(nextId(), 1, express(side, create.fields()), create.organizer(), true));
            agreed.put(side, AfterWrite.created(create, look(side)));
        } else if (decision instanceof Decision.Update update) {
            Event old = events.get(side);
            MeetingFields written = express(side, old.fields().take(update.changed(), update.fields()));
            events.put(side, new Event(old.id(), old.version() + 1, written, old.organizer(), old.byOwner()));
            Observation.Present looked = (Observation.Present) before.seen().get(side);
            agreed.put(side, AfterWrite.updated(agreed.get(side), update, looked, look(side)));
        } else if (decision instanceof Decision.Answer answer) {
            Event old = events.get(side);
            EmailAddress owner = ((Side.Calendar) side).id().owner();
            MeetingFields answered = old.fields().withAnswer(owner, answer.response());
            events.put(side, new Event(old.id(), old.version() + 1, answered, old.organizer(), old.byOwner()));
            agreed.put(side, AfterWrite.answered(agreed.get(side), answer, look(side)));
        } else {
            vanish(side);
            agreed.remove(side);
        }
    }

    MeetingView view() {
        Map<Side, Observation> seen = new HashMap<>(gone);
        events.keySet().forEach(side -> seen.put(side, look(side)));
        return new MeetingView(meeting, seen, agreed, lost, people, policy);
    }

    private Observation.Present look(Side side) {
        Event event = events.get(side);
        return new Observation.Present(
                event.id(),
                Optional.of(new ICalUid("uid")),
                new Version(event.id() + "/" + event.version()),
                event.fields(),
                Optional.of(event.organizer()),
                event.byOwner(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private void vanish(Side side) {
        Event event = events.remove(side);
        gone.put(side, new Observation.Gone(event.id(), Instant.EPOCH));
        lost.merge(side, 1, Integer::sum);
    }

    private EventId nextId() {
        return new EventId("event-" + made++);
    }

    private static MeetingFields express(Side side, MeetingFields fields) {
        boolean netsuite = side instanceof Side.NetSuite;
        Text text = fields.description();
        EventTime.Timed time = (EventTime.Timed) fields.time();
        ZoneId zone = ZoneId.of("America/Chicago");
        ZonedDateTime start = netsuite ? time.start().withZoneSameInstant(zone) : time.start();
        ZonedDateTime end = netsuite ? time.end().withZoneSameInstant(zone) : time.end();
        boolean privateInCalendar = !netsuite && fields.access() == AccessLevel.PRIVATE;
        return new MeetingFields(
                fields.title(),
                fields.location(),
                netsuite ? Text.plain(text.content().replaceAll("<[^>]*>", "")) : text,
                new EventTime.Timed(start, end),
                privateInCalendar ? AccessLevel.SHOW_AS_BUSY : fields.access(),
                new ArrayList<>(fields.attendees()));
    }

    /** Whether that side says what the other says, as far as it can. */
    boolean saysTheSame(Side side, MeetingFields other) {
        MeetingFields here = fields(side).orElseThrow();
        MeetingFields expected = express(side, other);
        for (Field field : Field.values()) {
            if (field != Field.ATTENDEES && !here.sameIn(field, expected)) {
                return false;
            }
        }
        return true;
    }
}
