package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventTime;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TimeMappingTest {
    @Test
    void zoneAndOffsetOfAnother_areTheEventsZone() throws IOException {
        EventTime.Timed time = read("2026-12-15T09:30:00-05:00", "\"Europe/Berlin\"");

        assertThat(time.start()).isEqualTo(ZonedDateTime.parse("2026-12-15T15:30:00+01:00[Europe/Berlin]"));
    }

    @Test
    void missingZone_isTheCalendars() throws IOException {
        assertThat(read("2026-12-15T09:30:00Z", "null").start())
                .isEqualTo(ZonedDateTime.parse("2026-12-15T15:00:00+05:30[Asia/Kolkata]"));
    }

    @Test
    void zoneUnknownToJava_keepsTheInstantsInUtc() throws IOException {
        assertThat(read("2026-12-15T09:30:00+02:00", "\"Mars/Olympus\"").start())
                .isEqualTo(ZonedDateTime.parse("2026-12-15T07:30:00Z[UTC]"));
    }

    @Test
    void writtenTime_hasOffsetAndZone() {
        assertThat(written("2026-07-01T09:00:00-07:00[America/Los_Angeles]"))
                .contains("\"dateTime\":\"2026-07-01T09:00:00.000-07:00\"")
                .contains("\"timeZone\":\"America/Los_Angeles\"");
    }

    @Test
    void secondPassOfARepeatedHour_isWrittenAsThatInstant() {
        ZonedDateTime second =
                ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Berlin]").plusHours(1);

        assertThat(written(second.toString())).contains("2026-10-25T02:30:00.000+01:00");
    }

    @Test
    void zoneThatIsNoIanaZone_isWrittenAsUtc() {
        assertThat(written("2026-07-01T09:00:00+02:00"))
                .contains("\"dateTime\":\"2026-07-01T07:00:00.000Z\"")
                .contains("\"timeZone\":\"UTC\"");
    }

    private static EventTime.Timed read(String dateTime, String zone) throws IOException {
        String moment = "{\"dateTime\":\"" + dateTime + "\",\"timeZone\":" + zone + "}";
        Event event = Wire.event("{\"start\":" + moment + ",\"end\":" + moment + "}");
        return TimeMapping.fromGoogle(event, () -> ZoneId.of("Asia/Kolkata"));
    }

    private static String written(String moment) {
        Event event = new Event();
        TimeMapping.toGoogle(new EventTime.Timed(ZonedDateTime.parse(moment), ZonedDateTime.parse(moment)), event);
        return Wire.json(event);
    }
}
