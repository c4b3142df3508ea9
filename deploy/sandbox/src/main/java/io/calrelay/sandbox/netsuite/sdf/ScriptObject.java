package io.calrelay.sandbox.netsuite.sdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script record.
 *
 * @param type the root element: {@code restlet}, {@code usereventscript}, {@code suitelet}, …
 * @param deployments none of an inactive script: nothing runs of it
 * @param file path in the file cabinet, such as {@code /SuiteApps/com.acme.cal/entry/a.js}
 * @param parameters script id of each parameter to its default value and field type
 */
public record ScriptObject(
        String id,
        String type,
        String name,
        String file,
        Map<String, Parameter> parameters,
        List<Deployment> deployments) {
    public ScriptObject {
        parameters = Map.copyOf(parameters);
        deployments = List.copyOf(deployments);
    }

    /** @param type SDF field type, such as {@code TEXT} or {@code CHECKBOX} */
    public record Parameter(String type, String defaultValue) {}

    static ScriptObject read(SdfXml xml) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (SdfXml each : xml.childrenOf("scriptcustomfields")) {
            parameters.put(
                    each.attribute("scriptid"), new Parameter(each.text("fieldtype"), each.text("defaultvalue")));
        }
        return new ScriptObject(
                xml.attribute("scriptid"),
                xml.name(),
                xml.text("name"),
                SdfXml.unbracketed(xml.text("scriptfile")),
                parameters,
                xml.flag("isinactive", false)
                        ? List.of()
                        : xml.childrenOf("scriptdeployments").stream()
                                .map(Deployment::read)
                                .toList());
    }

    public Optional<Deployment> deployment(String deploymentId) {
        return deployments.stream()
                .filter(each -> each.id().equalsIgnoreCase(deploymentId))
                .findFirst();
    }
}
