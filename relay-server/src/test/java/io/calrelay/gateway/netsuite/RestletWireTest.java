package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.calrelay.contract.ErrorCode;
import io.calrelay.ports.NetSuiteGateway.Changes;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls over a real socket: what is sent, what comes of each answer, what comes of none. */
@Timeout(30)
class RestletWireTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-14T09:00:00Z"));
    private static final Signer SIGNER = address -> new Reply.Done<>("OAuth signed");

    private static final ScriptedNetSuite NET_SUITE = new ScriptedNetSuite();

    private final RestletGateway gateway = gateway(RestletSettings.of(NET_SUITE.base()), SIGNER);

    @AfterEach
    void clear() {
        NET_SUITE.clear();
    }

    @AfterAll
    static void stop() {
        NET_SUITE.close();
    }

    @Test
    void call_isSignedJsonForTheRightScript() {
        NET_SUITE.thenExample("changes-response/accepted/nothing-new");
        assertThat(read()).isEqualTo(new Reply.Done<>(new Changes(List.of(), List.of(), false)));
        assertThat(NET_SUITE.requests()).singleElement().satisfies(request -> {
            assertThat(request.restlet()).isEqualTo("changes");
            assertThat(request.authorization()).isEqualTo("OAuth signed");
            assertThat(request.body())
                    .hasToString("{\"contractVersion\":1,\"acknowledge\":[],\"look\":[],\"limit\":200}");
        });
    }

    static Stream<String> brokenAnswers() {
        return Samples.examples("changes-response/rejected").stream();
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void answerThatBreaksItsSchema_isThrownWithItsPath(String example) {
        NET_SUITE.thenExample(example);
        UnreadableAnswer thrown = catchThrowableOfType(UnreadableAnswer.class, this::read);
        String path = Samples.example("rejected-paths")
                .path(example.replace("/rejected", ""))
                .asText();
        assertThat(thrown.code()).isEqualTo(ErrorCode.MESSAGE_INVALID);
        assertThat(thrown.path()).isEqualTo(path);
        assertThat(thrown).hasMessageStartingWith("MESSAGE_INVALID: changes-response breaks the contract at '" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>We will be back</html>", "[]", "\"text\"", "{\"contractVersion\":1", "null"})
    void answerThatIsNoMessage_isThrown(String body) {
        NET_SUITE.thenBody(body);
        assertThat(catchThrowableOfType(UnreadableAnswer.class, this::read).path())
                .isEmpty();
    }

    @Test
    void brokenAnswersContent_isNotRepeated() {
        NET_SUITE.thenBody("{\"contractVersion\":1,\"secret plan\":\"merger\"}");
        assertThat(catchThrowableOfType(UnreadableAnswer.class, this::read)).hasMessageNotContaining("merger");
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE_INVALID, INVALID",
        "CONTRACT_VERSION_UNSUPPORTED, INVALID",
        "EVENT_REFUSED, INVALID",
        "SOMETHING_NEW, INVALID",
        "EVENT_NOT_VISIBLE, NOT_VISIBLE",
        "TOKEN_INVALID, NOT_PERMITTED"
    })
    void refusalOfTheSuiteApp_hasItsReasonAndWords(String code, Refusal why) {
        NET_SUITE.thenBody(failure(code));
        assertThat(read()).isEqualTo(new Reply.Refused<>(why, code + ": Words. (/look/0)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNITS_EXHAUSTED", "SERVICE_UNREACHABLE", "INTERNAL"})
    void troubleOfTheSuiteApp_isLater(String code) {
        NET_SUITE.thenBody(failure(code));
        assertThat(read()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void staleAndGone_areWhatTheySay() {
        NET_SUITE.thenBody(failure("EVENT_STALE")).thenBody(failure("EVENT_GONE"));
        assertThat(read()).isEqualTo(new Reply.Stale<>());
        assertThat(read()).isEqualTo(new Reply.Gone<>());
    }

    @Test
    void errorStatus_isReadWithItsCodeAndPause() {
        NET_SUITE.then(
                ctx -> ctx.status(400)
                        .header("Retry-After", "3")
                        .result(
                                "{\"error\" : {\"code\" : \"SSS_REQUEST_LIMIT_EXCEEDED\", \"message\" : \"Request Limit Exceeded\"}}"));
        assertThat(read())
                .isEqualTo(new Reply.Later<>(
                        Optional.of(Duration.ofSeconds(3)), "NetSuite answered 400 SSS_REQUEST_LIMIT_EXCEEDED"));
    }

    @Test
    void redirect_isNotFollowed() {
        NET_SUITE.then(ctx -> ctx.redirect("/elsewhere"));
        assertThat(read()).isInstanceOf(Reply.Refused.class);
        assertThat(NET_SUITE.requests()).hasSize(1);
    }

    @Test
    void serviceThatIsNotThere_isLater() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        RestletGateway nobody = gateway(RestletSettings.of(URI.create("http://127.0.0.1:" + closed)), SIGNER);
        assertThat(nobody.changes(List.of(), List.of())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void serviceThatSaysNothing_isLaterAfterTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            URI base = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            RestletGateway impatient = gateway(new RestletSettings(base, Duration.ofMillis(200), 1), SIGNER);
            assertThat(impatient.changes(List.of(), List.of()))
                    .isEqualTo(new Reply.Later<>(Optional.empty(), "NetSuite did not answer within 200 ms"));
        }
    }

    @Test
    void answerThatStallsMidway_isLaterAfterTheTimeout() {
        CountDownLatch over = new CountDownLatch(1);
        NET_SUITE.then(ctx -> {
            try {
                ctx.res().setContentLength(100);
                ctx.res().getOutputStream().write('{');
                ctx.res().flushBuffer();
                over.await();
            } catch (IOException | InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        RestletGateway impatient = gateway(new RestletSettings(NET_SUITE.base(), Duration.ofMillis(500), 1), SIGNER);
        assertThat(impatient.changes(List.of(), List.of())).isInstanceOf(Reply.Later.class);
        over.countDown();
    }

    @Test
    void signerWithoutAName_isTheAnswer() {
        Reply<String> no = new Reply.Refused<>(Refusal.NOT_PERMITTED, "the certificate has ended");
        RestletGateway nameless = gateway(RestletSettings.of(NET_SUITE.base()), address -> no);
        assertThat(nameless.changes(List.of(), List.of()))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "the certificate has ended"));
        assertThat(NET_SUITE.requests()).isEmpty();
    }

    @Test
    void thirdCall_waitsWhileTwoAreInFlight() throws InterruptedException {
        CountDownLatch bothAreOut = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        Signer holding = address -> {
            bothAreOut.countDown();
            awaitQuietly(goOn);
            return new Reply.Done<>("OAuth signed");
        };
        RestletGateway busy = gateway(RestletSettings.of(NET_SUITE.base()), holding);
        List<Thread> callers = Stream.generate(() -> new Thread(() -> busy.changes(List.of(), List.of())))
                .limit(3)
                .toList();
        callers.forEach(Thread::start);
        assertThat(bothAreOut.await(10, TimeUnit.SECONDS)).isTrue();
        awaitOneWaiting(callers);
        goOn.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(NET_SUITE.requests()).hasSize(3);
    }

    /** Whoever holds a call waits for the latch without limit, whoever waits for a free call does so for a limited time. */
    private static void awaitOneWaiting(List<Thread> callers) {
        while (callers.stream().noneMatch(caller -> caller.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply<Changes> read() {
        return gateway.changes(List.of(), List.of());
    }

    private static RestletGateway gateway(RestletSettings settings, Signer signer) {
        return new RestletGateway(settings, signer, CLOCK, Samples.ids());
    }

    private static String failure(String code) {
        return "{\"contractVersion\":1,\"error\":{\"code\":\"" + code
                + "\",\"message\":\"Words.\",\"path\":\"/look/0\"}}";
    }
}
