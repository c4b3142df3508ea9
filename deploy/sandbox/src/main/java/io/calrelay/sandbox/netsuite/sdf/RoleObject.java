package io.calrelay.sandbox.netsuite.sdf;

import java.util.HashMap;
import java.util.Map;

/** A role with its permissions: key to level ({@code VIEW}, {@code CREATE}, {@code EDIT}, {@code FULL}). */
public record RoleObject(String id, String name, boolean webServicesOnly, Map<String, String> permissions) {
    public RoleObject {
        permissions = Map.copyOf(permissions);
    }

    static RoleObject read(SdfXml xml) {
        Map<String, String> permissions = new HashMap<>();
        for (SdfXml each : xml.childrenOf("permissions")) {
            permissions.put(each.reference("permkey"), each.text("permlevel"));
        }
        return new RoleObject(
                xml.attribute("scriptid"), xml.text("name"), xml.flag("iswebserviceonlyrole", false), permissions);
    }
}
