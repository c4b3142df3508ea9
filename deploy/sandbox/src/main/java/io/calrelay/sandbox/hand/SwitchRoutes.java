package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outlook.GraphSwitch;
import io.calrelay.sandbox.world.Disputed;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Service;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Optional;

/** {@code /sandbox/switches}: behaviours of Graph and Google on which the sources disagree. */
public final class SwitchRoutes {
    private final GraphCloud graph;
    private final GoogleCloud google;

    public SwitchRoutes(GraphCloud graph, GoogleCloud google) {
        this.graph = graph;
        this.google = google;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/switches", this::list);
        routes.post("/sandbox/switches", this::turn);
    }

    private void list(Context ctx) {
        ArrayNode all = HandJson.JSON.createArrayNode();
        EnumSet.allOf(GraphSwitch.class).forEach(each -> show(all, Service.GRAPH, each, graph.switches().isOn(each)));
        EnumSet.allOf(GoogleSwitch.class)
                .forEach(each -> show(all, Service.GOOGLE, each, google.switches().isOn(each)));
        ctx.contentType("application/json").result(all.toString());
    }

    private static void show(ArrayNode all, Service service, Disputed what, boolean on) {
        all.addObject()
                .put("service", service.wireName())
                .put("switch", what.name())
                .put("on", on)
                .put("usual", what.usual())
                .put("about", what.about());
    }

    private void turn(Context ctx) {
        JsonNode body = body(ctx);
        if (!body.path("on").isBoolean()) {
            throw new WrongCall("INVALID_VALUE", "on is true or false");
        }
        boolean known =
                switch (body.path("service").asText()) {
                    case "graph" -> turn(GraphSwitch.class, graph.switches(), body);
                    case "google" -> turn(GoogleSwitch.class, google.switches(), body);
                    default -> throw new WrongCall("INVALID_SERVICE", "service is graph or google");
                };
        if (!known) {
            throw new WrongCall("INVALID_SWITCH", "there is no such switch; GET names them");
        }
        ctx.status(204);
    }

    private static JsonNode body(Context ctx) {
        try {
            return HandJson.JSON.readTree(ctx.body());
        } catch (JsonProcessingException notJson) {
            throw new WrongCall("INVALID_JSON", "the body is not JSON");
        }
    }

    private static <S extends Enum<S> & Disputed> boolean turn(Class<S> type, Positions<S> switches, JsonNode body) {
        Optional<S> which = EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(body.path("switch").asText()))
                .findFirst();
        which.ifPresent(each -> switches.turn(each, body.path("on").asBoolean()));
        return which.isPresent();
    }
}
