package io.calrelay.sandbox.netsuite.record;

import io.calrelay.sandbox.netsuite.sdf.CustomRecordObject;
import io.calrelay.sandbox.netsuite.sdf.RoleObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The roles that the project brings along: what the role grants, and what custom record types grant to the role. */
public final class Roles {
    private static final Role ADMINISTRATOR = new Role("3", "Administrator", true, false, Map.of());
    private final SdfProject project;

    public Roles(SdfProject project) {
        this.project = project;
    }

    /** The integration user's: the project's first role; the administrator's where it has none. */
    public Role integration() {
        return project.roles().stream().findFirst().map(this::role).orElse(ADMINISTRATOR);
    }

    /** By script id, or {@code ADMINISTRATOR}. */
    public Optional<Role> named(String id) {
        return id.equals("ADMINISTRATOR")
                ? Optional.of(ADMINISTRATOR)
                : project.roles().stream()
                        .filter(role -> role.id().equals(id))
                        .findFirst()
                        .map(this::role);
    }

    private Role role(RoleObject object) {
        Map<String, String> permissions = new HashMap<>(object.permissions());
        for (CustomRecordObject type : project.customRecords()) {
            String level = type.permissions().get(object.id());
            if (level != null && type.access().equals("USEPERMISSIONLIST")) {
                permissions.put(type.id(), level);
            }
        }
        return new Role(object.id(), object.name(), false, object.webServicesOnly(), permissions);
    }
}
