package io.calrelay.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.MeetingFields;
import io.calrelay.testing.RandomSeries;
import io.calrelay.testing.Seeds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Covers of random series show what the calendar shows, box by box, as told by another expander and another NetSuite. */
class CoverLawsTest {
    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void netSuiteShowsWhatTheCalendarShows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomSeries series = new RandomSeries(random);
        MeetingFields meeting = series.next();
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(-200, 400), ChronoUnit.DAYS);
        Instant until = from.plus(random.nextInt(1, 400), ChronoUnit.DAYS);
        if (random.nextInt(5) < 2) {
            meeting = series.withExceptions(meeting, from);
        }
        Terms terms = new Terms(series.zone(), random.nextInt(3) > 0, from, until, "Outlook");

        Cover cover = Cover.of(meeting, terms);

        Instant far = cover.coveredUntil().orElse(until.plus(3_000, ChronoUnit.DAYS));
        List<Drawn> shown = new ArrayList<>();
        cover.parts()
                .forEach(part ->
                        shown.addAll(NetSuiteScreen.draw(part.fields(), part.zone(), far.plus(700, ChronoUnit.DAYS))));
        List<Drawn> wanted = Calendar.draw(meeting, terms.zone(), far.plus(700, ChronoUnit.DAYS));
        Predicate<Drawn> inHorizon = each -> each.endsAfter(from, terms.zone()) && each.startsBefore(far, terms.zone());
        String story = "%s%n%s%n%s".formatted(meeting, terms, cover);
        assertThat(missing(wanted.stream().filter(inHorizon).toList(), shown))
                .as("not shown: %s", story)
                .isEmpty();
        assertThat(missing(shown, wanted)).as("shown and not there: %s", story).isEmpty();
    }

    /** What the one has that the other lacks, each as often as it lacks it; the first few. */
    private static List<Drawn> missing(List<Drawn> one, List<Drawn> other) {
        List<Drawn> left = new ArrayList<>(one);
        Map<Drawn, Integer> there = new HashMap<>();
        other.forEach(each -> there.merge(each, 1, Integer::sum));
        left.removeIf(each -> there.merge(each, -1, Integer::sum) >= 0);
        return left.subList(0, Math.min(left.size(), 5));
    }
}
