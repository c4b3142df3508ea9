package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.DAVE;
import static io.calrelay.whole.Places.at;
import static io.calrelay.whole.Places.require;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.whole.Agenda.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Series, whole days and meetings past midnight, as people in different zones make, edit and see them. */
class SeriesStoriesTest {
    private static final String ANGELES = "America/Los_Angeles";
    private static final String GOOGLE = "/google/calendar/v3/calendars/primary/events";

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Agenda year;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
        year = new Agenda(sandbox, "2027-01-01", "2027-11-01");
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void outlookSeries_withAMovedAndACancelledOccurrence_isTheSameInNetSuite() {
        String id = outlook(ALICE, "Weekly in Outlook", "2027-02-01T09:00:00", "2027-02-01T10:00:00", ANGELES, """
                {"pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["monday", "wednesday"], "firstDayOfWeek": "sunday"},
                 "range": {"type": "endDate", "startDate": "2027-02-01", "endDate": "2027-06-30"}}
                """);
        sandbox.settle();
        List<Entry> plain = year.outlook(ALICE, "Weekly in Outlook");
        assertThat(plain).hasSizeGreaterThan(40);
        assertThat(year.netsuite(ALICE, "Weekly in Outlook")).isEqualTo(plain);
        assertThat(year.records(ALICE, "Weekly in Outlook"))
                .as("one native run")
                .hasSize(1);

        List<String> instances = instances(ALICE, id);
        outlookPatch(ALICE, instances.get(3), times("2027-02-10T15:00:00", "2027-02-10T16:30:00", ANGELES));
        require(204, sandbox.call("DELETE", "/graph/v1.0/me/events/" + instances.get(5), ALICE, ""));
        sandbox.settle();
        List<Entry> edited = year.outlook(ALICE, "Weekly in Outlook");
        assertThat(edited).hasSize(plain.size() - 1);
        assertThat(edited.get(3).start()).isEqualTo(at("2027-02-10T15:00:00", ANGELES));
        assertThat(year.netsuite(ALICE, "Weekly in Outlook")).isEqualTo(edited);

        ObjectNode renamed = RunningSandbox.JSON.createObjectNode().put("subject", "Weekly, renamed");
        outlookPatch(ALICE, id, renamed);
        sandbox.settle();
        assertThat(year.netsuite(ALICE, "Weekly in Outlook")).isEmpty();
        assertThat(starts(year.netsuite(ALICE, "Weekly, renamed"))).isEqualTo(starts(edited));

        require(204, sandbox.call("DELETE", "/graph/v1.0/me/events/" + id, ALICE, ""));
        sandbox.settle();
        assertThat(year.netsuite(ALICE, "Weekly, renamed")).isEmpty();
    }

    @Test
    void googleSeries_withExcludedAddedAndEditedDates_isTheSameInNetSuite() {
        String id = google(
                BOB,
                "In Google",
                "2027-01-11T16:00:00",
                "2027-01-11T16:45:00",
                "Europe/Berlin",
                "RRULE:FREQ=MONTHLY;BYDAY=2MO,-1FR;COUNT=12",
                "EXDATE;TZID=Europe/Berlin:20270208T160000",
                "RDATE;TZID=Europe/Berlin:20270220T160000");
        sandbox.settle();
        List<Entry> made = year.google(BOB, "In Google");
        assertThat(made).hasSize(12);
        assertThat(year.netsuite(BOB, "In Google")).isEqualTo(made);

        JsonNode instances =
                require(200, sandbox.get(GOOGLE + "/" + id + "/instances", BOB)).path("items");
        ObjectNode moved = googleTimes("2027-03-09T11:00:00", "2027-03-09T12:00:00", "Europe/Berlin");
        require(
                200,
                sandbox.call("PATCH", GOOGLE + "/" + instances.get(4).path("id").asText(), BOB, moved.toString()));
        require(
                204,
                sandbox.call(
                        "DELETE", GOOGLE + "/" + instances.get(6).path("id").asText(), BOB, ""));
        sandbox.settle();
        List<Entry> edited = year.google(BOB, "In Google");
        assertThat(edited).hasSize(11).isNotEqualTo(made);
        assertThat(year.netsuite(BOB, "In Google")).isEqualTo(edited);
    }

    /** Seed 002: "Thursday" is a Friday in India, so that NetSuite's own recurrence cannot say it. */
    @Test
    void lastThursdayAtFourInCalifornia_isRightSeenFromIndia() {
        google(
                DAVE,
                "Last Thursday",
                "2027-01-28T16:00:00",
                "2027-01-28T17:00:00",
                ANGELES,
                "RRULE:FREQ=MONTHLY;BYDAY=-1TH");
        sandbox.settle();
        assertThat(year.google(DAVE, "Last Thursday")).hasSize(10);
        assertThat(year.netsuite(DAVE, "Last Thursday")).isEqualTo(year.google(DAVE, "Last Thursday"));
    }

