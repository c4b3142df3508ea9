package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.contract.SeriesUnderTest.Shown;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import io.calrelay.testing.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws by seed of mirrors of series: after every write the service itself shows, occurrence by occurrence, what was asked for,
 * or the write was refused with words; and what is read back shows the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesLawsTest {
    private static final long DAY = 86_400;

    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    static LongStream seeds() {
        return Seeds.fewWorlds();
    }

    @AfterAll
    void close() {
        outlook.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mirrorThroughAllItsChanges_showsWhatWasAskedForOrRefuses(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        MeetingFields fields = RandomSeries.withExceptions(chance, RandomSeries.plain(chance));
        int generation = Math.toIntExact(seed);
        Optional<Observation.Present> made = made(create(fields, generation));
        if (made.isEmpty()) {
            fields = fields.withExceptions(new TreeMap<>());
            made = made(create(fields, generation));
        }
        Observation.Present now = made.orElseThrow();
        assertShown(now, fields, "made");
        for (int step = 0; step < 4; step++) {
            Change change = change(chance, fields);
            Optional<Observation.Present> changed = made(gateway.update(SimulatedOutlook.ALICE, change.edit(now)));
            if (changed.isPresent()) {
                now = changed.get();
                fields = change.fields();
                assertShown(now, fields, "after step " + step + ": " + change.changed());
            } else {
                now = (Observation.Present) gateway.look(SimulatedOutlook.ALICE, now.event())
                        .whenDone()
                        .orElseThrow();
                assertShown(now, fields, "refused in step " + step);
            }
        }
        hand.personDeletes(now.event());
    }

    private Reply<Observation.Present> create(MeetingFields fields, int generation) {
        return gateway.create(
                SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, generation, false, fields));
    }

    private record Change(MeetingFields fields, Set<Field> changed, TreeSet<RecurrenceId> occurrences) {
        Edit edit(Observation.Present now) {
            return new Edit(now.event(), now.version(), fields, changed, occurrences);
        }
    }

    private static Change change(RandomGenerator chance, MeetingFields before) {
        return switch (chance.nextInt(4)) {
            case 0 -> {
                MeetingFields other = RandomSeries.withExceptions(chance, RandomSeries.reshaped(chance, before));
                yield new Change(other, EnumSet.of(Field.TIME, Field.RECURRENCE), new TreeSet<>());
            }
            case 1 ->
                new Change(
                        before.take(Set.of(Field.TITLE), CalendarUnderTest.aMeeting("Title " + chance.nextInt(9))),
                        EnumSet.of(Field.TITLE),
                        new TreeSet<>());
            default -> {
                MeetingFields other = RandomSeries.withExceptions(chance, before);
                yield new Change(
                        other, EnumSet.of(Field.EXCEPTIONS), new TreeSet<>(before.differingOccurrences(other)));
            }
        };
    }

    /** Empty only if it was refused with words. */
    private static Optional<Observation.Present> made(Reply<Observation.Present> reply) {
        if (reply instanceof Reply.Refused<Observation.Present> refused) {
            assertThat(refused.what()).contains("Outlook lets no meeting of a series");
        } else {
            assertThat(reply).isInstanceOf(Reply.Done.class);
        }
        return reply.whenDone();
    }

    private void assertShown(Observation.Present now, MeetingFields expected, String when) {
        assertThat(now.fields().isSeries()).as(when).isTrue();
        Instant from =
                SeriesUnderTest.occurrences(expected).first().time().latestEnd().minusSeconds(40 * DAY);
        Instant far = from.plusSeconds(500 * DAY);
        Instant until = far.isBefore(SeriesUnderTest.FAR) ? far : SeriesUnderTest.FAR;
        assertSame(
                within(service(now.event(), from, until), from, until),
                within(SeriesUnderTest.shown(expected), from, until),
                "the service " + when + " " + expected);
        assertSame(
                SeriesUnderTest.shown(now.fields()), SeriesUnderTest.shown(expected), "read " + when + " " + expected);
    }

    /** Says what differs, not all that is. */
    private static void assertSame(List<Shown> shown, List<Shown> expected, String as) {
        List<Shown> missing = new ArrayList<>(expected);
        missing.removeAll(shown);
        List<Shown> unexpected = new ArrayList<>(shown);
        unexpected.removeAll(expected);
        assertThat(unexpected).as("too much: " + as + "; missing: " + missing).isEmpty();
        assertThat(missing).as("missing: " + as).isEmpty();
        assertThat(shown).as("doubled: " + as).hasSameSizeAs(expected);
    }

    /** Those that begin in the middle of the window: what overlaps its ends is shown or not, as each service likes. */
    private static List<Shown> within(List<Shown> all, Instant from, Instant until) {
        String first = from.plusSeconds(DAY).toString();
        String last = until.minusSeconds(20 * DAY).toString();
        return all.stream()
                .filter(each -> day(each).compareTo(first) > 0 && day(each).compareTo(last) < 0)
                .toList();
    }

    private static String day(Shown shown) {
        return shown.when().replace("AllDay[firstDay=", "");
    }

    /** What the service itself shows of the series. */
    private List<Shown> service(EventId series, Instant from, Instant until) {
        List<Shown> shown = new ArrayList<>();
        for (JsonNode each : hand.instances(series, from, until)) {
            shown.add(new Shown(
                    when(each),
                    each.path("subject").asText(),
                    each.at("/location/displayName").asText()));
        }
        return shown.stream().sorted().toList();
    }

    private static String when(JsonNode event) {
        LocalDateTime start = LocalDateTime.parse(event.at("/start/dateTime").asText());
        LocalDateTime end = LocalDateTime.parse(event.at("/end/dateTime").asText());
        LocalDate last = end.toLocalDate().minusDays(1);
        return event.path("isAllDay").asBoolean()
                ? new EventTime.AllDay(start.toLocalDate(), last).toString()
                : start.toInstant(ZoneOffset.UTC) + " to " + end.toInstant(ZoneOffset.UTC);
    }
}
