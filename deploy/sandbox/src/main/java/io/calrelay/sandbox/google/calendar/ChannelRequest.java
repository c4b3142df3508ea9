package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a watch call may ask for. */
@Assumed(
        source =
                "google.md 6.1 and 10.2: reasons from client code, most texts unknown; longest life unknown, 30 days here")
final class ChannelRequest {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TOKEN = 256;
    private static final List<String> TYPES = List.of("web_hook", "webhook");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private ChannelRequest() {}

    /** @param httpsOnly whether even loopback addresses must be HTTPS */
    static void check(ObjectNode request, boolean httpsOnly) {
        String id = Json.text(request, "id");
        if (id.isEmpty()) {
            throw GoogleError.required("Missing required field: id");
        }
        if (id.length() > LONGEST_ID || !id.matches("[A-Za-z0-9\\-_+/=]+")) {
            throw GoogleError.invalid("Invalid channel id");
        }
        if (Json.text(request, "token").length() > LONGEST_TOKEN) {
            throw GoogleError.invalid("Invalid channel token");
        }
        if (!TYPES.contains(Json.text(request, "type"))) {
            throw GoogleError.badRequest(
                    "push.channelTypeNotSupported", "Unknown channel type: " + Json.text(request, "type"));
        }
        checkAddress(Json.text(request, "address"), httpsOnly);
    }

    /** The end that the channel gets: what was asked for, cut to the longest life. */
    static Instant expiration(ObjectNode request, Instant now, Duration usual, Duration longest) {
        Instant until = now.plus(usual);
        String ttl = Json.text(Json.child(request, "params"), "ttl");
        if (!ttl.isEmpty()) {
            if (!ttl.matches("[1-9]\\d{0,9}")) {
                throw GoogleError.invalid("Invalid ttl value for channel " + Json.text(request, "id"));
            }
            until = now.plusSeconds(Long.parseLong(ttl));
        }
        if (request.hasNonNull("expiration")) {
            until = Instant.ofEpochMilli(request.path("expiration").asLong());
        }
        if (!until.isAfter(now)) {
            throw GoogleError.invalid("Invalid ttl value for channel " + Json.text(request, "id"));
        }
        Instant latest = now.plus(longest);
        return Instant.ofEpochMilli((until.isAfter(latest) ? latest : until).toEpochMilli());
    }

    private static void checkAddress(String address, boolean httpsOnly) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost() == null ? "" : uri.getHost();
            boolean http = "http".equals(uri.getScheme()) && LOOPBACK.contains(host) && !httpsOnly;
            if (http || "https".equals(uri.getScheme()) && !host.isEmpty()) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            throw GoogleError.badRequest("push.webhookUrlNotHttps", "WebHook callback must be HTTPS: " + address);
        }
        throw GoogleError.badRequest("push.webhookUrlNotHttps", "WebHook callback must be HTTPS: " + address);
    }
}
