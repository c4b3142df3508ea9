package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.ports.NetSuiteGateway.Probe;
import io.calrelay.ports.Reply;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what the account makes of what a script sets: probe-request and probe-response. */
final class ProbeCall {
    /** What {@link ExpressibleRule} lets through, in the contract's words. */
    static final Set<String> WRITTEN = Set.of(
            "daily",
            "weekly",
            "monthly-by-day",
            "monthly-by-weekday",
            "monthly-by-last-weekday",
            "yearly-by-day",
            "yearly-by-weekday");

    private static final String KEPT = "kept";
    private final RestletClient client;

    ProbeCall(RestletClient client) {
        this.client = client;
    }

    /** @param run names it, so that two at once do not meet each other's events */
    Reply<Probe> carryOut(String run) {
        ObjectNode request = RestletClient.request().put("run", run);
        return client.call(Restlet.PROBE, request).map(ProbeCall::probe);
    }

    private static Probe probe(JsonNode answer) {
        Set<String> kept = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (JsonNode each : answer.path("recurrence")) {
            String kind = each.path("kind").asText();
            String outcome = each.path("outcome").asText();
            if (outcome.equals(KEPT)) {
                kept.add(kind);
            } else {
                others.add(kind + " series are " + outcome + " ("
                        + each.path("words").asText() + ")");
            }
        }
        boolean nativeRuns = kept.containsAll(WRITTEN);
        String series = nativeRuns
                ? "Every kind of series that is written is kept."
                : "Series are shown by single events, because " + reasons(others) + ".";
        JsonNode timeZone = answer.path("timeZone");
        return new Probe(
                nativeRuns,
                storedZone(timeZone),
                series + " " + timeZone.path("words").asText());
    }

    private static String reasons(List<String> others) {
        return others.isEmpty() ? "not every kind was tried" : String.join("; ", others);
    }

    private static Optional<ZoneId> storedZone(JsonNode timeZone) {
        if (timeZone.path("outcome").asText().equals(KEPT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(timeZone.path("stored").asText()));
        } catch (DateTimeException unknown) {
            throw new UnreadableAnswer(Restlet.PROBE.answer(), "/timeZone/stored", "no time zone known here");
        }
    }
}
