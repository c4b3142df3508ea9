package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's wish to be told of changes in one mailbox.
 *
 * @param owner the name of the actor who made it
 * @param mailbox the address whose events it watches
 * @param resource as it was sent
 * @param changeTypes in alphabetical order
 * @param immutableIds the id format that was preferred when it was made (graph.md 1.2)
 * @param warned whether reauthorization was already asked for in its present life
 */
record Subscription(
        String id,
        String owner,
        String mailbox,
        String resource,
        List<String> changeTypes,
        URI notificationUrl,
        Optional<URI> lifecycleUrl,
        String clientState,
        Instant expires,
        boolean immutableIds,
        boolean warned) {
    /** Whether the relay made it, with its own credentials. */
    boolean isRelays() {
        return owner.equals(new Actor.Relay().name());
    }

    Actor subscriber() {
        return isRelays() ? new Actor.Relay() : new Actor.Person(owner);
    }

    Subscription until(Instant newExpiry) {
        return new Subscription(
                id,
                owner,
                mailbox,
                resource,
                changeTypes,
                notificationUrl,
                lifecycleUrl,
                clientState,
                newExpiry,
                immutableIds,
                false);
    }

    Subscription onceWarned() {
        return new Subscription(
                id,
                owner,
                mailbox,
                resource,
                changeTypes,
                notificationUrl,
                lifecycleUrl,
                clientState,
                expires,
                immutableIds,
                true);
    }

    ObjectNode show() {
        ObjectNode shown = Json.object().put("id", id).put("resource", resource);
        shown.put("applicationId", isRelays() ? Entra.CLIENT_ID : Entra.OTHER_CLIENT_ID);
        shown.put("changeType", String.join(",", changeTypes)).put("clientState", clientState);
        shown.put("notificationUrl", notificationUrl.toString()).putNull("notificationQueryOptions");
        shown.put("lifecycleNotificationUrl", lifecycleUrl.map(URI::toString).orElse(null));
        shown.put("expirationDateTime", expires.toString()).put("creatorId", Entra.CREATOR_ID);
        shown.putNull("includeResourceData").put("latestSupportedTlsVersion", "v1_2");
        shown.putNull("encryptionCertificate").putNull("encryptionCertificateId");
        return shown.putNull("notificationUrlAppId");
    }
}
