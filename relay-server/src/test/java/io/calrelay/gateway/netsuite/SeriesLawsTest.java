package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.gateway.netsuite.NativeRecurrence.Frequency;
import io.calrelay.gateway.netsuite.NativeRecurrence.WeekdayOfMonth;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * By seed: whatever series NetSuite has is read as a meeting with the same occurrences, and whatever series a record is told to
 * be has the same occurrences as the meeting. NetSuite's days are counted one by one on a calendar, the meeting's by the package
 * recurrence; neither knows of the other or of the mapping between them.
 */
class SeriesLawsTest {
    private static final int DAYS = 1200;

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void seriesOfNetSuites_isReadWithItsVeryOccurrences(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        NativeRecurrence recurrence = nativeRecurrence(chance);
        ObjectNode event = event(recurrence, chance);
        List<RecurrenceId> shown = ids(event, days(recurrence));
        if (shown.isEmpty() || !(When.read(event) instanceof When.Known known)) {
            assertThat(shown).as("%s is read as nothing", event).hasSizeLessThanOrEqualTo(isSkipped(event, shown));
            return;
        }
        assertThat(occurrences(known.time(), known.recurrence().orElseThrow(), recurrence.start()))
                .as("%s read as %s", event.path("recurrence"), known)
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void seriesThatWasRead_isWrittenAsItWas(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        NativeRecurrence recurrence = nativeRecurrence(chance);
        ObjectNode event = event(recurrence, chance);
        if (!(When.read(event) instanceof When.Known known)) {
            return;
        }
        ZoneId zone = ZoneId.of(event.path("timeZone").asText());
        MeetingFields fields = SeriesSamples.series(known.time(), "FREQ=DAILY").withRecurrence(known.recurrence());
        SeriesWriting writing = SeriesWriting.of(fields, known.recurrence().orElseThrow(), zone);
        boolean inEveryMonth =
                recurrence.ofMonth().isPresent() || recurrence.start().getDayOfMonth() <= 28;
        boolean written = recurrence.frequency() == Frequency.DAY
                || recurrence.frequency() == Frequency.WEEK
                || (inEveryMonth && (recurrence.frequency() == Frequency.MONTH || recurrence.period() == 1));
        assertThat(writing.recurrence().isPresent())
                .as("%s", known.recurrence())
                .isEqualTo(written);
        writing.recurrence()
                .ifPresent(again -> assertThat(days(again, recurrence.start())).isEqualTo(days(recurrence)));
        writing.recurrence().ifPresent(again -> assertThat(again.endBy()).isEqualTo(recurrence.endBy()));
    }

    @ParameterizedTest
    @MethodSource("io.calrelay.gateway.netsuite.Samples#seeds")
    void ruleOfWhateverKind_isWrittenExactlyOrNotAtAll(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        for (int tries = 0; tries < 20; tries++) {
            ZoneId zone = RandomFields.zone(chance);
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(800));
            EventTime first =
                    new Timed(day.atTime(12, 0).atZone(zone), day.atTime(13, 0).atZone(zone));
            Recurrence recurrence = Recurrence.of(RecurrenceRule.canonical(rule(chance, day)));
            MeetingFields fields = SeriesSamples.series(first, "FREQ=DAILY").withRecurrence(Optional.of(recurrence));
            SeriesWriting.of(fields, recurrence, zone).recurrence().ifPresent(written -> {
                List<RecurrenceId> meant = days(written).stream()
                        .map(each -> RecurrenceId.of(new Timed(
                                each.atTime(12, 0).atZone(zone),
                                each.atTime(13, 0).atZone(zone))))
                        .toList();
                assertThat(occurrences(first, recurrence, day))
                        .as("%s", recurrence)
                        .isEqualTo(meant);
            });
        }
    }

    private static List<LocalDate> days(NativeRecurrence recurrence) {
        return days(recurrence, recurrence.start());
    }

    private static List<LocalDate> days(NativeRecurrence recurrence, LocalDate from) {
        return SeriesSamples.days(recurrence, from, from.plusDays(DAYS - 1));
    }

    private static List<RecurrenceId> occurrences(EventTime first, Recurrence recurrence, LocalDate from) {
        LocalDate limit = from.plusDays(DAYS);
        return Occurrences.of(first, recurrence).stream()
                .takeWhile(each -> TimeMapping.day(each.time(), zoneOf(first)).isBefore(limit))
                .map(Occurrence::id)
                .toList();
    }

    private static ZoneId zoneOf(EventTime time) {
        return time instanceof Timed timed ? timed.start().getZone() : ZoneOffset.UTC;
    }

