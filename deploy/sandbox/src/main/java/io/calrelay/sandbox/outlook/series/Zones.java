package io.calrelay.sandbox.outlook.series;

import com.ibm.icu.util.TimeZone;
import io.calrelay.sandbox.world.Assumed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The time zone names that Exchange Online takes: Windows names and the IANA names that stand for one of them. */
public final class Zones {
    public static final String UTC = "UTC";
    private static final Map<String, Optional<ZoneId>> FOUND = new ConcurrentHashMap<>();

    private Zones() {}

    /** The zone of that name; empty where Exchange does not know it. */
    public static Optional<ZoneId> find(String name) {
        return FOUND.computeIfAbsent(name, Zones::look);
    }

    /** The zone of a name that was checked when it was stored. */
    public static ZoneId zone(String checkedName) {
        return find(checkedName).orElseThrow(() -> new IllegalStateException("unchecked time zone " + checkedName));
    }

    // Graph publishes about 120 IANA names (graph.md 9); that list is not at hand, so every name with a Windows
    // equivalent counts.
    @Assumed(source = "graph.md 9: Windows names plus an explicit list of IANA names")
    private static Optional<ZoneId> look(String name) {
        if (name.equals(UTC)) {
            return Optional.of(ZoneId.of(UTC));
        }
        String iana = TimeZone.getIDForWindowsID(name, "001");
        if (iana != null) {
            return Optional.of(ZoneId.of(iana));
        }
        boolean known = ZoneId.getAvailableZoneIds().contains(name) && TimeZone.getWindowsID(name) != null;
        return known ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** Whether two names mean one zone to Exchange, which keeps Windows zones (graph.md 2.2). */
    public static boolean same(String one, String other) {
        return one.equals(other) || windowsName(one).equals(windowsName(other));
    }

    /** The Windows name; the name itself where there is none. */
    public static String windowsName(String name) {
        if (name.equals(UTC) || TimeZone.getIDForWindowsID(name, "001") != null) {
            return name;
        }
        String windows = TimeZone.getWindowsID(name);
        return windows == null ? name : windows;
    }

    public static List<String> windowsNames() {
        TreeSet<String> names = new TreeSet<>();
        ianaNames().map(Zones::windowsName).forEach(names::add);
        return List.copyOf(names);
    }

    public static Stream<String> ianaNames() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.contains("/")
                        && !name.startsWith("Etc/")
                        && find(name).isPresent())
                .sorted();
    }
}
