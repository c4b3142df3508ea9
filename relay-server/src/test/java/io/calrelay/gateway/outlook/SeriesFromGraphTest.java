package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.at;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.contract.SeriesUnderTest.nineThursdays;
import static io.calrelay.contract.SeriesUnderTest.nth;
import static io.calrelay.contract.SeriesUnderTest.plain;
import static io.calrelay.contract.SeriesUnderTest.series;
import static io.calrelay.contract.SeriesUnderTest.shown;
import static io.calrelay.contract.SeriesUnderTest.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.Attendee;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.ports.CalendarGateway.Changes;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only Outlook has of series and whole days, read from the simulated Graph. */
class SeriesFromGraphTest {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand alice = outlook.hand();
    private final OutlookHand bob = outlook.hand(SimulatedOutlook.BOB);

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void seriesOnThe31st_takesTheLastDayOfShorterMonths() {
        EventId event = alice.created(weekdayless("absoluteMonthly", "2026-12-31", "W. Europe Standard Time")
                .set("recurrence", absolute(31, "2026-12-31")));

        MeetingFields read = seen(event).fields();

        assertThat(read.recurrence()).hasValue(Recurrence.of("FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-1"));
        assertThat(shown(read))
                .extracting(each -> each.when().substring(0, 10))
                .containsExactly("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31");
    }

