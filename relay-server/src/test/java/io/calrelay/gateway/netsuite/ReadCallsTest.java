package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.NetSuiteGateway.Changes;
import io.calrelay.ports.NetSuiteGateway.Employee;
import io.calrelay.ports.NetSuiteGateway.Listed;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What each read says to the SuiteApp, and what its answers mean. */
class ReadCallsTest extends ScriptedSuiteApp {
    @Test
    void changes_areRowsAndWhatTheyName() {
        netSuite.thenExample("changes-response/accepted/a-row-and-its-event");
        Changes changes = done(gateway.changes(List.of(3L), List.of(EVENT)));
        assertThat(changes.rows()).containsExactly(new OutboxRow(7, EVENT, false));
        assertThat(changes.more()).isFalse();
        assertThat(changes.events())
                .containsExactly(
                        budget(), new Observation.Gone(new EventId("4712"), Instant.ofEpochMilli(1767225600006L)));
        assertThat(netSuite.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"acknowledge\":[3],\"look\":[4711],\"limit\":200}");
    }

    @Test
    void eventsThatMayNotBeRead_areNotGone() {
        netSuite.thenExample("changes-response/accepted/not-visible-is-not-missing");
        assertThat(done(gateway.changes(List.of(), List.of())).events())
                .isNotEmpty()
                .allMatch(Observation.NotVisible.class::isInstance);
    }

    @Test
    void manyAcknowledgementsAndLooks_goInSeveralMessages() {
        List<Long> rows = LongStream.rangeClosed(1, 501).boxed().toList();
        List<EventId> looks = IntStream.rangeClosed(1, 201)
                .mapToObj(id -> new EventId(Integer.toString(id)))
                .toList();
        netSuite.thenBody(missing(1, 100)).thenBody(missing(101, 200)).thenBody(missing(201, 201));
        assertThat(done(gateway.changes(rows, looks)).events())
                .extracting(Observation::event)
                .isEqualTo(looks);
        List<JsonNode> bodies =
                netSuite.requests().stream().map(ScriptedNetSuite.Request::body).toList();
        assertThat(bodies).extracting(body -> body.path("limit").asInt()).containsExactly(0, 0, 200);
        assertThat(bodies).extracting(body -> body.path("acknowledge").size()).containsExactly(500, 1, 0);
        assertThat(bodies).extracting(body -> body.path("look").size()).containsExactly(100, 100, 1);
    }

    @Test
    void lookThatIsNotAnswered_makesItNoRead() {
        netSuite.thenExample("changes-response/accepted/nothing-new");
        assertThat(gateway.changes(List.of(), List.of(EVENT))).isInstanceOf(Reply.Later.class);
    }

    @Test
    void readThatFailsHalfway_isNoRead() {
        netSuite.thenExample("changes-response/accepted/a-row-and-its-event").thenError(503, "");
        List<Long> rows = LongStream.rangeClosed(1, 501).boxed().toList();
        assertThat(gateway.changes(rows, List.of())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void inventory_isEveryPage() {
        netSuite.thenBody(page("{\"id\":4,\"lastModified\":1000},{\"id\":9,\"lastModified\":2000}", true))
                .thenBody(page("{\"id\":12,\"lastModified\":3000}", false));
        assertThat(done(gateway.inventory()))
                .containsExactly(
                        new Listed(new EventId("4"), Instant.ofEpochSecond(1)),
                        new Listed(new EventId("9"), Instant.ofEpochSecond(2)),
                        new Listed(new EventId("12"), Instant.ofEpochSecond(3)));
        assertThat(netSuite.requests())
                .extracting(request -> request.body().path("after").asInt())
                .containsExactly(0, 9);
    }

    @Test
    void inventoryWithAPageThatFails_isNone() {
        netSuite.thenBody(page("{\"id\":4,\"lastModified\":1000}", true)).thenError(503, "");
        assertThat(gateway.inventory()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void inventoryThatDoesNotGetAnywhere_isThrown() {
        netSuite.thenBody(page("", true));
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(gateway::inventory);
        netSuite.thenBody(page("{\"id\":4,\"lastModified\":1}", true))
                .thenBody(page("{\"id\":4,\"lastModified\":1}", true));
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(gateway::inventory);
    }

    @Test
    void account_saysWhoAndWhereItIs() {
        netSuite.thenExample("account-response/accepted/one-employee");
        JsonNode said = Samples.example("account-response/accepted/one-employee");
        var account = done(gateway.account(List.of(new EmailAddress("alice@northwind.example"))));
        assertThat(account.account()).isEqualTo(said.path("account").asText());
        assertThat(account.companyTimeZone())
                .isEqualTo(ZoneId.of(said.path("companyTimeZone").asText()));
        assertThat(account.employees()).hasSize(1);
        assertThat(netSuite.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"employees\":[\"alice@northwind.example\"]}");
    }

    @Test
    void manyAddresses_areAskedForInPortions() {
        netSuite.thenExample("account-response/accepted/one-employee")
                .thenExample("account-response/accepted/one-employee");
        List<EmailAddress> addresses = IntStream.range(0, 201)
                .mapToObj(number -> new EmailAddress("person" + number + "@northwind.example"))
                .toList();
        List<Employee> found = done(gateway.account(addresses)).employees();
        assertThat(found).hasSize(2);
        assertThat(netSuite.requests())
                .extracting(request -> request.body().path("employees").size())
                .containsExactly(200, 1);
    }
}
