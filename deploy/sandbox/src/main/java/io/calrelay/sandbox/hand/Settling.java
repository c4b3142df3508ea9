package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.processes.RelayNode;
import java.time.Duration;

/** Waits until nothing is under way any more: no mail, no notification, no unsent outbox row, no work in any running relay. */
final class Settling {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /** What one party has just handed to the next may not be counted by either: so it must be quiet several times in a row. */
    private static final int QUIET_LOOKS = 3;

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
        while (true) {
            quiet = isQuiet() ? quiet + 1 : 0;
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (quiet >= QUIET_LOOKS || waited.compareTo(within) >= 0) {
                return new Outcome(quiet >= QUIET_LOOKS, waited.toMillis());
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private boolean isQuiet() {
        boolean delivered = town.world().courier().underway() == 0
                && town.world().postOffice().underway() == 0;
        return delivered
                && outbox.unsent() == 0
                && town.relays().stream().filter(RelayNode::isRunning).allMatch(Settling::hasNothingToDo);
    }

    private static boolean hasNothingToDo(RelayNode relay) {
        try {
            return JSON.readTree(relay.health()).path("waiting").asInt(-1) == 0;
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }
}