    /** What NetSuite draws on those days: a clock time that is skipped is that much later, of two equal ones the first counts. */
    private static List<RecurrenceId> ids(ObjectNode event, List<LocalDate> days) {
        ZoneId zone = ZoneId.of(event.path("timeZone").asText());
        LocalTime start = LocalTime.parse(event.path("startTime").asText());
        return days.stream()
                .map(day -> event.path("allDay").asBoolean()
                        ? RecurrenceId.of(new AllDay(day, day))
                        : new RecurrenceId.At(day.atTime(start).atZone(zone).toInstant()))
                .toList();
    }

    /** A series that begins in an hour that is skipped is read as none. */
    private static int isSkipped(ObjectNode event, List<RecurrenceId> shown) {
        ZoneId zone = ZoneId.of(event.path("timeZone").asText());
        LocalTime start = LocalTime.parse(event.path("startTime").asText());
        return !shown.isEmpty()
                        && shown.get(0) instanceof RecurrenceId.At at
                        && !at.start().atZone(zone).toLocalTime().equals(start)
                ? shown.size()
                : 0;
    }

    private static ObjectNode event(NativeRecurrence recurrence, SplittableRandom chance) {
        ObjectNode message = Samples.JSON.createObjectNode();
        recurrence.write(message);
        LocalTime start = LocalTime.of(chance.nextInt(23), 30 * chance.nextInt(2));
        ObjectNode event = SeriesSamples.event(message)
                .put("timeZone", RandomFields.zone(chance).getId())
                .put("allDay", chance.nextInt(4) == 0);
        return event.put("startTime", start.toString())
                .put("endTime", start.plusMinutes(29).toString());
    }

    private static NativeRecurrence nativeRecurrence(SplittableRandom chance) {
        Frequency frequency = Frequency.values()[chance.nextInt(4)];
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        while (frequency == Frequency.WEEK && weekdays.isEmpty()) {
            weekdays = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (chance.nextInt(3) == 0) {
                    weekdays.add(day);
                }
            }
        }
        boolean byWeekday = frequency.compareTo(Frequency.WEEK) > 0 && chance.nextBoolean();
        LocalDate start = RandomFields.day(chance);
        return new NativeRecurrence(
                frequency,
                1 + chance.nextInt(4),
                weekdays,
                byWeekday
                        ? Optional.of(new WeekdayOfMonth(1 + chance.nextInt(5), DayOfWeek.of(1 + chance.nextInt(7))))
                        : Optional.empty(),
                start,
                chance.nextBoolean() ? Optional.empty() : Optional.of(start.plusDays(chance.nextInt(900))));
    }

    /** Often one that NetSuite has, as often one that only looks like it. */
    private static String rule(SplittableRandom chance, LocalDate first) {
        String weekday = first.getDayOfWeek().name().substring(0, 2);
        int ordinal = (first.getDayOfMonth() - 1) / 7 + 1;
        List<String> repetitions = List.of(
                "FREQ=DAILY",
                "FREQ=DAILY;BYMONTH=" + first.getMonthValue(),
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;WKST=SU;BYDAY=SU,WE," + weekday,
                "FREQ=WEEKLY;WKST=MO;BYDAY=SU,WE," + weekday,
                "FREQ=WEEKLY;WKST=TH;BYDAY=WE," + weekday,
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth(),
                "FREQ=MONTHLY;BYMONTHDAY=15," + first.getDayOfMonth(),
                "FREQ=MONTHLY;BYDAY=" + ordinal + weekday,
                "FREQ=MONTHLY;BYDAY=-1" + weekday,
                "FREQ=MONTHLY;BYDAY=" + weekday,
                "FREQ=YEARLY",
                "FREQ=YEARLY;BYMONTHDAY=" + first.getDayOfMonth(),
                "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=" + ordinal + weekday,
                "FREQ=YEARLY;BYMONTH=" + first.getMonthValue(),
                "FREQ=YEARLY;BYDAY=" + ordinal + weekday);
        String end = switch (chance.nextInt(3)) {
            case 0 -> "";
            case 1 -> ";COUNT=" + (1 + chance.nextInt(20));
            default ->
                ";UNTIL=" + first.plusDays(chance.nextInt(700)).toString().replace("-", "") + "T"
                        + String.format("%02d", chance.nextInt(24)) + "0000Z";
        };
        return repetitions.get(chance.nextInt(repetitions.size())) + ";INTERVAL=" + (1 + chance.nextInt(3)) + end;
    }
}
