package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files below {@code src/test/resources/reference}. */
public final class Reference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Reference() {}

    public static String text(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static JsonNode json(String file) {
        return parsed(text(file));
    }

    static JsonNode yaml(String file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("not JSON: " + text, broken);
        }
    }

    /** The names of all files in a folder, in order. */
    public static List<String> names(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(Reference.class.getResource("/reference/" + folder))
                        .toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
