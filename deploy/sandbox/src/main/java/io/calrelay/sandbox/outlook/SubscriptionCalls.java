package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** Create, renew, reauthorize, list and delete subscriptions. Creating calls the subscriber back, so it takes the lock itself. */
@Verified(on = "2026-04-15", source = "graph.md 4.1 [S7][S9][S13]")
final class SubscriptionCalls {
    private static final int PER_MAILBOX = 1_000;

    /** What creating needs: it talks to the subscriber in the middle, and only then holds no lock. */
    record Opening(Lock lock, Handshake handshake) {}

    private final Subscriptions subscriptions;
    private final Notifier notifier;
    private final SubscriptionReader reader;
    private final Opening opening;

    SubscriptionCalls(Subscriptions subscriptions, Notifier notifier, SubscriptionReader reader, Opening opening) {
        this.subscriptions = subscriptions;
        this.notifier = notifier;
        this.reader = reader;
        this.opening = opening;
    }

    void addTo(Router router) {
        router.onOutsideLock("POST", "/subscriptions", this::create)
                .on("GET", "/subscriptions", this::list)
                .on("GET", "/subscriptions/{id}", visit -> Answer.ok(entity(own(visit))))
                .on("PATCH", "/subscriptions/{id}", this::renew)
                .on("DELETE", "/subscriptions/{id}", this::delete)
                .on("POST", "/subscriptions/{id}/reauthorize", this::reauthorize);
    }

    private Answer create(Visit visit) {
        Subscription wanted = underLock(() -> {
            Subscription read = reader.read(visit);
            requireRoom(read);
            return read;
        });
        // Both URLs are validated, inside the create call (graph.md 4.2).
        opening.handshake().validate(wanted.notificationUrl());
        wanted.lifecycleUrl().ifPresent(opening.handshake()::validate);
        return underLock(() -> {
            requireRoom(wanted);
            subscriptions.put(wanted);
            return Answer.of(201, entity(wanted));
        });
    }

    private <T> T underLock(Supplier<T> work) {
        opening.lock().lock();
        try {
            return work.get();
        } finally {
            opening.lock().unlock();
        }
    }

    private void requireRoom(Subscription wanted) {
        long inMailbox = subscriptions.all().stream()
                .filter(each -> each.mailbox().equals(wanted.mailbox()))
                .count();
        if (inMailbox >= PER_MAILBOX) {
            throw new GraphProblem(
                    403, "ExtensionError", "The mailbox has reached its number of active subscriptions.");
        }
        subscriptions.all().stream()
                .filter(each -> each.owner().equals(wanted.owner())
                        && each.mailbox().equals(wanted.mailbox())
                        && each.changeTypes().equals(wanted.changeTypes()))
                .findFirst()
                .ifPresent(each -> {
                    throw new GraphProblem(
                            409,
                            "Conflict",
                            "Subscription Id " + each.id() + " already exists for the requested combination");
                });
    }

    private Answer list(Visit visit) {
        ObjectNode answer = Json.object().put("@odata.context", EventView.context("subscriptions"));
        subscriptions.all().stream()
                .filter(each -> each.owner().equals(visit.actor().name()))
                .forEach(each -> answer.withArray("/value").add(each.show()));
        answer.withArray("/value");
        return Answer.ok(answer);
    }

    private Answer renew(Visit visit) {
        Subscription renewed = own(visit).until(reader.expiry(visit));
        subscriptions.put(renewed);
        notifier.reauthorized(renewed);
        return Answer.ok(entity(renewed));
    }

    private Answer reauthorize(Visit visit) {
        notifier.reauthorized(own(visit));
        return Answer.empty(204);
    }

    private Answer delete(Visit visit) {
        subscriptions.remove(own(visit).id());
        return Answer.empty(204);
    }

    private Subscription own(Visit visit) {
        return subscriptions
                .find(visit.at("id"))
                .filter(each -> each.owner().equals(visit.actor().name()))
                .orElseThrow(() -> new GraphProblem(404, "ResourceNotFound", "The object was not found."));
    }

    private static ObjectNode entity(Subscription subscription) {
        ObjectNode entity = Json.object().put("@odata.context", EventView.context("subscriptions/$entity"));
        entity.setAll(subscription.show());
        return entity;
    }
}
