package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Actor;
import java.time.Instant;
import java.util.Set;

/**
 * One watch channel.
 *
 * @param resource the watched collection's path below the service path
 * @param relays whether the relay opened it, in whose ever name
 * @param token the caller's own word, empty for none
 * @param eventTypes the only types of events whose changes are told; empty for all
 * @param number of the last message; the greeting is 1
 */
record Channel(
        String id,
        String user,
        boolean relays,
        String resource,
        String address,
        String token,
        Instant until,
        Set<String> eventTypes,
        long number) {
    private static final String ROOT = "https://www.googleapis.com/calendar/v3/";

    /** Provider: the same for all channels on one resource (google.md 6.1). */
    String resourceId() {
        return "r" + Base32Hex.encode(Integer.toHexString(resource.hashCode()) + "." + resource.length());
    }

    String resourceUri() {
        return ROOT + resource + "?alt=json";
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    Channel numbered(long next) {
        return new Channel(id, user, relays, resource, address, token, until, eventTypes, next);
    }

    /** Whether it is told of a change of events of those types. */
    boolean isAbout(Set<String> types) {
        return eventTypes.isEmpty() || types.stream().anyMatch(eventTypes::contains);
    }

    Actor subscriber() {
        return relays ? new Actor.Relay() : new Actor.Person(user);
    }

    ObjectNode shown() {
        ObjectNode shown = Json.object().put("kind", "api#channel").put("id", id);
        shown.put("resourceId", resourceId()).put("resourceUri", resourceUri());
        if (!token.isEmpty()) {
            shown.put("token", token);
        }
        // Provider: int64, so a string in JSON (google.md 13.2).
        return shown.put("expiration", String.valueOf(until.toEpochMilli()));
    }

    ObjectNode keep() {
        ObjectNode kept = Json.object().put("id", id).put("user", user).put("relays", relays);
        kept.put("resource", resource);
        kept.put("address", address).put("token", token).put("until", until.toString());
        eventTypes.forEach(kept.putArray("eventTypes")::add);
        return kept.put("number", number);
    }

    static Channel restored(ObjectNode kept) {
        return new Channel(
                Json.text(kept, "id"),
                Json.text(kept, "user"),
                kept.path("relays").asBoolean(),
                Json.text(kept, "resource"),
                Json.text(kept, "address"),
                Json.text(kept, "token"),
                Instant.parse(Json.text(kept, "until")),
                Set.copyOf(Json.texts(kept, "eventTypes")),
                kept.path("number").asLong());
    }
}
