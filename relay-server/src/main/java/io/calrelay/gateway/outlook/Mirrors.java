package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
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
import java.util.function.Function;

/** Writes events: makes mirrors once, changes and deletes only what is still at the expected version. */
final class Mirrors {
    private final GraphConnection connection;
    private final EventMapping mapping;
    private final EventReading reading;

    Mirrors(GraphConnection connection, EventMapping mapping, EventReading reading) {
        this.connection = connection;
        this.mapping = mapping;
        this.reading = reading;
    }

    Reply<Present> create(EmailAddress mailbox, NewMirror mirror) {
        if (!(mirror.fields().time() instanceof EventTime.Timed)) {
            return new Reply.Refused<>(Reply.Refusal.INVALID, "all-day events are not carried yet");
        }
        if (!mirror.begunBefore()) {
            return make(mailbox, mirror);
        }
        Answer<EventCollectionResponse> made = connection.ask(mailbox, user -> marked(user, mirror));
        return made.reply(found ->
                oldest(found).map(event -> whole(event, mirror.meeting())).orElseGet(() -> make(mailbox, mirror)));
    }

    private static EventCollectionResponse marked(UserItemRequestBuilder user, NewMirror mirror) {
        EventCollectionResponse found = user.events().get(request -> {
            GraphConnection.immutableIds(request.headers);
            var query = Objects.requireNonNull(request.queryParameters);
            query.filter = MeetingMarker.filter(mirror);
            query.expand = new String[] {MeetingMarker.EXPAND};
        });
        return Objects.requireNonNull(found, "an empty answer to a search");
    }

    /** A person who copies a mirror copies the marker along; ours was there before. */
    private static Optional<Event> oldest(EventCollectionResponse found) {
        return Objects.requireNonNullElse(found.getValue(), List.<Event>of()).stream()
                .min(Comparator.comparing(
                        event -> Objects.requireNonNullElse(event.getCreatedDateTime(), OffsetDateTime.MAX)));
    }

    private Reply<Present> make(EmailAddress mailbox, NewMirror mirror) {
        Answer<Event> made = inEitherVocabulary(words -> connection.ask(mailbox, user -> {
            Event event = mapping.toOutlook(mirror.fields(), EventMapping.WRITABLE, words);
            event.setTransactionId(MeetingMarker.transactionId(mirror));
            MeetingMarker.put(mirror, event);
            return written(user.events().post(event, request -> GraphConnection.immutableIds(request.headers)));
        }));
        // Somebody else writes in this mailbox at this moment; nothing of ours lost, as we expected no version.
        return made.failure()
                .filter(GraphFailure::isConflict)
                .map(GraphFailure::<Present>later)
                .orElseGet(() -> made.reply(event -> whole(event, mirror.meeting())));
    }

    Reply<Present> update(EmailAddress mailbox, Edit edit) {
        Set<Field> named = EnumSet.noneOf(Field.class);
        named.addAll(edit.changed());
        named.retainAll(EventMapping.WRITABLE);
        if (named.contains(Field.TIME) && !(edit.fields().time() instanceof EventTime.Timed)) {
            return new Reply.Refused<>(Reply.Refusal.INVALID, "all-day events are not carried yet");
        }
        return named.isEmpty() ? unchanged(mailbox, edit) : change(mailbox, edit, named);
    }

    private Reply<Present> change(EmailAddress mailbox, Edit edit, Set<Field> named) {
        if (!named.contains(Field.DESCRIPTION)) {
            return change(mailbox, edit, named, Optional.empty());
        }
        // A body is the one thing that cannot be replaced without having been read.
        return look(mailbox, edit.event())
                .reply(now -> edit.expected().value().equals(now.getChangeKey())
                        ? change(mailbox, edit, named, OnlineMeetingBlock.of(now))
                        : new Reply.Stale<>());
    }

    private Reply<Present> change(
            EmailAddress mailbox, Edit edit, Set<Field> named, Optional<OnlineMeetingBlock> block) {
        Answer<Event> changed = inEitherVocabulary(words -> connection.ask(mailbox, user -> {
            Event event = mapping.toOutlook(edit.fields(), named, words);
            block.ifPresent(each -> each.keepIn(event));
            return written(user.events().byEventId(edit.event().value()).patch(event, request -> {
                GraphConnection.immutableIds(request.headers);
                request.headers.add("If-Match", etag(edit.expected()));
            }));
        }));
        return changed.reply(event -> present(reading.read(event)));
    }

    /** Nothing that may be written: the event as it is, if it is still as expected. */
    private Reply<Present> unchanged(EmailAddress mailbox, Edit edit) {
        Answer<Event> answer = look(mailbox, edit.event());
        return answer.reply(event -> present(reading.read(event))
                .whenDone()
                .filter(now -> now.version().equals(edit.expected()))
                .<Reply<Present>>map(Reply.Done::new)
                .orElseGet(Reply.Stale::new));
    }

    /** One event with its marker. */
    Answer<Event> look(EmailAddress mailbox, EventId event) {
        return connection.ask(
                mailbox,
                user -> written(user.events().byEventId(event.value()).get(request -> {
                    GraphConnection.immutableIds(request.headers);
                    Objects.requireNonNull(request.queryParameters).expand = new String[] {MeetingMarker.EXPAND};
                })));
    }

    Answer<Boolean> delete(EmailAddress mailbox, EventId event, Version expected) {
        return connection.ask(mailbox, user -> {
            user.events().byEventId(event.value()).delete(request -> {
                GraphConnection.immutableIds(request.headers);
                request.headers.add("If-Match", etag(expected));
            });
            return true;
        });
    }

    /** IANA names keep a zone exact, but Graph knows only some of them and refuses the others (graph.md 9). */
    private static Answer<Event> inEitherVocabulary(Function<Vocabulary, Answer<Event>> write) {
        Answer<Event> first = write.apply(Vocabulary.IANA);
        boolean refused = first.failure().filter(GraphFailure::isUnknownZone).isPresent();
        return refused ? write.apply(Vocabulary.WINDOWS) : first;
    }

    // Provider: the etag is the change key in weak form (graph.md 1.1).
    private static String etag(Version version) {
        return "W/\"" + version.value() + "\"";
    }

    private static Event written(@org.jspecify.annotations.Nullable Event event) {
        return Objects.requireNonNull(event, "an empty answer where an event was due");
    }

    /** Answers to writes do not show the marker (graph.md 6.3), but this one carries it. */
    private Reply<Present> whole(Event event, MeetingId meeting) {
        return present(reading.read(event)).map(now -> marked(now, meeting));
    }

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
