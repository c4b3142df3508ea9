package io.calrelay.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the sandbox is started with; deploy/sandbox/README.md has the table.
 *
 * @param port the relay's; the clouds listen on the next one, further relay nodes after that
 * @param data where the world is kept; empty for a temporary one
 * @param relay the relay's class path
 * @param demo whether to show an event crossing once everything runs
 */
public record Options(
        int port,
        Optional<Path> company,
        Optional<Path> data,
        int nodes,
        Latency latency,
        long seed,
        String relay,
        boolean demo) {
    private static final Set<String> KNOWN =
            Set.of("--port", "--company", "--data", "--nodes", "--latency", "--seed", "--relay", "--demo");

    /** @throws BadStart if an argument is unknown or has a value it cannot have */
    public static Options parse(String[] arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int at = 0; at < arguments.length; at++) {
            String name = arguments[at];
            if (!KNOWN.contains(name)) {
                throw new BadStart(
                        "there is no option " + name + "; there are " + String.join(", ", new TreeSet<>(KNOWN)));
            }
            boolean flag = name.equals("--demo");
            if (!flag && at + 1 == arguments.length) {
                throw new BadStart(name + " needs a value");
            }
            given.put(name, flag ? "" : arguments[++at]);
        }
        return new Options(
                (int) number(given, "--port", 8700, 1_024, 65_000),
                Optional.ofNullable(given.get("--company")).map(Path::of),
                Optional.ofNullable(given.get("--data")).map(Path::of),
                (int) number(given, "--nodes", 1, 1, 20),
                Latency.named(given.getOrDefault("--latency", "none")),
                number(given, "--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                given.getOrDefault(
                        "--relay", "relay-server/target/*" + File.pathSeparator + "relay-server/target/lib/*"),
                given.containsKey("--demo"));
    }

    private static long number(Map<String, String> given, String name, long usual, long least, long most) {
        String value = given.get(name);
        if (value == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        throw new BadStart("%s cannot be '%s'; it is a whole number from %d to %d".formatted(name, value, least, most));
    }
}
