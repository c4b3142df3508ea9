package io.calrelay.sandbox.netsuite.sdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A custom record type.
 *
 * @param access {@code CUSTRECORDENTRYPERM}, {@code NONENEEDED} or {@code USEPERMISSIONLIST}
 * @param permissions role id to level, where the type has a list of its own
 */
public record CustomRecordObject(
        String id,
        String name,
        String access,
        boolean includeName,
        boolean optimisticLocking,
        List<CustomField> fields,
        Map<String, String> permissions) {
    public CustomRecordObject {
        fields = List.copyOf(fields);
        permissions = Map.copyOf(permissions);
    }

    static CustomRecordObject read(SdfXml xml) {
        Map<String, String> permissions = new HashMap<>();
        for (SdfXml each : xml.childrenOf("permissions")) {
            permissions.put(each.reference("permittedrole"), each.text("permittedlevel"));
        }
        return new CustomRecordObject(
                xml.attribute("scriptid"),
                xml.text("recordname"),
                xml.text("accesstype", "CUSTRECORDENTRYPERM"),
                xml.flag("includename", true),
                xml.flag("enableoptimisticlocking", false),
                xml.childrenOf("customrecordcustomfields").stream()
                        .map(CustomField::read)
                        .toList(),
                permissions);
    }
}
