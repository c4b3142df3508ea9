package io.calrelay.sandbox.netsuite.record;

import java.util.Map;

/**
 * What a user may do.
 *
 * @param everything whether it needs no permission keys, as people's own roles in this world
 * @param webServicesOnly whether RESTlets turn it away (netsuite.md 4.2)
 * @param permissions key to level name
 */
public record Role(
        String id, String name, boolean everything, boolean webServicesOnly, Map<String, String> permissions) {
    public Role {
        permissions = Map.copyOf(permissions);
    }

    /** Levels in ascending order; names and numbers as {@code runtime.Permission} (netsuite.md 5.6). */
    public enum Level {
        NONE,
        VIEW,
        CREATE,
        EDIT,
        FULL
    }

    public Level level(String key) {
        if (everything || key.isEmpty()) {
            return Level.FULL;
        }
        String name = permissions.getOrDefault(key, "NONE");
        return Level.valueOf(name.isEmpty() ? "NONE" : name);
    }
}
