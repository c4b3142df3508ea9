package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import io.calrelay.model.Observation.Present;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.NetSuiteGateway.Account;
import io.calrelay.ports.NetSuiteGateway.Changes;
import io.calrelay.ports.NetSuiteGateway.Employee;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import io.calrelay.sandbox.world.Fault;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of {@link NetSuiteGateway}'s reads, kept by the real SuiteApp in the simulated NetSuite. */
class ReadContractTest extends SuiteAppContract {
    @Test
    void account_hasItsZoneAndEmployees() {
        Account account = done(gateway.account(
                List.of(new EmailAddress(SimulatedNetSuite.ALICE), new EmailAddress("nobody@northwind.example"))));
        assertThat(account.account()).isEqualTo(SimulatedNetSuite.ACCOUNT);
        assertThat(account.companyTimeZone()).isEqualTo(CHICAGO);
        assertThat(account.employees())
                .containsExactly(new Employee(new EmailAddress(SimulatedNetSuite.ALICE), 11, "Alice Ash"));
    }

    @Test
    void personsChanges_areRowsUntilAcknowledged() {
        EventId event = new EventId(
                netSuite.screen("POST", "/events", onScreen()).path("id").asText());
        Changes first = done(gateway.changes(List.of(), List.of()));
        assertThat(first.rows()).extracting(OutboxRow::event).containsOnly(event);
        assertThat(first.rows()).noneMatch(OutboxRow::deleted);
        assertThat(first.events()).singleElement().isInstanceOfSatisfying(Present.class, present -> {
            assertThat(present.fields().title()).isEqualTo("By hand");
            assertThat(present.fields()
                            .time()
                            .isSameTimeAs(
                                    timed("2027-01-14T09:00", "2027-01-14T10:00", ZoneId.of("America/Los_Angeles"))))
                    .isTrue();
            assertThat(present.marker()).isEmpty();
        });
        List<Long> rows = first.rows().stream().map(OutboxRow::row).toList();
        assertThat(done(gateway.changes(List.of(), List.of())).rows()).isEqualTo(first.rows());
        assertThat(done(gateway.changes(rows, List.of())).rows()).isEmpty();
    }

    @Test
    void personsDeletion_isARowAndATombstone() {
        Present present = create(meeting(), budget());
        netSuite.screen("DELETE", "/events/" + present.event(), "");
        Changes changes = done(gateway.changes(List.of(), List.of()));
        assertThat(changes.rows()).singleElement().satisfies(row -> {
            assertThat(row.event()).isEqualTo(present.event());
            assertThat(row.deleted()).isTrue();
        });
        assertThat(changes.events()).singleElement().isInstanceOf(Observation.Gone.class);
    }

    @Test
    void cancelledEvent_isNotCarried() {
        assertThat(look(onScreen("\"status\":\"CANCELLED\"")))
                .isInstanceOfSatisfying(
                        NotCarried.class,
                        notCarried -> assertThat(notCarried.why()).isEqualTo("it is cancelled"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"alldayevent\":true",
                "\"timedevent\":false,\"starttime\":null,\"endtime\":null",
                "\"alldayevent\":true,\"timedevent\":false"
            })
    void eventWithoutATime_isAWholeDay(String members) {
        LocalDate day = LocalDate.of(2027, 1, 14);
        assertThat(look(onScreen(members)))
                .isInstanceOfSatisfying(
                        Present.class,
                        present -> assertThat(present.fields().time()).isEqualTo(new EventTime.AllDay(day, day)));
    }

    @Test
    void inventory_listsWhatExistsAndNothingElse() {
        Present kept = create(meeting(), budget());
        Present removed = create(meeting(), budget());
        done(write(new Write.Delete(removed.event(), removed.version())));
        assertThat(done(gateway.inventory()))
                .extracting(NetSuiteGateway.Listed::event)
                .contains(kept.event())
                .doesNotContain(removed.event());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCURRENCY", "THROTTLE", "ERROR500", "UNAVAILABLE", "UNITS_EXHAUSTED"})
    void trouble_isLaterForReadsAndWrites(Fault fault) {
        Present present = create(meeting(), budget());
        netSuite.fault(fault);
        assertThat(gateway.changes(List.of(), List.of(present.event()))).isInstanceOf(Reply.Later.class);
        netSuite.fault(fault);
        assertThat(write(new Write.Delete(present.event(), present.version()))).isInstanceOf(Reply.Later.class);
        assertThat(look(present.event())).isInstanceOf(Present.class);
    }

    /** The other positions of the switches where NetSuite's behaviour is not known (netsuite.md 1.7, 2.2). */
    @Test
    void accountThatIgnoresZonesAndHidesPrivateEvents_isToldAsItIs() throws IOException {
        try (SimulatedNetSuite other = new SimulatedNetSuite("{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":"
                + "\"America/Chicago\",\"timezoneField\":\"ignored\",\"privateAccess\":\"ownerOnly\"}")) {
            RestletGateway there = other.gateway();
            Write elsewhere = new Write.Create(meeting(), 0, budget(), 11, ZoneId.of("Asia/Kolkata"));
            Present kept =
                    (Present) done(there.write(List.of(elsewhere), List.of()).get(0));
            assertThat(kept.fields().time()).isEqualTo(timed("2027-01-14T20:30", "2027-01-14T22:00", CHICAGO));
            String hidden = onScreen().replace("}", ",\"accesslevel\":\"PRIVATE\"}");
            EventId event = new EventId(
                    other.screen("POST", "/events", hidden).path("id").asText());
            Changes changes = done(there.changes(List.of(), List.of(event)));
            assertThat(changes.events())
                    .filteredOn(observation -> observation.event().equals(event))
                    .singleElement()
                    .isInstanceOf(Observation.NotVisible.class);
        }
    }

    @Test
    void wrongSecret_isNotPermitted() {
        var tba = netSuite.tba();
        RestletGateway stranger = netSuite.gateway(new TbaCredentials(
                SimulatedNetSuite.ACCOUNT, tba.consumerKey(), "wrong", tba.tokenId(), tba.tokenSecret()));
        assertThat(stranger.changes(List.of(), List.of()))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "NetSuite answered 401 INVALID_LOGIN_ATTEMPT"));
    }
}
