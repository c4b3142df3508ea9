package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.users.item.calendarview.delta.DeltaGetResponse;
import com.microsoft.graph.users.item.calendarview.delta.DeltaRequestBuilder;
import com.microsoft.kiota.RequestHeaders;
import io.calrelay.model.Cursor;
import io.calrelay.model.EmailAddress;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads what changed in a calendar, page by page, through {@code calendarView/delta} (graph.md 5). */
final class CalendarDelta {
    // Provider: a longer window is refused (graph.md 8). What lies beyond is seen when the window is renewed.
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1825);
    // Provider: no limit is published; 50 and 200 are in use (graph.md 5).
    private static final String PAGE_SIZE = "odata.maxpagesize=200";

    private final GraphConnection connection;
    private final WholeEvents wholeEvents;

    CalendarDelta(GraphConnection connection, WholeEvents wholeEvents) {
        this.connection = connection;
        this.wholeEvents = wholeEvents;
    }

    Reply<Changes> read(EmailAddress mailbox, Optional<Cursor> since, Window window) {
        if (since.isPresent() && !connection.isOurs(since.get().value())) {
            return new Reply.Gone<>();
        }
        Answer<DeltaGetResponse> answer =
                since.isPresent() ? follow(mailbox, since.get().value()) : begin(mailbox, window);
        List<Event> found = new ArrayList<>();
        while (answer instanceof Answer.Arrived<DeltaGetResponse> arrived) {
            DeltaGetResponse page = arrived.value();
            found.addAll(Objects.requireNonNullElse(page.getValue(), List.of()));
            if (page.getOdataDeltaLink() != null) {
                Cursor next = new Cursor(page.getOdataDeltaLink());
                return wholeEvents.of(mailbox, found).map(events -> new Changes(events, next, since.isEmpty()));
            }
            answer = follow(mailbox, nextOf(page));
        }
        return failed(answer.failure().orElseThrow(), since.isPresent());
    }

    private Answer<DeltaGetResponse> begin(EmailAddress mailbox, Window window) {
        Instant longest = window.start().plus(LONGEST_WINDOW);
        Instant end = window.end().isAfter(longest) ? longest : window.end();
        return connection.ask(
                mailbox,
                user -> page(user.calendarView().delta(), request -> {
                    request.startDateTime = window.start().toString();
                    request.endDateTime = end.toString();
                    return request;
                }));
    }

    private Answer<DeltaGetResponse> follow(EmailAddress mailbox, String link) {
        return connection.ask(mailbox, user -> page(user.calendarView().delta().withUrl(link), Function.identity()));
    }

    private static DeltaGetResponse page(
            DeltaRequestBuilder builder,
            Function<DeltaRequestBuilder.GetQueryParameters, DeltaRequestBuilder.GetQueryParameters> query) {
        DeltaGetResponse page = builder.get(request -> {
            headers(request.headers);
            request.queryParameters = query.apply(Objects.requireNonNull(request.queryParameters));
        });
        return Objects.requireNonNull(page, "an empty answer to a delta query");
    }

    /** They are not part of the token: they stand on every page's call (graph.md 5). */
    private static void headers(RequestHeaders headers) {
        GraphConnection.immutableIds(headers);
        headers.add("Prefer", PAGE_SIZE);
    }

    private String nextOf(DeltaGetResponse page) {
        String next = page.getOdataNextLink();
        if (next == null || !connection.isOurs(next)) {
            throw new IllegalStateException("a delta page that leads nowhere, or to another host");
        }
        return next;
    }

    private static Reply<Changes> failed(GraphFailure failure, boolean hadCursor) {
        // A link that was good once can only be refused for what stands in it, whatever the code: a new round helps.
        boolean spent = failure.isLostState() || failure.status() == 400;
        if (hadCursor && spent) {
            return new Reply.Gone<>();
        }
        Reply<Changes> usual = failure.reply();
        // Without a cursor there is nothing to give up: the mailbox is being moved, or was not found by name only.
        boolean later = failure.isLostState() || usual instanceof Reply.Stale || usual instanceof Reply.Gone;
        return later ? failure.later() : usual;
    }
}
