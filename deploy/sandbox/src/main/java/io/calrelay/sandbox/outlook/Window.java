package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** From when until when a view looks; the end is exclusive. An explicit offset counts, without one it is UTC. */
@Verified(on = "2026-10-05", source = "graph.md 3.1 [S20][S22]")
record Window(Instant from, Instant until) {
    private static final Duration MAXIMUM = Duration.ofDays(1825);

    static Window read(Query query) {
        Instant from = instant(query, "startDateTime");
        Instant until = instant(query, "endDateTime");
        if (Duration.between(from, until).compareTo(MAXIMUM) > 0) {
            throw GraphProblem.invalidRequest(
                    "The range between the start and end dates is greater than the allowed range."
                            + " Maximum number of days: " + MAXIMUM.toDays());
        }
        if (until.isBefore(from)) {
            throw new GraphProblem(400, "ErrorInvalidParameter", "The end date must be after the start date.");
        }
        return new Window(from, until);
    }

    private static Instant instant(Query query, String name) {
        String text = query.find(name)
                .orElseThrow(() -> new GraphProblem(
                        400,
                        "ErrorInvalidParameter",
                        "This request requires a time window specified by the query string parameters StartDateTime and"
                                + " EndDateTime."))
                .replace(' ', '+');
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw new GraphProblem(
                    400, "ErrorInvalidParameter", "The value '" + text + "' of parameter '" + name + "' is invalid.");
        }
    }
}
