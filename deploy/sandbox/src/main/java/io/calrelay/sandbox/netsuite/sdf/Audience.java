package io.calrelay.sandbox.netsuite.sdf;

import io.calrelay.sandbox.world.Verified;
import java.util.Arrays;
import java.util.Set;

/**
 * For whom a script runs.
 *
 * @param allRoles every role inside the company, that is every role in this world
 * @param roles script ids of the chosen roles
 */
@Verified(
        on = "2026-11",
        source =
                "Oracle help N2999041: without any choice a released script runs for its owner only; SDFxml 2909147388: defaults F")
public record Audience(boolean allRoles, boolean allEmployees, Set<String> roles) {
    private static final Set<String> ADMINISTRATOR = Set.of("ADMINISTRATOR", "-1", "3");

    public Audience {
        roles = Set.copyOf(roles);
    }

    static Audience read(SdfXml xml) {
        String chosen = xml.text("audslctrole");
        return new Audience(
                xml.flag("allroles", false),
                xml.flag("allemployees", false),
                chosen.isEmpty()
                        ? Set.of()
                        : Set.copyOf(Arrays.stream(chosen.split("\\|", -1))
                                .map(each -> SdfXml.unbracketed(each.strip()))
                                .toList()));
    }

    /**
     * Whether a user is among them. Everybody in this world is an employee.
     *
     * @param role the user's role
     * @param administrator whether that role may do everything
     */
    public boolean includes(String role, boolean administrator) {
        return allRoles
                || allEmployees
                || roles.contains(role)
                || (administrator && roles.stream().anyMatch(ADMINISTRATOR::contains));
    }
}
