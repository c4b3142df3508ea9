package io.calrelay.sandbox.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.sandbox.BadStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay's process, seen and killed at any instant. In the relay's place stands a program that is ready when a file exists. */
class RelayNodeTest {
    private static final String PROGRAM = """
            package io.calrelay.app;

            public class Main {
                public static void main(String[] none) throws Exception {
                    var ready = java.nio.file.Path.of(System.getenv("CALRELAY_READY"));
                    var server = com.sun.net.httpserver.HttpServer.create(
                            new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("CALRELAY_PORT"))), 0);
                    server.createContext("/health", call -> {
                        call.sendResponseHeaders(java.nio.file.Files.exists(ready) ? 200 : 503, 0);
                        call.getResponseBody().write("{}".getBytes());
                        call.close();
                    });
                    server.start();
                }
            }
            """;

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private Path ready;
    private RelayNode node;

    @BeforeAll
    static void compile() throws IOException {
        Path source = classes.resolve("Main.java");
        Files.writeString(source, PROGRAM);
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
    }

    @BeforeEach
    void plan() throws IOException {
        ready = folder.resolve("ready");
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            Map<String, String> settings =
                    Map.of("CALRELAY_PORT", String.valueOf(port), "CALRELAY_READY", ready.toString());
            node = new RelayNode(
                    new RelayNode.Plan("relay-1", port, classes.toString(), settings, folder.resolve("log")));
        }
    }

    @AfterEach
    void end() {
        node.close();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited a minute in vain");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void nodeThatStarts_isSeenBeforeItAnswers() throws IOException {
        CompletableFuture<Void> started = CompletableFuture.runAsync(node::start);
        await(node::isRunning);
        assertThat(node.pid()).isPositive();
        assertThat(started).isNotDone();
        Files.createFile(ready);
        started.join();
        assertThat(node.health()).isEqualTo("{}");
    }

    @Test
    void nodeThatStarts_isKilledWithoutWaitingForIt() {
        CompletableFuture<Void> started = CompletableFuture.runAsync(node::start);
        await(node::isRunning);
        node.kill();
        assertThat(node.isRunning()).isFalse();
        assertThatThrownBy(() -> started.orTimeout(1, TimeUnit.MINUTES).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BadStart.class)
                .hasMessageContaining("relay-1 did not come up");
    }

    @Test
    void startingTwiceAtOnce_makesOneProcess() throws IOException {
        Files.createFile(ready);
        CompletableFuture<Void> one = CompletableFuture.runAsync(node::start);
        CompletableFuture<Void> other = CompletableFuture.runAsync(node::start);
        CompletableFuture.allOf(one, other).join();
        long pid = node.pid();
        node.start();
        assertThat(node.pid()).isEqualTo(pid).isPositive();
    }

    @Test
    void killedNode_startsAgainAsAnotherProcess() throws IOException {
        Files.createFile(ready);
        node.start();
        long before = node.pid();
        node.kill();
        assertThat(node.pid()).isZero();
        node.start();
        assertThat(node.pid()).isPositive().isNotEqualTo(before);
    }
}
