package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import io.calrelay.gateway.outlook.ZoneNames.Vocabulary;
import io.calrelay.model.EventTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeMappingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/Los_Angeles",
            "America/New_York",
            "America/Sao_Paulo",
            "America/Phoenix",
            "Asia/Kolkata",
            "Asia/Calcutta",
            "Asia/Kathmandu",
            "Asia/Tehran",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Apia",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Etc/GMT+5",
            "UTC",
            "Z",
            "+05:30");

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void outAndBack_isTheSameTime(Vocabulary vocabulary) {
        for (long seed = 0; seed < 2000; seed++) {
            EventTime.Timed written = anyTime(new SplittableRandom(seed));

            EventTime.Timed read = outAndBack(written, vocabulary);

            assertThat(read.isSameTimeAs(written))
                    .as("seed %d: %s", seed, written)
                    .isTrue();
        }
    }

    @Test
    void outAndBackInIanaNames_keepsTheZone() {
        for (String zone : ZONES.subList(0, 14)) {
            EventTime.Timed written = hour(LocalDateTime.of(2026, 7, 1, 9, 30).atZone(ZoneId.of(zone)));

            assertThat(outAndBack(written, Vocabulary.IANA)).isEqualTo(written);
        }
    }

    @Test
    void wallClockInItsZone_isWhatIsSent() {
        Event event = sent(hour(LocalDateTime.of(2026, 7, 1, 9, 30).atZone(BERLIN)), Vocabulary.IANA);

        assertThat(start(event).getDateTime()).isEqualTo("2026-07-01T09:30:00.0000000");
        assertThat(start(event).getTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(Objects.requireNonNull(event.getEnd()).getDateTime()).isEqualTo("2026-07-01T10:30:00.0000000");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, W. Europe Standard Time",
        "Asia/Kolkata, India Standard Time",
        "Asia/Calcutta, India Standard Time",
        "America/Los_Angeles, Pacific Standard Time",
        "UTC, UTC"
    })
    void windowsName_isSentWhereIanaWasRefused(String zone, String windows) {
        ZonedDateTime nine = LocalDateTime.of(2026, 7, 1, 9, 0).atZone(ZoneId.of(zone));

        Event event = sent(hour(nine), Vocabulary.WINDOWS);

        assertThat(start(event).getTimeZone()).isEqualTo(windows);
        assertThat(start(event).getDateTime()).isEqualTo("2026-07-01T09:00:00.0000000");
    }

    @Test
    void hourThatClocksShowTwice_isSentAsTheInstantItIs() {
        ZonedDateTime second = ZonedDateTime.ofInstant(Instant.parse("2026-10-25T01:30:00Z"), BERLIN);

        Event event = sent(hour(second), Vocabulary.IANA);

        assertThat(start(event).getTimeZone()).isEqualTo("UTC");
        assertThat(start(event).getDateTime()).isEqualTo("2026-10-25T01:30:00.0000000");
    }

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time, Europe/Berlin",
        "India Standard Time, Asia/Calcutta",
        "Europe/Kyiv (Kiev), Europe/Kyiv",
        "Central Standard Time (Mexico), America/Mexico_City",
        "Central Standard Time, America/Chicago",
        "Asia/Kolkata, Asia/Kolkata",
        "tzone://Microsoft/Custom, UTC",
        "Middle Earth Standard Time, UTC"
    })
    void zone_isTheOneTheEventWasMadeIn(String original, String zone) {
        EventTime.Timed read = read("2026-03-10T09:00:00.0000000", original);

        assertThat(read.start().getZone()).isEqualTo(ZoneId.of(zone));
        assertThat(read.start().toInstant()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
    }

    @Test
    void startAndEnd_eachHaveTheirZone() {
        EventTime.Timed flight = new EventTime.Timed(
                LocalDateTime.of(2026, 3, 10, 8, 0).atZone(ZoneId.of("America/New_York")),
                LocalDateTime.of(2026, 3, 10, 11, 0).atZone(ZoneId.of("America/Los_Angeles")));

        assertThat(outAndBack(flight, Vocabulary.IANA)).isEqualTo(flight);
    }

    private static EventTime.Timed hour(ZonedDateTime start) {
        return new EventTime.Timed(start, start.plusHours(1));
    }

    private static EventTime.Timed anyTime(SplittableRandom random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant start =
                Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextLong(6L * 366 * 86_400) / 300 * 300);
        Instant end = start.plusSeconds(random.nextLong(1, 40) * 300);
        return new EventTime.Timed(start.atZone(zone), end.atZone(zone));
    }

    private static Event sent(EventTime.Timed time, Vocabulary vocabulary) {
        Event event = new Event();
        new TimeMapping(vocabulary).toOutlook(time, event);
        return event;
    }

    /** As Graph answers: in UTC, the zones beside it in the vocabulary they were sent in (graph.md 0.7, 1.1). */
    private static EventTime.Timed outAndBack(EventTime.Timed time, Vocabulary vocabulary) {
        Event event = sent(time, vocabulary);
        event.setOriginalStartTimeZone(start(event).getTimeZone());
        event.setOriginalEndTimeZone(Objects.requireNonNull(event.getEnd()).getTimeZone());
        toUtc(start(event));
        toUtc(event.getEnd());
        return (EventTime.Timed) new TimeMapping(Vocabulary.IANA).fromOutlook(event);
    }

    private static void toUtc(DateTimeTimeZone moment) {
        ZoneId zone = ZoneNames.zone(moment.getTimeZone()).orElseThrow();
        LocalDateTime local = LocalDateTime.parse(Objects.requireNonNull(moment.getDateTime()));
        moment.setDateTime(local.atZone(zone)
                .withZoneSameInstant(ZoneNames.UTC)
                .toLocalDateTime()
                .toString());
        moment.setTimeZone("UTC");
    }

    private static EventTime.Timed read(String utc, String original) {
        Event event = new Event();
        event.setStart(moment(utc));
        event.setEnd(moment(utc));
        event.setOriginalStartTimeZone(original);
        event.setOriginalEndTimeZone(original);
        return (EventTime.Timed) new TimeMapping(Vocabulary.IANA).fromOutlook(event);
    }

    private static DateTimeTimeZone moment(String utc) {
        DateTimeTimeZone moment = new DateTimeTimeZone();
        moment.setDateTime(utc);
        moment.setTimeZone("UTC");
        return moment;
    }

    private static DateTimeTimeZone start(Event event) {
        return Objects.requireNonNull(event.getStart());
    }
}
