package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.processes.RelayNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until nothing is under way any more: no mail, no notification, no script that was submitted, no unsent outbox row, no work in
 * any running relay. A relay whose clock is still behind does not know yet what it has to do.
 */
final class Settling {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /** What one party has just handed to the next may not be counted by either: so it must be quiet several times in a row. */
    private static final int QUIET_LOOKS = 3;
    /** A relay reads the clock over HTTP, and that takes a while where the machine is busy. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    record Outcome(boolean settled, long afterMs) {}

    private final Town town;
    private final OutboxWatch outbox;

    Settling(Town town, OutboxWatch outbox) {
        this.town = town;
        this.outbox = outbox;
    }

    Outcome await(Duration within) throws InterruptedException {
        long begun = System.nanoTime();
        int quiet = 0;
        Instant asked = town.world().clock().instant().minus(CLOCKS_DIFFER);
        while (true) {
            quiet = isQuiet(asked) ? quiet + 1 : 0;
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (quiet >= QUIET_LOOKS || waited.compareTo(within) >= 0) {
                return new Outcome(quiet >= QUIET_LOOKS, waited.toMillis());
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private boolean isQuiet(Instant asked) {
        boolean delivered = town.world().courier().underway() == 0
                && town.world().postOffice().underway() == 0;
        return delivered
                && !town.netsuite().hasTasks()
                && outbox.unsent() == 0
                && town.relays().stream()
                        .filter(RelayNode::isRunning)
                        .allMatch(relay -> hasNothingToDo(relay.health(), asked));
    }

    /** @param health what the relay says of itself; empty when it does not answer */
    static boolean hasNothingToDo(String health, Instant asked) {
        try {
            JsonNode said = JSON.readTree(health);
            return said.path("waiting").asInt(-1) == 0
                    && !Instant.parse(said.path("at").asText()).isBefore(asked);
        } catch (JsonProcessingException | DateTimeException unreadable) {
            return false;
        }
    }
}
