package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/** What there is in this world, for whoever looks at it for the first time. Changes nothing. */
public final class Listings {
    private final Town town;

    public Listings(Town town) {
        this.town = town;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/people", ctx -> answer(ctx, people()));
        routes.get("/sandbox/company", ctx -> answer(ctx, company()));
        routes.get("/sandbox/faults", ctx -> answer(ctx, faults()));
    }

    private ArrayNode people() {
        ArrayNode list = HandJson.JSON.createArrayNode();
        for (People.Person person : town.world().people().all()) {
            list.addObject()
                    .put("email", person.email())
                    .put("name", person.name())
                    .put("employeeId", person.employeeId())
                    .put("timeZone", person.timeZone())
                    .put("mailboxTimeZone", person.mailboxTimeZone())
                    .put("calendar", person.calendar().name().toLowerCase(Locale.ROOT))
                    .put("licensed", person.licensed());
        }
        return list;
    }

    private ObjectNode company() {
        return HandJson.JSON
                .createObjectNode()
                .put("account", town.netsuite().accountId())
                .put("companyTimeZone", town.netsuite().companyTimeZone().getId());
    }

    /** What each service can have, and what may strike now. */
    private ObjectNode faults() {
        ObjectNode answer = HandJson.JSON.createObjectNode();
        ObjectNode possible = answer.putObject("possible");
        for (Service service : Service.values()) {
            ArrayNode names = possible.putArray(service.wireName());
            FaultOrders.of(service).stream().map(Fault::wireName).forEach(names::add);
        }
        ArrayNode standing = answer.putArray("standing");
        for (Faults.Order order : town.world().faults().standing()) {
            standing.addObject()
                    .put("service", order.service().wireName())
                    .put("fault", order.fault().wireName())
                    .put("rate", order.rate());
        }
        return answer;
    }

    private static void answer(Context ctx, JsonNode json) {
        ctx.contentType("application/json").result(json.toString());
    }
}