    @Test
    void startThatFitsNoOccurrence_isNotOneAndNotCounted() {
        ObjectNode body = weekdayless("weekly", "2026-12-02", "Europe/Berlin");
        ObjectNode recurrence = body.putObject("recurrence");
        recurrence
                .putObject("pattern")
                .put("type", "weekly")
                .put("interval", 1)
                .putArray("daysOfWeek")
                .add("thursday");
        recurrence
                .putObject("range")
                .put("type", "numbered")
                .put("numberOfOccurrences", 3)
                .put("startDate", "2026-12-02");

        MeetingFields read = seen(alice.created(body)).fields();

        assertThat(start(read)).isEqualTo(LocalDateTime.parse("2026-12-03T09:00"));
        assertThat(shown(read)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time, Europe/Berlin",
        "Europe/Vienna, Europe/Vienna",
        "India Standard Time, Asia/Calcutta",
        "Central Standard Time (Mexico), America/Mexico_City"
    })
    void series_keepsTheClockOfTheZoneItWasMadeIn(String theirs, String ours) {
        MeetingFields read = seen(alice.created(
                        weekdayless("weekly", "2026-12-03", theirs).set("recurrence", absolute(3, "2026-12-03"))))
                .fields();

        assertThat(((EventTime.Timed) read.time()).start().getZone()).isEqualTo(ZoneId.of(ours));
        assertThat(start(read).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void occurrenceMovedOutOfTheWindow_isStillReadWithItsSeries() {
        MeetingFields fields = series("Europe/Berlin", "2026-11-02T09:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=3");
        EventId event = alice.personCreates(fields);
        Changes first = everything();
        EventTime early = SeriesUnderTest.later(-30, plain(0, fields).time());

        alice.personEditsOccurrence(event, nth(0, fields), at(early, plain(0, fields)), Set.of(Field.TIME));

        assertThat(since(first))
                .singleElement()
                .isInstanceOfSatisfying(
                        Observation.Present.class,
                        read -> assertThat(shown(read.fields()))
                                .hasSize(3)
                                .anySatisfy(each -> assertThat(each.when()).startsWith("2026-11-01T02:00")));
    }

    @Test
    void occurrenceThatTheOrganizerCancels_isCancelledInTheAttendeesCopy() {
        MeetingFields fields = inviting(nineThursdays());
        EventId organizers = bob.personCreates(fields);
        outlook.settle();
        EventId copy = only(everything()).event();

        bob.personDeletesOccurrence(organizers, nth(2, fields));
        outlook.settle();

        assertThat(seen(copy).fields().exceptions())
                .containsOnlyKeys(nth(2, fields))
                .containsValue(new OccurrenceChange.Cancelled());
        assertThat(seen(copy).byOwner()).isFalse();
    }

    @Test
    void seriesThatTheOrganizerCancels_isGoneFromTheAttendeesCalendar() {
        EventId organizers = bob.personCreates(inviting(nineThursdays()));
        outlook.settle();
        Changes before = everything();
        EventId copy = only(before).event();

        bob.personDeletes(organizers);
        outlook.settle();

        assertThat(since(before))
                .containsExactly(new Observation.Gone(copy, SimulatedOutlook.NOW, Observation.Gone.By.ORGANIZER));
    }

    @Test
    void invitationToASeries_hasTheUidAndTheOccurrencesOfTheOrganizers() {
        MeetingFields fields = inviting(nineThursdays());
        EventId organizers = bob.personCreates(fields);
        bob.personEditsOccurrence(organizers, nth(1, fields), titled("Guests", plain(1, fields)), Set.of(Field.TITLE));
        outlook.settle();

        Observation.Present copy = only(everything());

        Observation.Present original = (Observation.Present) done(gateway.look(SimulatedOutlook.BOB, organizers));
        assertThat(copy.uid()).isEqualTo(original.uid()).isPresent();
        assertThat(shown(copy.fields())).isEqualTo(shown(original.fields()));
    }

    @Test
    void oneOccurrenceThatSomebodyIsInvitedTo_isAMeetingOfItsOwn() {
        MeetingFields fields = nineThursdays().withAttendees(List.of());
        EventId organizers = bob.personCreates(fields);
        bob.personEditsOccurrence(organizers, nth(2, fields), inviting(plain(2, fields)), Set.of(Field.ATTENDEES));
        bob.personEditsOccurrence(organizers, nth(4, fields), inviting(plain(4, fields)), Set.of(Field.ATTENDEES));
        outlook.settle();

        List<Observation> alone = everything().events();

        Observation.Present original = (Observation.Present) done(gateway.look(SimulatedOutlook.BOB, organizers));
        assertThat(alone).hasSize(2).allSatisfy(each -> {
            Observation.Present copy = (Observation.Present) each;
            assertThat(copy.fields().isSeries()).isFalse();
            assertThat(copy.uid()).isPresent().isNotEqualTo(original.uid());
            assertThat(seen(copy.event())).isEqualTo(copy);
        });
        assertThat(alone).extracting(each -> ((Observation.Present) each).uid()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"UTC", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"})
    void wholeDay_staysOnItsDateWhateverZoneItWasMadeIn(String zone) {
        ObjectNode body =
                OutlookHand.body(aMeeting("Fair"), Set.of(Field.TITLE)).put("isAllDay", true);
        body.putObject("start").put("dateTime", "2026-12-03T00:00:00").put("timeZone", zone);
        body.putObject("end").put("dateTime", "2026-12-05T00:00:00").put("timeZone", zone);

        EventId event = alice.created(body);

        assertThat(seen(event).fields().time()).isEqualTo(SeriesUnderTest.allDay("2026-12-03", 2));
        assertThat(only(everything()).fields().time()).isEqualTo(SeriesUnderTest.allDay("2026-12-03", 2));
    }

    @Test
    void nightShift_endsByTheWallClockInTheNightOfAClockChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        EventTime night = new EventTime.Timed(
                LocalDateTime.parse("2027-03-20T22:00").atZone(berlin),
                LocalDateTime.parse("2027-03-21T06:00").atZone(berlin));
        MeetingFields fields = SeriesUnderTest.repeating(
                "FREQ=WEEKLY;BYDAY=SA;COUNT=3", aMeeting("Shift").withTime(night));

        MeetingFields read = seen(alice.personCreates(fields)).fields();

        assertThat(shown(read))
                .extracting(SeriesUnderTest.Shown::when)
                .containsExactly(
                        "2027-03-20T21:00:00Z to 2027-03-21T05:00:00Z",
                        "2027-03-27T21:00:00Z to 2027-03-28T04:00:00Z",
                        "2027-04-03T20:00:00Z to 2027-04-04T04:00:00Z");
    }

    private static MeetingFields inviting(MeetingFields fields) {
        return fields.withAttendees(List.of(new Attendee(
                Optional.of(SimulatedOutlook.ALICE.owner()),
                "Alice Ash",
                Attendee.Role.REQUIRED,
                Attendee.Response.NONE)));
    }

    private static ObjectNode weekdayless(String title, String day, String zone) {
        ObjectNode body = OutlookHand.body(aMeeting(title), Set.of(Field.TITLE));
        body.putObject("start").put("dateTime", day + "T09:00:00").put("timeZone", zone);
        body.putObject("end").put("dateTime", day + "T10:00:00").put("timeZone", zone);
        return body;
    }

    private static ObjectNode absolute(int dayOfMonth, String startDate) {
        ObjectNode recurrence = OutlookHand.body(aMeeting(""), Set.of());
        recurrence
                .putObject("pattern")
                .put("type", "absoluteMonthly")
                .put("interval", 1)
                .put("dayOfMonth", dayOfMonth);
        recurrence
                .putObject("range")
                .put("type", "numbered")
                .put("numberOfOccurrences", 4)
                .put("startDate", startDate);
        return recurrence;
    }

    private static LocalDateTime start(MeetingFields fields) {
        return ((EventTime.Timed) fields.time()).start().toLocalDateTime();
    }

    private Changes everything() {
        return done(gateway.changes(SimulatedOutlook.ALICE, Optional.empty(), CalendarUnderTest.WINDOW));
    }

    private List<Observation> since(Changes before) {
        return done(gateway.changes(SimulatedOutlook.ALICE, Optional.of(before.next()), CalendarUnderTest.WINDOW))
                .events();
    }

    private static Observation.Present only(Changes changes) {
        assertThat(changes.events()).hasSize(1);
        return (Observation.Present) changes.events().get(0);
    }

    private Observation.Present seen(EventId event) {
        return (Observation.Present) done(gateway.look(SimulatedOutlook.ALICE, event));
    }
}
