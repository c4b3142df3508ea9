package io.calrelay.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calrelay.contract.Schemas;
import java.util.List;
import java.util.Optional;

/** Checks messages against the schemas of shared-contract. Thread-safe. */
public final class MessageSchemas {
    /**
     * The first rule that a message breaks.
     *
     * @param path JSON pointer to the member that is wrong
     * @param rule the schema's keyword, such as {@code pattern}
     */
    public record Breach(String path, String rule, String message) {}

    /** Each response schema is {@code anyOf [answer, failure]}, in this order. */
    private static final String ANSWER = "/anyOf/0";

    private static final String FAILURE = "/anyOf/1";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.ID_PREFIX, "classpath:" + Schemas.CLASS_PATH_PREFIX)));

    /** @param message name of the schema, such as {@code push} */
    public Optional<Breach> breach(String message, JsonNode content) {
        return errors(message, content).stream().findFirst().map(MessageSchemas::breach);
    }

    /**
     * A breach is told of the kind that was meant: of a failure if the answer has an error, else of the answer proper.
     *
     * @param message name of a response's schema, such as {@code write-response}
     */
    public Optional<Breach> breachOfAnswer(String message, JsonNode answer) {
        List<Error> errors = errors(message, answer);
        String meant = answer.has("error") ? FAILURE : ANSWER;
        return errors.stream()
                .filter(error -> error.getEvaluationPath().toString().startsWith(meant))
                .findFirst()
                .or(() -> errors.stream().findFirst())
                .map(MessageSchemas::breach);
    }

    private List<Error> errors(String message, JsonNode content) {
        return registry.getSchema(SchemaLocation.of(Schemas.id(message))).validate(content);
    }

    private static Breach breach(Error error) {
        return new Breach(path(error), error.getKeyword(), error.getMessage());
    }

    /** A member that is missing or too much is named itself, not the object around it. */
    private static String path(Error error) {
        String around = error.getInstanceLocation().toString();
        boolean aboutMember =
                error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties");
        return aboutMember ? around + "/" + error.getProperty() : around;
    }
}
