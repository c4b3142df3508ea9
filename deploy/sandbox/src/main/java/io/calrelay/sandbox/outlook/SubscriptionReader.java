package io.calrelay.sandbox.outlook;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and checks a sent subscription. */
@Verified(on = "2026-04-15", source = "graph.md 4.1 [S7][S9][S13]")
final class SubscriptionReader {
    private static final Pattern RESOURCE =
            Pattern.compile("(?i)/?(?:users/([^/]+)|(me))/(?:calendar/|calendars/[^/]+/)?events/?");
    private static final Duration MINIMUM = Duration.ofMinutes(45);
    private static final Duration MAXIMUM = Duration.ofMinutes(10_080);
    private static final int CLIENT_STATE_LENGTH = 128;

    private final Directory directory;
    private final InstantSource clock;
    private final Chance chance;

    SubscriptionReader(Directory directory, InstantSource clock, Chance chance) {
        this.directory = directory;
        this.clock = clock;
        this.chance = chance;
    }

    Subscription read(Visit visit) {
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
    Instant expiry(Visit visit) {
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
}
