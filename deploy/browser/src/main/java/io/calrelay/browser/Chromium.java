package io.calrelay.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that is driven: one on the PATH, else the one that an npm package brought into {@code deploy/browser}.
 *
 * @param program the executable
 * @param environment what it needs to be told, beside what this process was told
 */
record Chromium(Path program, Map<String, String> environment) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path PACKED = Path.of("deploy", "browser", "node_modules", ".chromium");

    /** @throws IllegalStateException in one line, where there is none */
    static Chromium find() {
        return NAMES.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .map(program -> new Chromium(program, Map.of()))
                .or(Chromium::packed)
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: put one on the PATH, or on Linux on x86-64 run 'npm ci' in deploy/browser"));
    }

    /** A program of that name that can be run. */
    static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Chromium> packed() {
        return foldersUpwards()
                .map(folder -> folder.resolve(PACKED))
                .filter(folder -> Files.isExecutable(folder.resolve("chromium")))
                .findFirst()
                .map(folder -> new Chromium(folder.resolve("chromium"), surroundings(folder)));
    }

    /** It brings the libraries and fonts along that a server may lack. */
    private static Map<String, String> surroundings(Path folder) {
        return Map.of(
                "LD_LIBRARY_PATH", folder.resolve("lib").toString(),
                "FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
    }

    private static Stream<Path> foldersUpwards() {
        return Stream.iterate(
                        Optional.ofNullable(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream);
    }

    /** What this process was told, and what the browser needs beside. */
    Map<String, String> wholeEnvironment() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        return all;
    }
}
