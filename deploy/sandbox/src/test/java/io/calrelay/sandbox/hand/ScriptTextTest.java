package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Script text that is run as a deployed script of its type would run. */
class ScriptTextTest {
    private static final HandTown TOWN = new HandTown();

    @AfterAll
    static void close() {
        TOWN.close();
    }

    private static JsonNode run(String type, String source, String body, String as) {
        ObjectNode call =
                HandTown.JSON.createObjectNode().put("scriptType", type).put("source", source);
        if (!body.isEmpty()) {
            call.set("body", HandTown.json(body));
        }
        if (!as.isEmpty()) {
            call.put("as", as);
        }
        return TOWN.send("POST", "/sandbox/suitescript", "", call.toString())
                .ok()
                .body();
    }

    @Test
    void restlet_answersItsBodyAndSaysWhatItCost() {
        JsonNode ran = run(
                "Restlet",
                "define(['N/record'], (record) => ({ post: (body) => {"
                        + " record.load({ type: record.Type.CUSTOMER, id: body.id }); return { seen: body.id }; } }));",
                "{'id': 101}",
                "");
        assertThat(ran.path("result")).isEqualTo(HandTown.json("{'seen': 101}"));
        assertThat(ran.path("unitsUsed").asInt()).isEqualTo(5);
        assertThat(ran.has("error")).isFalse();
    }

    @Test
    void thrownError_isTheAnswer() {
        JsonNode ran = run(
                "Restlet",
                "define(['N/error'], (error) => ({ post: () => {"
                        + " throw error.create({ name: 'NO_WAY', message: 'not today' }); } }));",
                "",
                "");
        assertThat(ran.at("/error/code").asText()).isEqualTo("NO_WAY");
        assertThat(ran.at("/error/message").asText()).isEqualTo("not today");
        assertThat(ran.has("result")).isFalse();
    }

    @Test
    void textThatIsNoScript_isAnErrorOfTheScript() {
        assertThat(run("Restlet", "define([], () => { post: (", "", "")
                        .at("/error/code")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void budget_isThatOfTheType() {
        String greedy = "define(['N/search'], (search) => ({ %s: () => { for (let i = 0; i < 120; i += 1) {"
                + " search.create({ type: 'customer' }).run().getRange({ start: 0, end: 1 }); } return 'done'; } }));";
        assertThat(run("UserEventScript", greedy.formatted("afterSubmit"), "", "")
                        .at("/error/code")
                        .asText())
                .isEqualTo("SSS_USAGE_LIMIT_EXCEEDED");
        JsonNode restlet = run("Restlet", greedy.formatted("post"), "", "");
        assertThat(restlet.path("result").asText()).isEqualTo("done");
        assertThat(restlet.path("unitsUsed").asInt()).isEqualTo(1_200);
    }

    @Test
    void person_lendsTheirRightsAndName() {
        String who = "define(['N/runtime'], (runtime) => ({ post: () => runtime.getCurrentUser().email }));";
        assertThat(run("Restlet", who, "", ALICE).path("result").asText()).isEqualTo(ALICE);
        assertThat(run("restlet", who, "", "").path("result").asText()).contains("calrelay.integration");
    }

    @Test
    void scheduledScript_getsItsContext() {
        JsonNode ran = run(
                "ScheduledScript",
                "define([], () => ({ execute: (context) => [context.type, context.InvocationType.ON_DEMAND, context.n] }));",
                "{'n': 3}",
                "");
        assertThat(ran.path("result").toString()).isEqualTo("[\"ON_DEMAND\",\"ON_DEMAND\",3]");
    }

    @Test
    void suitelet_writesItsPage() {
        JsonNode ran = run(
                "Suitelet",
                "define([], () => ({ onRequest: ({ request, response }) => response.write(request.method + ' ' + request.parameters.a) }));",
                "{'a': 1}",
                ALICE);
        assertThat(ran.path("result").toString()).contains("POST 1");
    }

    @Test
    void mapReduce_runsAllItsStages() {
        JsonNode ran = run(
                "MapReduceScript",
                "define([], () => ({ getInputData: () => [1, 2, 3],"
                        + " map: (context) => context.write({ key: Number(context.value) % 2, value: context.value }),"
                        + " reduce: (context) => context.write({ key: context.key, value: context.values.length }) }));",
                "",
                "");
        assertThat(ran.at("/result/output").toString())
                .isEqualTo("[{\"key\":\"0\",\"value\":\"1\"},{\"key\":\"1\",\"value\":\"2\"}]");
        assertThat(ran.at("/result/errors")).isEmpty();
    }

    @Test
    void writesOfAScript_fireNoUserEventWhenItIsOne() {
        String write =
                "define(['N/record'], (record) => ({ %s: () => { const event = record.create({ type: 'calendarevent' });"
                        + " event.setValue({ fieldId: 'title', value: 'Written' }); return event.save(); } }));";
        TOWN.hand("DELETE", "/calls", "").ok();
        run("UserEventScript", write.formatted("afterSubmit"), "", ALICE);
        assertThat(TOWN.hand("GET", "/calls", "").body()).isEmpty();
        run("Restlet", write.formatted("post"), "", ALICE);
        assertThat(TOWN.hand("GET", "/calls", "").body().findValuesAsText("method"))
                .containsExactly("SAVE");
    }
}
