package io.calrelay.gateway.outlook;

import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.ParseNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens by client credentials (graph.md 7.1), kept until shortly before they expire. Thread-safe: while one is
 * fetched, whoever needs it waits for it.
 */
final class EntraTokens {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private record Token(String value, Instant fetchedAt, Instant goodUntil) {}

    private final OutlookSettings settings;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private @Nullable Token token;

    EntraTokens(OutlookSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws TokenRefused if there is none to be had */
    synchronized String current() {
        Token kept = token;
        if (kept == null || !clock.instant().isBefore(kept.goodUntil())) {
            kept = fetch();
            token = kept;
        }
        return kept.value();
    }

    /** The service did not take the token. */
    synchronized void drop() {
        token = null;
    }

    /**
     * The service took the token but allowed nothing. A token shows the consent of the moment it was made (graph.md 7.2), so
     * an older one is replaced before it would expire; a fresh one says what is true.
     */
    synchronized void doubt() {
        if (token != null && clock.instant().isAfter(token.fetchedAt().plus(TRUSTED_FOR))) {
            token = null;
        }
    }

    private Token fetch() {
        HttpResponse<byte[]> response = send(request());
        Optional<ParseNode> body = json(response.body());
        if (response.statusCode() != 200) {
            throw new TokenRefused(failure(response, body));
        }
        String value = body.flatMap(node -> text(node, "access_token"))
                .orElseThrow(() -> new TokenRefused(new GraphFailure(503, "token_unreadable", Optional.empty())));
        Instant now = clock.instant();
        Duration life = Duration.ofSeconds(body.map(node -> node.getChildNode("expires_in"))
                .map(ParseNode::getLongValue)
                .orElse(0L));
        Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
        return new Token(value, now, now.plus(life).minus(margin));
    }

    private HttpRequest request() {
        String form = Map.of(
                        "client_id", settings.clientId(),
                        "client_secret", settings.clientSecret(),
                        "scope", scope(),
                        "grant_type", "client_credentials")
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(settings.entra() + "/" + settings.tenant() + "/oauth2/v2.0/token"))
                .timeout(settings.callTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    /** Each of Microsoft's national clouds has a scope of its own name; a simulated one takes the worldwide one. */
    private String scope() {
        boolean microsofts = settings.graph().getScheme().equals("https");
        return (microsofts ? "https://" + settings.graph().getAuthority() : "https://graph.microsoft.com")
                + "/.default";
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new TokenRefused(new GraphFailure(0, e.getClass().getSimpleName(), Optional.empty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenRefused(new GraphFailure(0, "interrupted", Optional.empty()));
        }
    }

    private GraphFailure failure(HttpResponse<byte[]> response, Optional<ParseNode> body) {
        int status = response.statusCode();
        String code = body.flatMap(node -> text(node, "error")).orElse("no token");
        Optional<Duration> pause =
                response.headers().firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, clock.instant()));
        // Provider: whatever is wrong with tenant, application, secret or consent is 400 or 401 here (graph.md 7.4);
        // all of
        // it is for an administrator to mend.
        boolean refused = status / 100 == 4 && status != 429 && status != 408;
        return new GraphFailure(refused ? 403 : status, code, pause);
    }

    private static Optional<ParseNode> json(byte[] body) {
        try {
            return Optional.of(
                    new JsonParseNodeFactory().getParseNode("application/json", new ByteArrayInputStream(body)));
        } catch (RuntimeException e) {
            // A proxy's page instead of an answer: the status has to do.
            return Optional.empty();
        }
    }

    private static Optional<String> text(ParseNode node, String member) {
        return Optional.ofNullable(node.getChildNode(member))
                .map(ParseNode::getStringValue)
                .filter(Objects::nonNull);
    }
}
