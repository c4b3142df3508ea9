package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.company.PersonEntry;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.entry.WrongEntry;
import io.calrelay.sandbox.processes.RelayNode;
import io.calrelay.sandbox.world.People;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** The company and its NetSuite account: people who join, records, settings, and changes past our scripts. */
final class CompanyRoutes {
    private final Town town;
    private final Consumer<People.Person> hired;

    CompanyRoutes(Town town, Consumer<People.Person> hired) {
        this.town = town;
        this.hired = hired;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/sandbox/people", Guarded.by(this::hire));
        routes.post("/sandbox/records", Guarded.by(this::addRecord));
        routes.post("/sandbox/company", Guarded.by(this::settings));
        routes.post("/sandbox/netsuite/quiet", Guarded.by(this::quiet));
    }

    private void hire(Context ctx) {
        People.Person person = PersonEntry.read(Guarded.json(ctx), "");
        if (town.world().people().byEmail(person.email()).isPresent()) {
            throw new WrongEntry("email", "is somebody else's already");
        }
        if (town.netsuite().hasEntity(person.employeeId())
                || town.world().people().byEmployee(person.employeeId()).isPresent()) {
            throw new WrongEntry("employeeId", "is taken already");
        }
        if (town.relays().stream().noneMatch(RelayNode::isRunning)) {
            throw new WrongCall("NO_RELAY_RUNS", "no relay runs that could take this person in");
        }
        town.world().people().add(person);
        hired.accept(person);
        Guarded.answer(ctx.status(201), HandJson.JSON.createObjectNode().put("email", person.email()));
    }

    private void addRecord(Context ctx) {
        long id = town.netsuite().addRecord(Guarded.json(ctx));
        Guarded.answer(ctx.status(201), HandJson.JSON.createObjectNode().put("id", id));
    }

    private void settings(Context ctx) {
        Entry body = Guarded.body(ctx, "companyTimeZone");
        body.text("companyTimeZone");
        town.netsuite().setCompanyTimeZone(body.zone("companyTimeZone", ""));
        ctx.status(204);
    }

    /** Internal ids are numbers in some of NetSuite's answers and text in others: both are taken. */
    private static long eventId(Entry body) {
        JsonNode id = body.node("id");
        return id.isTextual() && id.asText().matches("[0-9]{1,9}")
                ? Long.parseLong(id.asText())
                : body.whole("id", 1, Integer.MAX_VALUE);
    }

    private void quiet(Context ctx) {
        Entry body = Guarded.body(ctx, "id", "fields");
        long id = eventId(body);
        body.child("fields");
        town.netsuite().changeQuietly(id, body.node("fields"));
        ctx.status(204);
    }
}
