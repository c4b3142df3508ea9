package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.netsuite.auth.Refusal;
import io.calrelay.sandbox.netsuite.auth.SignedCall;
import io.calrelay.sandbox.netsuite.auth.TbaCheck;
import io.calrelay.sandbox.netsuite.auth.TokenService;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/** Finds out whose call it is, or why it is nobody's. */
public final class Doorman {
    private final TbaCheck tba;
    private final TokenService tokens;
    private final Sessions sessions;
    private final Faults faults;
    private final People people;

    public Doorman(TbaCheck tba, TokenService tokens, Sessions sessions, Faults faults, People people) {
        this.tba = tba;
        this.tokens = tokens;
        this.sessions = sessions;
        this.faults = faults;
        this.people = people;
    }

    /** A person of this world, or the integration with credentials that hold. */
    Optional<Session> admit(Context ctx, String context, String scope) {
        String authorization = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        Optional<People.Person> person = people.acting(authorization);
        if (person.isPresent()) {
            return person.map(each -> Sessions.person(each, context));
        }
        Optional<Refusal> refused = refusal(ctx, authorization, scope);
        refused.ifPresent(why -> ctx.attribute("netsuite.refusal", why));
        return refused.isPresent() ? Optional.empty() : Optional.of(sessions.integration(context));
    }

    Optional<Session> person(Context ctx) {
        return people.acting(Objects.requireNonNullElse(ctx.header("Authorization"), ""))
                .map(each -> Sessions.person(each, "USERINTERFACE"));
    }

    Refusal why(Context ctx) {
        Refusal refusal = ctx.attribute("netsuite.refusal");
        return refusal == null ? new Refusal("OAuth", "token_rejected") : refusal;
    }

    private Optional<Refusal> refusal(Context ctx, String authorization, String scope) {
        if (faults.strikes(Service.NETSUITE, Fault.INTEGRATION_WIPED)) {
            return Optional.of(new Refusal("OAuth", "consumer_key_unknown"));
        }
        if (TbaCheck.applies(authorization)) {
            String query = Objects.requireNonNullElse(ctx.queryString(), "");
            return tba.check(new SignedCall(ctx.method().name(), seenUrl(ctx), query, authorization))
                    .or(() -> without("ADMI_LOGIN_OAUTH", new Refusal("OAuth", "permission_denied")));
        }
        return tokens.check(authorization, scope)
                .or(() -> without("ADMI_LOGIN_OAUTH2", new Refusal("Bearer", "invalid_token")));
    }

    /** Tokens are for roles that may log in with them (netsuite.md 4.3 and 5.6). */
    private Optional<Refusal> without(String permission, Refusal refusal) {
        boolean allowed = sessions.integrationMay(permission);
        return allowed ? Optional.empty() : Optional.of(refusal);
    }

    /** The URL as the client wrote it, which is what it signed. */
    private static String seenUrl(Context ctx) {
        String host = Objects.requireNonNullElse(ctx.header("Host"), "").toLowerCase(java.util.Locale.ROOT);
        String scheme = ctx.scheme();
        String bare = scheme.equals("http") && host.endsWith(":80") ? host.substring(0, host.length() - 3) : host;
        return scheme + "://" + bare + ctx.path();
    }
}
