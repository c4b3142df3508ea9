package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.FINGERPRINT;
import static io.calrelay.gateway.netsuite.Samples.MEETING;
import static io.calrelay.gateway.netsuite.Samples.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a batch of writes says to the SuiteApp, and what its results mean. */
class WriteCallTest extends ScriptedSuiteApp {
    @Test
    void writes_areOneCallWithOneRevisionEach() {
        netSuite.thenBody(
                results("{\"outcome\":\"postponed\"},{\"outcome\":\"postponed\"},{\"outcome\":\"postponed\"}"));
        gateway.write(List.of(create("Budget"), update(Field.TITLE), new Write.Delete(EVENT, VERSION)), List.of(7L));
        assertThat(netSuite.requests()).singleElement().satisfies(request -> {
            assertThat(request.restlet()).isEqualTo("write");
            assertThat(request.body().path("acknowledge")).hasToString("[7]");
            assertThat(request.body().at("/operations/0/key").asText())
                    .isEqualTo("calrelay:0123456789abcdefghijklmnop:2");
            assertThat(request.body().at("/operations/0/content"))
                    .hasToString("{\"organizer\":11,\"date\":\"2027-01-14\",\"startTime\":\"09:00\","
                            + "\"endTime\":\"10:30\",\"timeZone\":\"America/Chicago\",\"recurrence\":null,"
                            + "\"title\":\"Budget\",\"location\":\"Room 4\",\"message\":\"Bring the figures.\","
                            + "\"accessLevel\":\"PUBLIC\",\"attendees\":[],\"belongsTo\":\"\",\"host\":\"\"}");
            assertThat(request.body().at("/operations/1/content"))
                    .hasToString("{\"title\":\"Changed\",\"belongsTo\":\"\",\"host\":\"\"}");
            assertThat(request.body().at("/operations/1/expectedFingerprint").asText())
                    .isEqualTo(FINGERPRINT);
            assertThat(Set.copyOf(request.body().path("operations").findValuesAsText("revision")))
                    .hasSize(3);
        });
    }

