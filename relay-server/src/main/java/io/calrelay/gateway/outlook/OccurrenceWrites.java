package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.events.item.EventItemRequestBuilder;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.ParseNode;
import io.calrelay.gateway.outlook.Answer.Arrived;
import io.calrelay.gateway.outlook.SlotPlan.SlotWrite;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Carries a plan out: finds the ids of plain occurrences, which are not known otherwise, and writes one after the other, each
 * in batches. One after the other because all occurrences of a series are kept in one item, which refuses two writers at once.
 */
final class OccurrenceWrites {
    /** To both sides of where an occurrence should be: the service's zones may be older than ours. */
    private static final Duration AROUND = Duration.ofHours(2);

    private static final int HAS_TOP = 50;

    private final GraphBatch batch;
    private final OccurrenceMapping mapping;

    OccurrenceWrites(GraphBatch batch, OccurrenceMapping mapping) {
        this.batch = batch;
        this.mapping = mapping;
    }

    /** @return the failure that ended it, if one did: {@link Reply.Stale} where an occurrence is not there any more */
    Optional<Reply<Void>> carryOut(EmailAddress mailbox, StoredSeries series, SlotPlan plan) {
        Map<LocalDate, Slot.Handle> handles = new HashMap<>();
        Optional<Reply<Void>> unfound = find(mailbox, series, plan, handles);
        if (unfound.isPresent()) {
            return unfound;
        }
        List<GraphBatch.Part> parts = new ArrayList<>();
        if (!plan.crossings().equals(series.crossings())) {
            parts.add(new Places(mailbox, series, plan.crossings()));
        }
        for (SlotWrite write : plan.writes()) {
            Slot.Handle handle = Objects.requireNonNull(handles.get(write.slot()));
            // Each write changes the series, and so perhaps the versions of all its occurrences: only the first knows
            // one.
            parts.add(new Write(mailbox, series, write, handle, parts.isEmpty()));
        }
        return batch.inOrder(mailbox, parts).map(OccurrenceWrites::failed);
    }

    private static Reply<Void> failed(GraphFailure failure) {
        if (failure.isCrossing()) {
            return new Reply.Refused<>(
                    Reply.Refusal.INVALID,
                    "Outlook lets no meeting of a series move to or past the day of its neighbour; move it to a free day"
                            + " between its neighbours");
        }
        Reply<Void> usual = failure.reply();
        // Somebody else is writing, or deleted the occurrence: whoever wants this has to look again.
        return failure.isConflict() ? failure.later() : usual instanceof Reply.Gone ? new Reply.Stale<>() : usual;
    }

    private Optional<Reply<Void>> find(
            EmailAddress mailbox, StoredSeries series, SlotPlan plan, Map<LocalDate, Slot.Handle> into) {
        List<LocalDate> unknown = new ArrayList<>();
        for (SlotWrite write : plan.writes()) {
            handle(series, write.slot())
                    .ifPresentOrElse(handle -> into.put(write.slot(), handle), () -> unknown.add(write.slot()));
        }
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<Search> searches =
                unknown.stream().map(slot -> new Search(mailbox, series, slot)).toList();
        Answer<List<Answer<Optional<ParseNode>>>> answer = batch.all(mailbox, searches);
        if (!(answer instanceof Arrived<List<Answer<Optional<ParseNode>>>> arrived)) {
            return answer.failure().map(OccurrenceWrites::failed);
        }
        for (int i = 0; i < unknown.size(); i++) {
            Answer<Optional<ParseNode>> part = arrived.value().get(i);
            if (part.failure().isPresent()) {
                return part.failure().map(OccurrenceWrites::failed);
            }
            Optional<Slot.Handle> found = found(part, series, unknown.get(i));
            if (found.isEmpty()) {
                return Optional.of(new Reply.Stale<>());
            }
            into.put(unknown.get(i), found.get());
        }
        return Optional.empty();
    }

    private static Optional<Slot.Handle> handle(StoredSeries series, LocalDate slot) {
        return series.slots().get(slot) instanceof Slot.Changed changed ? changed.exception() : Optional.empty();
    }

    private static Optional<Slot.Handle> found(Answer<Optional<ParseNode>> part, StoredSeries series, LocalDate slot) {
        return part instanceof Arrived<Optional<ParseNode>> arrived
                ? arrived.value()
                        .map(body -> body.getObjectValue(EventCollectionResponse::createFromDiscriminatorValue))
                        .flatMap(events -> EventCalls.events(events).stream()
                                .filter(event -> SeriesReading.originalDay(event, series.days())
                                        .filter(slot::equals)
                                        .isPresent())
                                .findFirst())
                        .map(SeriesReading::handle)
                : Optional.empty();
    }

    /** Asks for what stands around where the pattern has an occurrence. */
    private record Search(EmailAddress mailbox, StoredSeries series, LocalDate slot) implements GraphBatch.Part {
        @Override
        public RequestInformation request(GraphServiceClient client) {
            return item(client, mailbox, series.id()).instances().toGetRequestInformation(request -> {
                GraphConnection.immutableIds(request.headers);
                var query = Objects.requireNonNull(request.queryParameters);
                query.startDateTime = from().toString();
                query.endDateTime = until().toString();
                query.top = HAS_TOP;
            });
        }

        private Instant from() {
            return series.days().idOn(slot) instanceof RecurrenceId.At at
                    ? at.start().minus(AROUND)
                    : slot.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        private Instant until() {
            return series.days().idOn(slot) instanceof RecurrenceId.At at
                    ? at.start().plus(AROUND)
                    : slot.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    /** Keeps who stands in whose place, before anybody goes there. */
    private record Places(EmailAddress mailbox, StoredSeries series, Crossings crossings) implements GraphBatch.Part {
        @Override
        public RequestInformation request(GraphServiceClient client) {
            Event master = new Event();
            Crossings.put(crossings.text(series.series()), master);
            return item(client, mailbox, series.id()).toPatchRequestInformation(master, request -> {
                GraphConnection.immutableIds(request.headers);
                request.headers.add("If-Match", EventCalls.etag(series.changeKey()));
            });
        }
    }

    private final class Write implements GraphBatch.Part {
        private final EmailAddress mailbox;
        private final StoredSeries series;
        private final SlotWrite write;
        private final Slot.Handle handle;
        private final boolean atThisVersion;

        Write(EmailAddress mailbox, StoredSeries series, SlotWrite write, Slot.Handle handle, boolean atThisVersion) {
            this.mailbox = mailbox;
            this.series = series;
            this.write = write;
            this.handle = handle;
            this.atThisVersion = atThisVersion;
        }

        @Override
        public RequestInformation request(GraphServiceClient client) {
            RequestInformation request = write instanceof SlotWrite.Change change
                    ? item(client, mailbox, handle.id()).toPatchRequestInformation(mapping.toOutlook(change, series))
                    : item(client, mailbox, handle.id()).toDeleteRequestInformation();
            GraphConnection.immutableIds(request.headers);
            if (atThisVersion) {
                request.headers.add("If-Match", EventCalls.etag(handle.changeKey()));
            }
            return request;
        }

        @Override
        public boolean isDoneBy(GraphFailure failure) {
            return write instanceof SlotWrite.Delete && failure.reply() instanceof Reply.Gone;
        }
    }

    private static EventItemRequestBuilder item(GraphServiceClient client, EmailAddress mailbox, EventId id) {
        return client.users().byUserId(mailbox.value()).events().byEventId(id.value());
    }
}
