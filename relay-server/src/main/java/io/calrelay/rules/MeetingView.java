package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the planner looks at: the three trees of one meeting, the people and the policy.
 *
 * @param seen what each side looks like; a side without an entry was never seen
 * @param agreed what each side agreed to; a side without an entry never did
 * @param lost how many events of this meeting are gone on each side; a new copy's generation
 * @param people all licensed people, also disabled ones
 * @param outdone mirrors beside which a real invitation stands in the same calendar; {@code seen} has the invitation
 */
public record MeetingView(
        Meeting meeting,
        Map<Side, Observation> seen,
        Map<Side, Agreed> agreed,
        Map<Side, Integer> lost,
        List<Person> people,
        Policy policy,
        Map<Side, Observation.Present> outdone) {
    public MeetingView {
        outdone = Map.copyOf(outdone);
        seen = Map.copyOf(seen);
        agreed = Map.copyOf(agreed);
        lost = Map.copyOf(lost);
        people = List.copyOf(people);
    }

    /** Without mirrors that are outdone. */
    public MeetingView(
            Meeting meeting,
            Map<Side, Observation> seen,
            Map<Side, Agreed> agreed,
            Map<Side, Integer> lost,
            List<Person> people,
            Policy policy) {
        this(meeting, seen, agreed, lost, people, policy, Map.of());
    }

    int generation(Side side) {
        return lost.getOrDefault(side, 0);
    }

    /** The side as it is there; with its organizer among the attendees, as NetSuite keeps it. */
    Optional<Observation.Present> present(Side side) {
        return seen.get(side) instanceof Observation.Present present
                ? Optional.of(Attendance.complete(present))
                : Optional.empty();
    }

    boolean gone(Side side) {
        return seen.get(side) instanceof Observation.Gone;
    }

    /** Whether the copy there is gone, and not because the organizer called the meeting off. */
    boolean deletedByOwner(Side side) {
        return seen.get(side) instanceof Observation.Gone gone && gone.by() != Observation.Gone.By.ORGANIZER;
    }

    Optional<Agreed> agreed(Side side) {
        return Optional.ofNullable(agreed.get(side));
    }

    /** All calendars that have to do with the meeting, in a stable order. */
    List<Side.Calendar> calendars() {
        Map<String, Side.Calendar> sorted = new TreeMap<>();
        for (Side side : seen.keySet()) {
            addCalendar(sorted, side);
        }
        for (Side side : agreed.keySet()) {
            addCalendar(sorted, side);
        }
        return List.copyOf(sorted.values());
    }

    Optional<Person> owner(CalendarId calendar) {
        return people.stream()
                .filter(person -> person.calendar().equals(calendar))
                .findFirst();
    }

    Optional<Person> licensed(EmailAddress email) {
        return people.stream()
                .filter(person -> person.enabled() && person.email().equals(email))
                .findFirst();
    }

    Optional<Person> licensed(Organizer organizer) {
        Optional<Person> byEmployee = organizer
                .employeeId()
                .flatMap(id -> people.stream()
                        .filter(person -> person.enabled() && person.employeeId() == id)
                        .findFirst());
        return byEmployee.or(() -> organizer.email().flatMap(this::licensed));
    }

    private static void addCalendar(Map<String, Side.Calendar> sorted, Side side) {
        if (side instanceof Side.Calendar calendar) {
            sorted.put(calendar.wireName(), calendar);
        }
    }
}