    /** Seed 002: it keeps its weekday, but 14:30 becomes 15:30 while California is on winter time. */
    @Test
    void thirdMondayAtTwoInCalifornia_isInRunsSeenFromIndia() {
        google(
                DAVE,
                "Third Monday",
                "2027-01-18T02:00:00",
                "2027-01-18T03:00:00",
                ANGELES,
                "RRULE:FREQ=MONTHLY;BYDAY=3MO;UNTIL=20271031T000000Z");
        sandbox.settle();
        assertThat(year.google(DAVE, "Third Monday")).hasSize(10);
        assertThat(year.netsuite(DAVE, "Third Monday")).isEqualTo(year.google(DAVE, "Third Monday"));
        assertThat(year.records(DAVE, "Third Monday")).hasSize(2);
    }

    /** Seed 002: "will not sync". */
    @Test
    void monthlyOnThe29th30th31stAndTheLastDay() {
        for (String day : List.of("29", "30", "31", "-1")) {
            String first = day.equals("-1") ? "31" : day;
            String title = "Monthly on " + day;
            google(
                    BOB,
                    title,
                    "2027-01-" + first + "T09:00:00",
                    "2027-01-" + first + "T09:30:00",
                    "Europe/Berlin",
                    "RRULE:FREQ=MONTHLY;BYMONTHDAY=" + day);
            sandbox.settle();
            assertThat(year.google(BOB, title)).isNotEmpty();
            assertThat(year.netsuite(BOB, title)).isEqualTo(year.google(BOB, title));
        }
        outlook(CAROL, "Outlook on the 31st", "2027-01-31T09:00:00", "2027-01-31T10:00:00", "America/Chicago", """
                {"pattern": {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31},
                 "range": {"type": "noEnd", "startDate": "2027-01-31"}}
                """);
        sandbox.settle();
        assertThat(year.outlook(CAROL, "Outlook on the 31st")).hasSize(10);
        assertThat(year.netsuite(CAROL, "Outlook on the 31st")).isEqualTo(year.outlook(CAROL, "Outlook on the 31st"));
    }

