package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Create, read, change and delete one event. */
final class EventCalls {
    // The reference sets no term (graph.md 13.3).
    private static final Duration SHORT_MEMORY = Duration.ofDays(1);

    private final Tenancy tenancy;
    private final Directory directory;
    private final EventFinder finder;
    private final Ledger ledger;
    private final Meetings meetings;
    private final EventEditor editor;

    EventCalls(Tenancy tenancy) {
        this.tenancy = tenancy;
        this.directory = tenancy.directory();
        this.finder = tenancy.finder();
        this.ledger = tenancy.ledger();
        this.meetings = tenancy.meetings();
        this.editor = new EventEditor(tenancy.switches());
    }

    void addTo(Router router) {
        router.onCalendars("POST", "/events", this::create)
                .onCalendars("GET", "/events/{id}", this::get)
                .onCalendars("PATCH", "/events/{id}", this::patch)
                .onCalendars("DELETE", "/events/{id}", this::delete)
                .onCalendars("POST", "/events/{id}/permanentDelete", this::delete);
    }

    private Answer create(Visit visit) {
        Mailbox box = directory.open(visit);
        visit.call().note().addRecords(1);
        requireObject(visit.body());
        Optional<EventItem> replayed = replayed(box, visit.body());
        EventItem item = replayed.orElseGet(() -> makeNew(visit, box));
        EventView view = tenancy.view(box, visit);
        ObjectNode entity = view.entity(Occurrence.whole(item));
        String location =
                visit.call().root() + "/users('" + box.userId + "')/events('" + view.id(Occurrence.whole(item)) + "')";
        return Answer.of(201, entity).with("Location", location);
    }

    private EventItem makeNew(Visit visit, Mailbox box) {
        Instant now = ledger.now();
        String uid = GlobalObjectId.make(now, tenancy.chance().bytes(16));
        EventItem item = editor.create(box.nextNumber(), uid, now, visit.body());
        item.members.set("organizer", NewEvent.recipient(directory.nameOf(box.email), box.email));
        ExtensionCalls.read(visit.body(), item.extensions);
        box.put(item, now);
        remember(box, visit.body(), item);
        ledger.created(visit.actor(), box, item);
        meetings.created(box, item);
        return item;
    }

    // The same body with the same value gives the same event; distinct events with one value exist (graph.md 0.14,
    // 6.1).
    @Verified(on = "2026-10-05", source = "graph.md 0.14 [S22][I522]")
    private Optional<EventItem> replayed(Mailbox box, JsonNode sent) {
        Instant forgotten = tenancy.switches().isOn(GraphSwitch.TRANSACTION_IDS_FORGOTTEN)
                ? ledger.now().minus(SHORT_MEMORY)
                : Instant.MIN;
        return Optional.ofNullable(box.creations.get(Json.text(sent, "transactionId")))
                .filter(made -> made.body().equals(sent.toString()) && made.at().isAfter(forgotten))
                .map(made -> box.items.get(made.number()));
    }

    private static void remember(Mailbox box, JsonNode sent, EventItem item) {
        String transactionId = Json.text(sent, "transactionId");
        if (!transactionId.isEmpty()) {
            box.creations.put(transactionId, new Mailbox.Creation(item.number, sent.toString(), item.created));
        }
    }

    private Answer get(Visit visit) {
        Mailbox box = directory.open(visit);
        Occurrence occurrence = finder.find(box, visit.at("id"));
        visit.call().note().addRecords(1);
        EventView view = tenancy.view(box, visit);
        Projection projection = new Projection(view, visit.query(), false);
        return Answer.ok(projection.show(occurrence, view.entity(occurrence)));
    }

    private Answer patch(Visit visit) {
        Mailbox box = directory.open(visit);
        requireObject(visit.body());
        visit.call().note().addRecords(1);
        Occurrence before = finder.find(box, visit.at("id"));
        finder.requireMatch(visit, box, before);
        EventItem copy = before.item().copy();
        Occurrence after = new Occurrence(copy, before.date());
        Instant now = ledger.now();
        if (before.date() == null) {
            editor.patchWhole(copy, visit.body());
            ExtensionCalls.read(visit.body(), copy.extensions);
            box.put(copy, now);
        } else {
            box.put(copy, editor.patchOccurrence(after, visit.body(), now), now);
        }
        ledger.updated(visit.actor(), box, after);
        meetings.updated(box, before, after, visit.body());
        return Answer.ok(tenancy.view(box, visit).entity(after));
    }

    @Verified(
            on = "2026-10-05",
            source = "graph.md 6.1 [S16][S22]: 204, then 404; an organizer's delete mails cancellations")
    private Answer delete(Visit visit) {
        Mailbox box = directory.open(visit);
        visit.call().note().addRecords(1);
        Occurrence occurrence = finder.find(box, visit.at("id"));
        finder.requireMatch(visit, box, occurrence);
        meetings.deleted(box, occurrence);
        box.remove(occurrence, ledger.now());
        ledger.deleted(visit.actor(), box, occurrence);
        return Answer.empty(204);
    }

    static void requireObject(JsonNode body) {
        if (!body.isObject()) {
            throw new GraphProblem(400, "UnableToDeserializePostBody", "were unable to deserialize");
        }
    }
}
