package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.DrawnCalendar.drawn;
import static io.calrelay.gateway.netsuite.DrawnCalendar.occurrences;
import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.ports.NetSuiteGateway.Probe;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import io.calrelay.sandbox.world.Fault;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real SuiteApp makes of accounts that treat series and time zones otherwise, and what the probe says of them. */
class AccountsContractTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource({
        "supported, honoured", "supported, ignored",
        "ignored, honoured", "ignored, ignored",
        "rejected, honoured", "rejected, ignored"
    })
    void probe_findsOutHowTheAccountIsAndLeavesNothing(String series, String zone) throws IOException {
        try (SimulatedNetSuite netSuite = account(series, zone)) {
            RestletGateway gateway = netSuite.gateway();
            for (int run = 0; run < 2; run++) {
                Probe probe = gateway.probe().whenDone().orElseThrow();
                assertThat(probe.nativeRuns()).isEqualTo(series.equals("supported"));
                assertThat(probe.storedZone())
                        .isEqualTo(zone.equals("honoured") ? Optional.empty() : Optional.of(CHICAGO));
                assertThat(probe.found()).contains(words(series));
                assertThat(probe.found().endsWith("The event is kept in America/Chicago, whatever zone is set."))
                        .isEqualTo(zone.equals("ignored"));
            }
            assertThat(traces(gateway)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "supported, honoured", "supported, ignored",
        "ignored, honoured", "ignored, ignored",
        "rejected, honoured", "rejected, ignored"
    })
    void series_isKeptDroppedOrRefusedAsTheAccountIs(String series, String zone) throws IOException {
        try (SimulatedNetSuite netSuite = account(series, zone)) {
            ZoneId kept = zone.equals("honoured") ? KOLKATA : CHICAGO;
            MeetingFields weekly =
                    SeriesSamples.series(timed("2027-01-14T09:00", "2027-01-14T10:30", kept), "FREQ=WEEKLY;BYDAY=TH");
            List<Write> writes = List.of(create(0, weekly, kept));
            Reply<Observation> reply =
                    netSuite.gateway().write(writes, List.of()).get(0);
            if (series.equals("rejected")) {
                assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.Refused.class,
                                refused -> assertThat(refused.why()).isEqualTo(Refusal.INVALID));
                return;
            }
            MeetingFields read = ((Present) reply.whenDone().orElseThrow()).fields();
            assertThat(read.time()).isEqualTo(weekly.time());
            assertThat(read.recurrence())
                    .isEqualTo(series.equals("supported") ? weekly.recurrence() : Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"ignored, honoured", "rejected, ignored"})
    void wholeDaysAndHours_areKeptWhateverBecomesOfSeries(String series, String zone) throws IOException {
        try (SimulatedNetSuite netSuite = account(series, zone)) {
            AllDay day = new AllDay(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 14));
            MeetingFields whole = Samples.fields("Holiday").withTime(day);
            MeetingFields hour =
                    Samples.fields("Budget").withTime(timed("2027-01-14T09:00", "2027-01-14T10:30", KOLKATA));
            List<Write> writes = List.of(create(0, whole, KOLKATA), create(1, hour, KOLKATA));
            List<Reply<Observation>> replies = netSuite.gateway().write(writes, List.of());
            assertThat(replies)
                    .extracting(reply -> ((Present) reply.whenDone().orElseThrow())
                            .fields()
                            .time()
                            .getClass()
                            .getSimpleName())
                    .containsExactly("AllDay", "Timed");
        }
    }

    @Test
    void seriesThatAPersonMakes_isReadWhereScriptsMayMakeNone() throws IOException {
        try (SimulatedNetSuite netSuite = account("rejected", "ignored")) {
            EventId event = onScreen(
                    netSuite,
                    "\"startdate\":\"2027-01-18\",\"frequency\":\"WEEK\",\"recurrencedowmask\":\"FTFFFFF\","
                            + "\"noenddate\":true");
            netSuite.screen("DELETE", "/events/" + event + "/occurrences/2027-01-25", "");
            MeetingFields read = read(netSuite.gateway(), event).fields();
            assertThat(read.recurrence()).isPresent();
            assertThat(read.exceptions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "readable"})
    void dayTakenOutOfASeries_isSeenWhetherScriptsCanReadItOrNot(String exclusionField) throws IOException {
        try (SimulatedNetSuite netSuite = new SimulatedNetSuite("{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":"
                + "\"America/Chicago\",\"exclusionField\":\"" + exclusionField + "\"}")) {
            EventId event = onScreen(
                    netSuite,
                    "\"startdate\":\"2027-01-18\",\"frequency\":\"WEEK\",\"recurrencedowmask\":\"FTFFFFF\","
                            + "\"noenddate\":true");
            netSuite.screen("DELETE", "/events/" + event + "/occurrences/2027-01-25", "");
            MeetingFields read = read(netSuite.gateway(), event).fields();
            assertThat(read.exceptions()).hasSize(1);
        }
    }

    /** A sandbox without this switch passes short months over; what is read is what is drawn either way. */
    @ParameterizedTest
    @CsvSource({"skipped, MONTH, 2027-01-31", "clamped, MONTH, 2027-01-31", "clamped, MONTH, 2027-01-30"})
    void seriesOnADayThatMonthsLack_isReadAsTheAccountDrawsIt(String shortMonths, String frequency, String start)
            throws IOException {
        try (SimulatedNetSuite netSuite = new SimulatedNetSuite("{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":"
                + "\"America/Chicago\",\"shortMonths\":\"" + shortMonths + "\"}")) {
            EventId event = onScreen(
                    netSuite, "\"startdate\":\"" + start + "\",\"frequency\":\"" + frequency + "\",\"noenddate\":true");
            MeetingFields read = read(netSuite.gateway(), event).fields();
            assertThat(read.exceptions()).isEmpty();
            assertThat(occurrences(read)).isEqualTo(drawn(netSuite, event));
        }
    }

    @Test
    void probesAtTheSameTime_doNotMeetAndLeaveNothing() throws Exception {
        try (SimulatedNetSuite netSuite = account("supported", "honoured")) {
            RestletGateway gateway = netSuite.gateway();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Reply<Probe>>> probes = new ArrayList<>();
                for (int run = 0; run < 4; run++) {
                    probes.add(threads.submit(gateway::probe));
                }
                for (Future<Reply<Probe>> probe : probes) {
                    assertThat(probe.get().whenDone().orElseThrow().nativeRuns())
                            .isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(traces(gateway)).isEmpty();
        }
    }

    @Test
    void probeWhoseAnswerIsLostOrThatCannotBeMade_leavesNothing() throws IOException {
        try (SimulatedNetSuite netSuite = account("supported", "honoured")) {
            RestletGateway gateway = netSuite.gateway();
            for (Fault fault : List.of(Fault.DROP_RESPONSE, Fault.UNITS_EXHAUSTED, Fault.CONCURRENCY)) {
                netSuite.fault(fault);
                assertThat(gateway.probe()).as(fault.name()).isInstanceOf(Reply.Later.class);
            }
            assertThat(traces(gateway)).isEmpty();
            assertThat(gateway.probe().whenDone().orElseThrow().nativeRuns()).isTrue();
        }
    }

    @Test
    void customersMandatoryField_doesNotStandInTheProbesWay() throws IOException {
        try (SimulatedNetSuite netSuite = new SimulatedNetSuite("{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":"
                + "\"America/Chicago\",\"mandatory\":{\"custevent_region\":\"text\"}}")) {
            assertThat(netSuite.gateway().probe().whenDone().orElseThrow().nativeRuns())
                    .isTrue();
        }
    }

    private static SimulatedNetSuite account(String series, String zone) throws IOException {
        return new SimulatedNetSuite(
                "{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":\"America/Chicago\",\"nativeRecurrence\":\"%s\",\"timezoneField\":\"%s\"}"
                        .formatted(series, zone));
    }

    private static String words(String series) {
        return switch (series) {
            case "supported" -> "Every kind of series that is written is kept.";
            case "ignored" -> "daily series are dropped (It reads back as an event that takes place once.)";
            default -> "daily series are rejected (SSS_INVALID_API_USAGE: ";
        };
    }

    private static EventId onScreen(SimulatedNetSuite netSuite, String members) {
        String body = "{\"title\":\"By hand\",\"starttime\":\"09:00\",\"endtime\":\"10:00\"," + members + "}";
        return new EventId(netSuite.screen("POST", "/events", body).path("id").asText());
    }

    private static Present read(RestletGateway gateway, EventId event) {
        List<Observation> events = gateway.changes(List.of(), List.of(event))
                .whenDone()
                .orElseThrow()
                .events();
        assertThat(events).hasSize(1);
        return (Present) events.get(0);
    }

    private static Write create(int piece, MeetingFields fields, ZoneId zone) {
        return new Write.Create(Samples.MEETING, piece, fields, 11, zone);
    }

    /** Whatever is left: events and outbox rows. */
    private static List<Object> traces(RestletGateway gateway) {
        List<Object> traces = new ArrayList<>(gateway.inventory().whenDone().orElseThrow());
        traces.addAll(
                gateway.changes(List.of(), List.of()).whenDone().orElseThrow().rows());
        return traces;
    }
}
