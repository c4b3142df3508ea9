package io.calrelay.sandbox.google.auth;

import io.calrelay.sandbox.world.Actor;
import java.util.Set;

/**
 * The authenticated principal of a call.
 *
 * @param user whose rights the call has: a person's address, or the service account's own
 * @param scopes short names, such as {@code calendar.events}
 */
public record Caller(Actor actor, String user, Set<String> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
