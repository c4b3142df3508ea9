package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.world.Courier;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The messages of watch channels: headers only. */
@Verified(on = "2026-04-23", source = "google.md 6.2 and 6.3: push guide; number of tries and pauses assumed")
final class ChannelMail {
    private static final Set<Integer> DELIVERED = Set.of(200, 201, 202, 204, 102);
    private static final Set<Integer> WORTH_RETRYING = Set.of(500, 502, 503, 504);
    private static final Courier.Rule RULE = new Courier.Rule(
            Duration.ofSeconds(10), 6, Duration.ofSeconds(1), DELIVERED::contains, WORTH_RETRYING::contains);
    private static final DateTimeFormatter RFC1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Courier courier;

    ChannelMail(Courier courier) {
        this.courier = courier;
    }

    /** @param state {@code sync} or {@code exists} */
    void send(Channel channel, String state) {
        courier.deliver(Service.GOOGLE, channel.subscriber(), message(channel, state), RULE);
    }

    static HttpRequest message(Channel channel, String state) {
        HttpRequest.Builder message = HttpRequest.newBuilder(URI.create(channel.address()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)")
                .header("Content-Type", "application/json; utf-8")
                .header("X-Goog-Channel-ID", channel.id())
                .header("X-Goog-Channel-Expiration", RFC1123.format(channel.until()))
                .header("X-Goog-Resource-ID", channel.resourceId())
                .header("X-Goog-Resource-URI", channel.resourceUri())
                .header("X-Goog-Resource-State", state)
                .header("X-Goog-Message-Number", String.valueOf(channel.number()));
        if (!channel.token().isEmpty()) {
            message.header("X-Goog-Channel-Token", channel.token());
        }
        return message.build();
    }
}
