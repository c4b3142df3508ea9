package io.calrelay.sandbox.netsuite.sdf;

import java.util.ArrayList;
import java.util.Collections;
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

    // Of each kind of custom field: which check box puts it on which type of record.
    private static final Map<String, Map<String, String>> APPLIES_TO = Map.of(
            "crmcustomfield", Map.of("appliestoevent", "calendarevent", "appliestocase", "supportcase"),
            "entitycustomfield",
                    Map.of(
                            "appliestocontact", "contact",
                            "appliestocustomer", "customer",
                            "appliestoemployee", "employee",
                            "appliestogroup", "entitygroup",
                            "appliestopartner", "partner",
                            "appliestovendor", "vendor"),
            "transactionbodycustomfield", Map.of("bodyopportunity", "opportunity"));

    private final SuiteAppFiles files;
    private final String appId;
    private final Map<String, ScriptObject> scripts = new LinkedHashMap<>();
    private final List<CustomRecordObject> customRecords = new ArrayList<>();
    private final Map<String, List<CustomField>> fields = new LinkedHashMap<>();
    private final List<RoleObject> roles = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> subtabs = new LinkedHashMap<>();

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
        } else if (APPLIES_TO.containsKey(kind)) {
            APPLIES_TO.getOrDefault(kind, Map.of()).forEach((flag, type) -> {
                if (xml.flag(flag, false)) {
                    fields.computeIfAbsent(type, key -> new ArrayList<>()).add(CustomField.read(xml));
                }
            });
        } else if (kind.equals("subtab")) {
            subtabs.put(xml.attribute("scriptid"), xml.text("title"));
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

    /** Record types with the fields that the project adds to them. */
    public Map<String, List<CustomField>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Titles of the subtabs that the project defines, by script id. */
    public Map<String, String> subtabs() {
        return Map.copyOf(subtabs);
    }

    public List<RoleObject> roles() {
        return List.copyOf(roles);
    }

    /** Custom lists by script id, each with its values in order. */
    public Map<String, List<String>> lists() {
        return Collections.unmodifiableMap(lists);
    }

    /** @param cabinetPath such as {@code /SuiteApps/com.acme.cal/entry/a.js} */
    public Optional<String> file(String cabinetPath) {
        return files.text("FileCabinet" + (cabinetPath.startsWith("/") ? "" : "/") + cabinetPath);
    }
}
