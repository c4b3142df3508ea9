package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.graph.users.item.events.item.EventItemRequestBuilder;
import com.microsoft.graph.users.item.events.item.accept.AcceptPostRequestBody;
import com.microsoft.graph.users.item.events.item.decline.DeclinePostRequestBody;
import com.microsoft.graph.users.item.events.item.tentativelyaccept.TentativelyAcceptPostRequestBody;
import com.microsoft.kiota.serialization.ParseNode;
import io.calrelay.gateway.outlook.Answer.Arrived;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.ports.CalendarGateway.NewMirror;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls about events by id: reads that bring all of a series along, and writes at a version. */
final class EventCalls {
    // Provider: cancelled and edited occurrences come only if they are selected, and the edited ones expanded as well,
    // on a
    // GET of one master (graph.md 0.4, 1.1); then everything else has to be selected too.
    private static final String[] SELECTED = {
        "id",
        "type",
        "seriesMasterId",
        "changeKey",
        "iCalUId",
        "createdDateTime",
        "lastModifiedDateTime",
        "subject",
        "body",
        "location",
        "sensitivity",
        "start",
        "end",
        "isAllDay",
        "originalStart",
        "originalStartTimeZone",
        "originalEndTimeZone",
        "recurrence",
        "organizer",
        "isOrganizer",
        "isCancelled",
        "attendees",
        "responseStatus",
        "showAs",
        "isOnlineMeeting",
        "onlineMeeting",
        "cancelledOccurrences",
        "exceptionOccurrences"
    };
    private static final String[] EXPANDED = {"exceptionOccurrences", MeetingMarker.EXPAND};
    private static final String MORE_EXCEPTIONS = "exceptionOccurrences@odata.nextLink";

    private final GraphConnection connection;
    private final GraphBatch batch;

    EventCalls(GraphConnection connection, GraphBatch batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /** One event with its marker, and with all its exceptions if it is a master. */
    Answer<Event> read(EmailAddress mailbox, EventId id) {
        Answer<Event> answer = connection.ask(
                mailbox, user -> there(user.events().byEventId(id.value()).get(EventCalls::withAll)));
        return answer instanceof Arrived<Event> arrived ? withMoreExceptions(mailbox, arrived.value()) : answer;
    }

    /** The same for many, in as few calls as it takes. */
    Answer<Map<EventId, Answer<Event>>> readAll(EmailAddress mailbox, Collection<EventId> ids) {
        List<EventId> asked = List.copyOf(ids);
        List<GraphBatch.Part> parts = new ArrayList<>();
        for (EventId id : asked) {
            parts.add(client -> client.users()
                    .byUserId(mailbox.value())
                    .events()
                    .byEventId(id.value())
                    .toGetRequestInformation(EventCalls::withAll));
        }
        Answer<List<Answer<Optional<ParseNode>>>> answer = batch.all(mailbox, parts);
        if (!(answer instanceof Arrived<List<Answer<Optional<ParseNode>>>> arrived)) {
            return new Answer.Failed<>(answer.failure().orElseThrow());
        }
        Map<EventId, Answer<Event>> events = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            events.put(asked.get(i), event(mailbox, arrived.value().get(i)));
        }
        return new Arrived<>(events);
    }

    private Answer<Event> event(EmailAddress mailbox, Answer<Optional<ParseNode>> part) {
        if (part instanceof Arrived<Optional<ParseNode>> arrived) {
            ParseNode body = arrived.value().orElseThrow(() -> new IllegalStateException("a part without a body"));
            return withMoreExceptions(mailbox, there(body.getObjectValue(Event::createFromDiscriminatorValue)));
        }
        return new Answer.Failed<>(part.failure().orElseThrow());
    }

    private static void withAll(EventItemRequestBuilder.GetRequestConfiguration request) {
        GraphConnection.immutableIds(request.headers);
        var query = Objects.requireNonNull(request.queryParameters);
        query.select = SELECTED;
        query.expand = EXPANDED;
    }

    /** What is expanded may come in pages of its own, as anything in OData. */
    private Answer<Event> withMoreExceptions(EmailAddress mailbox, Event master) {
        Object link = master.getAdditionalData().get(MORE_EXCEPTIONS);
        List<Event> exceptions = new ArrayList<>(SeriesReading.exceptions(master));
        while (link instanceof String next) {
            Answer<EventCollectionResponse> page = page(mailbox, next);
            if (!(page instanceof Arrived<EventCollectionResponse> arrived)) {
                return new Answer.Failed<>(page.failure().orElseThrow());
            }
            exceptions.addAll(events(arrived.value()));
            link = arrived.value().getOdataNextLink();
        }
        master.setExceptionOccurrences(exceptions);
        return new Arrived<>(master);
    }

