package io.calrelay.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.MeetingFields;
import io.calrelay.testing.RandomSeries;
import io.calrelay.testing.Seeds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
        String story = "%s%n%s%n%s".formatted(meeting, terms, cover);
        assertThat(Timeline.difference(shown, wanted, from, far, terms.zone()))
                .as(story)
                .isEmpty();
        assertThat(Timeline.surplus(shown, wanted, terms.zone())).as(story).isEmpty();
    }
}
