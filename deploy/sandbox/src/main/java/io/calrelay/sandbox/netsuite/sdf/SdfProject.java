package io.calrelay.sandbox.netsuite.sdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an SDF project brings into the account. What no XML file declares does not exist: a script that is not deployed
 * does not run, a field that is not defined cannot be stored.
 */
public final class SdfProject {
    private static final Set<String> SCRIPT_TYPES = Set.of(
            "usereventscript",
            "restlet",
            "scheduledscript",
            "mapreducescript",
            "suitelet",
            "portlet",
            "clientscript",
            "sdfinstallationscript");

    private final SuiteAppFiles files;
    private final String appId;
    private final Map<String, ScriptObject> scripts = new LinkedHashMap<>();
    private final List<CustomRecordObject> customRecords = new ArrayList<>();
    private final List<CustomField> eventFields = new ArrayList<>();
    private final List<RoleObject> roles = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private SdfProject(SuiteAppFiles files, String appId) {
        this.files = files;
        this.appId = appId;
    }

    /** Reads the whole tree; fails with the file's name where an object cannot be understood. */
    public static SdfProject read(SuiteAppFiles files) {
        String manifest = files.text("manifest.xml").orElse("<manifest/>");
        SdfXml root = SdfXml.parse("manifest.xml", manifest);
        SdfProject project = new SdfProject(files, root.text("publisherid") + "." + root.text("projectid"));
        for (String path : files.under("Objects")) {
            if (path.endsWith(".xml")) {
                project.add(SdfXml.parse(path, files.text(path).orElseThrow()));
            }
        }
        return project;
    }

    private void add(SdfXml xml) {
        String kind = xml.name();
        if (SCRIPT_TYPES.contains(kind)) {
            scripts.put(xml.attribute("scriptid"), ScriptObject.read(xml));
        } else if (kind.equals("customrecordtype")) {
            customRecords.add(CustomRecordObject.read(xml));
        } else if (kind.equals("crmcustomfield") && xml.flag("appliestoevent", false)) {
            eventFields.add(CustomField.read(xml));
        } else if (kind.equals("role")) {
            roles.add(RoleObject.read(xml));
        } else if (kind.equals("customlist")) {
            lists.put(
                    xml.attribute("scriptid"),
                    xml.childrenOf("customvalues").stream()
                            .map(value -> value.text("value"))
                            .toList());
        }
    }

    /** {@code publisherid.projectid}. */
    public String appId() {
        return appId;
    }

    public Optional<ScriptObject> script(String scriptId) {
        return Optional.ofNullable(scripts.get(scriptId));
    }

    public List<ScriptObject> scripts() {
        return List.copyOf(scripts.values());
    }

    public List<CustomRecordObject> customRecords() {
        return List.copyOf(customRecords);
    }

    public List<CustomField> eventFields() {
        return List.copyOf(eventFields);
    }

    public List<RoleObject> roles() {
        return List.copyOf(roles);
    }

    /** The values of a custom list, in order; empty if there is none of that id. */
    public List<String> list(String scriptId) {
        return lists.getOrDefault(scriptId, List.of());
    }

    /** @param cabinetPath such as {@code /SuiteApps/com.acme.cal/entry/a.js} */
    public Optional<String> file(String cabinetPath) {
        return files.text("FileCabinet" + (cabinetPath.startsWith("/") ? "" : "/") + cabinetPath);
    }
}
