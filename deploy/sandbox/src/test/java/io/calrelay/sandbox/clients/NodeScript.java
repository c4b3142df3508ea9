package io.calrelay.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the scripts below {@code src/test/clients}, which print what they saw as one JSON object. */
public final class NodeScript {
    private static final Path FOLDER = Path.of("src", "test", "clients");
    private static final long PATIENCE_SECONDS = 300;

    private NodeScript() {}

    /** Runs the script to its end; anything but a good end fails the test with the script's own words. */
    public static JsonNode run(String script, String... arguments) throws IOException, InterruptedException {
        assertThat(FOLDER.resolve("node_modules"))
                .as("deploy/test brings the clients; by hand: npm ci in deploy/sandbox/%s", FOLDER)
                .isDirectory();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("node", ".out");
        Path words = Files.createTempFile("node", ".err");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(out.toFile())
                .redirectError(words.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s within %d seconds", script, PATIENCE_SECONDS)
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(words)).isZero();
            return new ObjectMapper().readTree(out.toFile());
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(words);
        }
    }
}
