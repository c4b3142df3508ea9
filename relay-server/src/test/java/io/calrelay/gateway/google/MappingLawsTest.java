package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Text;
import io.calrelay.recurrence.Occurrences;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Out and back equals the original. Rerun one seed with {@code -Dseed=…}. */
class MappingLawsTest {
    private static final List<String> PIECES = List.of(
            "Budget", " ", "\n", "&", "<", ">", "<b>", "</b>", "&amp;", "&lt;", "&nbsp", "&#38;", "<br>", "<br/>", "\"",
            "ä", "\u00a0", "😀", "a<b", "1 < 2", "\t", "<!--", "x&y=1", "'", "\r\n");
    private static final List<String> ELEMENTS =
            List.of("p", "b", "i", "u", "ul", "ol", "li", "a", "span", "div", "table");
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private static final EventReading READING = new EventReading(() -> "Europe/Berlin", InstantSource.system());

    static LongStream seeds() {
        String one = System.getProperty("seed");
        return one == null ? LongStream.range(0, 700) : LongStream.of(Long.parseLong(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fields_comeBackAsTheyWere(long seed) throws IOException {
        MeetingFields fields = single(new SplittableRandom(seed));

        Event written = written("e1", fields);

        assertThat(((Observation.Present) READING.observe(written)).fields()).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void series_comesBackAsItWas(long seed) throws IOException, Uncarried {
        SplittableRandom random = new SplittableRandom(seed);
        MeetingFields single = single(random);
        MeetingFields series =
                new RandomSeries(random).of(single, single(random).withAttendees(List.of()));

        SeriesParts parts = parts(series);

        MeetingFields read = new SeriesFields(READING).of(parts);
        assertThat(read.take(Set.of(Field.EXCEPTIONS), series)).isEqualTo(series);
        assertThat(read.differingOccurrences(series)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seriesThatIsAsItIsToBe_leavesNothingToWrite(long seed) throws IOException, Uncarried {
        SplittableRandom random = new SplittableRandom(seed);
        MeetingFields series = new RandomSeries(random).of(single(random), single(random));
        SeriesParts parts = parts(series);

        assertThat(OccurrenceWrite.between(parts, new SeriesFields(READING).of(parts), series))
                .isEmpty();
    }

    /** The series as Google delivers it: edited occurrences as events of their own. */
    private static SeriesParts parts(MeetingFields series) {
        List<Event> parts = new ArrayList<>(List.of(written("e1", series)));
        Occurrences occurrences =
                Occurrences.of(series.time(), series.recurrence().orElseThrow());
        series.exceptions().forEach((id, change) -> {
            if (change instanceof Edited edited) {
                MeetingFields plain = series.plainOccurrence(occurrences.at(id).orElseThrow());
                Event original = new Event();
                TimeMapping.toGoogle(plain.time(), original);
                parts.add(written("e1-" + id, edited.on(plain))
                        .setRecurringEventId("e1")
                        .setOriginalStartTime(Wire.across(original).getStart()));
            }
        });
        return SeriesParts.of("e1", parts, Optional.empty());
    }

    private static Event written(String id, MeetingFields fields) {
        return Wire.across(EventWriting.whole(fields)).setId(id).setEtag("\"1\"");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void html_readAndWrittenBack_isTheSameTextAndTheSameHtml(long seed) {
        Text once = read(html(new SplittableRandom(seed), 3));

        Event written = new Event();
        DescriptionMapping.toGoogle(once, written);

        assertThat(DescriptionMapping.fromGoogle(Wire.across(written))).isEqualTo(once);
    }

    private static Text read(String description) {
        return DescriptionMapping.fromGoogle(new Event().setDescription(description));
    }

    private static MeetingFields single(SplittableRandom random) {
        return new MeetingFields(
                plain(random), plain(random), Text.plain(plain(random)), time(random), access(random), List.of());
    }

    private static String plain(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String html(SplittableRandom random, int depth) {
        String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        StringBuilder html = new StringBuilder("<").append(element).append(">");
        for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
            html.append(depth == 0 || random.nextBoolean() ? plain(random) : html(random, depth - 1));
        }
        return html.append("</").append(element).append(">").toString();
    }

    private static EventTime time(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2500));
            return new EventTime.AllDay(day, day.plusDays(random.nextInt(5)));
        }
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextLong(200_000_000));
        Instant end = start.plus(Duration.ofMinutes(random.nextLong(5000)));
        return new EventTime.Timed(start.atZone(zone(random)), end.atZone(zone(random)));
    }

    private static ZoneId zone(SplittableRandom random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private static AccessLevel access(SplittableRandom random) {
        return random.nextBoolean() ? AccessLevel.PUBLIC : AccessLevel.SHOW_AS_BUSY;
    }
}
