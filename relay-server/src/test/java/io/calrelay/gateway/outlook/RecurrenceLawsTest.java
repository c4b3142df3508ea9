package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.RandomPatterns.any;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.RecurrenceMapping.Reading;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.testing.Seeds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws by seed of how series repeat: read from Graph, written to it, and what neither may ever get wrong. */
class RecurrenceLawsTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Australia/Sydney", "America/Sao_Paulo", "UTC");

    private static final int WORLDS = 3;

    private final RecurrenceMapping mapping = new RecurrenceMapping();

    static LongStream seeds() {
        return Seeds.few();
    }

    /** Several for each seed. */
    private static LongStream worlds(long seed) {
        return LongStream.range(seed * WORLDS, seed * WORLDS + WORLDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRead_takesPlaceOnTheDaysThatGraphShows(long seed) {
        worlds(seed).forEach(each -> {
            RandomGenerator chance = new SplittableRandom(each);
            String zone = any(chance, ZONES);
            var theirs = RandomPatterns.ofGraph(chance, zone);

            Reading.Series ours = read(master(theirs, chance));

            LocalDate far = theirs.range().startDate().plusYears(9);
            assertThat(days(ours, far)).as("seed %d: %s", each, theirs).isEqualTo(theirs.datesUntil(far));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReadAndWrittenBack_isReadAsTheSame(long seed) {
        worlds(seed).forEach(each -> {
            RandomGenerator chance = new SplittableRandom(each);
            var theirs = RandomPatterns.ofGraph(chance, any(chance, ZONES));
            Reading.Series once = read(master(theirs, chance));

            assertThat(read(asAnswered(written(once.first(), once.recurrence()))))
                    .as("seed %d: %s", each, theirs)
                    .isEqualTo(once);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ruleThatIsWritten_takesPlaceOnItsDaysInGraph(long seed) {
        worlds(seed).forEach(each -> {
            RandomGenerator chance = new SplittableRandom(each);
            Optional<Series> series = series(chance);
            series.flatMap(this::writtenIfHeld).ifPresent(event -> {
                EventTime first = series.get().first();
                LocalDate far = new SeriesDays(first).firstDay().plusYears(9);
                var theirs = GraphJson.recurrence(Objects.requireNonNull(event.getRecurrence()));
                assertThat(theirs.datesUntil(far))
                        .as("seed %d: %s", each, series.get())
                        .isEqualTo(days(new Reading.Series(first, series.get().recurrence()), far));
            });
        });
    }

    /** The law before says nothing if nothing is ever written. */
    @Test
    void aGoodShareOfRandomRules_isHeld() {
        long held = LongStream.range(0, 500)
                .mapToObj(SplittableRandom::new)
                .filter(chance -> series(chance).flatMap(this::writtenIfHeld).isPresent())
                .count();

        assertThat(held).isBetween(150L, 450L);
    }

    /** @param first a real occurrence of its rule */
    private record Series(EventTime first, Recurrence recurrence) {}

    private static Optional<Series> series(RandomGenerator chance) {
        String rule = RandomPatterns.rule(chance);
        ZonedDateTime somewhere = LocalDate.of(2026, 1, 1)
                .plusDays(chance.nextInt(1500))
                .atTime(chance.nextInt(24), 0)
                .atZone(ZoneId.of(any(chance, ZONES)));
        int kind = chance.nextInt(3);
        int count = 1 + chance.nextInt(30);
        EventTime seed = new EventTime.Timed(somewhere, somewhere.plusHours(1));
        return Occurrences.of(seed, Recurrence.of(rule)).stream()
                .skip(1)
                .findFirst()
                .map(found -> new Series(found.time(), Recurrence.of(ended(rule, kind, count, found))));
    }

    private static String ended(String rule, int kind, int count, Occurrence first) {
        LocalDateTime start =
                LocalDateTime.ofInstant(((EventTime.Timed) first.time()).start().toInstant(), ZoneOffset.UTC);
        return switch (kind) {
            case 0 -> rule;
            case 1 -> rule + ";COUNT=" + count;
            default ->
                rule + ";UNTIL="
                        + start.plusHours(count * 300L)
                                .format(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"));
        };
    }

    private Optional<Event> writtenIfHeld(Series series) {
        try {
            return Optional.of(written(series.first(), series.recurrence()));
        } catch (NotHeldByOutlook not) {
            return Optional.empty();
        }
    }

    private Event written(EventTime first, Recurrence recurrence) {
        Event event = new Event();
        mapping.toOutlook(first, recurrence, Vocabulary.IANA, event);
        return event;
    }

    private Reading.Series read(Event master) {
        return (Reading.Series) mapping.fromOutlook(master);
    }

    private static List<LocalDate> days(Reading.Series series, LocalDate last) {
        SeriesDays days = new SeriesDays(series.first());
        return Occurrences.of(series.first(), series.recurrence()).stream()
                .map(each -> days.dayOf(each.id()))
                .takeWhile(day -> !day.isAfter(last))
                .toList();
    }

    /** A master as Graph answers it: its start may be the day the range begins, or the first that fits. */
    private static Event master(io.calrelay.sandbox.outlook.series.Recurrence theirs, RandomGenerator chance) {
        boolean allDay = chance.nextInt(4) == 0;
        LocalDate day = chance.nextBoolean()
                ? theirs.range().startDate()
                : theirs.firstDate().orElseThrow();
        LocalTime time = LocalTime.of(6 + chance.nextInt(16), 30);
        Event master = new Event();
        master.setRecurrence(GraphJson.ofSdk(theirs));
        master.setIsAllDay(allDay);
        ZonedDateTime start = day.atTime(time).atZone(ZoneId.of(theirs.range().timeZone()));
        master.setStart(utc(allDay ? day.atStartOfDay() : inUtc(start)));
        master.setEnd(utc(allDay ? day.plusDays(1).atStartOfDay() : inUtc(start.plusHours(1))));
        master.setOriginalStartTimeZone(theirs.range().timeZone());
        master.setOriginalEndTimeZone(theirs.range().timeZone());
        return master;
    }

    /** Graph answers in UTC, and names the zones beside it. */
    private static Event asAnswered(Event sent) {
        if (!Boolean.TRUE.equals(sent.getIsAllDay())) {
            sent.setOriginalStartTimeZone(
                    Objects.requireNonNull(sent.getStart()).getTimeZone());
            sent.setOriginalEndTimeZone(Objects.requireNonNull(sent.getEnd()).getTimeZone());
            sent.setStart(utc(inUtc(moment(sent.getStart()))));
            sent.setEnd(utc(inUtc(moment(sent.getEnd()))));
        }
        return sent;
    }

    private static ZonedDateTime moment(DateTimeTimeZone from) {
        return LocalDateTime.parse(Objects.requireNonNull(from.getDateTime()))
                .atZone(ZoneId.of(Objects.requireNonNull(from.getTimeZone())));
    }

    private static LocalDateTime inUtc(ZonedDateTime moment) {
        return moment.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static DateTimeTimeZone utc(LocalDateTime at) {
        DateTimeTimeZone moment = new DateTimeTimeZone();
        moment.setDateTime(at.toString());
        moment.setTimeZone("UTC");
        return moment;
    }
}
