package io.calrelay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sandbox that cannot start says: exit code 2, one line of reason on stderr, nothing on stdout. */
class StartTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String out, List<String> err) {}

    private static Ended run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Path err = Files.createTempFile("start", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> said = Files.readAllLines(err);
        Files.delete(err);
        return new Ended(process.exitValue(), out, said);
    }

    private static Ended sandbox(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName()));
        command.addAll(List.of(options));
        return run(command, Map.of());
    }

    private Options with(Path company) throws IOException {
        String port = String.valueOf(freePort());
        String data = folder.resolve("data").toString();
        return Options.parse(new String[] {"--port", port, "--company", company.toString(), "--data", data});
    }

    /** A free one with a free one after it. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second =
                            new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return second.getLocalPort() - 1;
            } catch (BindException taken) {
                // The next one was taken: try with another.
            }
        }
    }

    private static void refused(Ended ended, String reason) {
        assertThat(ended.err())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(reason));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed 9|there is no option --speed; there are --company, --data, --demo, --latency, --nodes, --port, --relay, --seed",
                "--port|--port needs a value",
                "--port 80|--port cannot be '80'; it is a whole number from 1024 to 65000",
                "--nodes many|--nodes cannot be 'many'; it is a whole number from 1 to 20",
                "--latency slow|--latency cannot be 'slow'; it is none, real or a number of milliseconds",
                "--latency 100000|--latency cannot be '100000'",
                "--seed x|--seed cannot be 'x'"
            })
    void wrongOption_isNamed(String options, String reason) {
        assertThatThrownBy(() -> Options.parse(options.split(" ")))
                .isInstanceOf(BadStart.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'people': [{'email': 'a@b.c', 'employeeId': 1, 'calendar': 'lotus'}]}|people[0].calendar is none of google, none, outlook",
                "{'netsuite': {'concurency': 5}}|netsuite.concurency is not known",
                "{'netsuite': {'concurrency': 0}}|netsuite.concurrency is no whole number",
                "{'netsuite': {'account': 'not this'}}|netsuite.account is no account id",
                "{'netsuite': {'companyTimeZone': 'Mars'}}|netsuite.companyTimeZone is no IANA time zone",
                "{'netsuite': {'auth': 'password'}}|netsuite.auth is none of m2m, tba",
                "{'netsuite': {'mandatory': {'custevent_region': 'colour'}}}|netsuite.mandatory.custevent_region is none of",
                "{'netsuite': {'mandatory': {'title': 'text'}}}|netsuite.mandatory.title is no custom event field",
                "{'records': [{'type': 'customer', 'id': 5}, {'type': 'invoice', 'id': 6}]}|records[1].type is none of",
                "{'records': [{'type': 'customer', 'id': 5}, {'type': 'contact', 'id': 5}]}|records[1].id is taken",
                "{'records': [{'type': 'contact', 'id': 5, 'company': 6}]}|records[0].company names no company"
            })
    void wrongCompanyFile_isToldWithItsField(String json, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("company.json"), json.replace('\'', '"'));
        Options options = with(file);
        assertThatThrownBy(() -> Sandbox.prepare(options))
                .isInstanceOf(BadStart.class)
                .hasMessageStartingWith("company file: " + reason);
    }

    @Test
    void recordsOfACompanyFile_standInAnyOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("company.json"), """
                {"records": [{"type": "group", "id": 9, "members": [5]}, {"type": "contact", "id": 5, "company": 6},
                             {"type": "customer", "id": 6}]}""");
        Options options = with(file);
        try (Sandbox sandbox = Sandbox.prepare(options)) {
            assertThat(sandbox.cloudsUrl().getPort())
                    .isEqualTo(sandbox.relayUrl().getPort() + 1);
        }
    }

    @Test
    void takenPort_isNamed() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            refused(
                    sandbox("--port", String.valueOf(port - 1)),
                    "port " + port + " is taken; choose another with --port");
        }
    }

    @Test
    void unknownOption_endsTheProgramWithItsReason() throws IOException, InterruptedException {
        refused(sandbox("--speed", "9"), "the sandbox cannot start: there is no option --speed");
    }

    @Test
    void startThatFailed_leavesNoFolderBehind() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path file = Files.writeString(folder.resolve("company.json"), "{\"records\": [{\"type\": \"invoice\"}]}");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName(),
                "--port",
                String.valueOf(freePort()),
                "--company",
                file.toString());
        refused(run(command, Map.of()), "records[0].type");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("calrelay")))
                    .isEmpty();
        }
    }

    @Test
    void oldOrMissingJdk_isNamedByTheStartScript() throws IOException, InterruptedException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        for (String program : List.of("bash", "dirname", "sed", "head")) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        List<String> command =
                List.of("/usr/bin/env", "bash", Path.of("run").toAbsolutePath().toString());
        Map<String, String> environment = Map.of("PATH", programs.toString());
        refused(run(command, environment), "CalRelay needs a JDK 17 or newer; no java was found on the PATH");
        program(programs.resolve("java"), "exit 0");
        refused(run(command, environment), "only a Java runtime was found, no javac");
        program(programs.resolve("javac"), "echo 'javac 11.0.2'");
        refused(run(command, environment), "CalRelay needs a JDK 17 or newer; found javac 11.0.2");
        program(programs.resolve("javac"), "echo 'javac 17.0.2'");
        refused(run(command, environment), "CalRelay needs Maven 3.8 or newer; no mvn was found on the PATH");
    }

    private static void program(Path file, String body) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
