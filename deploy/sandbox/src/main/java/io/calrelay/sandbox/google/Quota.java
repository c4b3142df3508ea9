package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Calls per sliding minute, for each user and for the whole project. Guarded by the cloud's lock. */
@Verified(on = "2026-05-01", source = "google.md 9: quota guide with the notice of 1 May 2026; PATCH costs three units")
final class Quota {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PATCH_UNITS = 3;

    private int perUser = 600;
    private int perProject = 10_000;
    private final Map<String, Deque<Instant>> used = new HashMap<>();
    private boolean frontEnd;

    void limits(int user, int project) {
        perUser = user;
        perProject = project;
    }

    /** Takes the units of one call or refuses it, in either envelope by turns. */
    void take(String user, String method, Instant now) {
        int units = method.equals("PATCH") ? PATCH_UNITS : 1;
        Deque<Instant> mine = recent("user " + user, now);
        Deque<Instant> all = recent("project", now);
        if (mine.size() + units > perUser) {
            throw refusal("defaultPerMinutePerUser", perUser, "userRateLimitExceeded");
        }
        if (all.size() + units > perProject) {
            throw refusal("defaultPerMinutePerProject", perProject, "rateLimitExceeded");
        }
        for (int i = 0; i < units; i++) {
            mine.addLast(now);
            all.addLast(now);
        }
    }

    private GoogleError refusal(String limit, int value, String reason) {
        frontEnd = !frontEnd;
        return frontEnd ? GoogleError.minuteQuota(limit, value) : GoogleError.tooFast(403, reason);
    }

    private Deque<Instant> recent(String key, Instant now) {
        Deque<Instant> times = used.computeIfAbsent(key, each -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        return times;
    }
}
