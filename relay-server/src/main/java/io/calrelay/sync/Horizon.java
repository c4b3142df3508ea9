package io.calrelay.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time for which single records of a series are kept in NetSuite. It moves on in steps, so that families are not looked at
 * anew every moment: its beginning daily, its end monthly.
 */
final class Horizon {
    /** As far back as calendars are read (design.md rule 16). */
    private static final Duration BACK = Duration.ofDays(31);

    private static final int MONTHS_AHEAD = 12;

    private final InstantSource clock;

    Horizon(InstantSource clock) {
        this.clock = clock;
    }

    Instant from() {
        return clock.instant().minus(BACK).truncatedTo(ChronoUnit.DAYS);
    }

    /** The first moment of a month: at least twelve months ahead. */
    Instant until() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.plusMonths(MONTHS_AHEAD + 1)
                .withDayOfMonth(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
