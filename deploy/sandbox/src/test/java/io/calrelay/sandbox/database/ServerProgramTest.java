package io.calrelay.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ServerProgramTest {
    @TempDir
    Path folder;

    @Test
    void installedServer_isFoundWithItsSystemTables() throws IOException {
        install("mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64", "share/mysql");

        assertThat(ServerProgram.onPath("/nowhere:" + folder.resolve("sbin")))
                .hasValueSatisfying(program -> assertThat(program.share()).isEqualTo(folder.resolve("share/mysql")));
    }

    @Test
    void tooOldServer_isPassedOver() throws IOException {
        install("mariadbd  Ver 10.5.29-MariaDB-0+deb11u1 for debian-linux-gnu on x86_64", "share/mysql");

        assertThat(ServerProgram.onPath(folder.resolve("sbin").toString())).isEmpty();
    }

    @Test
    void serverWithoutItsSystemTables_isPassedOver() throws IOException {
        install("mariadbd  Ver 11.4.5-MariaDB for Linux on x86_64", "elsewhere");

        assertThat(ServerProgram.onPath(folder.resolve("sbin").toString())).isEmpty();
    }

    private void install(String version, String share) throws IOException {
        Path program = Files.createDirectories(folder.resolve("sbin")).resolve("mariadbd");
        Files.writeString(program, "#!/bin/sh\necho '" + version + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(Files.createDirectories(folder.resolve(share)).resolve("mysql_system_tables.sql"), "");
    }
}
