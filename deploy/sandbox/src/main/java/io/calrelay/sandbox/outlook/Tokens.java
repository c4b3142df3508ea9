package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens in force: the app's, issued here, and people's, which this world takes at their word. Thread-safe. */
final class Tokens {
    @Verified(on = "2026-06-01", source = "graph.md 7.1 [S27]")
    static final Duration LIFE = Duration.ofSeconds(3599);

    private record Issued(Instant expires, boolean roles) {}

    private final InstantSource clock;
    private final People people;
    private final Chance chance;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    Tokens(InstantSource clock, People people, Chance chance) {
        this.clock = clock;
        this.people = people;
        this.chance = chance;
    }

    /** @param roles whether an admin's consent stands; without it a token is issued all the same (graph.md 7.2) */
    String issue(boolean roles) {
        Instant now = clock.instant();
        issued.values().removeIf(each -> each.expires().isBefore(now));
        ObjectNode claims = Json.object().put("aud", "https://graph.microsoft.com");
        claims.put("iss", "https://sts.windows.net/" + Entra.TENANT + "/").put("tid", Entra.TENANT);
        claims.put("appid", Entra.CLIENT_ID).put("idtyp", "app").put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        if (roles) {
            claims.putArray("roles")
                    .add("Calendars.ReadWrite")
                    .add("MailboxSettings.Read")
                    .add("User.Read.All");
        }
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256");
        String token = base64.encodeToString(Json.bytes(header)) + "." + base64.encodeToString(Json.bytes(claims)) + "."
                + base64.encodeToString(chance.bytes(32));
        issued.put(token, new Issued(now.plus(LIFE), roles));
        return token;
    }

    /** Who calls; empty for a token that is unknown or over. */
    Optional<Caller> caller(String authorization) {
        if (isPersons(authorization)) {
            return people.acting(authorization).map(person -> new Caller.Owner(person.email()));
        }
        Issued found =
                issued.get(authorization.replaceFirst("(?i)^bearer\\s+", "").strip());
        return found == null || !found.expires().isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(new Caller.App(found.roles()));
    }

    static boolean isPersons(String authorization) {
        return authorization.regionMatches(true, 0, "bearer person:", 0, "bearer person:".length());
    }
}
