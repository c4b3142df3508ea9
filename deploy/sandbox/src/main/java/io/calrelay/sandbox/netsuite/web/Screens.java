package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.event.Calendar;
import io.calrelay.sandbox.netsuite.event.Occurrences;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.world.People;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The routes of the event screens and the calendar. */
public final class Screens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "/netsuite/ui/events";
    private static final Map<String, Integer> STATUSES = Map.of("RCRD_DSNT_EXIST", 404, "INSUFFICIENT_PERMISSION", 403);
    private final Doorman doorman;
    private final EventScreens events;
    private final Calendar calendar;
    private final People people;

    public Screens(Doorman doorman, EventScreens events, Calendar calendar, People people) {
        this.doorman = doorman;
        this.events = events;
        this.calendar = calendar;
        this.people = people;
    }

    /** What a route does for the person who acts. */
    interface Action {
        void run(Context ctx, Session session) throws JsonProcessingException;
    }

    public void addRoutes(RoutesConfig routes) {
        routes.post(EVENTS, on((ctx, session) -> {
            long id = events.create(session, body(ctx));
            ctx.status(201);
            reply(ctx, JSON.createObjectNode().put("id", id));
        }));
        routes.get(EVENTS + "/{id}", on((ctx, session) -> reply(ctx, events.show(session, id(ctx)))));
        routes.patch(EVENTS + "/{id}", on((ctx, session) -> {
            events.edit(session, id(ctx), body(ctx));
            reply(ctx, events.show(session, id(ctx)));
        }));
        routes.delete(EVENTS + "/{id}", on((ctx, session) -> {
            events.delete(session, id(ctx));
            ctx.status(204);
        }));
        routes.put(EVENTS + "/{id}/response", on((ctx, session) -> {
            events.respond(session, id(ctx), body(ctx).path("response").asText());
            reply(ctx, events.show(session, id(ctx)));
        }));
        routes.patch(
                EVENTS + "/{id}/occurrences/{date}",
                on((ctx, session) -> reply(
                        ctx,
                        JSON.createObjectNode()
                                .put("id", events.detach(session, id(ctx), ctx.pathParam("date"), body(ctx))))));
        routes.delete(EVENTS + "/{id}/occurrences/{date}", on((ctx, session) -> {
            events.deleteOccurrence(session, id(ctx), ctx.pathParam("date"));
            ctx.status(204);
        }));
        routes.get("/netsuite/ui/calendar", on(this::draw));
    }

    /** Lets only people in and turns refusals into the screens' form. */
    io.javalin.http.Handler on(Action action) {
        return ctx -> {
            Optional<Session> session = doorman.person(ctx);
            if (session.isEmpty()) {
                refuse(ctx, 401, "INVALID_LOGIN_ATTEMPT", "Act as a person: Authorization: Bearer person:<e-mail>");
                return;
            }
            try {
                action.run(ctx, session.get());
            } catch (NetSuiteError refused) {
                refuse(ctx, STATUSES.getOrDefault(refused.code(), 400), refused.code(), refused.getMessage());
            } catch (JsonProcessingException broken) {
                refuse(ctx, 400, "INVALID_REQUEST", "The body is not valid JSON.");
            }
        };
    }

    static void refuse(Context ctx, int status, String code, String message) {
        ctx.status(status);
        reply(ctx, JSON.createObjectNode().put("code", code).put("message", message));
    }

    static void reply(Context ctx, JsonNode node) {
        ctx.contentType("application/json;charset=utf-8").result(node.toString());
    }

    static JsonNode body(Context ctx) throws JsonProcessingException {
        String text = ctx.body();
        return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    }

    static long id(Context ctx) {
        return Rows.id(ctx.pathParam("id"));
    }

    private void draw(Context ctx, Session session) {
        String who = Objects.requireNonNullElse(ctx.queryParam("person"), session.email());
        long person = people.byEmail(who).map(each -> (long) each.employeeId()).orElse(Rows.id(who));
        ArrayNode list = JSON.createArrayNode();
        calendar.draw(session, person, instant(ctx, "from"), instant(ctx, "to"))
                .forEach(each -> show(list.addObject(), each));
        reply(ctx, list);
    }

    private static void show(ObjectNode node, Calendar.Entry entry) {
        var event = entry.event();
        node.put("eventId", event.id())
                .put("title", entry.busyOnly() ? "Busy" : event.text("title"))
                .put("start", entry.start().toString())
                .put("end", entry.end().toString())
                .put("allDay", entry.allDay())
                .put("date", entry.date().toString())
                .put("location", entry.busyOnly() ? "" : event.text("location"))
                .put("accesslevel", event.text("accesslevel"))
                .put("status", event.text("status"))
                .put("response", entry.response())
                .put("series", Occurrences.repeats(event));
    }

    private static Instant instant(Context ctx, String name) {
        String text = Objects.requireNonNullElse(ctx.queryParam(name), "");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw NetSuiteError.invalidValue(name, text);
        }
    }
}
