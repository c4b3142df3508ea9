package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Carries mailboxes and subscriptions over a restart; access tokens are not kept. Guarded by the cloud's lock. */
final class Keeper {
    private final Directory directory;
    private final Subscriptions subscriptions;

    Keeper(Directory directory, Subscriptions subscriptions) {
        this.directory = directory;
        this.subscriptions = subscriptions;
    }

    ObjectNode keep() {
        ObjectNode kept = Json.object();
        directory.all().forEach(box -> kept.withArray("/mailboxes").add(keep(box)));
        subscriptions.all().forEach(each -> kept.withArray("/subscriptions").add(keep(each)));
        return kept;
    }

    void restore(JsonNode kept) {
        directory.clear();
        subscriptions.clear();
        kept.path("mailboxes").forEach(this::mailbox);
        kept.path("subscriptions").forEach(each -> subscriptions.put(subscription(each)));
    }

    private static ObjectNode keep(Mailbox box) {
        ObjectNode kept = Json.object().put("email", box.email);
        kept.put("version", box.version).put("lastNumber", box.lastNumber);
        box.items.values().forEach(item -> kept.withArray("/items").add(ItemKeeper.keep(item)));
        box.tombstones
                .values()
                .forEach(gone -> kept.withArray("/tombstones")
                        .addObject()
                        .put("version", gone.version())
                        .put("at", gone.at().toString())
                        .set("item", ItemKeeper.keep(gone.item())));
        box.creations.forEach((id, made) -> kept.withArray("/creations")
                .addObject()
                .put("id", id)
                .put("number", made.number())
                .put("body", made.body())
                .put("at", made.at().toString()));
        return kept;
    }

    private void mailbox(JsonNode kept) {
        Mailbox box = directory.of(Json.text(kept, "email"));
        box.version = kept.path("version").asLong();
        box.lastNumber = kept.path("lastNumber").asInt();
        kept.path("items").forEach(each -> {
            EventItem item = ItemKeeper.restore(each);
            box.items.put(item.number, item);
        });
        kept.path("tombstones").forEach(each -> {
            EventItem item = ItemKeeper.restore(each.path("item"));
            long version = each.path("version").asLong();
            box.tombstones.put(item.number, new Mailbox.Tombstone(version, ItemKeeper.instant(each, "at"), item));
        });
        kept.path("creations")
                .forEach(each -> box.creations.put(
                        Json.text(each, "id"),
                        new Mailbox.Creation(
                                each.path("number").asInt(), Json.text(each, "body"), ItemKeeper.instant(each, "at"))));
    }

    private static ObjectNode keep(Subscription each) {
        ObjectNode kept = Json.object().put("id", each.id()).put("owner", each.owner());
        kept.put("mailbox", each.mailbox()).put("resource", each.resource());
        each.changeTypes().forEach(kept.putArray("changeTypes")::add);
        kept.put("notificationUrl", each.notificationUrl().toString());
        each.lifecycleUrl().ifPresent(url -> kept.put("lifecycleUrl", url.toString()));
        kept.put("clientState", each.clientState())
                .put("expires", each.expires().toString());
        return kept.put("immutableIds", each.immutableIds()).put("warned", each.warned());
    }

    private static Subscription subscription(JsonNode kept) {
        List<String> types = StreamSupport.stream(kept.path("changeTypes").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String lifecycle = Json.text(kept, "lifecycleUrl");
        return new Subscription(
                Json.text(kept, "id"),
                Json.text(kept, "owner"),
                Json.text(kept, "mailbox"),
                Json.text(kept, "resource"),
                types,
                URI.create(Json.text(kept, "notificationUrl")),
                lifecycle.isEmpty() ? Optional.empty() : Optional.of(URI.create(lifecycle)),
                Json.text(kept, "clientState"),
                ItemKeeper.instant(kept, "expires"),
                kept.path("immutableIds").asBoolean(),
                kept.path("warned").asBoolean());
    }
}
