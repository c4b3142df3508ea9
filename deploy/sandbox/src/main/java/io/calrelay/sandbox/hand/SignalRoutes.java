package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.world.Service;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Bursts of genuine notifications about calendars in which nothing changed, and how fast the relay answers them. */
final class SignalRoutes {
    private static final Map<String, Service> SERVICES =
            Map.of("graph", Service.GRAPH, "google", Service.GOOGLE, "netsuite", Service.NETSUITE);
    private static final int MOST = 100_000;

    private final Town town;

    SignalRoutes(Town town) {
        this.town = town;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/sandbox/signals", Guarded.by(this::send));
    }

    private void send(Context ctx) {
        Entry body = Guarded.body(ctx, "service", "ratePerSecond", "seconds");
        body.text("service");
        Service service = body.choice("service", SERVICES, "");
        int rate = (int) body.whole("ratePerSecond", 1, 5_000);
        int seconds = (int) body.whole("seconds", 1, 120);
        if (rate * seconds > MOST) {
            throw body.wrong("seconds", "makes more than " + MOST + " signals at this rate");
        }
        List<HttpRequest> requests = requests(service, rate * seconds);
        if (requests.isEmpty()) {
            throw new WrongCall("NOTHING_TO_SIGNAL", nothing(service));
        }
        SignalBurst.Measured measured = new SignalBurst().send(requests, rate);
        ObjectNode answer = HandJson.JSON.createObjectNode();
        answer.put("sent", measured.sent()).put("accepted", measured.accepted());
        answer.put("p50Ms", measured.p50Ms()).put("p99Ms", measured.p99Ms()).put("maxMs", measured.maxMs());
        Guarded.answer(ctx, answer);
    }

    private List<HttpRequest> requests(Service service, int count) {
        return switch (service) {
            case GRAPH -> repeated(town.graph()::signals, count);
            case GOOGLE -> repeated(town.google()::nudges, count);
            default -> new PushSignals(town.netsuite(), town.world().clock()).take(count);
        };
    }

    /** One for each subscription, again and again. */
    private static List<HttpRequest> repeated(Supplier<List<HttpRequest>> round, int count) {
        List<HttpRequest> all = new ArrayList<>(round.get());
        while (!all.isEmpty() && all.size() < count) {
            all.addAll(round.get());
        }
        return all.subList(0, Math.min(count, all.size()));
    }

    private static String nothing(Service service) {
        return service == Service.NETSUITE
                ? "there is no event that a push could tell of, or the SuiteApp pauses its pushes because one failed"
                : "the relay has no subscription at " + service.wireName();
    }
}
