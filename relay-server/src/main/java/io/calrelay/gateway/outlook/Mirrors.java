package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes events: makes mirrors once, changes and deletes only what is still at the expected version. */
final class Mirrors {
    private final EventCalls calls;
    private final EventMapping mapping;
    private final EventReading reading;
    private final SeriesMirrors series;

    Mirrors(EventCalls calls, EventMapping mapping, EventReading reading, SeriesMirrors series) {
        this.calls = calls;
        this.mapping = mapping;
        this.reading = reading;
        this.series = series;
    }

    Reply<Present> create(EmailAddress mailbox, NewMirror mirror) {
        return ifHeld(() -> {
            series.requirePossible(mirror.fields());
            return mirror.begunBefore() ? findOrMake(mailbox, mirror) : make(mailbox, mirror);
        });
    }

    private Reply<Present> findOrMake(EmailAddress mailbox, NewMirror mirror) {
        Answer<List<Event>> made = calls.marked(mailbox, mirror);
        return made.reply(found ->
                oldest(found).map(event -> whole(mailbox, event, mirror)).orElseGet(() -> make(mailbox, mirror)));
    }

    /** A person who copies a mirror copies the marker along; ours was there before. */
    private static Optional<Event> oldest(List<Event> found) {
        return found.stream()
                .min(Comparator.comparing(
                        event -> Objects.requireNonNullElse(event.getCreatedDateTime(), OffsetDateTime.MAX)));
    }

    private Reply<Present> make(EmailAddress mailbox, NewMirror mirror) {
        Set<Field> fields = EnumSet.copyOf(EventMapping.WRITABLE);
        if (!mirror.fields().isSeries()) {
            fields.remove(Field.RECURRENCE);
        }
        Answer<Event> made = calls.create(mailbox, words -> {
            Event event = mapping.toOutlook(mirror.fields(), fields, words);
            PeopleWriting.put(mirror.guests(), true, mirror.fields(), mailbox, event);
            event.setTransactionId(MeetingMarker.transactionId(mirror));
            MeetingMarker.put(mirror, event);
            return event;
        });
        // Somebody else writes in this mailbox at this moment; nothing of ours lost, as we expected no version.
        return made.failure()
                .filter(GraphFailure::isConflict)
                .map(GraphFailure::<Present>later)
                .orElseGet(() -> made.reply(event -> whole(mailbox, event, mirror)));
    }

    /** What was made now or before, with what may be missing of it. */
    private Reply<Present> whole(EmailAddress mailbox, Event made, NewMirror mirror) {
        return EventReading.master(made).isPresent()
                ? series.complete(mailbox, EventReading.idOf(made), mirror.fields())
                : present(reading.read(made, mailbox)).map(now -> marked(now, mirror.meeting()));
    }

    Reply<Present> update(EmailAddress mailbox, Edit edit) {
        Set<Field> named = PeopleWriting.named(edit);
        boolean becomesOne = named.contains(Field.RECURRENCE) && edit.fields().isSeries();
        if (named.isEmpty()) {
            return unchanged(mailbox, edit);
        }
        return ifHeld(() -> SeriesVersion.isOne(edit.expected()) || becomesOne
                ? series.update(mailbox, edit, named)
                : change(mailbox, edit, named));
    }

    private Reply<Present> change(EmailAddress mailbox, Edit edit, Set<Field> named) {
        if (!named.contains(Field.DESCRIPTION) && !named.contains(Field.ATTENDEES)) {
            return change(mailbox, edit, named, Optional.empty());
        }
        // A body and a list of attendees cannot be replaced without having been read.
        return calls.read(mailbox, edit.event())
                .reply(now -> edit.expected().value().equals(now.getChangeKey())
                        ? change(mailbox, edit, named, Optional.of(now))
                        : new Reply.Stale<>());
    }

    /** @param there the event as it is, if it was read */
    private Reply<Present> change(EmailAddress mailbox, Edit edit, Set<Field> named, Optional<Event> there) {
        named.remove(Field.RECURRENCE);
        Answer<Event> changed =
                calls.change(mailbox, edit.event(), edit.expected().value(), words -> {
                    Event event = mapping.toOutlook(edit.fields(), named, words);
                    there.flatMap(OnlineMeetingBlock::of).ifPresent(block -> block.keepIn(event));
                    PeopleWriting.put(edit, there, mailbox, event);
                    return event;
                });
        return changed.reply(event -> present(reading.read(event, mailbox)));
    }

    /** Nothing that may be written: the event as it is, if it is still as expected. */
    private Reply<Present> unchanged(EmailAddress mailbox, Edit edit) {
        return calls.read(mailbox, edit.event())
                .reply(event -> present(reading.read(event, mailbox))
                        .whenDone()
                        .filter(now -> now.version().equals(edit.expected()))
                        .<Reply<Present>>map(Reply.Done::new)
                        .orElseGet(Reply.Stale::new));
    }

    Reply<Boolean> delete(EmailAddress mailbox, EventId event, Version expected) {
        if (!SeriesVersion.isOne(expected)) {
            return calls.delete(mailbox, event, expected.value()).reply(Reply.Done::new);
        }
        return calls.read(mailbox, event).reply(now -> {
            boolean same = present(reading.read(now, mailbox))
                    .whenDone()
                    .filter(there -> there.version().equals(expected))
                    .isPresent();
            return same
                    ? calls.delete(mailbox, event, Objects.requireNonNull(now.getChangeKey()))
                            .reply(Reply.Done::new)
                    : new Reply.Stale<>();
        });
    }

    private static Reply<Present> ifHeld(Supplier<Reply<Present>> write) {
        try {
            return write.get();
        } catch (NotHeldByOutlook not) {
            return new Reply.Refused<>(Reply.Refusal.INVALID, Objects.requireNonNullElse(not.getMessage(), ""));
        }
    }

    /** Answers to writes do not show the marker (graph.md 6.3), but this one carries it. */
    private static Present marked(Present now, MeetingId meeting) {
        return new Present(
                now.event(),
                now.uid(),
                now.version(),
                now.fields(),
                now.organizer(),
                now.byOwner(),
                Optional.of(meeting),
                now.asOf());
    }

    /** If a person made it into something else meanwhile, the caller must look again. */
    private static Reply<Present> present(Observation now) {
        return now instanceof Present there ? new Reply.Done<>(there) : new Reply.Stale<>();
    }
}
