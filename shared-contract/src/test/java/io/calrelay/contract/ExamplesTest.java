package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    static final List<String> MESSAGES = Schemas.MESSAGES;

    private static final Path EXAMPLES = Path.of("examples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.ID_PREFIX, "classpath:" + Schemas.CLASS_PATH_PREFIX)));

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void everyMessage_showsWhatIsAcceptedAndWhatIsRejected(String message) {
        assertThat(files(message, "accepted")).hasSizeGreaterThan(1);
        assertThat(files(message, "rejected")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void acceptedExamples_fitTheirSchema(String message) {
        for (Path file : files(message, "accepted")) {
            assertThat(violations(message, file)).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void rejectedExample_isRefusedAtItsPath(String example, String path) {
        String message = example.substring(0, example.indexOf('/'));
        Path file = EXAMPLES.resolve(example.replaceFirst("/", "/rejected/") + ".json");
        assertThat(violations(message, file)).as(file.toString()).contains(path);
    }

    @Test
    void everyRejectedExample_hasItsPath() {
        List<String> names = new ArrayList<>();
        for (String message : MESSAGES) {
            files(message, "rejected").forEach(file -> names.add(message + "/" + nameOf(file)));
        }
        assertThat(rejectedPaths().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    static Stream<Object[]> rejected() {
        return rejectedPaths().entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    private static List<String> violations(String message, Path file) {
        return REGISTRY.getSchema(SchemaLocation.of(Schemas.id(message))).validate(read(file)).stream()
                .map(ExamplesTest::path)
                .collect(Collectors.toList());
    }

    /** A member that is missing or too much is named itself, not the object around it. */
    private static String path(Error error) {
        String around = error.getInstanceLocation().toString();
        boolean aboutMember =
                error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties");
        return aboutMember ? around + "/" + error.getProperty() : around;
    }

    private static Map<String, String> rejectedPaths() {
        Map<String, String> paths = new TreeMap<>();
        read(EXAMPLES.resolve("rejected-paths.json"))
                .properties()
                .forEach(entry -> paths.put(entry.getKey(), entry.getValue().asText()));
        return paths;
    }

    private static List<Path> files(String message, String verdict) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(message).resolve(verdict))) {
            return files.sorted().collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
