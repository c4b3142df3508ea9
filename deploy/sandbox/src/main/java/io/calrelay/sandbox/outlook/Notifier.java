package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Courier;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells subscribers what changed, as often and as unreliably as Graph does. Guarded by the cloud's lock. */
final class Notifier {
    // Any 2xx counts as delivered, 10 s is the hard edge, errors are tried again with back-off (graph.md 4.3).
    @Verified(on = "2026-04-15", source = "graph.md 4.3 [S7][S13]")
    private static final Courier.Rule RULE = new Courier.Rule(
            Duration.ofSeconds(10), 10, Duration.ofMillis(500), status -> status / 100 == 2, status -> true);

    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NOTIFICATIONS_MAXIMUM = 4;

    private final World world;
    private final Subscriptions subscriptions;
    private final Positions<GraphSwitch> switches;
    private final Chance chance;
    private final Map<String, List<ObjectNode>> held = new HashMap<>();

    Notifier(World world, Subscriptions subscriptions, Positions<GraphSwitch> switches, Chance chance) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.switches = switches;
        this.chance = chance;
    }

    /** Several notifications for one change are normal, and a create can raise an update too (graph.md 4.3). */
    @Verified(on = "2024-06-01", source = "graph.md 4.3 [I3072][I2155][I7598]")
    void tell(Mailbox box, String changeType, Occurrence what) {
        String later = changeType.equals("deleted") ? "deleted" : "updated";
        for (Subscription each : subscriptions.of(box)) {
            List<ObjectNode> items = new ArrayList<>();
            int count = 1 + chance.below(NOTIFICATIONS_MAXIMUM);
            for (int i = 0; i < count; i++) {
                String type = i == 0 ? changeType : later;
                if (each.changeTypes().contains(type)) {
                    items.add(item(each, box, what, type));
                }
            }
            if (!items.isEmpty()) {
                strikeOrSend(each, items);
            }
        }
    }

    /** An edited occurrence: reports differ on whether its master is named, itself, or both. */
    @Assumed(source = "graph.md 3.4, 13.3; hence the switch EXCEPTION_TOLD_ALONE")
    void tellOfOccurrence(Mailbox box, Occurrence what) {
        boolean alone = switches.isOn(GraphSwitch.EXCEPTION_TOLD_ALONE);
        if (!alone) {
            tell(box, "updated", Occurrence.whole(what.item()));
        }
        if (alone || chance.oneIn(2)) {
            tell(box, "updated", what);
        }
    }

    private void strikeOrSend(Subscription subscription, List<ObjectNode> items) {
        if (strikes(subscription, Fault.SUBSCRIPTION_REMOVED)) {
            lifecycle(subscription, "subscriptionRemoved");
            subscriptions.remove(subscription.id());
        } else if (strikes(subscription, Fault.MISSED)) {
            lifecycle(subscription, "missed");
        } else if (strikes(subscription, Fault.REAUTHORIZATION)) {
            requireReauthorization(subscription);
            keep(subscription, items);
        } else if (held.containsKey(subscription.id())) {
            keep(subscription, items);
        } else if (!consentMissing(subscription)) {
            send(subscription, items);
        }
    }

    private boolean strikes(Subscription subscription, Fault fault) {
        return world.faults()
                .strike(Service.GRAPH, fault, subscription.subscriber())
                .isPresent();
    }

    private boolean consentMissing(Subscription subscription) {
        return subscription.isRelays() && world.faults().stands(Service.GRAPH, Fault.REVOKE_CONSENT);
    }

    /** Lets the lifecycle faults in force strike every subscription now, without waiting for a change. */
    void strikeNow() {
        for (Subscription each : subscriptions.all()) {
            if (strikes(each, Fault.SUBSCRIPTION_REMOVED)) {
                lifecycle(each, "subscriptionRemoved");
                subscriptions.remove(each.id());
            } else if (strikes(each, Fault.MISSED)) {
                lifecycle(each, "missed");
            } else if (strikes(each, Fault.REAUTHORIZATION)) {
                requireReauthorization(each);
            }
        }
    }

    /** Asks for reauthorization and keeps notifications until it comes (graph.md 4.3). */
    private void requireReauthorization(Subscription subscription) {
        lifecycle(subscription, "reauthorizationRequired");
        keep(subscription, List.of());
    }

    private void keep(Subscription subscription, List<ObjectNode> items) {
        held.computeIfAbsent(subscription.id(), id -> new ArrayList<>()).addAll(items);
    }

    /** Ends the wait that {@code reauthorizationRequired} began: what was kept goes out. */
    void reauthorized(Subscription subscription) {
        List<ObjectNode> kept = held.remove(subscription.id());
        if (kept != null && !kept.isEmpty()) {
            send(subscription, kept);
        }
    }

    void lifecycle(Subscription subscription, String event) {
        subscription.lifecycleUrl().ifPresent(url -> {
            ObjectNode item = common(subscription).put("lifecycleEvent", event);
            deliver(subscription, url, List.of(item));
        });
    }

    /** A genuine notification for that subscription about an event in which nothing changed. */
    HttpRequest signal(Subscription subscription, Mailbox box) {
        EventItem any = box.items.isEmpty() ? null : box.items.firstEntry().getValue();
        EntryIds.Named named = EntryIds.Named.whole(box, any == null ? 0 : any.number);
        String id = EntryIds.write(named, subscription.immutableIds());
        ObjectNode item = resource(common(subscription), box, id, box.version).put("changeType", "updated");
        return request(subscription.notificationUrl(), List.of(item));
    }

    private void send(Subscription subscription, List<ObjectNode> items) {
        // One POST can carry many items (graph.md 4.3).
        if (chance.oneIn(2)) {
            deliver(subscription, subscription.notificationUrl(), items);
        } else {
            items.forEach(item -> deliver(subscription, subscription.notificationUrl(), List.of(item)));
        }
    }

    private ObjectNode item(Subscription subscription, Mailbox box, Occurrence what, String changeType) {
        String id = EntryIds.write(box, what, subscription.immutableIds());
        ObjectNode item = common(subscription).put("changeType", changeType);
        return resource(item, box, id, what.version());
    }

    private static ObjectNode resource(ObjectNode item, Mailbox box, String id, long version) {
        String path = "Users/" + box.userId + "/Events/" + id;
        item.put("resource", path);
        item.putObject("resourceData")
                .put("@odata.type", "#Microsoft.Graph.Event")
                .put("@odata.id", path)
                .put("@odata.etag", "W/\"" + box.changeKey(version) + "\"")
                .put("id", id);
        return item;
    }

    private static ObjectNode common(Subscription subscription) {
        return Json.object()
                .put("subscriptionId", subscription.id())
                .put("subscriptionExpirationDateTime", OFFSET.format(subscription.expires()))
                .put("clientState", subscription.clientState())
                .put("tenantId", Entra.TENANT);
    }

    private void deliver(Subscription subscription, URI to, List<ObjectNode> items) {
        world.courier().deliver(Service.GRAPH, subscription.subscriber(), request(to, items), RULE);
    }

    private static HttpRequest request(URI to, List<ObjectNode> items) {
        ObjectNode collection = Json.object();
        collection.putArray("value").addAll(items);
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(collection)))
                .build();
    }
}
