package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The IANA names that Graph's page on dateTimeTimeZone lists beside the Windows names. */
@Verified(
        on = "2026-11-25",
        source = "graph.md 9; learn.microsoft.com, resource dateTimeTimeZone, additional time zones")
final class ListedZones {
    private static final Set<String> NAMES = read();

    private final Positions<GraphSwitch> switches;

    ListedZones(Positions<GraphSwitch> switches) {
        this.switches = switches;
    }

    /** Refuses a call that names another one, in its body or its preferences. */
    void require(Call call) {
        if (switches.isOn(GraphSwitch.LISTED_ZONES_ONLY)) {
            require(call.preferences().timeZone());
            require(call.body());
        }
    }

    private static void require(JsonNode body) {
        body.properties().forEach(member -> {
            if (member.getKey().equals("timeZone") || member.getKey().equals("recurrenceTimeZone")) {
                require(member.getValue().asText(Zones.UTC));
            }
        });
        body.forEach(ListedZones::require);
    }

    private static void require(String name) {
        if (name.contains("/") && !NAMES.contains(name)) {
            throw GraphProblem.badTimeZone(name);
        }
    }

    private static Set<String> read() {
        try (InputStream in = ListedZones.class.getResourceAsStream("/graph/iana-zones.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
