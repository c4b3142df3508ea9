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

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.ID_PREFIX, "classpath:" + Schemas.CLASS_PATH_PREFIX)));

    /** @param message name of the schema, such as {@code push} */
    public Optional<Breach> breach(String message, JsonNode content) {
        String id = Schemas.ID_PREFIX + message + ".schema.json";
        List<Error> errors = registry.getSchema(SchemaLocation.of(id)).validate(content);
        return errors.stream()
                .findFirst()
                .map(error -> new Breach(path(error), error.getKeyword(), error.getMessage()));
    }

    /** A member that is missing or too much is named itself, not the object around it. */
    private static String path(Error error) {
        String around = error.getInstanceLocation().toString();
        boolean aboutMember =
                error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties");
        return aboutMember ? around + "/" + error.getProperty() : around;
    }
}
