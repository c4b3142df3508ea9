package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.entry.Entry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is under way, what happened, and what time it is. */
final class WorldRoutes {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_STEP = Duration.ofDays(366 * 20L);

    private final Town town;
    private final Settling settling;

    WorldRoutes(Town town, Settling settling) {
        this.town = town;
        this.settling = settling;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sandbox/settled", Guarded.by(this::settled));
        routes.get(
                "/sandbox/calls",
                ctx -> Guarded.answer(ctx, HandJson.calls(town.world().calls().rows())));
        routes.delete("/sandbox/calls", ctx -> {
            town.world().calls().clear();
            ctx.status(204);
        });
        routes.get("/sandbox/clock", this::clock);
        routes.post("/sandbox/clock", Guarded.by(this::advance));
        routes.get("/sandbox/trace", Guarded.by(this::trace));
        routes.get(
                "/sandbox/mail",
                ctx -> Guarded.answer(ctx, HandJson.mail(town.world().mail().all())));
    }

    private void settled(Context ctx) throws InterruptedException {
        Settling.Outcome outcome = settling.await(within(ctx));
        ObjectNode answer = HandJson.JSON.createObjectNode();
        Guarded.answer(ctx, answer.put("settled", outcome.settled()).put("afterMs", outcome.afterMs()));
    }

    private static Duration within(Context ctx) {
        String text = Optional.ofNullable(ctx.queryParam("within")).orElse("30");
        try {
            double seconds = Double.parseDouble(text);
            if (seconds >= 0 && seconds <= LONGEST_WAIT.toSeconds()) {
                return Duration.ofMillis(Math.round(seconds * 1000));
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        throw new WrongCall("INVALID_VALUE", "within is no number of seconds from 0 to " + LONGEST_WAIT.toSeconds());
    }

    private void clock(Context ctx) {
        String now = town.world().clock().instant().toString();
        Guarded.answer(ctx, HandJson.JSON.createObjectNode().put("now", now));
    }

    private void advance(Context ctx) {
        Entry body = Guarded.body(ctx, "advance");
        town.world().clock().advance(step(body, town.world().clock().instant()));
        clock(ctx);
    }

    /** ISO 8601 durations with all their units: days, weeks, months and years are counted in UTC. */
    private static Duration step(Entry body, Instant now) {
        String text = body.text("advance");
        String[] halves = text.split("T", 2);
        try {
            Instant day = halves[0].equals("P")
                    ? now
                    : now.atOffset(ZoneOffset.UTC).plus(Period.parse(halves[0])).toInstant();
            Duration hours = halves.length < 2 ? Duration.ZERO : Duration.parse("PT" + halves[1]);
            Duration step = Duration.between(now, day.plus(hours));
            if (!step.isNegative() && step.compareTo(LONGEST_STEP) <= 0 && text.matches("P.+")) {
                return step;
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            // said below, together with steps out of range
        }
        throw body.wrong("advance", "is no ISO 8601 duration such as P3D or PT2H, from zero to twenty years");
    }

    private void trace(Context ctx) {
        String since = Optional.ofNullable(ctx.queryParam("since")).orElse("1970-01-01T00:00:00Z");
        try {
            Guarded.answer(ctx, HandJson.trace(town.world().trace().since(Instant.parse(since))));
        } catch (DateTimeException wrong) {
            throw new WrongCall("INVALID_VALUE", "since is no instant such as 2026-11-20T09:00:00Z");
        }
    }
}
