package io.calrelay.sandbox.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A MariaDB server that can be run.
 *
 * @param executable the program {@code mariadbd}
 * @param share folder with its messages, character sets and the SQL of its system tables
 */
record ServerProgram(Path executable, Path share) {
    private static final Pattern VERSION = Pattern.compile("Ver (\\d+)\\.(\\d+)\\.\\d+-MariaDB");
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql", "mysql_system_tables.sql");
    // MariaDB: SKIP LOCKED, which the relay's task scheduler uses, came with 10.6 (toolchain.md 3).
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 6;

    /** The server that is installed, else the one packed as a Maven artifact. */
    static ServerProgram find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        // Debian keeps servers in sbin, which is not on everybody's path.
        return onPath(path + File.pathSeparator + "/usr/sbin")
                .or(() -> PackedServer.find(PackedServer.cacheFolders()))
                .orElseThrow(() -> new DatabaseTrouble("no MariaDB server: install MariaDB 10.6 or newer, so that"
                        + " mariadbd is on the PATH (there is a packed one for Linux on x86-64 only)"));
    }

    /** The first usable server in these folders. */
    static Optional<ServerProgram> onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mariadbd"))
                .filter(Files::isExecutable)
                .filter(ServerProgram::isNewEnough)
                .flatMap(executable -> shareOf(executable).map(share -> new ServerProgram(executable, share)).stream())
                .findFirst();
    }

    /** The statements that make the server's own tables. */
    String systemTables() throws IOException {
        return Files.readString(systemTables(share).orElseThrow());
    }

    private static Optional<Path> shareOf(Path executable) {
        try {
            Path installation = executable.toRealPath().resolve("../..").normalize();
            return Stream.of("share/mariadb", "share/mysql", "share")
                    .map(installation::resolve)
                    .filter(share -> systemTables(share).isPresent())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> systemTables(Path share) {
        return SYSTEM_TABLES.stream()
                .map(share::resolve)
                .filter(Files::isReadable)
                .findFirst();
    }

    private static boolean isNewEnough(Path executable) {
        try {
            Process asked = new ProcessBuilder(executable.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            Matcher version =
                    VERSION.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (!version.find()) {
                return false;
            }
            int major = Integer.parseInt(version.group(1));
            return major > OLDEST_MAJOR
                    || (major == OLDEST_MAJOR && Integer.parseInt(version.group(2)) >= OLDEST_MINOR);
        } catch (IOException e) {
            return false;
        }
    }
}
