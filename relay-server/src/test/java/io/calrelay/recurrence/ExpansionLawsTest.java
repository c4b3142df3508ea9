package io.calrelay.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.testing.OtherExpander;
import io.calrelay.testing.RandomRules;
import io.calrelay.testing.Seeds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The product's expander (ical4j inside) and another one (lib-recur) say the same of any rule. Left out is what lib-recur gets
 * wrong: BYSETPOS in a yearly rule is counted from the start instead of the year, and BYMONTH beside BYWEEKNO moves days.
 */
class ExpansionLawsTest {
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Australia/Adelaide",
            "America/St_Johns",
            "Asia/Kathmandu",
            "Pacific/Auckland",
            "Africa/Casablanca",
            "America/Santiago",
            "Etc/UTC");

    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seriesTakesPlaceWhenAnotherLibrarySaysSo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomRules rules = new RandomRules(random);
        String rule = rules.next();
        Optional<LocalDateTime> start = OtherExpander.firstOf(rule, rules.start());
        assumeTrue(start.isPresent());
        EventTime first = time(random, start.get());
        Recurrence recurrence = Recurrence.of(List.of(ended(random, rule, start.get())), added(random, first));
        Instant from = OtherExpander.startOf(RecurrenceId.of(first)).plus(random.nextInt(-40, 800), ChronoUnit.DAYS);
        Instant until = from.plus(random.nextInt(1, 1500), ChronoUnit.DAYS);

        List<Occurrence> found = Occurrences.of(first, recurrence).between(from, until);

        assertThat(found)
                .as("%s from %s", recurrence, first)
                .extracting(Occurrence::id)
                .containsExactlyElementsOf(OtherExpander.between(first, recurrence, from, until));
    }

    private static EventTime time(SplittableRandom random, LocalDateTime start) {
        if (random.nextInt(5) == 0) {
            return new EventTime.AllDay(start.toLocalDate(), start.toLocalDate());
        }
        ZonedDateTime zoned = start.atZone(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
        return new EventTime.Timed(zoned, zoned.plusMinutes(45));
    }

    private static String ended(SplittableRandom random, String rule, LocalDateTime start) {
        LocalDateTime last = start.plusDays(random.nextInt(1, 900)).truncatedTo(ChronoUnit.DAYS);
        return switch (random.nextInt(3)) {
            case 0 -> rule;
            case 1 -> rule + ";COUNT=" + random.nextInt(1, 60);
            default ->
                rule + ";UNTIL=" + last.toLocalDate().toString().replace("-", "")
                        + (random.nextBoolean() ? "T120000Z" : "");
        };
    }

    private static List<RecurrenceId> added(SplittableRandom random, EventTime first) {
        List<RecurrenceId> added = new ArrayList<>();
        for (int i = random.nextInt(4); i > 2; i--) {
            int days = random.nextInt(1, 500);
            added.add(
                    first instanceof EventTime.Timed timed
                            ? new RecurrenceId.At(timed.start().plusDays(days).toInstant())
                            : new RecurrenceId.On(
                                    ((EventTime.AllDay) first).firstDay().plusDays(days)));
        }
        return added;
    }
}
