package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Verified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Prefer lines of one call, as many as there are. */
@Verified(
        on = "2026-10-05",
        source = "graph.md 9 and 10.2: several Prefer lines, Preference-Applied, unknown zone refused")
final class Preferences {
    private static final Pattern ONE = Pattern.compile("([A-Za-z][A-Za-z.\\-]*)\\s*=\\s*(?:\"([^\"]*)\"|([^,;\\s]+))");
    private static final int PAGE_MAXIMUM = 1000;
    private static final List<String> UNDERSTOOD =
            List.of("outlook.timezone", "outlook.body-content-type", "idtype", "odata.maxpagesize");
    private final Map<String, String> byName = new LinkedHashMap<>();

    Preferences(List<String> lines) {
        for (String line : lines) {
            Matcher found = ONE.matcher(line);
            while (found.find()) {
                String quoted = found.group(2);
                byName.put(found.group(1).toLowerCase(Locale.ROOT), quoted == null ? found.group(3) : quoted);
            }
        }
        if (Zones.find(timeZone()).isEmpty()) {
            throw GraphProblem.badTimeZone(timeZone());
        }
    }

    String timeZone() {
        return byName.getOrDefault("outlook.timezone", Zones.UTC);
    }

    boolean textBody() {
        return byName.getOrDefault("outlook.body-content-type", "html").equalsIgnoreCase("text");
    }

    boolean immutableIds() {
        return byName.getOrDefault("idtype", "").equalsIgnoreCase("ImmutableId");
    }

    int pageSize(int otherwise) {
        String wanted = byName.getOrDefault("odata.maxpagesize", "");
        return wanted.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(wanted), PAGE_MAXIMUM) : otherwise;
    }

    /** The value of Preference-Applied; empty if nothing was preferred. */
    String applied() {
        return byName.entrySet().stream()
                .filter(each -> UNDERSTOOD.contains(each.getKey()))
                .map(each -> spelled(each.getKey())
                        + "="
                        + (each.getKey().equals("odata.maxpagesize") ? each.getValue() : "\"" + each.getValue() + "\""))
                .collect(Collectors.joining(", "));
    }

    private static String spelled(String name) {
        return name.equals("idtype") ? "IdType" : name;
    }
}
