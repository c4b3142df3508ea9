package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Record pages with what scripts and child records add, and Suitelets. */
class PagesTest {
    private static final String ALICE = "Bearer person:alice@northwind.example";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static JsonNode page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.url(path)))
                .header("Authorization", ALICE)
                .header("Accept", "application/json")
                .build();
        return Account.json(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void recordPage_showsBeforeLoadSublistsAndChildRecords() throws IOException, InterruptedException {
        long id = account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Renewal','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00','company':101}")
                .json()
                .path("id")
                .asLong();
        JsonNode customer = page("/netsuite/ui/records/customer/101");
        assertThat(customer.at("/sublists/custpage_meetings/label").asText()).isEqualTo("Meetings");
        assertThat(customer.at("/sublists/custpage_meetings/rows/0/custpage_title")
                        .asText())
                .isEqualTo("Renewal");
        assertThat(customer.at("/fields/email").asText()).isEqualTo("office@contoso.example");
        JsonNode event = page("/netsuite/ui/records/calendarevent/" + id);
        assertThat(event.at("/sublists/recmachcustrecord_fixture_event/rows/0/custrecord_fixture_what")
                        .asText())
                .startsWith("create USERINTERFACE Renewal");
        assertThat(account.alice("GET", "/netsuite/ui/records/customer/101", "").text())
                .contains("<caption>Meetings</caption>");
    }

    @Test
    void suitelet_drawsItsFormAndTakesPosts() {
        String path = "/netsuite/ui/suitelets/customscript_fixture_suitelet";
        assertThat(account.alice("GET", path, "").text()).contains("Fixture &lt;page&gt;", "&lt;b&gt;plain");
        assertThat(account.send("POST", path, "who=world", "application/x-www-form-urlencoded", ALICE)
                        .text())
                .isEqualTo("hello world");
        assertThat(account.alice("GET", "/netsuite/ui/suitelets/customscript_none", "")
                        .status())
                .isEqualTo(400);
    }
}
