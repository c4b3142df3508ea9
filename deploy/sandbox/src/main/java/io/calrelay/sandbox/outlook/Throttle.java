package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Outlook's limits for one app and one mailbox: 4 requests at once, 10,000 in 10 minutes. Thread-safe. */
@Verified(on = "2026-09-17", source = "graph.md 8 [S24]")
final class Throttle {
    static final int AT_ONCE = 4;
    private static final int PER_SPAN = 10_000;
    private static final Duration SPAN = Duration.ofMinutes(10);

    private static final class Load {
        private int underway;
        private final Deque<Instant> recent = new ArrayDeque<>();
    }

    private final InstantSource clock;
    private final Chance chance;
    private final Map<String, Load> byMailbox = new HashMap<>();

    Throttle(InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** Counts a call in; refused calls still count towards the 10,000. */
    synchronized void enter(String mailbox) {
        Load load = byMailbox.computeIfAbsent(mailbox, name -> new Load());
        Instant now = clock.instant();
        while (!load.recent.isEmpty() && load.recent.getFirst().isBefore(now.minus(SPAN))) {
            load.recent.removeFirst();
        }
        load.recent.addLast(now);
        if (load.recent.size() > PER_SPAN) {
            throw refusal("Application is over its MailboxConcurrency limit.", 10 + chance.fraction());
        }
        if (load.underway >= AT_ONCE) {
            throw refusal("Application is over its MailboxConcurrency limit.", 0.1 + chance.fraction() / 2);
        }
        load.underway++;
    }

    synchronized void leave(String mailbox) {
        Load load = byMailbox.get(mailbox);
        if (load != null) {
            load.underway--;
        }
    }

    /** 429, or 503 now and then; Retry-After may be fractional (graph.md 8). */
    GraphProblem refusal(String message, double seconds) {
        Map<String, String> headers = Map.of("Retry-After", String.format(Locale.ROOT, "%.3f", seconds));
        return chance.oneIn(4)
                ? new GraphProblem(503, "ServiceUnavailable", message, headers)
                : new GraphProblem(429, "ApplicationThrottled", message, headers);
    }
}