    /** Seed 002: three days, in slices that end at midnight and never before they start. */
    @Test
    void threeDayEvent_isInDaySlices_andEverybodySeesTheSameInstants() {
        String id = google(DAVE, "Fair", "2027-03-01T08:00:00", "2027-03-03T08:00:00", ANGELES);
        sandbox.settle();
        List<Entry> pieces = year.netsuitePieces(DAVE, "Fair");
        assertThat(pieces).hasSize(3).allMatch(piece -> piece.start().isBefore(piece.end()));
        assertThat(pieces.get(0).end()).isEqualTo(at("2027-03-02T00:00:00", "Asia/Kolkata"));
        assertThat(year.netsuite(DAVE, "Fair")).isEqualTo(year.google(DAVE, "Fair"));

        List<String> records = year.records(DAVE, "Fair");
        screenPatch(DAVE, records.get(0), RunningSandbox.JSON.createObjectNode().put("starttime", "22:00"));
        sandbox.settle();
        assertThat(year.google(DAVE, "Fair").get(0).start()).isEqualTo(at("2027-03-01T22:00:00", "Asia/Kolkata"));
        assertThat(year.google(DAVE, "Fair").get(0).end()).isEqualTo(at("2027-03-03T08:00:00", ANGELES));

        screenPatch(DAVE, records.get(1), RunningSandbox.JSON.createObjectNode().put("title", "Trade fair"));
        sandbox.settle();
        assertThat(year.google(DAVE, "Trade fair")).hasSize(1);
        assertThat(year.netsuitePieces(DAVE, "Trade fair")).hasSize(3);

        sandbox.call("DELETE", "/netsuite/ui/events/" + records.get(1), DAVE, "");
        sandbox.settle();
        assertThat(year.google(DAVE, "Trade fair")).isEmpty();
        assertThat(year.netsuitePieces(DAVE, "Trade fair")).isEmpty();
        assertThat(require(200, sandbox.get(GOOGLE + "/" + id, DAVE))
                        .path("status")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void allDayEvents_stayOnTheirDateAndStayAllDay() {
        ObjectNode day = RunningSandbox.JSON.createObjectNode().put("summary", "Holiday");
        day.putObject("start").put("date", "2027-04-05");
        day.putObject("end").put("date", "2027-04-06");
        String id = require(200, sandbox.call("POST", GOOGLE, DAVE, day.toString()))
                .path("id")
                .asText();
        sandbox.settle();
        assertThat(year.netsuite(DAVE, "Holiday")).isEqualTo(year.google(DAVE, "Holiday"));
        assertThat(year.netsuite(DAVE, "Holiday")).singleElement().matches(Entry::allDay);

        String record = year.records(DAVE, "Holiday").get(0);
        screenPatch(DAVE, record, RunningSandbox.JSON.createObjectNode().put("title", "Bank holiday"));
        sandbox.settle();
        JsonNode event = require(200, sandbox.get(GOOGLE + "/" + id, DAVE));
        assertThat(event.path("summary").asText()).isEqualTo("Bank holiday");
        assertThat(event.at("/start/date").asText()).isEqualTo("2027-04-05");

        ObjectNode made =
                RunningSandbox.JSON.createObjectNode().put("title", "Off site").put("startdate", "2027-04-07");
        made.put("alldayevent", true);
        require(201, sandbox.call("POST", "/netsuite/ui/events", ALICE, made.toString()));
        sandbox.settle();
        assertThat(year.outlook(ALICE, "Off site"))
                .containsExactly(new Entry(
                        "Off site", at("2027-04-07T00:00:00", "UTC"), at("2027-04-08T00:00:00", "UTC"), true));
    }

    @Test
    void severalWholeDays_areTheSameDaysInNetSuite() {
        ObjectNode days = RunningSandbox.JSON
                .createObjectNode()
                .put("subject", "Conference")
                .put("isAllDay", true);
        days.setAll(times("2027-05-10T00:00:00", "2027-05-13T00:00:00", ANGELES));
        require(201, sandbox.call("POST", "/graph/v1.0/me/events", ALICE, days.toString()));
        sandbox.settle();
        assertThat(year.netsuitePieces(ALICE, "Conference"))
                .extracting(Entry::start)
                .containsExactly(
                        at("2027-05-10T00:00:00", "UTC"),
                        at("2027-05-11T00:00:00", "UTC"),
                        at("2027-05-12T00:00:00", "UTC"));
    }

    @Test
    void seriesMadeInNetSuite_areRealSeriesInOutlookAndGoogle() {
        for (String person : List.of(ALICE, BOB)) {
            String title = "From NetSuite for " + person;
            ObjectNode series = screenEvent(title, "2027-02-02", "11:00", "12:00");
            series.put("frequency", "WEEK")
                    .put("period", 2)
                    .put("recurrencedowmask", "FFTFTFF")
                    .put("endbydate", "2027-05-31");
            String id = require(201, sandbox.call("POST", "/netsuite/ui/events", person, series.toString()))
                    .path("id")
                    .asText();
            sandbox.settle();
            List<Entry> made = year.netsuite(person, title);
            assertThat(made).hasSizeGreaterThan(15);
            assertThat(calendar(person, title)).isEqualTo(made);
            assertThat(masters(person, title)).as("series in the calendar").isEqualTo(1);

            ObjectNode moved = RunningSandbox.JSON
                    .createObjectNode()
                    .put("starttime", "15:00")
                    .put("endtime", "16:00");
            require(
                    200,
                    sandbox.call(
                            "PATCH",
                            "/netsuite/ui/events/" + id + "/occurrences/2027-02-16",
                            person,
                            moved.toString()));
            sandbox.call("DELETE", "/netsuite/ui/events/" + id + "/occurrences/2027-03-02", person, "");
            sandbox.settle();
            List<Entry> edited = year.netsuite(person, title);
            assertThat(edited).hasSize(made.size() - 1).isNotEqualTo(made);
            assertThat(calendar(person, title)).isEqualTo(edited);
            assertThat(masters(person, title)).as("series in the calendar").isEqualTo(1);
        }
    }

    @Test
    void occurrenceEditedOrDeletedInNetSuite_isThatOccurrenceInTheCalendar() {
        String title = "On the 30th";
        google(
                BOB,
                title,
                "2027-01-30T10:00:00",
                "2027-01-30T11:00:00",
                "Europe/Berlin",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=30");
        sandbox.settle();
        List<String> records = year.records(BOB, title);
        assertThat(require(200, sandbox.get("/netsuite/ui/events/" + records.get(1), BOB))
                        .path("custevent_calrelay_belongs")
                        .asText())
                .contains("Monthly on the 30th")
                .contains("Google");

        screenPatch(
                BOB,
                records.get(1),
                RunningSandbox.JSON.createObjectNode().put("starttime", "17:00").put("endtime", "18:00"));
        sandbox.call("DELETE", "/netsuite/ui/events/" + records.get(2), BOB, "");
        sandbox.settle();
        List<Entry> google = year.google(BOB, title);
        assertThat(google)
                .contains(new Entry(
                        title,
                        at("2027-03-30T17:00:00", "Europe/Berlin"),
                        at("2027-03-30T18:00:00", "Europe/Berlin"),
                        false));
        assertThat(google).noneMatch(entry -> entry.start().equals(at("2027-04-30T10:00:00", "Europe/Berlin")));
        assertThat(year.netsuite(BOB, title)).isEqualTo(google);
        assertThat(masters(BOB, title)).isEqualTo(1);
    }

    @Test
    void aNativeSeriesEditedInNetSuite_movesTheWholeSeries() {
        String title = "Every weekday";
        outlook(CAROL, title, "2027-06-01T09:00:00", "2027-06-01T09:15:00", "America/Chicago", """
                {"pattern": {"type": "weekly", "interval": 1, "firstDayOfWeek": "sunday",
                             "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"]},
                 "range": {"type": "endDate", "startDate": "2027-06-01", "endDate": "2027-07-30"}}
                """);
        sandbox.settle();
        String record = year.records(CAROL, title).get(0);
        screenPatch(
                CAROL,
                record,
                RunningSandbox.JSON
                        .createObjectNode()
                        .put("endbydate", "2027-07-09")
                        .put("starttime", "08:30")
                        .put("endtime", "08:45"));
        sandbox.settle();
        List<Entry> netsuite = year.netsuite(CAROL, title);
        assertThat(netsuite.get(netsuite.size() - 1).start()).isEqualTo(at("2027-07-09T08:30:00", "America/Chicago"));
        assertThat(year.outlook(CAROL, title)).isEqualTo(netsuite);
        assertThat(masters(CAROL, title)).as("no second series").isEqualTo(1);
    }

    @Test
    void anotherCompanyTimeZone_movesNothing() {
        google(
                DAVE,
                "Steady",
                "2027-02-01T18:00:00",
                "2027-02-01T19:00:00",
                "Asia/Kolkata",
                "RRULE:FREQ=WEEKLY;COUNT=10");
        sandbox.settle();
        require(204, sandbox.call("POST", "/sandbox/company", "", "{\"companyTimeZone\": \"Europe/London\"}"));
        sandbox.settle();
        assertThat(year.netsuite(DAVE, "Steady"))
                .isEqualTo(year.google(DAVE, "Steady"))
                .hasSize(10);
    }

    private static List<Instant> starts(List<Entry> entries) {
        return entries.stream().map(Entry::start).toList();
    }

    private static List<Entry> calendar(String person, String title) {
        return person.equals(BOB) || person.equals(DAVE) ? year.google(person, title) : year.outlook(person, title);
    }

    private static long masters(String person, String title) {
        boolean google = person.equals(BOB) || person.equals(DAVE);
        String path = google ? GOOGLE + "?maxResults=2500" : "/graph/v1.0/me/events?$top=999";
        JsonNode list = require(200, sandbox.get(path, person));
        String name = google ? "summary" : "subject";
        long count = 0;
        for (JsonNode event : google ? list.path("items") : list.path("value")) {
            boolean part = event.has("recurringEventId");
            count += event.path(name).asText().equals(title) && !part ? 1 : 0;
        }
        return count;
    }

    private static String outlook(
            String person, String title, String start, String end, String zone, String recurrence) {
        ObjectNode event = times(start, end, zone).put("subject", title);
        try {
            event.set("recurrence", RunningSandbox.JSON.readTree(recurrence));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return require(201, sandbox.call("POST", "/graph/v1.0/me/events", person, event.toString()))
                .path("id")
                .asText();
    }

    private static List<String> instances(String person, String id) {
        String path = "/graph/v1.0/me/events/" + id
                + "/instances?$top=200&startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-11-01T00:00:00Z";
        return require(200, sandbox.get(path, person)).path("value").findValuesAsText("id");
    }

    private static void outlookPatch(String person, String id, ObjectNode change) {
        require(200, sandbox.call("PATCH", "/graph/v1.0/me/events/" + id, person, change.toString()));
    }

    private static String google(
            String person, String title, String start, String end, String zone, String... recurrence) {
        ObjectNode event = googleTimes(start, end, zone).put("summary", title);
        for (String line : recurrence) {
            event.withArray("recurrence").add(line);
        }
        return require(200, sandbox.call("POST", GOOGLE, person, event.toString()))
                .path("id")
                .asText();
    }

    private static ObjectNode times(String start, String end, String zone) {
        ObjectNode event = RunningSandbox.JSON.createObjectNode();
        event.putObject("start").put("dateTime", start).put("timeZone", zone);
        event.putObject("end").put("dateTime", end).put("timeZone", zone);
        return event;
    }

    private static ObjectNode googleTimes(String start, String end, String zone) {
        return times(start, end, zone);
    }

    private static ObjectNode screenEvent(String title, String date, String start, String end) {
        ObjectNode event =
                RunningSandbox.JSON.createObjectNode().put("title", title).put("startdate", date);
        return event.put("starttime", start).put("endtime", end).put("timedevent", true);
    }

    private static void screenPatch(String person, String id, ObjectNode change) {
        require(200, sandbox.call("PATCH", "/netsuite/ui/events/" + id, person, change.toString()));
    }
}
