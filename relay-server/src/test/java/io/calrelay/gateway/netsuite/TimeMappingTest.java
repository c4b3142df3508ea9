package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMappingTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void wallClockIsTheRecordsZone_whateverZoneTheMeetingHas() {
        ObjectNode content = content(timed("2027-01-14T20:00", "2027-01-14T21:30", KOLKATA), CHICAGO);
        assertThat(content.toString())
                .isEqualTo("{\"date\":\"2027-01-14\",\"startTime\":\"08:30\",\"endTime\":\"10:00\","
                        + "\"timeZone\":\"America/Chicago\"}");
    }

    @Test
    void endAtMidnight_isWrittenAndReadAs2359() {
        Timed evening = timed("2027-01-14T22:00", "2027-01-15T00:00", CHICAGO);
        ObjectNode content = content(evening, CHICAGO);
        assertThat(content.path("date").asText()).isEqualTo("2027-01-14");
        assertThat(content.path("endTime").asText()).isEqualTo("23:59");
        assertThat(Samples.time(Samples.event(content))).contains(evening);
    }

    @Test
    void lastMinuteOfADay_doesNotFitAsItHasNoLaterEnd() {
        Timed lastMinute = timed("2027-01-14T23:59", "2027-01-15T00:00", CHICAGO);
        assertThat(TimeMapping.obstacle(lastMinute, CHICAGO))
                .contains("begins in the last minute of a day in America/Chicago");
        assertThat(TimeMapping.fits(lastMinute, KOLKATA)).isTrue();
    }

    @Test
    void zoneThatIsOnlyAnOffset_doesNotFit() {
        Timed noon = timed("2027-01-14T12:00", "2027-01-14T13:00", CHICAGO);
        assertThat(TimeMapping.fits(noon, ZoneOffset.UTC)).isFalse();
        assertThat(TimeMapping.fits(noon, ZoneId.of("UTC"))).isTrue();
    }

    @Test
    void seconds_areRoundedOutwards() {
        ObjectNode content = content(timed("2027-01-14T09:00:59", "2027-01-14T09:30:01", CHICAGO), CHICAGO);
        assertThat(content.path("startTime").asText()).isEqualTo("09:00");
        assertThat(content.path("endTime").asText()).isEqualTo("09:31");
    }

    @Test
    void meetingWithoutLength_lastsAMinute() {
        ObjectNode content = content(timed("2027-01-14T09:00", "2027-01-14T09:00", CHICAGO), CHICAGO);
        assertThat(content.path("endTime").asText()).isEqualTo("09:01");
    }

    @Test
    void meetingOverMidnight_fitsWhereItIsOneDay() {
        Timed late = timed("2027-01-14T23:00", "2027-01-15T01:00", CHICAGO);
        assertThat(TimeMapping.fits(late, CHICAGO)).isFalse();
        assertThat(TimeMapping.obstacle(late, CHICAGO)).contains("crosses midnight in America/Chicago");
        assertThat(TimeMapping.fits(late, KOLKATA)).isTrue();
    }

    @Test
    void secondsPastMidnight_crossIt() {
        assertThat(TimeMapping.fits(timed("2027-01-14T23:00", "2027-01-15T00:00:01", CHICAGO), CHICAGO))
                .isFalse();
    }

    @Test
    void wholeDay_fitsAndKeepsItsDateWhateverTheZone() {
        AllDay day = new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14));
        for (ZoneId zone : List.of(CHICAGO, KOLKATA, ZoneId.of("Pacific/Kiritimati"))) {
            assertThat(TimeMapping.fits(day, zone)).isTrue();
            ObjectNode content = content(day, zone);
            assertThat(content.toString())
                    .isEqualTo("{\"date\":\"2027-01-14\",\"allDay\":true,\"timeZone\":\"" + zone + "\"}");
            assertThat(Samples.time(Samples.event(content))).contains(day);
        }
    }

    @Test
    void severalWholeDays_doNotFit() {
        EventTime fair = new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 15));
        assertThat(TimeMapping.obstacle(fair, CHICAGO)).contains("lasts several days");
        assertThatIllegalArgumentException().isThrownBy(() -> content(fair, CHICAGO));
    }

    @Test
    void eventThatReservesNoTimeAndHasNone_isAWholeDay() {
        ObjectNode untimed =
                event("2027-01-14", "09:00", "10:00").putNull("startTime").putNull("endTime");
        assertThat(Samples.time(untimed.deepCopy().put("reserveTime", false)))
                .contains(new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14)));
        assertThat(Samples.time(untimed)).isEmpty();
    }

    @Test
    void eventThatReservesNoTimeButHasSome_keepsThem() {
        ObjectNode event = event("2027-01-14", "09:00", "10:00").put("reserveTime", false);
        assertThat(Samples.time(event)).contains(timed("2027-01-14T09:00", "2027-01-14T10:00", CHICAGO));
    }

    @Test
    void clockThatTurnsBackDuringTheMeeting_doesNotFit() {
        Timed backwards = new Timed(
                Instant.parse("2026-11-01T06:50:00Z").atZone(CHICAGO),
                Instant.parse("2026-11-01T07:10:00Z").atZone(CHICAGO));
        assertThat(TimeMapping.obstacle(backwards, CHICAGO))
                .contains("ends at a clock time before its start in America/Chicago");
    }

    @Test
    void clockTimeThatComesTwice_isReadAsTheFirst() {
        assertThat(read("2026-11-01", "01:30", "03:00").start().toInstant())
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void clockTimeThatIsSkipped_isReadAsMuchLater() {
        Timed skipped = read("2026-03-08", "02:30", "03:45");
        assertThat(skipped.start().toInstant()).isEqualTo(Instant.parse("2026-03-08T08:30:00Z"));
        assertThat(skipped.end().toInstant()).isEqualTo(Instant.parse("2026-03-08T08:45:00Z"));
    }

    @Test
    void eventWhoseStartIsSkippedPastItsEnd_keepsItsStart() {
        Timed skipped = read("2026-03-08", "02:30", "03:15");
        assertThat(skipped.end()).isEqualTo(skipped.start());
    }

    @Test
    void timesThatMakeNoSense_areNoTimes() {
        assertThat(Samples.time(event("2027-02-30", "09:00", "10:00"))).isEmpty();
        assertThat(Samples.time(event("2027-02-28", "10:00", "09:00"))).isEmpty();
        assertThat(Samples.time(event("2027-02-28", "09:00", "10:00").put("timeZone", "Mars/Olympus")))
                .isEmpty();
    }

    private static Timed read(String date, String start, String end) {
        return (Timed) Samples.time(event(date, start, end)).orElseThrow();
    }

    private static ObjectNode event(String date, String start, String end) {
        return Samples.event(Samples.JSON
                .createObjectNode()
                .put("date", date)
                .put("startTime", start)
                .put("endTime", end)
                .put("timeZone", "America/Chicago"));
    }

    private static ObjectNode content(EventTime time, ZoneId zone) {
        ObjectNode content = Samples.JSON.createObjectNode();
        TimeMapping.write(time, zone, content);
        return content;
    }
}