    private Answer<EventCollectionResponse> page(EmailAddress mailbox, String link) {
        if (!connection.isOurs(link)) {
            throw new IllegalStateException("a page of exceptions that leads to another host");
        }
        return connection.ask(
                mailbox,
                user -> there(
                        user.events().withUrl(link).get(request -> GraphConnection.immutableIds(request.headers))));
    }

    /** The events that carry this mirror's marker; a person who copies a mirror copies the marker along. */
    Answer<List<Event>> marked(EmailAddress mailbox, NewMirror mirror) {
        return connection.ask(
                mailbox,
                user -> events(there(user.events().get(request -> {
                    GraphConnection.immutableIds(request.headers);
                    var query = Objects.requireNonNull(request.queryParameters);
                    query.filter = MeetingMarker.filter(mirror);
                    query.expand = new String[] {MeetingMarker.EXPAND};
                }))));
    }

    /** @param written builds what is sent, once for each vocabulary that zones may have to be named in */
    Answer<Event> create(EmailAddress mailbox, Function<Vocabulary, Event> written) {
        return inEitherVocabulary(words -> connection.ask(
                mailbox,
                user -> there(user.events()
                        .post(written.apply(words), request -> GraphConnection.immutableIds(request.headers)))));
    }

    /** Only if the event is still at that change key. */
    Answer<Event> change(EmailAddress mailbox, EventId id, String changeKey, Function<Vocabulary, Event> written) {
        return inEitherVocabulary(words -> connection.ask(
                mailbox,
                user -> there(item(user, id).patch(written.apply(words), request -> {
                    GraphConnection.immutableIds(request.headers);
                    request.headers.add("If-Match", etag(changeKey));
                }))));
    }

    Answer<Boolean> delete(EmailAddress mailbox, EventId id, String changeKey) {
        return connection.ask(mailbox, user -> {
            item(user, id).delete(request -> {
                GraphConnection.immutableIds(request.headers);
                request.headers.add("If-Match", etag(changeKey));
            });
            return true;
        });
    }

    /** In the mailbox owner's name, and so that the organizer hears of it. */
    Answer<Boolean> answer(EmailAddress mailbox, EventId id, Response response) {
        return connection.ask(mailbox, user -> {
            EventItemRequestBuilder event = item(user, id);
            switch (response) {
                case ACCEPTED -> {
                    AcceptPostRequestBody body = new AcceptPostRequestBody();
                    body.setSendResponse(true);
                    event.accept().post(body, request -> GraphConnection.immutableIds(request.headers));
                }
                case TENTATIVE -> {
                    TentativelyAcceptPostRequestBody body = new TentativelyAcceptPostRequestBody();
                    body.setSendResponse(true);
                    event.tentativelyAccept().post(body, request -> GraphConnection.immutableIds(request.headers));
                }
                case DECLINED -> {
                    DeclinePostRequestBody body = new DeclinePostRequestBody();
                    body.setSendResponse(true);
                    event.decline().post(body, request -> GraphConnection.immutableIds(request.headers));
                }
                case NONE -> throw new IllegalArgumentException("an answer cannot be taken back");
            }
            return true;
        });
    }

    private static EventItemRequestBuilder item(UserItemRequestBuilder user, EventId id) {
        return user.events().byEventId(id.value());
    }

    /** IANA names keep a zone exact, but Graph knows only some of them and refuses the others (graph.md 9). */
    private static Answer<Event> inEitherVocabulary(Function<Vocabulary, Answer<Event>> write) {
        Answer<Event> first = write.apply(Vocabulary.IANA);
        boolean refused = first.failure().filter(GraphFailure::isUnknownZone).isPresent();
        return refused ? write.apply(Vocabulary.WINDOWS) : first;
    }

    // Provider: the etag is the change key in weak form (graph.md 1.1).
    static String etag(String changeKey) {
        return "W/\"" + changeKey + "\"";
    }

    static List<Event> events(EventCollectionResponse answer) {
        return Objects.requireNonNullElse(answer.getValue(), List.of());
    }

    private static <T> T there(@Nullable T answer) {
        return Objects.requireNonNull(answer, "an empty answer where an event was due");
    }
}
