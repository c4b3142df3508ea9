package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Attachments of an event: put on in one call, listed, read, taken off. */
@Verified(on = "2021-07-01", source = "graph.md 11 [S20]")
final class AttachmentCalls {
    private static final int MAXIMUM_BYTES = 3 * 1024 * 1024;

    private final Directory directory;
    private final EventFinder finder;
    private final Ledger ledger;
    private final Chance chance;

    AttachmentCalls(Tenancy tenancy) {
        this.directory = tenancy.directory();
        this.finder = tenancy.finder();
        this.ledger = tenancy.ledger();
        this.chance = tenancy.chance();
    }

    void addTo(Router router) {
        router.onCalendars("POST", "/events/{id}/attachments", this::create)
                .onCalendars("GET", "/events/{id}/attachments", this::list)
                .onCalendars("GET", "/events/{id}/attachments/{attachment}", this::get)
                .onCalendars("GET", "/events/{id}/attachments/{attachment}/$value", this::value)
                .onCalendars("DELETE", "/events/{id}/attachments/{attachment}", this::delete);
    }

    private Answer create(Visit visit) {
        Mailbox box = directory.open(visit);
        JsonNode sent = visit.body();
        if (Json.text(sent, "contentBytes").length() / 4 * 3 > MAXIMUM_BYTES) {
            throw GraphProblem.tooLarge();
        }
        AttachmentKind kind = AttachmentKind.of(sent);
        ObjectNode members = Json.object().put("@odata.type", kind.odataType());
        members.put("name", Json.text(sent, "name"))
                .put("isInline", sent.path("isInline").asBoolean());
        kind.read(sent, members);
        Attachment made = new Attachment(newId(chance), members, ledger.now());
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        copy.attachments.add(made);
        save(visit, box, copy);
        return Answer.of(201, made.show());
    }

    static String newId(Chance chance) {
        return Base64.getUrlEncoder().encodeToString(chance.bytes(18));
    }

    private Answer list(Visit visit) {
        Mailbox box = directory.open(visit);
        List<String> selected = Selection.names(visit.query().find("$select").orElse(""));
        ObjectNode answer = Json.object();
        answer.putArray("value");
        finder.find(box, visit.at("id"))
                .item()
                .attachments
                .forEach(each -> answer.withArray("/value").add(cut(each.show(), selected)));
        return Answer.ok(answer);
    }

    /** Listing gives the content along, unless it is not selected (graph.md 11). */
    private static ObjectNode cut(ObjectNode shown, List<String> selected) {
        if (!selected.isEmpty()) {
            List<String> dropped = new ArrayList<>();
            shown.fieldNames().forEachRemaining(name -> {
                if (!selected.contains(name) && !name.startsWith("@") && !name.equals("id")) {
                    dropped.add(name);
                }
            });
            shown.remove(dropped);
        }
        return shown;
    }

    private Answer get(Visit visit) {
        return Answer.ok(found(visit).show());
    }

    private Answer value(Visit visit) {
        ObjectNode members = found(visit).members();
        return AttachmentKind.of(members).value(members);
    }

    private Attachment found(Visit visit) {
        return find(finder.find(directory.open(visit), visit.at("id")).item(), visit);
    }

    private Answer delete(Visit visit) {
        Mailbox box = directory.open(visit);
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        copy.attachments.remove(find(copy, visit));
        save(visit, box, copy);
        return Answer.empty(204);
    }

    private static Attachment find(EventItem item, Visit visit) {
        return item.attachments.stream()
                .filter(each -> each.id().equals(visit.at("attachment")))
                .findFirst()
                .orElseThrow(GraphProblem::notFound);
    }

    private void save(Visit visit, Mailbox box, EventItem copy) {
        box.put(copy, ledger.now());
        ledger.updated(visit.actor(), box, Occurrence.whole(copy));
    }
}
