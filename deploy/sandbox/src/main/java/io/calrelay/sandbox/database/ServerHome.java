package io.calrelay.sandbox.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The folder of one private server: data, log and the password of its only user.
 *
 * @param folder absolute
 */
record ServerHome(Path folder) {
    static final String USER = "calrelay";
    static final String SCHEMA = "calrelay";

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot read the database's password: start it once in " + folder, e);
        }
    }

    private Path fullMark() {
        return folder.resolve("disk-is-full");
    }

    boolean isMarkedFull() {
        return Files.exists(fullMark());
    }

    /** Remembers, with the data, that triggers stand in it that have to go some day. */
    void markFull(boolean full) {
        try {
            if (full) {
                Files.writeString(fullMark(), "");
            } else {
                Files.deleteIfExists(fullMark());
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot write to " + folder + ": check its rights and free space", e);
        }
    }

    /** Makes the system tables, the user and the schema, unless a server ran here before. */
    void prepare(ServerProgram program) {
        if (Files.isDirectory(data())) {
            return;
        }
        Path unfinished = folder.resolve("data.unfinished");
        try {
            Files.createDirectories(folder);
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            keepPassword();
            bootstrap(program, unfinished);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot make a database in " + folder + ": check its rights and free space", e);
        }
    }

    private void keepPassword() throws IOException {
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        Files.writeString(passwordFile(), "");
        boolean mine = passwordFile().toFile().setReadable(false, false)
                && passwordFile().toFile().setReadable(true, true);
        if (!mine) {
            throw new IOException("cannot protect " + passwordFile());
        }
        Files.writeString(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
    }

    private void bootstrap(ServerProgram program, Path into) throws IOException {
        List<String> command = new ArrayList<>(commonOptions(program, into));
        command.add("--bootstrap");
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try (var statements = bootstrap.getOutputStream()) {
            statements.write(statements(program).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot make the database's system tables: see " + log(), e);
        }
        if (waitFor(bootstrap) != 0) {
            throw new DatabaseTrouble("cannot make the database's system tables: see " + log());
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("interrupted while the database was made: start again", e);
        }
    }

    /** The SQL of the initial users is left out: it would make administrators without a password. */
    private String statements(ServerProgram program) throws IOException {
        return "CREATE DATABASE mysql;\nUSE mysql;\n" + program.systemTables() + "\nFLUSH PRIVILEGES;\n"
                // MariaDB: with --skip-name-resolve a user at localhost does not match TCP (toolchain.md 3).
                + "CREATE USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password() + "';\n"
                + "GRANT ALL PRIVILEGES ON *.* TO '" + USER + "'@'127.0.0.1' WITH GRANT OPTION;\n"
                + "CREATE DATABASE " + SCHEMA + ";\n";
    }

    /** What bootstrap and server must have in common. */
    List<String> commonOptions(ServerProgram program, Path data) {
        List<String> options = new ArrayList<>(List.of(
                program.executable().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--lc-messages-dir=" + program.share(),
                "--lc-messages=en_US",
                "--character-sets-dir=" + program.share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                // Ids of the outside services are compared character by character, trailing blanks included.
                "--collation-server=utf8mb4_nopad_bin",
                "--innodb-log-file-size=32M"));
        // MariaDB: refuses to run as root unless it is asked to (toolchain.md 3).
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }
}
