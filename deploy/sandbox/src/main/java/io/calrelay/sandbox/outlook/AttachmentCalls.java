package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.Base64;

/** Small file attachments of an event. */
@Verified(on = "2021-07-01", source = "graph.md 11 [S20]")
final class AttachmentCalls {
    private static final int MAXIMUM_BYTES = 3 * 1024 * 1024;
    private static final String FILE = "#microsoft.graph.fileAttachment";

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
                .onCalendars("DELETE", "/events/{id}/attachments/{attachment}", this::delete);
    }

    static ObjectNode show(Attachment attachment) {
        ObjectNode shown = Json.object().put("@odata.type", FILE).put("id", attachment.id());
        shown.put("lastModifiedDateTime", EventView.STAMP.format(attachment.modified()));
        shown.setAll(attachment.members().deepCopy());
        return shown;
    }

    private Answer create(Visit visit) {
        Mailbox box = directory.open(visit);
        JsonNode sent = visit.body();
        if (!Json.text(sent, "@odata.type").equalsIgnoreCase(FILE)) {
            throw new GraphProblem(501, "NotImplemented", "Only file attachments are simulated.");
        }
        byte[] content = content(Json.text(sent, "contentBytes"));
        EventItem copy = finder.find(box, visit.at("id")).item().copy();
        ObjectNode members = Json.object().put("name", Json.text(sent, "name"));
        members.put("contentType", sent.path("contentType").asText("application/octet-stream"));
        members.put("size", content.length)
                .put("isInline", sent.path("isInline").asBoolean());
        members.put("contentId", sent.path("contentId").asText(null));
        members.put("contentBytes", Base64.getEncoder().encodeToString(content));
        Attachment made =
                new Attachment(Base64.getUrlEncoder().encodeToString(chance.bytes(18)), members, ledger.now());
        copy.attachments.add(made);
        save(visit, box, copy);
        return Answer.of(201, show(made));
    }

    private static byte[] content(String base64) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw GraphProblem.unreadable("Cannot convert the value of 'contentBytes' to 'Edm.Binary'.");
        }
        if (content.length > MAXIMUM_BYTES) {
            throw new GraphProblem(413, "RequestEntityTooLarge", "The request body is larger than the limit.");
        }
        return content;
    }

    private Answer list(Visit visit) {
        Mailbox box = directory.open(visit);
        ObjectNode answer = Json.object();
        answer.putArray("value");
        finder.find(box, visit.at("id"))
                .item()
                .attachments
                .forEach(each -> answer.withArray("/value").add(show(each)));
        return Answer.ok(answer);
    }

    private Answer get(Visit visit) {
        Mailbox box = directory.open(visit);
        return Answer.ok(show(find(finder.find(box, visit.at("id")).item(), visit)));
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
