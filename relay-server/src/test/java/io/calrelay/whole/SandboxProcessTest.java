package io.calrelay.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.SandboxMain;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as a program: what it prints, and how it ends. */
class SandboxProcessTest {
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void startedSandbox_printsOneLineAndEndsAllItStartedOnASignal(String signal) throws Exception {
        int port = RunningSandbox.freePort();
        // A build in the background may have been started with SIGINT ignored, which would be inherited.
        Process sandbox = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName(),
                        "--relay",
                        System.getProperty("java.class.path"),
                        "--port",
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine())
                    .isEqualTo("ready relay=http://127.0.0.1:%d clouds=http://127.0.0.1:%d".formatted(port, port + 1));
            List<ProcessHandle> started = sandbox.descendants().toList();
            assertThat(started).hasSizeGreaterThanOrEqualTo(2);
            // Process.destroy would close our end of its stdout too, of which the last is still to be read.
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(sandbox.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(sandbox.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.exitValue()).isZero();
            assertThat(out.readLine()).as("nothing after the ready line").isNull();
            CompletableFuture.allOf(started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(20, TimeUnit.SECONDS);
            for (int each : List.of(port, port + 1)) {
                try (ServerSocket free = new ServerSocket(each, 1, InetAddress.getLoopbackAddress())) {
                    assertThat(free.isBound()).isTrue();
                }
            }
        } finally {
            sandbox.destroyForcibly();
        }
    }
}
