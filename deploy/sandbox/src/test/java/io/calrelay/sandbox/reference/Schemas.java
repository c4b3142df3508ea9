package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Named JSON Schemas that may point to each other. Formats are checked too. */
final class Schemas {
    private static final String ID = "https://calrelay.example/reference";

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** @param definitions name to schema; a reference among them is {@code #/$defs/name} */
    Schemas(ObjectNode definitions) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("$id", ID);
        document.set("$defs", definitions);
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(strict).schemas(Map.of(ID, document.toString())));
    }

    List<String> violations(String name, JsonNode value) {
        return compiled
                .computeIfAbsent(name, key -> registry.getSchema(SchemaLocation.of(ID + "#/$defs/" + key)))
                .validate(value)
                .stream()
                .map(error -> name + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
