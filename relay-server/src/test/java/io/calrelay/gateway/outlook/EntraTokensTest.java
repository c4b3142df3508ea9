package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraTokensTest {
    private static final EventId EVENT = new EventId("E1");

    private final StubGraph graph = new StubGraph();
    private final AtomicReference<Instant> now = new AtomicReference<>(SimulatedOutlook.NOW);
    private final OutlookSettings settings = graph.settings(Duration.ofSeconds(10));
    private final EntraTokens tokens = new EntraTokens(settings, now::get);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void token_isKeptUntilShortlyBeforeItExpires() {
        assertThat(tokens.current()).isEqualTo("T1");
        now.set(SimulatedOutlook.NOW.plus(Duration.ofMinutes(54)));
        assertThat(tokens.current()).isEqualTo("T1");
        now.set(SimulatedOutlook.NOW.plus(Duration.ofMinutes(56)));
        assertThat(tokens.current()).isEqualTo("T2");
    }

    @Test
    void manyWhoNeedATokenAtOnce_shareOne() {
        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> tokens.current())
                        .distinct())
                .containsExactly("T1");
        assertThat(graph.tokensAsked).hasSize(1);
    }

    @Test
    void request_provesTheClientForTheTenant() {
        tokens.current();

        StubGraph.Asked asked = graph.tokensAsked.get(0);
        assertThat(asked.target()).hasPath("/entra/tenant/oauth2/v2.0/token");
        assertThat(asked.body().split("&"))
                .containsExactlyInAnyOrder(
                        "client_id=client",
                        "client_secret=s%26cret",
                        "grant_type=client_credentials",
                        "scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
    }

    @Test
    void tokenThatIsNotTaken_isReplacedAtOnceAndTheSameIsSentAgain() {
        graph.refuse(401, "InvalidAuthenticationToken").answer(201, StubGraph.EVENT);
        NewMirror mirror = new NewMirror(CalendarUnderTest.MEETING, 0, false, CalendarUnderTest.aMeeting("Budget"));

        assertThat(graph.gateway().create(SimulatedOutlook.ALICE, mirror)).isInstanceOf(Reply.Done.class);
        assertThat(graph.asked)
                .extracting(each -> each.header("Authorization").get(0))
                .containsExactly("Bearer T1", "Bearer T2");
        assertThat(graph.asked.get(1).body()).isEqualTo(graph.asked.get(0).body());
    }

    @Test
    void twoTokensThatAreNotTaken_areARefusal() {
        graph.refuse(401, "InvalidAuthenticationToken").refuse(401, "InvalidAuthenticationToken");

        assertThat(look(graph.gateway()))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "401 InvalidAuthenticationToken"));
        assertThat(graph.asked).hasSize(2);
    }

    @Test
    void oldTokenThatAllowsNothing_isReplacedForTheNextCall() {
        graph.answer(200, StubGraph.EVENT).refuse(403, "ErrorAccessDenied").answer(200, StubGraph.EVENT);
        OutlookGateway gateway = new OutlookGateway(settings, now::get);
        look(gateway);
        now.set(SimulatedOutlook.NOW.plus(Duration.ofMinutes(2)));

        assertThat(look(gateway)).isInstanceOf(Reply.Refused.class);
        assertThat(look(gateway)).isInstanceOf(Reply.Done.class);
        assertThat(graph.tokensAsked).hasSize(2);
    }

    @Test
    void freshTokenThatAllowsNothing_isKept() {
        graph.refuse(403, "ErrorAccessDenied").refuse(403, "ErrorAccessDenied");
        OutlookGateway gateway = graph.gateway();
        look(gateway);
        look(gateway);

        assertThat(graph.tokensAsked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_client", "400, unauthorized_client", "400, invalid_request"})
    void clientThatIsNotKnown_isRefused(int status, String error) {
        graph.answerToken(status, "application/json", "{\"error\": \"" + error + "\"}");

        assertThat(look(graph.gateway())).isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "403 " + error));
        assertThat(graph.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, application/json", "503, text/html"})
    void tokenServiceThatIsBusy_isForLater(int status, String type) {
        graph.answerToken(status, type, "<html></html>");

        assertThat(look(graph.gateway()))
                .isEqualTo(new Reply.Later<>(Optional.of(Duration.ofSeconds(4)), status + " no token"));
    }

    @Test
    void answerWithoutAToken_isNone() {
        graph.answerToken(200, "text/html", "<html>Welcome to the hotel</html>");

        assertThatThrownBy(tokens::current).isInstanceOf(TokenRefused.class);
    }

    @Test
    void settings_doNotShowTheSecret() {
        assertThat(settings.toString()).doesNotContain("s&cret");
    }

    private static Reply<?> look(OutlookGateway gateway) {
        return gateway.look(SimulatedOutlook.ALICE, EVENT);
    }
}
