package io.calrelay.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PackedServerTest {
    @TempDir
    Path folder;

    @Test
    void twoUnpackingAtOnce_shareOneServer() throws Exception {
        CompletableFuture<ServerProgram> other = CompletableFuture.supplyAsync(this::find);
        ServerProgram mine = find();

        assertThat(other.get()).isEqualTo(mine);
        assertThat(mine.executable()).isExecutable();
        assertThat(mine.systemTables()).contains("CREATE TABLE");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void unpackedServer_isTakenAsItIs_andFoldersThatCannotBeWrittenArePassedOver() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Path server = Files.createFile(
                Files.createDirectories(folder.resolve("mariadb-11.4.5/bin")).resolve("mariadbd"));
        assertThat(server.toFile().setExecutable(true)).isTrue();

        ServerProgram found =
                PackedServer.find(List.of(file.resolve("below"), folder)).orElseThrow();

        assertThat(found.executable()).isEqualTo(server).isEmptyFile();
    }

    private ServerProgram find() {
        return PackedServer.find(List.of(folder)).orElseThrow();
    }
}
