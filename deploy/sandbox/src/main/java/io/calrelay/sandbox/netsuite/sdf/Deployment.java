package io.calrelay.sandbox.netsuite.sdf;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code scriptdeployment}.
 *
 * @param recordType in lower case ({@code calendarevent}); empty except for user events
 * @param contexts allowed execution contexts; empty for all
 * @param eventType in lower case; empty for all
 * @param runAsRole the role whose rights it has, whoever triggers it; empty for the user's own
 * @param schedule when it runs by itself; empty where it only runs when submitted
 */
public record Deployment(
        String id,
        String title,
        boolean deployed,
        String status,
        String recordType,
        Set<String> contexts,
        String eventType,
        Audience audience,
        String runAsRole,
        Optional<Schedule> schedule) {
    public Deployment {
        contexts = Set.copyOf(contexts);
    }

    static Deployment read(SdfXml xml) {
        String contexts = xml.text("executioncontext");
        return new Deployment(
                xml.attribute("scriptid"),
                xml.text("title"),
                xml.flag("isdeployed", true),
                xml.text("status", "TESTING"),
                xml.reference("recordtype").toLowerCase(Locale.ROOT),
                contexts.isEmpty() ? Set.of() : Set.of(contexts.split("\\|")),
                xml.text("eventtype").toLowerCase(Locale.ROOT),
                Audience.read(xml),
                xml.reference("runasrole"),
                xml.child("recurrence").flatMap(Schedule::read));
    }

    /** Whether it runs for anybody but the script's owner (netsuite.md 3.6: TESTING runs for the owner only). */
    public boolean released() {
        return deployed && !status.equals("TESTING");
    }

    public boolean allows(String context) {
        return contexts.isEmpty() || contexts.contains(context);
    }
}
