package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings on the records they belong to: found by rule, chosen by hand, seen by whoever may. */
class AssociationStoriesTest {
    private static final String ANGELES = "America/Los_Angeles";
    private static final String DANA = "dana@contoso.example";
    private static final String FELIX = "felix@fabrikam.example";

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Places places;

    @BeforeAll
    static void begin() throws IOException {
        ObjectNode company = RunningSandbox.smallCompany();
        company.withArray("records")
                .addAll(
                        List.of(
                                record(
                                        "{'type':'opportunity','id':302,'title':'Alices deal','entity':101,'owner':11,'status':'In Progress'}"),
                                record(
                                        "{'type':'opportunity','id':303,'title':'Lost deal','entity':101,'owner':11,'status':'Closed Lost'}"),
                                record("{'type':'supportcase','id':401,'title':'Broken','entity':101,'owner':11}"),
                                record("{'type':'lead','id':102,'name':'Fabrikam','email':'office@fabrikam.example'}"),
                                record(
                                        "{'type':'contact','id':202,'name':'Felix Gold','email':'felix@fabrikam.example','company':102}"),
                                record(
                                        "{'type':'contact','id':203,'name':'Gina Free','email':'gina@northwind.example','company':102}")));
        sandbox = RunningSandbox.of(company);
        places = new Places(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    private static JsonNode record(String text) {
        try {
            return RunningSandbox.JSON.readTree(text.replace('\'', '"'));
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void meetingWithAContact_standsOnContactCompanyOpportunityAndCase() {
        meets("Renewal", DANA);
        JsonNode event = event("Renewal");
        assertThat(event.path("company").asText()).isEqualTo("101");
        assertThat(event.path("contact").asText()).isEqualTo("201");
        assertThat(event.path("transaction").asText()).isEqualTo("302");
        assertThat(event.path("supportcase").asText()).isEqualTo("401");
        for (String record : List.of("customer/101", "contact/201", "opportunity/302", "supportcase/401")) {
            assertThat(titles(record)).as(record).contains("Renewal");
        }
        assertThat(titles("opportunity/303")).isEmpty();
        JsonNode row = row("customer/101", "Renewal");
        assertThat(row.path("custpage_when").asText()).isEqualTo("12/3/2026 9:00 am");
        assertThat(row.path("custpage_organizer").asText()).isEqualTo("Alice Ash");
        assertThat(row.path("custpage_attendees").asText()).contains("Alice Ash (accepted)", "Dana Fox");
    }

    @Test
    void attendeesThatChange_changeWhatTheMeetingBelongsTo() {
        String id = meets("Handed over", DANA);
        ObjectNode change = RunningSandbox.JSON.createObjectNode();
        change.withArray("attendees").addObject().putObject("emailAddress").put("address", FELIX);
        places.outlookEdits(ALICE, id, change);
        sandbox.settle();
        assertThat(titles("customer/101")).doesNotContain("Handed over");
        assertThat(titles("lead/102")).contains("Handed over");
        assertThat(event("Handed over").path("contact").asText()).isEqualTo("202");
    }

    @Test
    void choiceMadeByHand_outlivesEveryLaterRun() {
        String id = meets("Chosen", DANA);
        String event = event("Chosen").path("id").asText();
        JsonNode answer = require(
                200,
                sandbox.call(
                        "PUT",
                        "/netsuite/ui/events/" + event + "/associations",
                        ALICE,
                        "[{\"type\":\"lead\",\"id\":102},{\"type\":\"opportunity\",\"id\":301},{\"type\":\"opportunity\",\"id\":302}]"));
        assertThat(answer.path("associations").size()).isEqualTo(3);
        sandbox.settle();
        ObjectNode change = RunningSandbox.JSON.createObjectNode().put("subject", "Chosen, renamed");
        change.withArray("attendees").addObject().putObject("emailAddress").put("address", DANA);
        change.withArray("attendees").addObject().putObject("emailAddress").put("address", BOB);
        places.outlookEdits(ALICE, id, change);
        sandbox.settle();
        assertThat(titles("customer/101")).doesNotContain("Chosen, renamed");
        assertThat(titles("contact/201")).doesNotContain("Chosen, renamed");
        for (String record : List.of("lead/102", "opportunity/301", "opportunity/302")) {
            assertThat(titles(record)).as(record).containsOnlyOnce("Chosen, renamed");
        }
        assertThat(event("Chosen, renamed").path("company").asText()).isEqualTo("102");
    }

    @Test
    void companyChosenOnTheForm_staysAndIsOnTheRecord() {
        String id = places.screenCreates(ALICE, "By form", "2026-12-04", "09:00", "10:00", 201);
        sandbox.settle();
        assertThat(places.screen(ALICE, id).path("company").asText()).isEqualTo("101");
        places.screenEdits(ALICE, id, RunningSandbox.JSON.createObjectNode().put("company", 102));
        sandbox.settle();
        assertThat(places.screen(ALICE, id).path("company").asText()).isEqualTo("102");
        assertThat(titles("lead/102")).contains("By form");
        assertThat(titles("customer/101")).doesNotContain("By form");
        assertThat(titles("contact/201")).contains("By form");
    }

    @Test
    void privateMeeting_isOnNoRecordUntilItIsPublic() {
        String id = meets("Secret", DANA);
        places.outlookEdits(ALICE, id, RunningSandbox.JSON.createObjectNode().put("sensitivity", "private"));
        sandbox.settle();
        JsonNode event = event("Secret");
        for (String field : List.of("company", "contact", "transaction", "supportcase")) {
            assertThat(event.path(field).asText("")).as(field).isEmpty();
        }
        for (String record : List.of("customer/101", "contact/201", "opportunity/302")) {
            JsonNode page = require(200, sandbox.page("/netsuite/ui/records/" + record, BOB));
            assertThat(page.toString()).as(record).doesNotContain("Secret");
            assertThat(titles(record)).as(record).doesNotContain("Secret");
        }
        places.outlookEdits(ALICE, id, RunningSandbox.JSON.createObjectNode().put("sensitivity", "normal"));
        sandbox.settle();
        assertThat(titles("customer/101")).contains("Secret");
    }

    @Test
    void seriesAndMeetingsOfSeveralDays_areOneRow() {
        ObjectNode weekly = places.outlookTimes("2026-12-07T11:00:00", "2026-12-07T12:00:00", ANGELES);
        weekly.put("subject", "Every other Monday");
        weekly.set(
                "recurrence",
                record("{'pattern':{'type':'weekly','interval':2,'daysOfWeek':['monday']},"
                        + "'range':{'type':'numbered','startDate':'2026-12-07','numberOfOccurrences':5}}"));
        ObjectNode fair = places.outlookTimes("2026-12-09T15:00:00", "2026-12-11T11:00:00", ANGELES);
        fair.put("subject", "Fair");
        for (ObjectNode event : List.of(weekly, fair)) {
            event.withArray("attendees").addObject().putObject("emailAddress").put("address", DANA);
            require(201, sandbox.call("POST", "/graph/v1.0/me/events", ALICE, event.toString()));
        }
        sandbox.settle();
        assertThat(titles("contact/201")).containsOnlyOnce("Every other Monday").containsOnlyOnce("Fair");
    }

    @Test
    void recordsThatChange_changeWhatMeetingsBelongTo() {
        meets("Prospecting", FELIX);
        assertThat(event("Prospecting").path("transaction").asText("")).isEmpty();
        require(
                201,
                sandbox.call(
                        "POST",
                        "/sandbox/records",
                        "",
                        "{\"type\":\"opportunity\",\"id\":304,\"title\":\"New\",\"entity\":102,\"owner\":11}"));
        require(200, sandbox.call("POST", "/sandbox/clock", "", "{\"advance\":\"P1D\"}"));
        sandbox.await(() -> titles("opportunity/304").contains("Prospecting"));
        assertThat(event("Prospecting").path("transaction").asText()).isEqualTo("304");
    }

    @Test
    void colleaguesWithARecordOfTheirOwn_areNoGuests() {
        meets("Among us", "gina@northwind.example");
        assertThat(titles("lead/102")).doesNotContain("Among us");
        assertThat(titles("contact/203")).doesNotContain("Among us");
    }

    @Test
    void wishThatMakesNoSense_isRefusedWithItsReason() {
        meets("Wished", DANA);
        String path = "/netsuite/ui/events/" + event("Wished").path("id").asText() + "/associations";
        RunningSandbox.Answer answer = sandbox.call("PUT", path, ALICE, "[{\"type\":\"vendor\",\"id\":1}]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("cannot belong to a record of the type vendor");
        assertThat(titles("customer/101")).contains("Wished");
    }

    private static String meets(String title, String guest) {
        String id = places.outlookCreates(ALICE, title, "2026-12-03T09:00:00", "2026-12-03T10:00:00", ANGELES, guest);
        sandbox.settle();
        return id;
    }

    private static JsonNode event(String title) {
        return places.screen(
                ALICE, titled(title, places.netsuite(ALICE)).orElseThrow().id());
    }

    private static JsonNode rows(String record) {
        JsonNode page = require(200, sandbox.page("/netsuite/ui/records/" + record, ALICE));
        return page.at("/sublists/custpage_calrelay_meetings/rows");
    }

    private static JsonNode row(String record, String title) {
        return StreamSupport.stream(rows(record).spliterator(), false)
                .filter(row -> row.path("custpage_title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(String record) {
        return rows(record).findValuesAsText("custpage_title");
    }
}
