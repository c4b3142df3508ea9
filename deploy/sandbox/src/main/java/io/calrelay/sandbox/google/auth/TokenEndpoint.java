package io.calrelay.sandbox.google.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.People.Provider;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exchanges a signed assertion for an access token: RFC 7523 with domain-wide delegation. */
@Verified(on = "2026", source = "google.md 8: service-account guide and captured token errors")
public final class TokenEndpoint {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String SHORT_LIVED = "Invalid JWT: Token must be a short-lived token (60 minutes) and in a"
            + " reasonable timeframe. Check your iat and exp values in the JWT claim.";
    private static final String NOT_DELEGATED = "Client is unauthorized to retrieve access tokens using this method,"
            + " or client not authorized for any of the scopes requested.";

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String error;

        private Refused(int status, String error, String description) {
            super(description);
            this.status = status;
            this.error = error;
        }
    }

    private final World world;
    private final AccessTokens tokens;
    private @Nullable ServiceAccount account;
    private volatile Set<String> delegated = Scopes.ALL;

    public TokenEndpoint(World world, AccessTokens tokens) {
        this.world = world;
        this.tokens = tokens;
    }

    /** The account whose assertions are taken; made when first asked for, because a key costs time. */
    public synchronized ServiceAccount account() {
        if (account == null) {
            account = ServiceAccount.create();
        }
        return account;
    }

    public synchronized void account(ServiceAccount other) {
        account = other;
    }

    /** What the domain's administrator granted to the service account: short scope names, none to end delegation. */
    public void delegate(Set<String> scopes) {
        delegated = Set.copyOf(scopes);
    }

    /** @param form the posted {@code application/x-www-form-urlencoded} body */
    public GoogleResponse exchange(Query form) {
        try {
            JsonNode claims = verified(form);
            Set<String> scopes = scopes(claims);
            String user = user(claims, scopes);
            ObjectNode answer = Json.object().put("access_token", tokens.issue(user, scopes));
            answer.put("expires_in", AccessTokens.LIFE.toSeconds()).put("token_type", "Bearer");
            return GoogleResponse.ok(answer);
        } catch (Refused refused) {
            ObjectNode body = Json.object().put("error", refused.error);
            body.put("error_description", refused.getMessage());
            return new GoogleResponse(refused.status, Map.of(), Optional.of(body));
        }
    }

    private JsonNode verified(Query form) throws Refused {
        String grant = form.text("grant_type").orElse("");
        if (!grant.equals(GRANT)) {
            throw new Refused(400, "unsupported_grant_type", "Invalid grant_type: " + grant);
        }
        String[] parts = form.text("assertion").orElse("").split("\\.", -1);
        if (parts.length != 3) {
            throw new Refused(400, "invalid_request", "Missing parameter: assertion");
        }
        JsonNode claims = decoded(parts[1]);
        if (!claims.path("iss").asText().equals(account().email())) {
            throw new Refused(400, "invalid_grant", "Invalid grant: account not found");
        }
        boolean rs256 = decoded(parts[0]).path("alg").asText().equals("RS256");
        if (!rs256 || !account().signed(parts[0] + "." + parts[1], bytes(parts[2]))) {
            throw new Refused(400, "invalid_grant", "Invalid JWT Signature.");
        }
        checkTimes(claims);
        checkAudience(claims.path("aud").asText());
        return claims;
    }

    /**
     * The official library signs with its machine's clock and cannot be handed another (google.md 13): when this world has been
     * moved on, that clock counts as well.
     */
    private void checkTimes(JsonNode claims) throws Refused {
        Instant now = world.clock().instant();
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        boolean fits = fits(issued, expires, now)
                || fits(issued, expires, now.minus(world.clock().ahead()));
        if (!fits) {
            throw new Refused(400, "invalid_grant", SHORT_LIVED);
        }
    }

    private static boolean fits(Instant issued, Instant expires, Instant now) {
        return !issued.isAfter(now.plus(SKEW))
                && expires.isAfter(now.minus(SKEW))
                && !expires.isAfter(issued.plus(Duration.ofHours(1)));
    }

    // Provider: clients keep Google's own audience although they post elsewhere (google.md 13.2).
    private static void checkAudience(String audience) throws Refused {
        boolean known = audience.startsWith("https://oauth2.googleapis.com/")
                || audience.startsWith("https://www.googleapis.com/oauth2/")
                || audience.startsWith("https://accounts.google.com/o/oauth2/")
                || audience.endsWith("/google/token");
        if (!known) {
            throw new Refused(400, "invalid_grant", "Invalid JWT: Failed audience check.");
        }
    }

    private Set<String> scopes(JsonNode claims) throws Refused {
        Set<String> scopes = Arrays.stream(claims.path("scope").asText().strip().split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .map(Scopes::shortName)
                .collect(Collectors.toUnmodifiableSet());
        if (scopes.isEmpty()) {
            throw new Refused(400, "invalid_scope", "Empty or missing scope not allowed.");
        }
        return scopes;
    }

    private String user(JsonNode claims, Set<String> scopes) throws Refused {
        if (!claims.hasNonNull("sub")) {
            return account().email();
        }
        if (world.faults().stands(Service.GOOGLE, Fault.REVOKE_CONSENT) || !delegated.containsAll(scopes)) {
            throw new Refused(401, "unauthorized_client", NOT_DELEGATED);
        }
        String user = claims.path("sub").asText().toLowerCase(Locale.ROOT);
        return world.people()
                .byEmail(user)
                .filter(person -> person.calendar() == Provider.GOOGLE)
                .orElseThrow(() -> new Refused(400, "invalid_grant", "Invalid email or User ID"))
                .email();
    }

    private static JsonNode decoded(String part) throws Refused {
        try {
            return Json.MAPPER.readTree(new String(bytes(part), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new Refused(400, "invalid_grant", "Invalid JWT: Unable to parse the JWT.");
        }
    }

    private static byte[] bytes(String part) throws Refused {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException broken) {
            throw new Refused(400, "invalid_request", "Invalid JWT: Bad encoding.");
        }
    }
}
