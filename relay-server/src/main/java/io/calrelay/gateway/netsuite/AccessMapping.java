package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;

/** Who may see what a meeting is about: NetSuite has all three levels, under literals of its own (netsuite.md 1.3). */
final class AccessMapping {
    private AccessMapping() {}

    static void write(AccessLevel access, ObjectNode content) {
        content.put("accessLevel", literal(access));
    }

    static AccessLevel read(JsonNode event) {
        String read = event.path("accessLevel").asText();
        for (AccessLevel access : AccessLevel.values()) {
            if (literal(access).equals(read)) {
                return access;
            }
        }
        throw new IllegalArgumentException("the schema knows no such access level");
    }

    private static String literal(AccessLevel access) {
        return switch (access) {
            case PUBLIC -> "PUBLIC";
            case SHOW_AS_BUSY -> "SHOW AS BUSY";
            case PRIVATE -> "PRIVATE";
        };
    }
}
