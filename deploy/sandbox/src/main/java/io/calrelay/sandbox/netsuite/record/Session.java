package io.calrelay.sandbox.netsuite.record;

import io.calrelay.sandbox.world.Actor;
import java.time.ZoneId;

/**
 * On whose behalf something happens, and through which door.
 *
 * @param userId employee id, or -4 for the system
 * @param role its permissions
 * @param zone the user's time zone preference
 * @param context NetSuite's execution context, such as {@code USERINTERFACE} or {@code RESTLET}
 * @param inUserEvent whether a user-event script makes the call: then no further user event runs
 * @param byScript whether a server script, not a person or a remote call, sets the fields
 */
public record Session(
        Actor actor,
        long userId,
        String userName,
        String email,
        Role role,
        ZoneId zone,
        String context,
        boolean inUserEvent,
        boolean byScript) {

    public Session inside(boolean userEvent) {
        return new Session(actor, userId, userName, email, role, zone, context, inUserEvent || userEvent, true);
    }

    /** A script of its own that the user has started, outside of whatever ran before. */
    public Session startedAs(String otherContext) {
        return new Session(actor, userId, userName, email, role, zone, otherContext, false, true);
    }

    /** The same user with another role's rights. */
    public Session as(Role other) {
        return new Session(actor, userId, userName, email, other, zone, context, inUserEvent, byScript);
    }

    public Session through(String otherContext) {
        return new Session(actor, userId, userName, email, role, zone, otherContext, inUserEvent, byScript);
    }
}
