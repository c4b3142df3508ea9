package io.calrelay.gateway.outlook;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import com.microsoft.kiota.serialization.UntypedNode;
import com.microsoft.kiota.serialization.UntypedObject;
import com.microsoft.kiota.serialization.UntypedString;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Graph answers to a batch: each part's own status, headers and body (graph.md 8), in any order. */
final class BatchAnswer implements Parsable {
    private static final int UNAUTHORIZED = 401;

    private List<Part> parts = List.of();

    static BatchAnswer create(ParseNode node) {
        return new BatchAnswer();
    }

    /** By the part's id. */
    Map<String, Part> parts() {
        Map<String, Part> byId = new HashMap<>();
        parts.forEach(part -> byId.put(Objects.requireNonNullElse(part.id, ""), part));
        return byId;
    }

    /** A token that was not taken is the whole batch's matter. @throws TokenRefused if one part says so */
    void requireToken() {
        if (parts.stream().anyMatch(part -> part.status == UNAUTHORIZED)) {
            throw new TokenRefused(new GraphFailure(UNAUTHORIZED, "", Optional.empty()));
        }
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "responses",
                node -> parts =
                        Objects.requireNonNullElse(node.getCollectionOfObjectValues(any -> new Part()), List.of()));
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("an answer is only read");
    }

    /** One part. */
    static final class Part implements Parsable {
        private @Nullable String id;
        private int status;
        private Optional<String> retryAfter = Optional.empty();
        private @Nullable ParseNode body;

        /** The body, where there is one and the part was carried out. */
        Answer<Optional<ParseNode>> answer(InstantSource clock) {
            return status / 100 == 2
                    ? new Answer.Arrived<>(Optional.ofNullable(body))
                    : new Answer.Failed<>(new GraphFailure(
                            status, code(), retryAfter.flatMap(value -> RetryAfter.parse(value, clock.instant()))));
        }

        private String code() {
            ParseNode error = body == null ? null : body.getChildNode("error");
            ParseNode code = error == null ? null : error.getChildNode("code");
            String value = code == null ? null : code.getStringValue();
            return value == null ? "" : value;
        }

        @Override
        public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
            return Map.of(
                    "id", node -> id = node.getStringValue(),
                    "status", node -> status = Objects.requireNonNullElse(node.getIntegerValue(), 0),
                    "headers", this::readHeaders,
                    "body", node -> body = node);
        }

        private void readHeaders(ParseNode node) {
            UntypedNode headers = node.getObjectValue(UntypedNode::createFromDiscriminatorValue);
            if (headers instanceof UntypedObject object) {
                object.getValue().forEach((name, value) -> {
                    if (name.equalsIgnoreCase("Retry-After") && value instanceof UntypedString text) {
                        retryAfter = Optional.of(text.getValue());
                    }
                });
            }
        }

        @Override
        public void serialize(SerializationWriter writer) {
            throw new UnsupportedOperationException("an answer is only read");
        }
    }
}
