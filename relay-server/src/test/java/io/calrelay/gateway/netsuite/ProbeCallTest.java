package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.ports.NetSuiteGateway.Probe;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the probe says to the SuiteApp, and what its findings mean. */
class ProbeCallTest extends ScriptedSuiteApp {
    @Test
    void accountThatKeepsEverything_runsNativelyInWhateverZone() {
        netSuite.thenExample("probe-response/accepted/everything-is-kept");
        assertThat(done(gateway.probe()))
                .isEqualTo(new Probe(
                        true,
                        Optional.empty(),
                        "Every kind of series that is written is kept. It reads back as it was set."));
        assertThat(netSuite.requests()).singleElement().satisfies(request -> {
            assertThat(request.restlet()).isEqualTo("probe");
            assertThat(request.body().path("run").asText()).matches("[0-9a-v]{8,40}");
        });
    }

    @Test
    void accountThatDropsWhatIsSet_runsNothingNativelyAndNamesItsZone() {
        netSuite.thenExample("probe-response/accepted/everything-is-dropped");
        Probe probe = done(gateway.probe());
        assertThat(probe.nativeRuns()).isFalse();
        assertThat(probe.storedZone()).contains(ZoneId.of("America/Chicago"));
        assertThat(probe.found())
                .startsWith("Series are shown by single events, because daily series are dropped (It reads back as")
                .endsWith("The event is kept in America/Chicago, whatever zone is set.");
    }

    @Test
    void oneKindThatIsNotKept_isEnough() {
        JsonNode answer = Samples.example("probe-response/accepted/everything-is-kept");
        ((ObjectNode) answer.at("/recurrence/4")).put("outcome", "dropped").put("words", "On other days.");
        netSuite.thenBody(answer.toString());
        Probe probe = done(gateway.probe());
        assertThat(probe.nativeRuns()).isFalse();
        assertThat(probe.found()).contains("monthly-by-last-weekday series are dropped (On other days.)");
    }

    @Test
    void kindThatWasNotTried_isNotKept() {
        JsonNode answer = Samples.example("probe-response/accepted/everything-is-kept");
        ((ArrayNode) answer.path("recurrence")).remove(0);
        netSuite.thenBody(answer.toString());
        assertThat(done(gateway.probe()).nativeRuns()).isFalse();
    }

    @Test
    void kinds_areThoseOfTheContract() {
        Set<String> kinds = new HashSet<>();
        Samples.example("probe-response/accepted/everything-is-kept")
                .path("recurrence")
                .forEach(each -> kinds.add(each.path("kind").asText()));
        assertThat(ProbeCall.WRITTEN).isEqualTo(kinds);
    }

    @Test
    void accountInWhichNothingCanBeSaved_isNotTakenForOneThatDropsSeries() {
        netSuite.thenExample("probe-response/accepted/refused");
        assertThat(gateway.probe())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.INVALID));
    }

    @Test
    void storedZoneThatIsUnknownHere_isThrown() {
        JsonNode answer = Samples.example("probe-response/accepted/everything-is-dropped");
        ((ObjectNode) answer.path("timeZone")).put("stored", "Mars/Olympus");
        netSuite.thenBody(answer.toString());
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(gateway::probe)
                .satisfies(thrown -> assertThat(thrown.path()).isEqualTo("/timeZone/stored"));
    }
}
