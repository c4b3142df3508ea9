package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes a mirror exactly once. Its id follows from meeting and generation, so whatever stands under that id is what an
 * earlier try made: it is taken as it is, with the exceptions of a series that the try did not come to; or, if it was deleted
 * since, revived with the fields of this try. Reviving is right because nobody saw the earlier try succeed: the mirror is
 * wanted, and its id can never be used for a new event (google.md 7.3). Whoever knows that it was deleted asks for the next
 * generation.
 */
record MirrorMaking(OwnersCalendar calendar, SeriesReading reading) {
    Reply<Observation.Present> make(NewMirror mirror) throws IOException {
        MirrorMark mark = new MirrorMark(mirror.meeting(), mirror.generation());
        Event body = EventWriting.whole(mirror.fields());
        PeopleWriting.put(mirror.guests(), mirror.fields(), calendar.address(), body);
        mark.putOn(body);
        Optional<Event> earlier = mirror.begunBefore() ? earlier(mark) : Optional.empty();
        Reply<Observation.Present> made =
                earlier.isPresent() ? claim(earlier.get(), mirror, body, mark) : insert(mirror, body, mark);
        // Whoever changed it meanwhile: the next try takes it as it then is.
        return made instanceof Reply.Stale ? new Reply.Later<>(Optional.empty(), "changed while it was made") : made;
    }

    private Reply<Observation.Present> insert(NewMirror mirror, Event body, MirrorMark mark) throws IOException {
        try {
            return finish(calendar.insert(body), mirror.fields(), mark);
        } catch (IOException failure) {
            if (GoogleRefusal.of(failure).filter(GoogleRefusal::isTakenId).isEmpty()) {
                throw failure;
            }
            return claim(calendar.get(mark.eventId()), mirror, body, mark);
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

    private Reply<Observation.Present> claim(Event earlier, NewMirror mirror, Event body, MirrorMark mark)
            throws IOException {
        if (!EventReading.isCancelled(earlier)) {
            return isOurs(earlier, mark) ? complete(earlier, mirror.fields()) : taken();
        }
        Version tombstone = new Version(earlier.getEtag());
        // Provider: a sequence below the stored one is refused (google.md 3.1), and a deletion may have raised it.
        body.setStatus("confirmed").setSequence(earlier.getSequence());
        Event revived = calendar.replace(mark.eventId(), tombstone, body);
        // Its exceptions were deleted with it.
        return mirror.fields().isSeries()
                ? writing().settle(mark.eventId(), mirror.fields())
                : finish(revived, mirror.fields(), mark);
    }

    private Reply<Observation.Present> finish(Event made, MeetingFields fields, MirrorMark mark) throws IOException {
        if (!isOurs(made, mark)) {
            return taken();
        }
        return SeriesWriting.hasEdited(fields)
                ? writing().settle(made.getId(), fields)
                : writing().present(SeriesParts.of(made));
    }

    /** Adds the exceptions that are missing; what there is stays. */
    private Reply<Observation.Present> complete(Event earlier, MeetingFields fields) throws IOException {
        if (!RecurrenceMapping.isSeries(earlier)) {
            return writing().present(SeriesParts.of(earlier));
        }
        return writing().complete(earlier.getId(), fields.exceptions());
    }

    private SeriesWriting writing() {
        return new SeriesWriting(calendar, reading);
    }

    private static boolean isOurs(Event event, MirrorMark mark) {
        return MirrorMark.meetingOf(event).equals(Optional.of(mark.meeting()));
    }

    private static Reply<Observation.Present> taken() {
        return new Reply.Refused<>(Refusal.INVALID, "another event has the mirror's id");
    }
}
