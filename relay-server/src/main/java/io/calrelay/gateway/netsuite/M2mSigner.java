package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * OAuth 2.0 client credentials with a certificate (netsuite.md 4.3). A token serves many calls, until shortly before its end
 * or until NetSuite refuses it; there is no refresh token.
 */
public final class M2mSigner implements Signer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final M2mCredentials credentials;
    private final URI tokenEndpoint;
    private final InstantSource clock;
    private final FailedCall failedCall;
    private final Transport transport = new Transport(TIMEOUT);
    private Optional<Token> token = Optional.empty();

    private record Token(String header, Instant until) {}

    /** @param tokenEndpoint {@code …/services/rest/auth/oauth2/v1/token}, also the audience of what is signed */
    public M2mSigner(M2mCredentials credentials, URI tokenEndpoint, InstantSource clock) {
        this.credentials = credentials;
        this.tokenEndpoint = tokenEndpoint;
        this.clock = clock;
        this.failedCall = new FailedCall(clock);
    }

    /** Callers that come while a token is fetched wait for it. */
    @Override
    public synchronized Reply<String> authorization(URI address) {
        Instant now = clock.instant();
        Optional<Token> kept = token.filter(held -> now.isBefore(held.until()));
        if (kept.isPresent()) {
            return new Reply.Done<>(kept.get().header());
        }
        Reply<HttpAnswer> reply = transport.send(request(now));
        Reply<Token> fetched = reply instanceof Reply.Done<HttpAnswer> done ? read(done.value(), now) : reply.other();
        token = fetched.whenDone();
        return fetched.map(Token::header);
    }

    @Override
    public synchronized boolean renew(String refused) {
        token = token.filter(held -> !held.header().equals(refused));
        return true;
    }

    private HttpRequest request(Instant now) {
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + ClientAssertion.of(credentials, tokenEndpoint, now);
        return HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private Reply<Token> read(HttpAnswer answer, Instant now) {
        JsonNode body = parse(answer.body());
        if (answer.status() == 400 || answer.status() == 401) {
            String error = body.path("error").asText("");
            return new Reply.Refused<>(
                    Refusal.NOT_PERMITTED, "NetSuite gives no token: " + answer.status() + " " + error);
        }
        if (answer.status() != 200) {
            return failedCall.meaning(answer);
        }
        String accessToken = body.path("access_token").asText("");
        // Provider: expires_in is 3600 (netsuite.md 4.3), as a number or as text: both are read.
        long seconds = body.path("expires_in").asLong(0);
        if (accessToken.isEmpty() || seconds <= 0) {
            throw new UnreadableAnswer("token answer", "", "no token with a life");
        }
        return new Reply.Done<>(
                new Token("Bearer " + accessToken, now.plusSeconds(seconds).minus(SPARE)));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
