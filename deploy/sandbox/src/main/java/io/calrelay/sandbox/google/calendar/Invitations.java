package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Google's spam control: too many outside guests invited within a short period are refused for hours. */
@Verified(on = "2026-07-12", source = "google.md 1 fact 10 and 9: use-limits page; the period's length is assumed")
public final class Invitations {
    private static final Duration PERIOD = Duration.ofHours(24);

    private final World world;
    private final Calendars calendars;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private int limit = 10_000;

    Invitations(World world, Calendars calendars) {
        this.world = world;
        this.calendars = calendars;
    }

    /** How many outside guests a user may invite within a day. */
    public void limit(int guests) {
        limit = guests;
    }

    /** Counts the outside guests that a write adds, or refuses it. */
    void count(String user, ObjectNode before, ObjectNode after, Call.Mailing mailing) {
        long outside = Attendees.of(after).stream()
                .map(Attendees::email)
                .filter(email ->
                        !calendars.hosts(email) && Attendees.find(before, email).isEmpty())
                .count();
        if (mailing == Call.Mailing.NONE || outside == 0) {
            return;
        }
        Instant now = world.clock().instant();
        Deque<Instant> recent = sent.computeIfAbsent(user, key -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(PERIOD))) {
            recent.removeFirst();
        }
        if (recent.size() + outside > limit) {
            throw GoogleError.backend(403, "usageLimits", "quotaExceeded", "Calendar usage limits exceeded.");
        }
        for (long i = 0; i < outside; i++) {
            recent.addLast(now);
        }
    }
}
