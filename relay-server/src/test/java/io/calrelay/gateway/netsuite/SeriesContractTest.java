package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.DrawnCalendar.occurrences;
import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series and whole days, through the real SuiteApp, in a NetSuite that takes what a script sets. */
class SeriesContractTest extends SuiteAppContract {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final String MONDAYS = "\"frequency\":\"WEEK\",\"period\":\"1\",\"recurrencedowmask\":\"FTFFFFF\","
            + "\"startdate\":\"2027-01-18\",\"endbydate\":\"2027-06-28\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'frequency':'DAY','period':'2','endbydate':'2027-02-28'     | FREQ=DAILY;INTERVAL=2;UNTIL=20270301T075959Z",
                "'frequency':'WEEK','period':'1','recurrencedowmask':'FTTTTTF','noenddate':true"
                        + " | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "'frequency':'WEEK','period':'3','recurrencedowmask':'TFFFTFF','noenddate':true"
                        + " | FREQ=WEEKLY;INTERVAL=3;BYDAY=TH,SU;WKST=SU",
                "'frequency':'MONTH','period':'1','noenddate':true            | FREQ=MONTHLY;BYMONTHDAY=14",
                "'frequency':'MONTH','period':'1','startdate':'2027-01-31','noenddate':true | FREQ=MONTHLY;BYMONTHDAY=31",
                "'frequency':'MONTH','period':'2','recurrencedow':'5','recurrencedowim':'5','noenddate':true"
                        + " | FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH",
                "'frequency':'YEAR','period':'1','noenddate':true             | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14",
                "'frequency':'YEAR','period':'1','recurrencedow':'2','recurrencedowim':'1','noenddate':true"
                        + " | FREQ=YEARLY;BYMONTH=1;BYDAY=1MO"
            })
    void seriesThatAPersonMakes_isReadAsNetSuiteDrawsIt(String members, String rule) {
        Present present = (Present) look(onScreen(members.replace('\'', '"')));
        assertThat(present.fields().recurrence()).contains(Recurrence.of(rule));
        assertThat(present.fields().exceptions()).isEmpty();
        assertThat(occurrences(present.fields())).isEqualTo(drawn(present.event()));
    }

    @Test
    void occurrenceThatAPersonDeletes_isCancelledAndChangesTheVersion() {
        EventId series = onScreen(MONDAYS);
        Present before = (Present) look(series);
        acknowledgeEverything();
        netSuite.screen("DELETE", "/events/" + series + "/occurrences/2027-03-15", "");
        Present after = (Present) look(series);
        assertThat(rows()).extracting(OutboxRow::event).containsExactly(series);
        assertThat(after.fields().exceptions())
                .isEqualTo(Map.of(new RecurrenceId.At(Instant.parse("2027-03-15T16:00:00Z")), new Cancelled()));
        assertThat(after.fields().differingFrom(before.fields())).containsExactly(Field.EXCEPTIONS);
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(write(new Write.Update(series, before.version(), budget(), Set.of(Field.TITLE), LOS_ANGELES)))
                .isEqualTo(new Reply.Stale<>());
    }

    @Test
    void occurrenceThatAPersonEdits_leavesTheSeriesAndIsAnEventOfItsOwn() {
        EventId series = onScreen(MONDAYS);
        acknowledgeEverything();
        EventId detached = new EventId(
                netSuite.screen("PATCH", "/events/" + series + "/occurrences/2027-02-01", "{\"title\":\"Moved\"}")
                        .path("id")
                        .asText());
        assertThat(rows()).extracting(OutboxRow::event).containsExactlyInAnyOrder(series, detached);
        assertThat(((Present) look(series)).fields().exceptions())
                .containsOnlyKeys(new RecurrenceId.At(Instant.parse("2027-02-01T17:00:00Z")));
        Present single = (Present) look(detached);
        assertThat(single.fields().title()).isEqualTo("Moved");
        assertThat(single.fields().recurrence()).isEmpty();
        assertThat(single.fields().time()).isEqualTo(timed("2027-02-01T09:00", "2027-02-01T10:00", LOS_ANGELES));
    }

    @Test
    void occurrencesOfASeriesOfOurs_areFoundAsAPersonLeavesThem() {
        Present ours = create(meeting(), series("2027-01-18", "FREQ=WEEKLY;UNTIL=20270628T235959Z;BYDAY=MO"));
        netSuite.screen("DELETE", "/events/" + ours.event() + "/occurrences/2027-06-28", "");
        netSuite.screen("PATCH", "/events/" + ours.event() + "/occurrences/2027-01-18", "{\"title\":\"Other\"}");
        assertThat(((Present) look(ours.event())).fields().exceptions().keySet())
                .extracting(RecurrenceId::wireName)
                .containsExactly("2027-01-18T15:00:00Z", "2027-06-28T14:00:00Z");
        assertThat(rows()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-14 | FREQ=DAILY",
                "2027-01-14 | FREQ=DAILY;INTERVAL=3;UNTIL=20270301T055959Z",
                "2027-01-14 | FREQ=WEEKLY;UNTIL=20270701T045959Z;BYDAY=MO,TH",
                "2027-01-14 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SU;WKST=SU",
                "2027-01-14 | FREQ=MONTHLY;BYMONTHDAY=14",
                "2027-01-28 | FREQ=MONTHLY;BYDAY=-1TH",
                "2027-01-14 | FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH",
                "2027-01-14 | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14",
                "2027-01-14 | FREQ=YEARLY;BYMONTH=1;BYDAY=2TH"
            })
    void seriesThatIsWritten_isReadAsItWasAndDrawnSo(String first, String rule) {
        MeetingFields fields = series(first, rule);
        Present present = create(meeting(), fields);
        assertThat(present.fields().differingFrom(fields)).containsOnly(Field.ATTENDEES);
        assertThat(drawn(present.event())).isNotEmpty().isEqualTo(occurrences(fields));
        assertThat(rows()).isEmpty();
    }

    @Test
    void changedTimeOrRule_isWrittenAsOneAndMakesNoRow() {
        Present weekly = create(meeting(), series("2027-01-18", "FREQ=WEEKLY;BYDAY=MO"));
        MeetingFields later = weekly.fields().withTime(timed("2027-01-25T15:00", "2027-01-25T16:00", CHICAGO));
        Present moved = update(weekly, later, Field.TIME);
        assertThat(drawn(moved.event())).isEqualTo(occurrences(later));
        MeetingFields monthly = moved.fields()
                .withTime(timed("2027-01-26T15:00", "2027-01-26T16:00", CHICAGO))
                .withRecurrence(Optional.of(Recurrence.of("FREQ=MONTHLY;BYDAY=-1TU")));
        Present reshaped = update(moved, monthly, Field.TIME, Field.RECURRENCE);
        assertThat(drawn(reshaped.event())).isEqualTo(occurrences(monthly));
        MeetingFields byDay =
                reshaped.fields().withRecurrence(Optional.of(Recurrence.of("FREQ=MONTHLY;BYMONTHDAY=26")));
        assertThat(drawn(update(reshaped, byDay, Field.RECURRENCE).event())).isEqualTo(occurrences(byDay));
        assertThat(rows()).isEmpty();
    }

    @Test
    void seriesBecomesASingleEventAndBack() {
        Present weekly = create(meeting(), series("2027-01-18", "FREQ=WEEKLY;BYDAY=MO"));
        Present single = update(weekly, weekly.fields().withRecurrence(Optional.empty()), Field.RECURRENCE);
        assertThat(single.fields().differingFrom(weekly.fields())).containsExactly(Field.RECURRENCE);
        assertThat(drawn(single.event())).hasSize(1);
        Present again = update(single, weekly.fields(), Field.RECURRENCE);
        assertThat(again.fields().differingFrom(weekly.fields())).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void otherChangesOfASeries_leaveItsDaysAlone() {
        EventId series = onScreen(MONDAYS);
        netSuite.screen("DELETE", "/events/" + series + "/occurrences/2027-03-15", "");
        Present before = (Present) look(series);
        Present after = update(before, budget(), Field.TITLE);
        assertThat(after.fields().differingFrom(before.fields())).containsExactly(Field.TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=WEEKLY;UNTIL=20270401;BYDAY=TH"})
    void seriesOfWholeDays_isReadAsItWasAndDrawnSo(String rule) {
        MeetingFields fields = SeriesSamples.series(day("2027-01-14"), rule);
        Present present = create(meeting(), fields);
        assertThat(present.fields().differingFrom(fields)).containsOnly(Field.ATTENDEES);
        assertThat(drawn(present.event())).isNotEmpty().isEqualTo(occurrences(fields));
        netSuite.screen("DELETE", "/events/" + present.event() + "/occurrences/2027-01-21", "");
        assertThat(((Present) look(present.event())).fields().exceptions())
                .isEqualTo(Map.of(new RecurrenceId.On(LocalDate.of(2027, 1, 21)), new Cancelled()));
    }

    @Test
    void wholeDay_isMovedAndBecomesAnHourAndAWholeDayAgain() {
        Present present = create(meeting(), fields("Holiday", day("2027-01-14")));
        assertThat(present.fields().time()).isEqualTo(day("2027-01-14"));
        Present moved = update(present, fields("", day("2027-02-01")), Field.TIME);
        assertThat(moved.fields().time()).isEqualTo(day("2027-02-01"));
        Present hour = update(moved, budget(), Field.TIME);
        assertThat(hour.fields().time()).isEqualTo(budget().time());
        assertThat(update(hour, fields("", day("2027-02-02")), Field.TIME)
                        .fields()
                        .time())
                .isEqualTo(day("2027-02-02"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatNoRecordCanHold_isRefusedWithCauseAndRemedy() {
        MeetingFields last = series("2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1");
        MeetingFields gap = series("2027-01-18", "FREQ=WEEKLY;BYDAY=MO")
                .withExceptions(Map.of(new RecurrenceId.At(Instant.parse("2027-01-25T15:00:00Z")), new Cancelled()));
        assertThat(write(newEvent(meeting(), last)))
                .isEqualTo(new Reply.Refused<>(
                        Refusal.INVALID,
                        "repeats as NetSuite cannot: FREQ=MONTHLY;BYMONTHDAY=-1; single events can show it"));
        assertThat(write(newEvent(meeting(), gap))).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void whatARecordBelongsTo_isShownOnItAndIsNoChange() {
        String words = "Monthly on the 31st, 4 of 12. Edit the whole in Outlook.";
        Present present = (Present) done(write(new Write.Create(meeting(), 3, budget(), 11, CHICAGO, words, "")));
        assertThat(belongsTo(present)).isEqualTo(words);
        Present after = (Present) done(write(new Write.Update(
                present.event(), present.version(), budget(), Set.of(), CHICAGO, "4 of 13 " + "x".repeat(400), "")));
        assertThat(after.version()).isEqualTo(present.version());
        assertThat(belongsTo(present)).startsWith("4 of 13 ").hasSize(300);
        assertThat(rows()).isEmpty();
    }

    private static String belongsTo(Present present) {
        return netSuite.screen("GET", "/events/" + present.event(), "")
                .path("custevent_calrelay_belongs")
                .asText();
    }

    private static MeetingFields series(String first, String rule) {
        return SeriesSamples.series(timed(first + "T09:00", first + "T10:30", CHICAGO), rule);
    }

    private static AllDay day(String day) {
        return new AllDay(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static Present update(Present present, MeetingFields fields, Field... changed) {
        ZoneId zone =
                present.fields().time() instanceof Timed timed ? timed.start().getZone() : CHICAGO;
        Reply<Observation> reply =
                write(new Write.Update(present.event(), present.version(), fields, Set.of(changed), zone));
        return (Present) done(reply);
    }

    private static List<EventTime> drawn(EventId event) {
        return DrawnCalendar.drawn(netSuite, event);
    }
}
