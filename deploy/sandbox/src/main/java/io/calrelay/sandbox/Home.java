package io.calrelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Keepable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which a sandbox keeps its world: database, clouds, secrets, logs. A temporary one goes at the end. */
final class Home implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private final boolean temporary;

    private Home(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    static Home in(Optional<Path> folder) {
        try {
            Path home = folder.isPresent()
                    ? Files.createDirectories(folder.get().toAbsolutePath())
                    : Files.createTempDirectory("calrelay-sandbox");
            return new Home(home, folder.isEmpty());
        } catch (IOException failed) {
            throw new BadStart("the folder for the data cannot be made: " + failed.getMessage());
        }
    }

    Path database() {
        return folder.resolve("database");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Made once, kept with the data: the relay's key for content at rest, the secret of NetSuite's pushes. */
    String secret(String name) {
        ObjectNode secrets =
                read("secrets").<ObjectNode>map(ObjectNode.class::cast).orElseGet(JSON::createObjectNode);
        if (!secrets.has(name)) {
            byte[] chance = new byte[32];
            new SecureRandom().nextBytes(chance);
            secrets.put(name, Base64.getEncoder().encodeToString(chance));
            write("secrets", secrets);
        }
        return secrets.path(name).asText();
    }

    boolean keepsAny(List<Keepable> parts) {
        return parts.stream().anyMatch(part -> Files.exists(folder.resolve(part.name() + ".json")));
    }

    /** @return whether something was kept */
    boolean restore(List<Keepable> parts) {
        boolean any = false;
        for (Keepable part : parts) {
            Optional<JsonNode> kept = read(part.name());
            kept.ifPresent(part::restore);
            any |= kept.isPresent();
        }
        return any;
    }

    void keep(List<Keepable> parts) {
        if (!temporary) {
            parts.forEach(part -> write(part.name(), part.keep()));
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            System.err.println("could not remove " + folder + ": " + left.getMessage());
        }
    }

    private Optional<JsonNode> read(String name) {
        Path file = folder.resolve(name + ".json");
        try {
            return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new BadStart(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void write(String name, JsonNode content) {
        Path file = folder.resolve(name + ".json");
        Path draft = folder.resolve(name + ".json.new");
        try {
            JSON.writeValue(draft.toFile(), content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }
}
