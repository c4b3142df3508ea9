package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Subscription;
import com.microsoft.graph.models.SubscriptionCollectionResponse;
import io.calrelay.model.EmailAddress;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standing orders for notifications about a mailbox's events (graph.md 4.1). */
final class Subscriptions {
    // Provider: at most 10,080 minutes (graph.md 0.9); less a little for the way there and clocks that differ.
    private static final Duration LONGEST = Duration.ofMinutes(10_080).minus(Duration.ofMinutes(2));

    private final GraphConnection connection;
    private final InstantSource clock;

    Subscriptions(GraphConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    Reply<CalendarGateway.Subscription> subscribe(EmailAddress mailbox, SubscriptionOrder order) {
        Answer<Subscription> first = order(mailbox, order);
        if (first.failure().filter(GraphFailure::isConflict).isEmpty()) {
            return ordered(first);
        }
        // Provider: one per application, change types and resource (graph.md 4.1). An order whose answer was lost is
        // ours
        // all the same, but its secret may be an older one: it ends, and a new one takes its place.
        Answer<List<String>> standing = standing(mailbox);
        return standing.reply(ids -> endAll(mailbox, ids).orElseGet(() -> ordered(order(mailbox, order))));
    }

    Reply<CalendarGateway.Subscription> prolong(EmailAddress mailbox, String id, Instant until) {
        Answer<Subscription> answer = connection.askClient(mailbox, client -> {
            Subscription change = new Subscription();
            change.setExpirationDateTime(clamped(until));
            return given(client.subscriptions().bySubscriptionId(id).patch(change));
        });
        return gone(answer) ? new Reply.Gone<>() : ordered(answer);
    }

    /** Whether it has ended, by us or before. */
    Answer<Boolean> end(EmailAddress mailbox, String id) {
        Answer<Boolean> answer = connection.askClient(mailbox, client -> {
            client.subscriptions().bySubscriptionId(id).delete();
            return true;
        });
        return gone(answer) ? new Answer.Arrived<>(true) : answer;
    }

    private static boolean gone(Answer<?> answer) {
        return answer.failure().filter(GraphFailure::isNotFound).isPresent();
    }

    private Answer<Subscription> order(EmailAddress mailbox, SubscriptionOrder order) {
        return connection.askClient(mailbox, client -> {
            Subscription subscription = new Subscription();
            subscription.setChangeType("created,updated,deleted");
            subscription.setResource(resource(mailbox));
            subscription.setNotificationUrl(order.address().toString());
            subscription.setLifecycleNotificationUrl(order.address().toString());
            subscription.setClientState(order.secret());
            subscription.setExpirationDateTime(clamped(order.expiresAt()));
            return given(client.subscriptions()
                    .post(subscription, request -> GraphConnection.immutableIds(request.headers)));
        });
    }

    private OffsetDateTime clamped(Instant until) {
        Instant latest = clock.instant().plus(LONGEST);
        return (until.isAfter(latest) ? latest : until).atOffset(ZoneOffset.UTC);
    }

    private static String resource(EmailAddress mailbox) {
        return "users/" + mailbox + "/events";
    }

    /** The application's own ones for this mailbox's events; others are never shown (graph.md 4.1). */
    private Answer<List<String>> standing(EmailAddress mailbox) {
        List<String> ids = new ArrayList<>();
        Optional<String> link = Optional.empty();
        do {
            Optional<String> at = link;
            Answer<SubscriptionCollectionResponse> page = connection.askClient(mailbox, client -> {
                var all = client.subscriptions();
                return given(at.isPresent() ? all.withUrl(at.get()).get() : all.get());
            });
            if (!(page instanceof Answer.Arrived<SubscriptionCollectionResponse> arrived)) {
                return new Answer.Failed<>(page.failure().orElseThrow());
            }
            Objects.requireNonNullElse(arrived.value().getValue(), List.<Subscription>of()).stream()
                    .filter(each -> isOf(mailbox, each.getResource()))
                    .forEach(each -> ids.add(Objects.requireNonNull(each.getId())));
            link = Optional.ofNullable(arrived.value().getOdataNextLink()).filter(connection::isOurs);
        } while (link.isPresent());
        return new Answer.Arrived<>(ids);
    }

    private static boolean isOf(EmailAddress mailbox, @Nullable String resource) {
        String plain = resource == null ? "" : resource.replaceFirst("^/", "");
        return plain.equalsIgnoreCase(resource(mailbox));
    }

    /** Empty if all have ended. */
    private Optional<Reply<CalendarGateway.Subscription>> endAll(EmailAddress mailbox, List<String> ids) {
        for (String id : ids) {
            Optional<GraphFailure> failure = end(mailbox, id).failure();
            if (failure.isPresent()) {
                return Optional.of(failure.get().reply());
            }
        }
        return Optional.empty();
    }

    private static Reply<CalendarGateway.Subscription> ordered(Answer<Subscription> answer) {
        Optional<Reply<CalendarGateway.Subscription>> conflict =
                answer.failure().filter(GraphFailure::isConflict).map(GraphFailure::later);
        return conflict.orElseGet(() -> answer.reply(made -> new Reply.Done<>(new CalendarGateway.Subscription(
                Objects.requireNonNull(made.getId()),
                "",
                Objects.requireNonNull(made.getExpirationDateTime()).toInstant()))));
    }

    private static <T> T given(@Nullable T answer) {
        return Objects.requireNonNull(answer, "an empty answer about a subscription");
    }
}