    @Test
    void eachOutcome_isItsOwnReply() {
        String event = Samples.example("changes-response/accepted/a-row-and-its-event")
                .path("events")
                .get(0)
                .toString();
        netSuite.thenBody(results("{\"outcome\":\"done\",\"event\":" + event + "},{\"outcome\":\"exists\",\"event\":"
                + event
                + "},{\"outcome\":\"done\"},{\"outcome\":\"stale\",\"event\":" + event + "},{\"outcome\":\"gone\"},"
                + "{\"outcome\":\"not-visible\"},{\"outcome\":\"refused\",\"error\":{\"code\":\"EVENT_REFUSED\","
                + "\"message\":\"USER_ERROR: Please enter value(s) for: Region\"}},{\"outcome\":\"postponed\"},"
                + "{\"outcome\":\"done\"},{\"outcome\":\"done\"}"));
        Write delete = new Write.Delete(EVENT, VERSION);
        List<Write> writes = List.of(
                create("A"),
                create("B"),
                delete,
                update(Field.TITLE),
                delete,
                delete,
                create("C"),
                create("D"),
                update(Field.TIME),
                create("E"));
        assertThat(gateway.write(writes, List.of()))
                .containsExactly(
                        new Reply.Done<>(budget()),
                        new Reply.Done<>(budget()),
                        new Reply.Done<>(new Observation.Gone(EVENT, AT)),
                        new Reply.Stale<>(),
                        new Reply.Gone<>(),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "the role may not read it"),
                        new Reply.Refused<>(
                                Refusal.INVALID, "EVENT_REFUSED: USER_ERROR: Please enter value(s) for: Region"),
                        new Reply.Later<>(Optional.of(Duration.ZERO), "the script's governance units were used up"),
                        new Reply.Done<>(new Observation.NotVisible(EVENT, AT)),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "it was created, but may not be read"));
    }

    @Test
    void saveThatTheRoleMayNotDo_isNotTheContentsFault() {
        String forbidden = "{\"outcome\":\"refused\",\"error\":{\"code\":\"EVENT_NOT_VISIBLE\",\"message\":\"No.\"}}";
        netSuite.thenBody(results(forbidden + "," + forbidden));
        assertThat(gateway.write(List.of(create("A"), update(Field.TITLE)), List.of()))
                .containsExactly(
                        new Reply.Refused<>(Refusal.NOT_PERMITTED, "EVENT_NOT_VISIBLE: No."),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "EVENT_NOT_VISIBLE: No."));
    }

    @Test
    void callThatFails_isTheAnswerToEveryWrite() {
        netSuite.thenError(503, "");
        Reply<Observation> later = new Reply.Later<>(Optional.empty(), "NetSuite answered 503");
        assertThat(gateway.write(List.of(create("A"), create("B")), List.of())).containsExactly(later, later);
    }

    @Test
    void writeThatNoRecordCanHold_isRefusedWithoutAskingAndKeepsItsPlace() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"}"));
        MeetingFields late = fields("Late").take(List.of(Field.TIME), at("2027-01-14T23:00", "2027-01-15T01:00"));
        List<Write> writes = List.of(
                new Write.Create(MEETING, 0, late, 11, CHICAGO),
                new Write.Delete(EVENT, VERSION),
                new Write.Update(EVENT, VERSION, late, Set.of(Field.TIME), CHICAGO));
        Reply<Observation> crosses = new Reply.Refused<>(Refusal.INVALID, "crosses midnight in America/Chicago");
        assertThat(gateway.write(writes, List.of())).containsExactly(crosses, new Reply.Gone<>(), crosses);
        assertThat(netSuite.requests().get(0).body().path("operations")).hasSize(1);
    }

    @Test
    void updateThatLeavesTheTimeAlone_doesNotCareWhetherItFits() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"}"));
        MeetingFields late = fields("Late").take(List.of(Field.TIME), at("2027-01-14T23:00", "2027-01-15T01:00"));
        Write write = new Write.Update(EVENT, VERSION, late, Set.of(Field.TITLE), CHICAGO);
        assertThat(gateway.write(List.of(write), List.of())).containsExactly(new Reply.Gone<>());
    }

    @Test
    void seriesWhoseTimeOrRuleIsWritten_isWrittenWithBoth() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"},{\"outcome\":\"gone\"},{\"outcome\":\"gone\"}"));
        MeetingFields weekly =
                SeriesSamples.series(at("2027-01-14T09:00", "2027-01-14T10:30").time(), "FREQ=WEEKLY;BYDAY=TH");
        MeetingFields once = weekly.withRecurrence(Optional.empty());
        gateway.write(
                List.of(update(weekly, Field.TIME), update(weekly, Field.RECURRENCE), update(once, Field.RECURRENCE)),
                List.of());
        JsonNode operations = netSuite.requests().get(0).body().path("operations");
        assertThat(operations.at("/0/content")).isEqualTo(operations.at("/1/content"));
        assertThat(operations.at("/0/content"))
                .hasToString("{\"date\":\"2027-01-14\",\"startTime\":\"09:00\",\"endTime\":\"10:30\","
                        + "\"timeZone\":\"America/Chicago\",\"recurrence\":{\"frequency\":\"WEEK\",\"period\":1,"
                        + "\"dayOfWeekMask\":\"FFFFTFF\",\"dayOfWeek\":null,\"dayOfWeekInMonth\":null,"
                        + "\"seriesStart\":\"2027-01-14\",\"endBy\":null},\"belongsTo\":\"\",\"host\":\"\"}");
        assertThat(operations.at("/2/content"))
                .hasToString("{\"date\":\"2027-01-14\",\"startTime\":\"09:00\",\"endTime\":\"10:30\","
                        + "\"timeZone\":\"America/Chicago\",\"recurrence\":null,\"belongsTo\":\"\",\"host\":\"\"}");
    }

    @Test
    void timeOfASingleEvent_saysNothingOfRecurrence() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"}"));
        gateway.write(List.of(update(Field.TIME)), List.of());
        assertThat(netSuite.requests().get(0).body().at("/operations/0/content").has("recurrence"))
                .isFalse();
    }

    @Test
    void whatARecordBelongsTo_canBeAllThatIsWritten() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"}"));
        Write write = new Write.Update(
                EVENT,
                VERSION,
                fields("Changed"),
                Set.of(),
                CHICAGO,
                "Monthly on\nthe 31st, 4 of 12",
                "Ceo,\nceo@outside.example");
        gateway.write(List.of(write), List.of());
        assertThat(netSuite.requests().get(0).body().at("/operations/0/content"))
                .hasToString("{\"belongsTo\":\"Monthly on the 31st, 4 of 12\",\"host\":\"Ceo, ceo@outside.example\"}");
    }

    private static Write update(MeetingFields fields, Field changed) {
        return new Write.Update(EVENT, VERSION, fields, Set.of(changed), CHICAGO);
    }

    @Test
    void nothingToWrite_stillAcknowledges() {
        netSuite.thenExample("changes-response/accepted/nothing-new");
        assertThat(gateway.write(List.of(), List.of(7L))).isEmpty();
        assertThat(netSuite.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"acknowledge\":[7],\"look\":[],\"limit\":0}");
    }

    @Test
    void moreThan50Writes_areTheCallersMistake() {
        List<Write> many = Collections.nCopies(51, new Write.Delete(EVENT, VERSION));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.write(many, List.of()));
    }

    @Test
    void resultsThatDoNotMatchTheWrites_areThrown() {
        netSuite.thenBody(results("{\"outcome\":\"gone\"}"));
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> gateway.write(List.of(create("A"), create("B")), List.of()))
                .satisfies(thrown -> assertThat(thrown.path()).isEqualTo("/results"));
    }
}
