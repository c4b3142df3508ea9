package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Assumed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sync tokens: opaque to callers, bound to calendar, user and parameters. */
@Assumed(
        source =
                "google.md 4.2 and 15 no. 10: lifetime unknown, 30 days here; a token used with other parameters is 410")
final class Cursors {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Set<String> NOT_BINDING = Set.of(
            "maxResults",
            "pageToken",
            "syncToken",
            "showDeleted",
            "timeMin",
            "timeMax",
            "fields",
            "key",
            "alt",
            "prettyPrint",
            "quotaUser",
            "userIp",
            "oauth_token",
            "alwaysIncludeEmail");

    private Cursors() {}

    static String issue(Call call, long revision, Instant now) {
        String text = "CK|" + revision + "|" + now.toEpochMilli() + "|" + binding(call);
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The revision up to which the caller knows everything. */
    static long read(Call call, String token, Instant now) {
        String[] parts = decoded(token).split("\\|", 4);
        if (parts.length != 4 || !parts[0].equals("CK")) {
            throw GoogleError.invalid("Invalid sync token value.");
        }
        Instant issued = Instant.ofEpochMilli(Long.parseLong(parts[2]));
        if (!parts[3].equals(binding(call)) || issued.plus(LIFE).isBefore(now)) {
            throw GoogleError.fullSyncRequired();
        }
        return Long.parseLong(parts[1]);
    }

    private static String binding(Call call) {
        Map<String, List<String>> bound = new TreeMap<>();
        call.query().values().forEach((name, values) -> {
            boolean isDefault = values.equals(List.of("false"));
            if (!NOT_BINDING.contains(name) && !isDefault) {
                bound.put(name, values.stream().sorted().toList());
            }
        });
        String text = call.calendar().email() + "|" + call.calendar().access() + "|"
                + call.caller().user() + "|" + bound;
        return Integer.toHexString(text.hashCode());
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw GoogleError.invalid("Invalid sync token value.");
        }
    }

    /** Everything but paging itself, for page tokens: the same query must be repeated. */
    static String fingerprint(Call call) {
        Query query = call.query();
        Map<String, List<String>> all = new TreeMap<>(query.values());
        all.keySet().removeAll(Set.of("pageToken", "fields", "prettyPrint", "key", "alt", "quotaUser", "userIp"));
        return call.calendar().email() + "|" + call.caller().user() + "|" + all;
    }
}
