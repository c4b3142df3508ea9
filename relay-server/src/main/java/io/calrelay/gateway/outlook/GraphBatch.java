package io.calrelay.gateway.outlook;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.models.BatchRequestStep;
import com.microsoft.graph.core.requests.BatchRequestBuilder;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import com.microsoft.kiota.serialization.ParseNode;
import io.calrelay.model.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import okhttp3.Request;

/** Several requests in one call, for one mailbox (graph.md 8). */
final class GraphBatch {
    // Provider: more are refused (graph.md 8).
    static final int PARTS_AT_ONCE = 20;

    // The SDK takes the path of a part to begin with the version, and cuts that off: five characters, whatever they
    // are.
    private static final String WHERE_THE_SDK_CUTS = "https://graph.microsoft.com/v1.0";

    /** One of the requests. */
    interface Part {
        /** Called again whenever it is sent: the SDK sends an object's content only once (graph.md 10.2). */
        RequestInformation request(GraphServiceClient client);

        /** Whether this failure says that what was wanted is so already. */
        default boolean isDoneBy(GraphFailure failure) {
            return false;
        }
    }

    private final GraphConnection connection;
    private final InstantSource clock;

    GraphBatch(GraphConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Sends all, in no order. @return what each was answered, in the order of the parts: its body, where it has one */
    Answer<List<Answer<Optional<ParseNode>>>> all(EmailAddress mailbox, List<? extends Part> parts) {
        return run(mailbox, parts, false).toItsEnd();
    }

    /** Sends one after the other and ends at the first that fails. @return its failure, if one did */
    Optional<GraphFailure> inOrder(EmailAddress mailbox, List<? extends Part> parts) {
        return run(mailbox, parts, true).toItsFirstFailure();
    }

    private BatchRun run(EmailAddress mailbox, List<? extends Part> parts, boolean inOrder) {
        return new BatchRun(
                parts, open -> connection.askForMany(mailbox, client -> send(client, open, inOrder)), clock);
    }

    private static BatchAnswer send(GraphServiceClient client, SortedMap<Integer, Part> parts, boolean inOrder) {
        BatchRequestContent content = new BatchRequestContent(client);
        String before = "";
        for (Map.Entry<Integer, Part> each : parts.entrySet()) {
            RequestInformation part = each.getValue().request(client);
            part.pathParameters.put("baseurl", WHERE_THE_SDK_CUTS);
            Request request = client.getRequestAdapter().convertToNativeRequest(part);
            BatchRequestStep step = new BatchRequestStep(each.getKey().toString(), request);
            if (inOrder && !before.isEmpty()) {
                step.addDependsOnId(before);
            }
            content.addBatchRequestStep(step);
            before = step.getRequestId();
        }
        return post(client, content);
    }

    private static BatchAnswer post(GraphServiceClient client, BatchRequestContent content) {
        try {
            RequestInformation request =
                    new BatchRequestBuilder(client.getRequestAdapter()).toPostRequestInformation(content);
            HashMap<String, ParsableFactory<? extends Parsable>> errors = new HashMap<>();
            errors.put("XXX", ODataError::createFromDiscriminatorValue);
            BatchAnswer answer = client.getRequestAdapter().send(request, errors, BatchAnswer::create);
            Objects.requireNonNull(answer, "an empty answer to a batch").requireToken();
            return answer;
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
    }
}
