package io.calrelay.gateway.outlook;

import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.RequestHeaders;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import io.calrelay.model.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The SDK's client, set up so that it neither retries nor sleeps, and the one way through which all calls go: with a token,
 * few at a time per mailbox, failures as values. Thread-safe.
 */
final class GraphConnection {
    // Provider: four calls at once per application and mailbox; more are refused (graph.md 8).
    private static final int AT_ONCE = 4;
    // Provider: affects the call it stands on only, so it stands on every one (graph.md 1.2).
    private static final String IMMUTABLE_IDS = "IdType=\"ImmutableId\"";
    private static final int IDLE_CONNECTIONS = 16;

    private final URI graph;
    private final InstantSource clock;
    private final EntraTokens tokens;
    private final GraphServiceClient client;
    private final Map<EmailAddress, Semaphore> places = new ConcurrentHashMap<>();

    GraphConnection(OutlookSettings settings, InstantSource clock) {
        this.graph = settings.graph();
        this.clock = clock;
        this.tokens = new EntraTokens(settings, clock);
        this.client = new GraphServiceClient(
                (request, context) -> request.headers.tryAdd("Authorization", "Bearer " + tokens.current()),
                http(settings.callTimeout()));
        client.getRequestAdapter().setBaseUrl(settings.graph().toString());
    }

    private static OkHttpClient http(Duration callTimeout) {
        // The SDK's own retries sleep in the calling thread (graph.md 10.2); here the caller is told and comes again.
        RequestOption[] patience = {new RetryHandlerOption((delay, count, request, response) -> false, 1, 1)};
        return GraphClientFactory.create(patience)
                .addInterceptor(new ReadableErrors())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .callTimeout(callTimeout)
                .readTimeout(callTimeout)
                .build();
    }

    static void immutableIds(RequestHeaders headers) {
        headers.add("Prefer", IMMUTABLE_IDS);
    }

    /**
     * Makes one call as that mailbox's next.
     *
     * @param call builds what it sends: the SDK sends an object's content only once (graph.md 10.2)
     */
    <T> Answer<T> ask(EmailAddress mailbox, Function<UserItemRequestBuilder, T> call) {
        return askGraph(mailbox, 1, () -> call.apply(client.users().byUserId(mailbox.value())));
    }

    /** For what does not stand under the mailbox's own address, but counts as its call. */
    <T> Answer<T> askClient(EmailAddress mailbox, Function<GraphServiceClient, T> call) {
        return askGraph(mailbox, 1, () -> call.apply(client));
    }

    /** For a batch, whose parts Graph works at as many at a time as the mailbox takes. */
    <T> Answer<T> askForMany(EmailAddress mailbox, Function<GraphServiceClient, T> call) {
        return askGraph(mailbox, AT_ONCE, () -> call.apply(client));
    }

    private <T> Answer<T> askGraph(EmailAddress mailbox, int taken, Supplier<T> call) {
        Semaphore place = places.computeIfAbsent(mailbox, any -> new Semaphore(AT_ONCE, true));
        place.acquireUninterruptibly(taken);
        try {
            Answer<T> first = attempt(call);
            // Nothing was done for a token that was not taken, so a new one may try the same.
            return statusOf(first) == 401 ? attempt(call) : first;
        } finally {
            place.release(taken);
        }
    }

    private <T> Answer<T> attempt(Supplier<T> call) {
        try {
            return new Answer.Arrived<>(call.get());
        } catch (RuntimeException thrown) {
            GraphFailure failure = GraphFailure.of(thrown, clock);
            if (failure.status() == 401) {
                tokens.drop();
            } else if (failure.status() == 403) {
                tokens.doubt();
            }
            return new Answer.Failed<>(failure);
        }
    }

    private static int statusOf(Answer<?> answer) {
        return answer.failure().map(GraphFailure::status).orElse(200);
    }

    /** Whether a link that a service or a store handed us leads to where our token may be sent. */
    boolean isOurs(String link) {
        String origin = graph.getScheme() + "://" + graph.getRawAuthority() + "/";
        return link.regionMatches(true, 0, origin, 0, origin.length());
    }
}
