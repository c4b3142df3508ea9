package io.calrelay.sandbox.netsuite.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Verified;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks the client assertion of OAuth 2.0 client credentials. */
@Verified(
        on = "2026-11",
        source = "netsuite.md 4.3, Oracle help subsect 162755332391: PS256, kid, iss, aud, exp within an hour")
public final class AssertionCheck {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<String> ALGORITHMS = Set.of("PS256", "PS384", "PS512");
    private static final Set<String> SCOPES = Set.of("restlets", "rest_webservices");
    private static final long HOUR = 3600;
    private final Supplier<M2mCredentials> credentials;
    private final InstantSource clock;

    public AssertionCheck(Supplier<M2mCredentials> credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A token request's form. */
    public record Form(String grantType, String assertionType, String assertion) {}

    /** The scopes granted; empty when the request is refused. */
    public Optional<List<String>> check(Form form, String endpoint) {
        if (!form.grantType().equals("client_credentials")
                || !form.assertionType().equals(TYPE)) {
            return Optional.empty();
        }
        return JsonWebToken.parse(form.assertion())
                .filter(this::signed)
                .filter(token -> current(token.claims(), endpoint))
                .map(token -> scopes(token.claims().path("scope")))
                .filter(scopes -> !scopes.isEmpty() && SCOPES.containsAll(scopes));
    }

    private boolean signed(JsonWebToken token) {
        M2mCredentials known = credentials.get();
        return ALGORITHMS.contains(token.header().path("alg").asText())
                && token.header().path("kid").asText().equals(known.certificateId())
                && token.claims().path("iss").asText().equals(known.clientId())
                && token.signedBy(known.keys().getPublic());
    }

    private boolean current(JsonNode claims, String endpoint) {
        long now = clock.instant().getEpochSecond();
        long issued = claims.path("iat").asLong(0);
        long expires = claims.path("exp").asLong(0);
        return claims.path("aud").asText().equals(endpoint)
                && expires > now
                && expires - issued <= HOUR
                && issued <= now + 60;
    }

    private static List<String> scopes(JsonNode scope) {
        List<String> found = new ArrayList<>();
        if (scope.isArray()) {
            scope.forEach(each -> found.add(each.asText()));
        } else if (!scope.asText().isBlank()) {
            found.addAll(List.of(scope.asText().split("[ ,]+")));
        }
        return found;
    }
}
