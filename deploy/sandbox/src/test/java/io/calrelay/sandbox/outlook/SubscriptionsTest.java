package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, their deliveries and their ends. */
class SubscriptionsTest {
    private final GraphBox box = new GraphBox();
    private final Hook hook = new Hook();

    @AfterEach
    void close() {
        box.close();
        hook.close();
    }

    private Reply subscribe(String mailbox, String expires, String... headers) {
        return box.app("POST", "/subscriptions", """
                {"changeType": "updated,created,deleted", "resource": "/users/%s/events", "notificationUrl": "%s",
                 "lifecycleNotificationUrl": "%s", "clientState": "secret", "expirationDateTime": "%s"}""".formatted(mailbox, hook.url(), hook.url(), expires), headers);
    }

    private JsonNode event(String subject) {
        return box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed(subject, "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC"))
                .json();
    }

    private void delivered() {
        GraphBox.await(() -> box.world.courier().underway() == 0);
    }

    private void strike(Fault fault) {
        box.world.faults().add(new Faults.Order(Service.GRAPH, fault, 1, 1, Optional.empty(), false));
    }

    @Test
    void changes_areToldOneToFourTimes_withClientStateAndTheResource() {
        Reply made = subscribe(ALICE, "2026-03-05T08:00:00Z", "Prefer", "IdType=\"ImmutableId\"");
        assertThat(made.status()).isEqualTo(201);
        JsonNode event = event("Told");
        delivered();
        assertThat(hook.items).hasSizeBetween(1, 4);
        JsonNode item = hook.items.stream()
                .filter(each -> each.path("changeType").asText().equals("created"))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("clientState").asText()).isEqualTo("secret");
        assertThat(item.path("subscriptionId")).isEqualTo(made.json().path("id"));
        assertThat(item.at("/resourceData/@odata.type").asText()).isEqualTo("#Microsoft.Graph.Event");
        assertThat(item.at("/resourceData/@odata.etag")).isEqualTo(event.path("@odata.etag"));
        String id = item.at("/resourceData/id").asText();
        assertThat(id).startsWith("AAkALg");
        assertThat(item.path("resource").asText()).startsWith("Users/").endsWith("/Events/" + id);
        hook.items.clear();
        box.as(ALICE, "DELETE", "/me/events/" + event.path("id").asText(), "");
        delivered();
        assertThat(hook.types()).isNotEmpty().containsOnly("deleted");
    }

    @Test
    void failedDelivery_isTriedAgain() {
        subscribe(ALICE, "2026-03-05T08:00:00Z");
        hook.failures.set(1);
        event("Told at last");
        delivered();
        assertThat(hook.types()).contains("created");
    }

    @Test
    void failedValidation_makesNoSubscription() {
        hook.validates = false;
        Reply refused = subscribe(ALICE, "2026-03-05T08:00:00Z");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("InvalidRequest");
        assertThat(box.app("GET", "/subscriptions", "").json().path("value")).isEmpty();
    }

    @Test
    void secondOneForTheSameResource_is409_andAnotherMailboxIsNot() {
        subscribe(ALICE, "2026-03-05T08:00:00Z");
        assertThat(subscribe(ALICE, "2026-03-05T08:00:00Z").status()).isEqualTo(409);
        assertThat(subscribe(BOB, "2026-03-05T08:00:00Z").status()).isEqualTo(201);
    }

    @Test
    void lifetime_isRaisedTo45Minutes_andRefusedAbove10080() {
        Reply made = subscribe(ALICE, "2026-03-02T08:10:00Z");
        assertThat(made.json().path("expirationDateTime").asText()).isEqualTo("2026-03-02T08:45:00Z");
        String url = "/subscriptions/" + made.json().path("id").asText();
        assertThat(box.app("PATCH", url, "{\"expirationDateTime\": \"2026-03-09T08:10:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(box.app("PATCH", url, "{\"expirationDateTime\": \"2026-03-09T08:00:00Z\"}")
                        .status())
                .isEqualTo(200);
        assertThat(box.app("POST", url + "/reauthorize", "").status()).isEqualTo(204);
        assertThat(box.app("DELETE", url, "").status()).isEqualTo(204);
        assertThat(box.app("GET", url, "").status()).isEqualTo(404);
    }

    @Test
    void nearItsEnd_reauthorizationIsAsked_andThenItIsGone() {
        String id = subscribe(ALICE, "2026-03-04T08:00:00Z").json().path("id").asText();
        box.world.clock().advance(Duration.ofHours(40));
        delivered();
        assertThat(hook.lifecycle()).containsExactly("reauthorizationRequired");
        box.world.clock().advance(Duration.ofHours(8));
        event("Nobody hears");
        delivered();
        assertThat(hook.types()).doesNotContain("created");
        assertThat(box.call(
                                "Bearer " + box.freshToken(),
                                "PATCH",
                                "/subscriptions/" + id,
                                "{\"expirationDateTime\": \"2026-03-05T08:00:00Z\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void removedSubscription_saysSoAndIsGone() {
        subscribe(ALICE, "2026-03-05T08:00:00Z");
        strike(Fault.SUBSCRIPTION_REMOVED);
        event("Lost");
        delivered();
        assertThat(hook.lifecycle()).containsExactly("subscriptionRemoved");
        assertThat(hook.types()).doesNotContain("created");
        assertThat(box.app("GET", "/subscriptions", "").json().path("value")).isEmpty();
    }

    @Test
    void missedNotification_isOnlyToldAsMissed_atOnceIfFaultsChanged() {
        subscribe(ALICE, "2026-03-05T08:00:00Z");
        strike(Fault.MISSED);
        box.cloud.faultsChanged();
        delivered();
        assertThat(hook.lifecycle()).containsExactly("missed");
    }

    @Test
    void notifications_waitForReauthorization() {
        String id = subscribe(ALICE, "2026-03-05T08:00:00Z").json().path("id").asText();
        strike(Fault.REAUTHORIZATION);
        event("Kept back");
        delivered();
        assertThat(hook.lifecycle()).containsExactly("reauthorizationRequired");
        assertThat(hook.types()).doesNotContain("created");
        box.app("PATCH", "/subscriptions/" + id, "{\"expirationDateTime\": \"2026-03-06T08:00:00Z\"}");
        delivered();
        assertThat(hook.types()).contains("created");
    }
}
