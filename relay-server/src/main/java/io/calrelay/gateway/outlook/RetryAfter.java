package io.calrelay.gateway.outlook;

import com.microsoft.kiota.ResponseHeaders;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pause a service asks for: seconds, which Graph gives with a fraction too (graph.md 8), or a date. */
final class RetryAfter {
    private static final String HEADER = "Retry-After";

    private RetryAfter() {}

    static Optional<Duration> of(@Nullable ResponseHeaders headers, InstantSource clock) {
        if (headers == null || headers.get(HEADER) == null) {
            return Optional.empty();
        }
        return headers.get(HEADER).stream().findFirst().flatMap(value -> parse(value, clock.instant()));
    }

    static Optional<Duration> parse(String value, Instant now) {
        Optional<Duration> pause =
                value.strip().matches("\\d{1,9}(\\.\\d*)?") ? seconds(value.strip()) : date(value, now);
        return pause.map(each -> each.isNegative() ? Duration.ZERO : each);
    }

    private static Optional<Duration> seconds(String value) {
        BigDecimal millis = new BigDecimal(value).movePointRight(3);
        return Optional.of(Duration.ofMillis(
                millis.setScale(0, java.math.RoundingMode.CEILING).longValueExact()));
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeException e) {
            // An answer that asks for patience in words of its own still asks for patience.
            return Optional.empty();
        }
    }
}
