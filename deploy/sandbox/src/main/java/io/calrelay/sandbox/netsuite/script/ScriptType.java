package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Script types with their governance (netsuite.md 3.1). */
@Verified(on = "2026-11", source = "netsuite.md 3.1, Oracle help N3351480")
public enum ScriptType {
    USER_EVENT("UserEventScript", "usereventscript", 1_000, 300),
    RESTLET("Restlet", "restlet", 5_000, 300),
    SUITELET("Suitelet", "suitelet", 1_000, 300),
    CLIENT("ClientScript", "clientscript", 1_000, 300),
    PORTLET("Portlet", "portlet", 1_000, 300),
    SCHEDULED("ScheduledScript", "scheduledscript", 10_000, 3_600),
    SDF_INSTALLATION("SDFInstallationScript", "sdfinstallationscript", 10_000, 3_600),
    MAP_REDUCE("MapReduceScript", "mapreducescript", 10_000, 3_600);

    private final String tag;
    private final String element;
    private final int units;
    private final Duration time;

    ScriptType(String tag, String element, int units, int seconds) {
        this.tag = tag;
        this.element = element;
        this.units = units;
        this.time = Duration.ofSeconds(seconds);
    }

    /** The value of {@code @NScriptType}. */
    public String tag() {
        return tag;
    }

    public int units() {
        return units;
    }

    public Duration time() {
        return time;
    }

    public static Optional<ScriptType> tagged(String tag) {
        return Stream.of(values())
                .filter(type -> type.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    public static Optional<ScriptType> ofElement(String element) {
        return Stream.of(values()).filter(type -> type.element.equals(element)).findFirst();
    }
}
