package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.Text;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Out and back equals the original for what NetSuite can express; for everything else out and back settles at once. */
class MappingLawsTest {
    private static final Pattern WORD = Pattern.compile("word[0-9]+");

    /** No tables, as a browser, too, moves what stands between their cells; nothing preformatted, as its empty lines count. */
    private static final String[] TAGS = {
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<b>",
        "</b>",
        "</pre>",
        "&nbsp;",
        "\n",
        "<span style=\"x\">",
        "</span>",
        "<h1>",
        "</h1>",
        "<blockquote>",
        "</blockquote>"
    };

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void title_survivesOrSettles(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        String line = SingleLine.of(RandomFields.text(chance));
        String expressible = line.equals(TitleMapping.NONE) ? "" : line;
        assertThat(TitleMapping.read(written(content -> TitleMapping.write(expressible, content))))
                .isEqualTo(expressible);
        String any = RandomFields.text(chance);
        String once = TitleMapping.read(written(content -> TitleMapping.write(any, content)));
        assertThat(TitleMapping.read(written(content -> TitleMapping.write(once, content))))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void location_survivesOrSettles(long seed) {
        String any = RandomFields.text(new SplittableRandom(seed));
        String line = SingleLine.of(any);
        assertThat(LocationMapping.read(written(content -> LocationMapping.write(any, content))))
                .isEqualTo(line);
        assertThat(LocationMapping.read(written(content -> LocationMapping.write(line, content))))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void plainText_survivesButForItsLineEnds(long seed) {
        String any = RandomFields.text(new SplittableRandom(seed));
        Text once = MessageMapping.read(written(content -> MessageMapping.write(Text.plain(any), content)));
        assertThat(once.content()).isEqualTo(any.replaceAll("\r\n|\r", "\n"));
        assertThat(MessageMapping.read(written(content -> MessageMapping.write(once, content))))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void wholeMinutesOfOneDay_survive(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        ZoneId zone = RandomFields.zone(chance);
        ZonedDateTime midnight = RandomFields.day(chance).atStartOfDay(zone);
        ZonedDateTime start = midnight.plusMinutes(chance.nextInt(0, 1380));
        Timed time = new Timed(start, start.plusMinutes(chance.nextInt(1, 600)));
        boolean fits = TimeMapping.fits(time, zone);
        if (!fits || isTold(time.start()) || isTold(time.end())) {
            return;
        }
        assertThat(Samples.time(written(content -> TimeMapping.write(time, zone, content))))
                .hasValueSatisfying(read -> assertThat(read.isSameTimeAs(time))
                        .as("%s read as %s", time, read)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void whateverFits_settlesAtOnceAndLosesNoPartOfTheMeeting(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        ZoneId zone = RandomFields.zone(chance);
        Timed time = RandomFields.time(chance);
        if (!TimeMapping.fits(time, zone)) {
            return;
        }
        ObjectNode written = written(content -> TimeMapping.write(time, zone, content));
        Timed once = (Timed) Samples.time(written).orElseThrow();
        ObjectNode again = written(content -> TimeMapping.write(once, zone, content));
        assertThat(Samples.time(again)).contains(once);
        assertThat(again).isEqualTo(written);
        if (!isTold(once.start()) && !isTold(once.end()) && !isTold(time.start()) && !isTold(time.end())) {
            assertThat(once.start().toInstant()).isBeforeOrEqualTo(time.start().toInstant());
            assertThat(once.end().toInstant()).isAfterOrEqualTo(time.end().toInstant());
            assertThat(Duration.between(once.start(), once.end()))
                    .isLessThan(Duration.between(time.start(), time.end()).plusMinutes(3));
        }
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void attendees_survive(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Attendee> attendees = RandomFields.attendees(chance);
        assertThat(AttendeesMapping.read(written(content -> AttendeesMapping.write(attendees, content))))
                .isEqualTo(attendees);
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void everyWordOfHtml_isReadOnceAndInOrder(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        StringBuilder html = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int pieces = chance.nextInt(1, 40); pieces > 0; pieces--) {
            if (chance.nextBoolean()) {
                words.add("word" + words.size());
                html.append(words.get(words.size() - 1)).append(' ');
            } else {
                html.append(TAGS[chance.nextInt(TAGS.length)]);
            }
        }
        String plain = ReadableText.of(html.toString());
        assertThat(WORD.matcher(plain).results().map(MatchResult::group)).containsExactlyElementsOf(words);
        assertThat(plain).as(html.toString()).doesNotContain("\n\n\n").isEqualTo(plain.strip());
        assertThat(plain).doesNotContainPattern("[ \t]\n|</?[a-z]");
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void everyAccessLevel_survives(AccessLevel access) {
        assertThat(AccessMapping.read(written(content -> AccessMapping.write(access, content))))
                .isEqualTo(access);
    }

    private interface Writing {
        void into(ObjectNode content);
    }

    private static ObjectNode written(Writing writing) {
        ObjectNode content = Samples.JSON.createObjectNode();
        writing.into(content);
        return Samples.event(content);
    }

    /** The listed losses: 23:59 itself, and clock times that come twice. */
    private static boolean isTold(ZonedDateTime moment) {
        boolean twice = moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
        return twice || moment.getHour() == 23 && moment.getMinute() == 59;
    }
}
