package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calrelay.contract.Schemas;
import java.util.List;

/** Holds answers to the shared contract. Thread-safe. */
final class MessageSchemas {
    /** Each response schema is {@code anyOf [answer, failure]}; a breach is told of the kind that was meant. */
    private static final String[] KINDS = {"/anyOf/0", "/anyOf/1"};

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.ID_PREFIX, "classpath:" + Schemas.CLASS_PATH_PREFIX)));

    /** @throws UnreadableAnswer when the answer does not fit its schema */
    void check(Restlet restlet, JsonNode answer) {
        List<Error> errors =
                REGISTRY.getSchema(SchemaLocation.of(restlet.answerSchema())).validate(answer);
        if (errors.isEmpty()) {
            return;
        }
        String meant = KINDS[answer.has("error") ? 1 : 0];
        Error first = errors.stream()
                .filter(error -> error.getEvaluationPath().toString().startsWith(meant))
                .findFirst()
                .orElse(errors.get(0));
        throw new UnreadableAnswer(restlet.answer(), path(first), first.getKeyword());
    }

    /** A member that is missing or too much is named itself, not the object around it. */
    private static String path(Error error) {
        String around = error.getInstanceLocation().toString();
        boolean aboutMember =
                error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties");
        return aboutMember ? around + "/" + error.getProperty() : around;
    }
}
