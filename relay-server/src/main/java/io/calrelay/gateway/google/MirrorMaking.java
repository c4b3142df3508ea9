package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes a mirror exactly once. Its id follows from meeting and generation, so whatever stands under that id is what an
 * earlier try made: it is taken as it is, or, if it was deleted since, revived with the fields of this try. Reviving is
 * right because nobody saw the earlier try succeed: the mirror is wanted, and its id can never be used for a new event
 * (google.md 7.3). Whoever knows that it was deleted asks for the next generation.
 */
record MirrorMaking(OwnersCalendar calendar, EventReading reading) {
    Reply<Observation.Present> make(NewMirror mirror, Event body) throws IOException {
        MirrorMark mark = new MirrorMark(mirror.meeting(), mirror.generation());
        mark.putOn(body);
        if (mirror.begunBefore()) {
            Optional<Event> earlier = earlier(mark);
            if (earlier.isPresent()) {
                return claim(earlier.get(), mark, body);
            }
        }
        return insert(mark, body);
    }

    private Reply<Observation.Present> insert(MirrorMark mark, Event body) throws IOException {
        try {
            return made(calendar.insert(body), mark);
        } catch (IOException failure) {
            if (GoogleRefusal.of(failure).filter(GoogleRefusal::isTakenId).isEmpty()) {
                throw failure;
            }
            return claim(calendar.get(mark.eventId()), mark, body);
        }
    }

    // Provider: collisions of ids may go unnoticed (google.md 7.3 no. 3), so after a lost answer the id is read first.
    private Optional<Event> earlier(MirrorMark mark) throws IOException {
        try {
            return Optional.of(calendar.get(mark.eventId()));
        } catch (IOException failure) {
            if (GoogleRefusal.of(failure).filter(GoogleRefusal::isNotFound).isEmpty()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private Reply<Observation.Present> claim(Event earlier, MirrorMark mark, Event body) throws IOException {
        if (!"cancelled".equals(earlier.getStatus())) {
            return made(earlier, mark);
        }
        Version tombstone = new Version(earlier.getEtag());
        // Provider: a sequence below the stored one is refused (google.md 3.1), and a deletion may have raised it.
        body.setStatus("confirmed").setSequence(earlier.getSequence());
        return made(calendar.replace(mark.eventId(), tombstone, body), mark);
    }

    private Reply<Observation.Present> made(Event event, MirrorMark mark) throws IOException {
        boolean ours = MirrorMark.meetingOf(event).equals(Optional.of(mark.meeting()));
        return ours && reading.observe(event) instanceof Observation.Present present
                ? new Reply.Done<>(present)
                : new Reply.Refused<>(Refusal.INVALID, "another event has the mirror's id");
    }
}
