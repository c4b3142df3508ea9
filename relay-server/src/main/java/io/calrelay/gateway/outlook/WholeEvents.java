package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.Answer.Arrived;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes whole what a delta shows in parts. Of a series it shows the master without its exceptions, bare stubs of plain
 * occurrences, and nothing at all of a cancelled one (graph.md 0.2, 0.3), so every series of which anything shows is read by its
 * master, all of them in one batch. A tombstone says neither what it was nor of which series (graph.md 3.4), and may be
 * false: where it is an occurrence that is still there, its series is read as well.
 */
final class WholeEvents {
    private final EventCalls calls;
    private final EventReading reading;

    WholeEvents(EventCalls calls, EventReading reading) {
        this.calls = calls;
        this.reading = reading;
    }

    /** @param found as a round showed them, in its order */
    Reply<List<Observation>> of(EmailAddress mailbox, List<Event> found) {
        // An event may come several times in one round, and the later word holds (graph.md 5).
        Map<EventId, Observation> seen = new LinkedHashMap<>();
        Set<EventId> unsure = new LinkedHashSet<>();
        for (Event event : found) {
            EventId id = EventReading.idOf(event);
            Optional<EventId> master = EventReading.master(event);
            seen.remove(id);
            if (EventReading.isTombstone(event)) {
                unsure.add(id);
            } else if (master.isPresent()) {
                unsure.add(master.get());
            } else {
                unsure.remove(id);
                seen.put(id, reading.read(event, mailbox));
            }
        }
        return look(mailbox, unsure, seen);
    }

    /** Occurrences lead to masters that may be new here, so it goes on until nothing is open. */
    private Reply<List<Observation>> look(EmailAddress mailbox, Set<EventId> unsure, Map<EventId, Observation> seen) {
        Set<EventId> open = unsure;
        Set<EventId> looked = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Answer<Map<EventId, Answer<Event>>> answer = calls.readAll(mailbox, open);
            if (!(answer instanceof Arrived<Map<EventId, Answer<Event>>> arrived)) {
                return ofARead(answer.failure().orElseThrow());
            }
            looked.addAll(open);
            open = new LinkedHashSet<>();
            for (Map.Entry<EventId, Answer<Event>> each : arrived.value().entrySet()) {
                Reply<Optional<EventId>> next = take(mailbox, each.getKey(), each.getValue(), seen);
                if (next.whenDone().isEmpty()) {
                    return next.other();
                }
                next.whenDone().get().filter(id -> !looked.contains(id)).ifPresent(open::add);
            }
        }
        return new Reply.Done<>(new ArrayList<>(seen.values()));
    }

    /** @return the master that has to be read instead, if it is one of its occurrences */
    private Reply<Optional<EventId>> take(
            EmailAddress mailbox, EventId id, Answer<Event> answer, Map<EventId, Observation> into) {
        if (answer instanceof Arrived<Event> arrived) {
            Optional<EventId> master = EventReading.master(arrived.value()).filter(other -> !other.equals(id));
            if (master.isEmpty()) {
                into.put(id, reading.read(arrived.value(), mailbox));
            }
            return new Reply.Done<>(master);
        }
        GraphFailure failure = answer.failure().orElseThrow();
        if (failure.reply() instanceof Reply.Gone || failure.namesNothing()) {
            into.put(id, reading.gone(id));
            return new Reply.Done<>(Optional.empty());
        }
        return ofARead(failure);
    }

    /** Nothing of a whole read can be gone or stale. */
    private static <T> Reply<T> ofARead(GraphFailure failure) {
        Reply<T> usual = failure.reply();
        return usual instanceof Reply.Gone || usual instanceof Reply.Stale ? failure.later() : usual;
    }
}
