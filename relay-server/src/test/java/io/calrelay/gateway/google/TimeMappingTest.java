package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventTime;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TimeMappingTest {
    @Test
    void zoneAndOffsetOfAnother_areTheEventsZone() throws IOException, Uncarried {
        EventTime.Timed time = read("2026-12-15T09:30:00-05:00", ",\"timeZone\":\"Europe/Berlin\"");

        assertThat(time.start()).isEqualTo(ZonedDateTime.parse("2026-12-15T15:30:00+01:00[Europe/Berlin]"));
    }

    @Test
    void missingZone_isTheCalendars() throws IOException, Uncarried {
        assertThat(read("2026-12-15T09:30:00Z", "").start())
                .isEqualTo(ZonedDateTime.parse("2026-12-15T15:00:00+05:30[Asia/Kolkata]"));
    }

    @Test
    void zoneUnknownToJava_isNeverGuessed() {
        assertThatThrownBy(() -> read("2026-12-15T09:30:00+02:00", ",\"timeZone\":\"Mars/Olympus\""))
                .isInstanceOfSatisfying(
                        Uncarried.class, reason -> assertThat(reason.why()).contains("Mars/Olympus"));
    }

    @Test
    void day_endsBeforeTheDayThatGoogleNamesAsItsEnd() throws IOException, Uncarried {
        assertThat(days("2027-02-09", "2027-02-12")).isEqualTo(allDay("2027-02-09", "2027-02-11"));
        assertThat(days("2027-02-09", "2027-02-10")).isEqualTo(allDay("2027-02-09", "2027-02-09"));
        assertThat(days("2027-02-09", "2027-02-09")).isEqualTo(allDay("2027-02-09", "2027-02-09"));
    }

    @Test
    void timeThatIsNone_isNotCarried() {
        assertThatThrownBy(() -> days("2027-02-09", "2027-02-08")).isInstanceOf(Uncarried.class);
        assertThatThrownBy(() -> TimeMapping.fromGoogle(
                        Wire.event(
                                "{\"start\":{\"date\":\"2027-02-09\"},\"end\":{\"dateTime\":\"2027-02-09T10:00:00Z\"}}"),
                        () -> null))
                .isInstanceOf(Uncarried.class);
    }

    @Test
    void writtenDays_clearWhatATimedEventHas() {
        Event event = new Event();
        TimeMapping.toGoogle(allDay("2027-02-09", "2027-02-11"), event);

        assertThat(Wire.json(event))
                .contains("\"start\":{\"date\":\"2027-02-09\",\"dateTime\":null,\"timeZone\":null}")
                .contains("\"end\":{\"date\":\"2027-02-12\"");
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

    private static EventTime days(String start, String end) throws IOException, Uncarried {
        String days = "{\"start\":{\"date\":\"" + start + "\"},\"end\":{\"date\":\"" + end + "\"}}";
        return TimeMapping.fromGoogle(Wire.event(days), () -> "Asia/Kolkata");
    }

    private static EventTime.AllDay allDay(String first, String last) {
        return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static EventTime.Timed read(String dateTime, String zone) throws IOException, Uncarried {
        String moment = "{\"dateTime\":\"" + dateTime + "\"" + zone + "}";
        Event event = Wire.event("{\"start\":" + moment + ",\"end\":" + moment + "}");
        return (EventTime.Timed) TimeMapping.fromGoogle(event, () -> "Asia/Kolkata");
    }

    private static String written(String moment) {
        Event event = new Event();
        TimeMapping.toGoogle(new EventTime.Timed(ZonedDateTime.parse(moment), ZonedDateTime.parse(moment)), event);
        return Wire.json(event);
    }
}
