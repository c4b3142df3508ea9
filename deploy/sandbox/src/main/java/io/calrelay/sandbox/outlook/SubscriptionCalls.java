package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Create, renew, reauthorize, list and delete subscriptions. Creating calls the subscriber back, so it takes the lock itself. */
@Verified(on = "2026-04-15", source = "graph.md 4.1 [S7][S9][S13]")
final class SubscriptionCalls {
    private static final Pattern RESOURCE =
            Pattern.compile("(?i)/?(?:users/([^/]+)|(me))/(?:calendar/|calendars/[^/]+/)?events/?");
    private static final Duration MINIMUM = Duration.ofMinutes(45);
    private static final Duration MAXIMUM = Duration.ofMinutes(10_080);
    private static final int PER_MAILBOX = 1_000;
    private static final int CLIENT_STATE_LENGTH = 128;

    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Notifier notifier;
    private final Handshake handshake;
    private final InstantSource clock;
    private final Lock lock;
    private final Chance chance;

    SubscriptionCalls(
            Directory directory,
            Subscriptions subscriptions,
            Notifier notifier,
            InstantSource clock,
            Lock lock,
            Chance chance) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.notifier = notifier;
        this.handshake = new Handshake(chance);
        this.clock = clock;
        this.lock = lock;
        this.chance = chance;
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
        Subscription wanted;
        lock.lock();
        try {
            wanted = read(visit);
            requireRoom(wanted);
        } finally {
            lock.unlock();
        }
        // Both URLs are validated, inside the create call (graph.md 4.2).
        handshake.validate(wanted.notificationUrl());
        wanted.lifecycleUrl().ifPresent(handshake::validate);
        lock.lock();
        try {
            requireRoom(wanted);
            subscriptions.put(wanted);
        } finally {
            lock.unlock();
        }
        return Answer.of(201, entity(wanted));
    }

    private Subscription read(Visit visit) {
        EventCalls.requireObject(visit.body());
        List<String> types = Stream.of(Json.text(visit.body(), "changeType").split(","))
                .map(String::strip)
                .sorted()
                .distinct()
                .toList();
        String clientState = Json.text(visit.body(), "clientState");
        boolean wrong = !Set.of("created", "updated", "deleted").containsAll(types)
                || clientState.length() > CLIENT_STATE_LENGTH
                || visit.body().path("includeResourceData").asBoolean();
        if (wrong) {
            throw Handshake.invalid(
                    "The subscription's changeType, clientState or includeResourceData is not supported.");
        }
        String resource = Json.text(visit.body(), "resource");
        String lifecycle = Json.text(visit.body(), "lifecycleNotificationUrl");
        return new Subscription(
                chance.uuid(),
                visit.actor().name(),
                mailbox(visit, resource).email,
                resource,
                types,
                Handshake.url(Json.text(visit.body(), "notificationUrl")),
                lifecycle.isEmpty() ? Optional.empty() : Optional.of(Handshake.url(lifecycle)),
                clientState,
                expiry(visit),
                visit.preferences().immutableIds(),
                false);
    }

    private Mailbox mailbox(Visit visit, String resource) {
        Matcher form = RESOURCE.matcher(resource);
        if (!form.matches()) {
            throw Handshake.invalid("Resource '" + resource + "' is not supported.");
        }
        String user = form.group(1) == null ? "me" : form.group(1);
        return directory.open(new Visit(visit.call(), visit.preferences(), Map.of("user", user)));
    }

    // Below 45 minutes is raised to 45; above 10,080 is refused.
    private Instant expiry(Visit visit) {
        Instant now = clock.instant();
        try {
            Instant wanted = OffsetDateTime.parse(Json.text(visit.body(), "expirationDateTime"))
                    .toInstant();
            if (wanted.isBefore(now) || wanted.isAfter(now.plus(MAXIMUM).plusSeconds(1))) {
                throw Handshake.invalid(
                        "Subscription expiration can only be " + MAXIMUM.toMinutes() + " minutes in the future.");
            }
            return wanted.isBefore(now.plus(MINIMUM)) ? now.plus(MINIMUM) : wanted;
        } catch (DateTimeException malformed) {
            throw Handshake.invalid("The value of expirationDateTime is not a date and time.");
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
        Subscription renewed = own(visit).until(expiry(visit));
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
