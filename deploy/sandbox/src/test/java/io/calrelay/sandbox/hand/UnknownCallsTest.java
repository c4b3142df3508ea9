package io.calrelay.sandbox.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that nobody answers: below the paths that are this sandbox's own, the answer says what there is. */
class UnknownCallsTest {
    private static final HandTown TOWN = new HandTown();

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,/sandbox/nothing", "POST,/sandbox/relays/relay-1/fly", "GET,/sandbox", "GET,/netsuite/ui/nothing"})
    void unknownPath_saysWhereTheCallsAreListed(String method, String path) {
        HandTown.Answer answer = TOWN.call(method, path, "", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("NO_SUCH_CALL");
        assertThat(answer.text("/message")).contains(method + " " + path).contains("README.md");
    }

    @ParameterizedTest
    @CsvSource({"PUT,/sandbox/faults,POST", "DELETE,/sandbox/clock,POST", "POST,/sandbox/settled,GET"})
    void wrongMethod_saysWhichThereAre(String method, String path, String there) {
        HandTown.Answer answer = TOWN.call(method, path, "", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/code")).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.text("/message")).startsWith(path).contains(there);
    }

    @Test
    void pathsOfRealServices_keepTheirOwnRefusals() {
        HandTown.Answer graph = TOWN.call("GET", "/graph/v1.0/nothing", HandTown.ALICE, "");
        assertThat(graph.status()).isEqualTo(400);
        assertThat(graph.text("/error/code")).isEqualTo("BadRequest");
        HandTown.Answer google = TOWN.call("GET", "/google/calendar/v3/nothing", HandTown.BOB, "");
        assertThat(google.status()).isEqualTo(404);
        assertThat(google.text("/error/errors/0/reason")).isEqualTo("notFound");
        assertThat(TOWN.call("GET", "/netsuite/services/nothing", "", "").body().isNull())
                .isTrue();
    }
}
