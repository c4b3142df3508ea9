package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;

/** Open extensions of an event. Never in delta. */
@Verified(on = "2021-07-01", source = "graph.md 6.3 [S20]")
final class ExtensionCalls {
    private static final String TYPE = "microsoft.graph.openTypeExtension";
    private static final String ID_PREFIX = "Microsoft.OutlookServices.OpenTypeExtension.";

    private final Directory directory;
    private final EventFinder finder;
    private final Ledger ledger;

    ExtensionCalls(Tenancy tenancy) {
        this.directory = tenancy.directory();
        this.finder = tenancy.finder();
        this.ledger = tenancy.ledger();
    }

    void addTo(Router router) {
        router.onCalendars("POST", "/events/{id}/extensions", this::create)
                .onCalendars("GET", "/events/{id}/extensions", this::list)
                .onCalendars("GET", "/events/{id}/extensions/{name}", this::get)
                .onCalendars("PATCH", "/events/{id}/extensions/{name}", this::patch)
                .onCalendars("DELETE", "/events/{id}/extensions/{name}", this::delete);
    }

    /** Takes the extensions that a sent event carries. */
    static void read(JsonNode sent, Map<String, ObjectNode> into) {
        sent.path("extensions").forEach(each -> add(each, into));
    }

    private static ObjectNode add(JsonNode sent, Map<String, ObjectNode> into) {
        String name = Json.text(sent, "extensionName");
        if (name.isEmpty() || !sent.isObject()) {
            throw GraphProblem.badRequest("An open extension needs an extensionName.");
        }
        ObjectNode extension = Json.object().put("@odata.type", "#" + TYPE).put("id", ID_PREFIX + name);
        sent.fields().forEachRemaining(field -> {
            if (!field.getKey().startsWith("@") && !field.getKey().equals("id")) {
                extension.set(field.getKey(), field.getValue());
            }
        });
        into.put(name, extension);
        return extension;
    }

    private Answer create(Visit visit) {
        Mailbox box = directory.open(visit);
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        ObjectNode made = add(visit.body(), copy.extensions);
        save(visit, box, copy);
        return Answer.of(201, made);
    }

    private Answer list(Visit visit) {
        ObjectNode answer = Json.object();
        Mailbox box = directory.open(visit);
        answer.putArray("value")
                .addAll(finder.find(box, visit.at("id")).item().extensions.values());
        return Answer.ok(answer);
    }

    private Answer get(Visit visit) {
        return Answer.ok(find(finder.find(directory.open(visit), visit.at("id")).item(), visit));
    }

    private Answer patch(Visit visit) {
        Mailbox box = directory.open(visit);
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        ObjectNode extension = find(copy, visit);
        visit.body().fields().forEachRemaining(field -> {
            // Null cannot remove a member (graph.md 6.3).
            if (!field.getKey().startsWith("@")
                    && !field.getKey().equals("id")
                    && !field.getValue().isNull()) {
                extension.set(field.getKey(), field.getValue());
            }
        });
        save(visit, box, copy);
        return Answer.ok(extension);
    }

    private Answer delete(Visit visit) {
        Mailbox box = directory.open(visit);
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        copy.extensions.values().remove(find(copy, visit));
        save(visit, box, copy);
        return Answer.empty(204);
    }

    private static ObjectNode find(EventItem item, Visit visit) {
        ObjectNode extension = item.extensions.get(visit.at("name").replace(ID_PREFIX, ""));
        if (extension == null) {
            throw GraphProblem.notFound();
        }
        return extension;
    }

    private void save(Visit visit, Mailbox box, EventItem copy) {
        box.put(copy, ledger.now());
        ledger.updated(visit.actor(), box, Occurrence.whole(copy));
    }
}
