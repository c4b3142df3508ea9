package io.calrelay.sandbox.netsuite.sdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;

/** An SDF project packed on the class path below a prefix; {@code manifest.xml} marks its root. */
public final class ClassPathFiles implements SuiteAppFiles {
    private final ClassLoader loader;
    private final String prefix;

    /** @param prefix without slashes at its ends, such as {@code suiteapp} */
    public ClassPathFiles(ClassLoader loader, String prefix) {
        this.loader = loader;
        this.prefix = prefix + "/";
    }

    @Override
    public Optional<String> text(String path) {
        try (InputStream in = loader.getResourceAsStream(prefix + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> under(String folder) {
        URL manifest = loader.getResource(prefix + "manifest.xml");
        if (manifest == null) {
            return List.of();
        }
        try {
            return manifest.openConnection() instanceof JarURLConnection jar
                    ? packed(jar, folder)
                    : unpacked(manifest, folder);
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("cannot list " + prefix + folder, unreadable);
        }
    }

    private List<String> packed(JarURLConnection jar, String folder) throws IOException {
        return jar.getJarFile().stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(prefix + folder + "/"))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static List<String> unpacked(URL manifest, String folder) throws URISyntaxException {
        return new DirectoryFiles(Path.of(manifest.toURI()).resolveSibling("")).under(folder);
    }
}
