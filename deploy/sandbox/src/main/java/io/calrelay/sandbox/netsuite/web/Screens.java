package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.event.Calendar;
import io.calrelay.sandbox.netsuite.event.Occurrences;
import io.calrelay.sandbox.netsuite.record.Catalogue;
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
            long id = events.create(session, fields(ctx));
            ctx.status(201);
            reply(ctx, JSON.createObjectNode().put("id", id));
        }));
        routes.get(EVENTS + "/{id}", on((ctx, session) -> reply(ctx, events.show(session, id(ctx)))));
        routes.patch(EVENTS + "/{id}", on((ctx, session) -> {
            events.edit(session, id(ctx), fields(ctx));
            reply(ctx, events.show(session, id(ctx)));
        }));
        routes.delete(EVENTS + "/{id}", on((ctx, session) -> {
            events.delete(session, id(ctx));
            ctx.status(204);
        }));
        routes.put(EVENTS + "/{id}/response", on((ctx, session) -> {
            events.respond(session, id(ctx), response(ctx));
            reply(ctx, events.show(session, id(ctx)));
        }));
        routes.patch(
                EVENTS + "/{id}/occurrences/{date}",
                on((ctx, session) -> reply(
                        ctx,
                        JSON.createObjectNode()
                                .put("id", events.detach(session, id(ctx), ctx.pathParam("date"), fields(ctx))))));
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
                refuse(ctx, 401, "INVALID_LOGIN_ATTEMPT", nobody(ctx));
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

    /** A body that is an object of field ids and values. */
    private static JsonNode fields(Context ctx) throws JsonProcessingException {
        JsonNode body = body(ctx);
        if (!body.isObject()) {
            throw new NetSuiteError("INVALID_REQUEST", "The body is no JSON object of field ids and values.");
        }
        return body;
    }

    private static String response(Context ctx) throws JsonProcessingException {
        String response = fields(ctx).path("response").asText();
        if (response.isEmpty()) {
            throw new NetSuiteError(
                    "USER_ERROR",
                    "Please enter value(s) for: response. It is ACCEPTED, TENTATIVE, DECLINED or NORESPONSE.");
        }
        return response;
    }

    private static String nobody(Context ctx) {
        String remedy = "Act as a person of this world: Authorization: Bearer person:<e-mail>";
        String said = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        return said.isEmpty() ? remedy : "Nobody here is '" + said + "'. " + remedy;
    }

    static long id(Context ctx) {
        String text = ctx.pathParam("id");
        long id = Rows.id(text);
        if (id < 0) {
            throw NetSuiteError.missingRecord(ctx.pathParamMap().getOrDefault("type", Catalogue.EVENT), text);
        }
        return id;
    }

    private void draw(Context ctx, Session session) {
        String who = Objects.requireNonNullElse(ctx.queryParam("person"), session.email());
        Instant from = instant(ctx, "from");
        Instant to = instant(ctx, "to");
        if (to.isBefore(from)) {
            throw new NetSuiteError("INVALID_FLD_VALUE", "'to' is before 'from'.");
        }
        ArrayNode list = JSON.createArrayNode();
        calendar.draw(session, employee(who), from, to).forEach(each -> show(list.addObject(), each));
        reply(ctx, list);
    }

    private long employee(String who) {
        return people.byEmail(who)
                .or(() -> people.byEmployee((int) Math.min(Rows.id(who), Integer.MAX_VALUE)))
                .map(People.Person::employeeId)
                .orElseThrow(() -> new NetSuiteError(
                        "INVALID_FLD_VALUE",
                        "Nobody here is '" + who + "': 'person' is an e-mail address or an employee id."));
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
            throw new NetSuiteError(
                    "INVALID_FLD_VALUE", "'" + name + "' is no instant such as 2026-12-01T00:00:00Z: " + text);
        }
    }
}
