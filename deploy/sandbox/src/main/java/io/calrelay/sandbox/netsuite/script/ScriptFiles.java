package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Source;

/** Parsed script files: the SuiteApp's own, and the JavaScript side of the N modules. Thread-safe. */
final class ScriptFiles {
    private static final Source BOOTSTRAP =
            source("boot.js", resource("boot.js").orElseThrow());
    private static final Map<String, Source> PLATFORM = new ConcurrentHashMap<>();
    private final SdfProject project;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    ScriptFiles(SdfProject project) {
        this.project = project;
    }

    Source bootstrap() {
        return BOOTSTRAP;
    }

    void add(String path, String text) {
        sources.put(path, source(path, text));
    }

    /** @param path {@code N/record.js}, or a file cabinet path */
    Source get(String path) {
        return path.startsWith("N/")
                ? PLATFORM.computeIfAbsent(path, module -> read(module, resource(module)))
                : sources.computeIfAbsent(path, file -> read(file, project.file(file)));
    }

    private static Source read(String path, Optional<String> text) {
        return source(
                path,
                text.orElseThrow(() -> new NetSuiteError("MODULE_DOES_NOT_EXIST", "Module does not exist: " + path)));
    }

    private static Source source(String path, String text) {
        return Source.newBuilder("js", text, path).cached(true).buildLiteral();
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = ScriptFiles.class.getResourceAsStream("/netsuite/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
