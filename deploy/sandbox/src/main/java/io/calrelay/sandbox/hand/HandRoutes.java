package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.BadStart;
import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.company.PersonEntry;
import io.calrelay.sandbox.processes.RelayNode;
import io.calrelay.sandbox.world.People;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** The routes below {@code /sandbox}: how tests and people move the world. */
public final class HandRoutes {
    private final Town town;
    private final Latency latency;
    private final Consumer<People.Person> hired;

    /** @param hired is told of people who join while the sandbox runs */
    public HandRoutes(Town town, Latency latency, Consumer<People.Person> hired) {
        this.town = town;
        this.latency = latency;
        this.hired = hired;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/settled", this::settled);
        routes.get(
                "/sandbox/calls",
                ctx -> answer(ctx, HandJson.calls(town.world().calls().rows())));
        routes.delete("/sandbox/calls", ctx -> {
            town.world().calls().clear();
            ctx.status(204);
        });
        routes.get("/sandbox/clock", this::clock);
        routes.post("/sandbox/clock", this::advance);
        routes.post("/sandbox/faults", this::addFault);
        routes.delete("/sandbox/faults", this::clearFaults);
        routes.get("/sandbox/trace", this::trace);
        routes.get(
                "/sandbox/mail",
                ctx -> answer(ctx, HandJson.mail(town.world().mail().all())));
        routes.get("/sandbox/latency", this::latency);
        routes.get("/sandbox/relays", ctx -> answer(ctx, HandJson.relays(town.relays())));
        routes.post("/sandbox/relays/{node}/kill", ctx -> act(ctx, node(ctx)::kill));
        routes.post("/sandbox/relays/{node}/start", ctx -> act(ctx, node(ctx)::start));
        routes.post("/sandbox/database/kill", ctx -> act(ctx, town.database()::kill));
        routes.post("/sandbox/database/start", ctx -> act(ctx, town.database()::start));
        routes.post("/sandbox/people", this::hire);
        routes.post("/sandbox/records", ctx -> {
            long id = town.netsuite().addRecord(body(ctx));
            answer(ctx.status(201), HandJson.JSON.createObjectNode().put("id", id));
        });
        routes.post("/sandbox/company", this::company);
        routes.post("/sandbox/netsuite/quiet", this::quiet);
        routes.exception(WrongCall.class, (wrong, ctx) -> wrong(ctx, wrong.code(), wrong));
        routes.exception(BadStart.class, (wrong, ctx) -> wrong(ctx, "INVALID_VALUE", wrong));
    }

    private void settled(Context ctx) throws InterruptedException {
        String within = Optional.ofNullable(ctx.queryParam("within")).orElse("30");
        try {
            Duration atMost = Duration.ofMillis(Math.round(Double.parseDouble(within) * 1000));
            Settling.Outcome outcome = new Settling(town).await(atMost);
            ObjectNode answer = HandJson.JSON.createObjectNode();
            answer(ctx, answer.put("settled", outcome.settled()).put("afterMs", outcome.afterMs()));
        } catch (NumberFormatException notANumber) {
            throw new WrongCall("INVALID_VALUE", "within is a number of seconds");
        }
    }

    private void clock(Context ctx) {
        answer(
                ctx,
                HandJson.JSON
                        .createObjectNode()
                        .put("now", town.world().clock().instant().toString()));
    }

    private void advance(Context ctx) {
        try {
            town.world()
                    .clock()
                    .advance(Duration.parse(body(ctx).path("advance").asText()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new WrongCall("INVALID_VALUE", "advance is a positive ISO 8601 duration such as P3D or PT2H");
        }
        clock(ctx);
    }

    private void addFault(Context ctx) {
        town.world().faults().add(FaultOrders.read(body(ctx)));
        town.graph().faultsChanged();
        ctx.status(204);
    }

    private void clearFaults(Context ctx) {
        town.world().faults().clear();
        ctx.status(204);
    }

    private void trace(Context ctx) {
        String since = Optional.ofNullable(ctx.queryParam("since")).orElse("1970-01-01T00:00:00Z");
        try {
            answer(ctx, HandJson.trace(town.world().trace().since(Instant.parse(since))));
        } catch (DateTimeException wrong) {
            throw new WrongCall("INVALID_VALUE", "since is an instant such as 2026-11-20T09:00:00Z");
        }
    }

    private void latency(Context ctx) {
        ObjectNode answer = HandJson.JSON.createObjectNode();
        answer.putObject("netsuite")
                .put("perCallMs", latency.netsuite().toMillis())
                .put("perRecordMs", latency.netsuiteRecord().toMillis());
        answer.putObject("graph")
                .put("perCallMs", latency.graph().toMillis())
                .put("perRecordMs", 0)
                .put("concurrency", 4);
        answer.putObject("google").put("perCallMs", latency.google().toMillis()).put("perRecordMs", 0);
        answer(ctx, answer);
    }

    private RelayNode node(Context ctx) {
        String name = ctx.pathParam("node");
        return town.relays().stream()
                .filter(relay -> relay.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongCall("NO_SUCH_NODE", "there is no relay node " + name));
    }

    private static void act(Context ctx, Runnable deed) {
        deed.run();
        ctx.status(204);
    }

    private void hire(Context ctx) {
        People.Person person = PersonEntry.read(body(ctx), "body");
        town.world().people().add(person);
        hired.accept(person);
        ctx.status(201);
    }

    private void company(Context ctx) {
        try {
            town.netsuite()
                    .setCompanyTimeZone(
                            ZoneId.of(body(ctx).path("companyTimeZone").asText()));
            ctx.status(204);
        } catch (DateTimeException unknown) {
            throw new WrongCall("INVALID_VALUE", "companyTimeZone is an IANA time zone");
        }
    }

    private void quiet(Context ctx) {
        JsonNode body = body(ctx);
        town.netsuite().changeQuietly(body.path("id").asLong(), body.path("fields"));
        ctx.status(204);
    }

    private static JsonNode body(Context ctx) {
        try {
            return HandJson.JSON.readTree(ctx.body());
        } catch (JsonProcessingException notJson) {
            throw new WrongCall("INVALID_JSON", "the body is not JSON");
        }
    }

    private static void wrong(Context ctx, String code, RuntimeException why) {
        String message = String.valueOf(why.getMessage());
        answer(
                ctx.status(400),
                HandJson.JSON.createObjectNode().put("code", code).put("message", message));
    }

    private static void answer(Context ctx, JsonNode json) {
        ctx.contentType("application/json").result(json.toString());
    }
}
