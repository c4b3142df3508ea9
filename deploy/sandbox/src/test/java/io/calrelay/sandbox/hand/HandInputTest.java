package io.calrelay.sandbox.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong input is refused with 400, a code, and a message that begins with the member that is wrong. */
class HandInputTest {
    private static final HandTown TOWN = new HandTown();

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/settled?within=soon||within",
                "GET|/settled?within=-1||within",
                "GET|/settled?within=NaN||within",
                "GET|/trace?since=yesterday||since",
                "POST|/clock|{}|advance",
                "POST|/clock|{'advance': 'P'}|advance",
                "POST|/clock|{'advance': '-PT1H'}|advance",
                "POST|/clock|{'advance': 'P900Y'}|advance",
                "POST|/clock|{'advance': 3}|advance",
                "POST|/clock|{'advance': 'PT1H', 'by': 1}|by",
                "POST|/clock|[]|the body",
                "POST|/clock|{|the body",
                "POST|/faults|{}|service",
                "POST|/faults|{'service': 'teams', 'fault': 'throttle'}|service",
                "POST|/faults|{'service': 'graph'}|fault",
                "POST|/faults|{'service': 'graph', 'fault': 'boredom'}|fault",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'rate': 1.5}|rate",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'rate': 'all'}|rate",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'count': 0}|count",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'count': 1.5}|count",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'retryAfterSeconds': -2}|retryAfterSeconds",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'callers': 'nobody'}|callers",
                "POST|/faults|{'service': 'graph', 'fault': 'throttle', 'counts': 3}|counts",
                "POST|/people|{}|email",
                "POST|/people|{'email': 'zed', 'employeeId': 99}|email",
                "POST|/people|{'email': 'ALICE@northwind.example', 'employeeId': 99}|email",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 11}|employeeId",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 101}|employeeId",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 99, 'timeZone': 'Mars'}|timeZone",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 99, 'calendar': 'lotus'}|calendar",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 99, 'licensed': 'yes'}|licensed",
                "POST|/people|{'email': 'zed@northwind.example', 'employeeId': 99, 'direction': 'up'}|direction",
                "POST|/records|{}|type",
                "POST|/records|{'type': 'invoice'}|type",
                "POST|/records|{'type': 'customer', 'id': 101}|id",
                "POST|/records|{'type': 'contact', 'id': 101}|id",
                "POST|/records|{'type': 'contact', 'email': 'dana'}|email",
                "POST|/records|{'type': 'contact', 'company': 4711}|company",
                "POST|/records|{'type': 'opportunity', 'entity': 11}|entity",
                "POST|/records|{'type': 'supportcase', 'owner': 101}|owner",
                "POST|/records|{'type': 'group', 'members': [11, 4711]}|members[1]",
                "POST|/records|{'type': 'customer', 'colour': 'red'}|colour",
                "POST|/company|{}|companyTimeZone",
                "POST|/company|{'companyTimeZone': '+02:00'}|companyTimeZone",
                "POST|/company|{'companyTimeZone': 'Europe/London', 'name': 'x'}|name",
                "POST|/netsuite/quiet|{}|id",
                "POST|/netsuite/quiet|{'id': 1001}|fields",
                "POST|/netsuite/quiet|{'id': 4711, 'fields': {}}|That record does not exist",
                "POST|/suitescript|{}|scriptType",
                "POST|/suitescript|{'scriptType': 'ClientScript', 'source': 'x'}|scriptType",
                "POST|/suitescript|{'scriptType': 'Restlet'}|source",
                "POST|/suitescript|{'scriptType': 'Restlet', 'source': 'define([], () => ({}))'}|source",
                "POST|/suitescript|{'scriptType': 'Restlet', 'source': 'x', 'as': 'nobody@northwind.example'}|as",
                "POST|/signals|{}|service",
                "POST|/signals|{'service': 'relay', 'ratePerSecond': 1, 'seconds': 1}|service",
                "POST|/signals|{'service': 'graph', 'ratePerSecond': 0, 'seconds': 1}|ratePerSecond",
                "POST|/signals|{'service': 'graph', 'ratePerSecond': 10}|seconds",
                "POST|/signals|{'service': 'graph', 'ratePerSecond': 5000, 'seconds': 120}|seconds",
                "POST|/signals|{'service': 'graph', 'ratePerSecond': 1, 'seconds': 1}|the relay has no subscription",
                "POST|/relays/relay-9/kill||there is no relay node relay-9",
                "POST|/invitations|{}|from",
                "POST|/invitations|{'from': {'email': 'olga'}, 'to': ['a@b.c'], 'event': {}}|from.email",
                "POST|/invitations|{'from': {'email': 'alice@northwind.example'}, 'to': ['a@b.c'], 'event': {}}|from.email",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'event': {}}|to",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c', 'x'], 'event': {}}|to[1]",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c']}|event",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'end': '2026-12-01'}}|event.start",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01', 'end': '2026-12-01'}}|event.end",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01', 'end': '2026-12-01T09:00:00'}}|event.end",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '9 am', 'end': '2026-12-01'}}|event.start",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01T09:00:00', 'end': '2026-12-01T10:00:00'}}|event.timeZone",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01', 'end': '2026-12-02', 'visibility': 'secret'}}|event.visibility",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01', 'end': '2026-12-02', 'recurrence': ['FREQ=DAILY']}}|event.recurrence",
                "POST|/invitations|{'from': {'email': 'o@o.o'}, 'to': ['a@b.c'], 'event': {'start': '2026-12-01', 'end': '2026-12-02', 'colour': 'red'}}|event.colour",
                "GET|/invitations/nothing||no invitation has the UID nothing",
                "DELETE|/invitations/nothing||no invitation has the UID nothing",
            })
    void wrongInput_isRefusedByName(String method, String path, String body, String named) {
        HandTown.Answer answer = TOWN.hand(method, path, body == null ? "" : body);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(400);
        assertThat(answer.text("/message")).startsWith(named);
        assertThat(answer.text("/code")).matches("[A-Z_]+");
    }

    @Test
    void relayThatDoesNotRun_cannotTakeAnybodyIn() {
        HandTown.Answer answer = TOWN.hand("POST", "/people", "{'email': 'zed@northwind.example', 'employeeId': 99}");
        assertThat(answer.text("/code")).isEqualTo("NO_RELAY_RUNS");
        assertThat(TOWN.town.world().people().byEmail("zed@northwind.example")).isEmpty();
    }

    @Test
    void databaseThatWasNeverStarted_isNoWrongInput() {
        HandTown.Answer answer = TOWN.hand("POST", "/faults", "{'service': 'relay', 'fault': 'disk-full'}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("NOT_POSSIBLE_NOW");
    }
}
