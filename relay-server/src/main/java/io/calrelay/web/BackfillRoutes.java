package io.calrelay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.ports.BackfillStore;
import io.calrelay.ports.BackfillStore.Order;
import io.calrelay.ports.BackfillStore.Progress;
import io.calrelay.ports.BackfillStore.State;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.PersonStore;
import io.calrelay.sync.Backfills;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders backfills and tells how far they are. */
public final class BackfillRoutes implements Routes {
    private static final Set<String> MEMBERS = Set.of("people", "from", "to", "dryRun");
    private static final String DATES = "days such as 2026-01-31";
    /** Graph lists no longer time at once (graph.md: 1,825 days); a day more at each end is read. */
    private static final int MOST_DAYS = 1_794;

    private static final int MOST_LISTED = 50;

    private final Backfills backfills;
    private final BackfillStore store;
    private final PersonStore people;
    private final IdSource ids;
    private final BackfillJson json;

    public BackfillRoutes(
            Backfills backfills, BackfillStore store, PersonStore people, IdSource ids, InstantSource clock) {
        this.backfills = backfills;
        this.store = store;
        this.people = people;
        this.ids = ids;
        this.json = new BackfillJson(clock);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/backfill", this::begin);
        routes.get("/api/backfill", this::list);
        routes.get("/api/backfill/{id}", ctx -> answer(ctx, find(ctx)));
        routes.post("/api/backfill/{id}/pause", this::pause);
        routes.post("/api/backfill/{id}/resume", this::resume);
    }

    private void begin(Context ctx) {
        ObjectNode body = JsonBodies.object(ctx.body(), MEMBERS);
        List<EmailAddress> asked = people(body);
        LocalDate from = day(body, "from");
        LocalDate to = day(body, "to");
        if (from.isAfter(to)) {
            throw wrong("from", "'from' (%s) is after 'to' (%s).".formatted(from, to));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw wrong("to", "'from' and 'to' are more than %d days apart; order several.".formatted(MOST_DAYS));
        }
        boolean dryRun = JsonBodies.member(body, "dryRun", JsonBodies::flag, "true, false")
                .orElse(false);
        Order order = new Order(ids.newSecret(), asked, from, to, dryRun);
        backfills.begin(order);
        ObjectNode answer = JsonBodies.JSON.createObjectNode().put("id", order.id());
        ctx.status(202).contentType("application/json").result(answer.toString());
    }

    private void list(Context ctx) {
        ArrayNode all = JsonBodies.JSON.createArrayNode();
        store.newest(MOST_LISTED).forEach(each -> all.add(json.of(each, List.of())));
        ctx.contentType("application/json").result(all.toString());
    }

    private void pause(Context ctx) {
        Progress before = find(ctx);
        if (!backfills.pause(before.order().id()) && find(ctx).state() != State.PAUSED) {
            throw wrong(
                    "",
                    "It does not run, so it cannot be paused: it is "
                            + BackfillJson.name(find(ctx).state()) + ".");
        }
        answer(ctx, find(ctx));
    }

    private void resume(Context ctx) {
        Progress before = find(ctx);
        if (!backfills.resume(before.order().id()) && find(ctx).state() != State.RUNNING) {
            throw wrong(
                    "",
                    "It is not paused, so it cannot be resumed: it is "
                            + BackfillJson.name(find(ctx).state()) + ".");
        }
        answer(ctx, find(ctx));
    }

    private Progress find(Context ctx) {
        String id = ctx.pathParam("id");
        return store.find(id)
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "There is no backfill " + id + ".", ""));
    }

    private void answer(Context ctx, Progress progress) {
        ObjectNode node = json.of(progress, store.samples(progress.order().id(), BackfillJson.SAMPLES_OF_EACH));
        ctx.contentType("application/json").result(node.toString());
    }

    private List<EmailAddress> people(ObjectNode body) {
        JsonNode asked = body.path("people");
        List<EmailAddress> known = people.all().stream().map(Person::email).toList();
        if (asked.isTextual() && asked.asText().equals("all")) {
            if (known.isEmpty()) {
                throw wrong("people", "Nobody's calendar is known yet; take people in with PUT /api/people/{email}.");
            }
            return known;
        }
        if (!asked.isArray() || asked.isEmpty()) {
            throw wrong("people", "'people' is needed: \"all\", or a list of e-mail addresses.");
        }
        Set<EmailAddress> people = new LinkedHashSet<>();
        for (JsonNode each : asked) {
            people.add(Optional.of(each)
                    .filter(node -> node.isTextual() && EmailAddress.isValid(node.asText()))
                    .map(node -> new EmailAddress(node.asText()))
                    .filter(known::contains)
                    .orElseThrow(() -> wrong(
                            "people",
                            "'people' names %s, whose calendar is not known; take the person in with PUT /api/people/{email}."
                                    .formatted(each))));
        }
        return List.copyOf(people);
    }

    private static LocalDate day(ObjectNode body, String name) {
        return JsonBodies.member(body, name, BackfillRoutes::date, DATES)
                .orElseThrow(() -> wrong(name, "'" + name + "' is needed: " + DATES + "."));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Refused wrong(String member, String message) {
        return new Refused(ErrorCode.VALUE_INVALID, message, member.isEmpty() ? "" : "/" + member);
    }
}
