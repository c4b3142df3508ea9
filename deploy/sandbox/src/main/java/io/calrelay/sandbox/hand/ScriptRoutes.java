package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.netsuite.SupportScripts;
import io.calrelay.sandbox.netsuite.script.Outcome;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.world.People;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Collectors;

/** Script text that is run as a deployed script of its type would run. */
final class ScriptRoutes {
    private final Town town;

    ScriptRoutes(Town town) {
        this.town = town;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/sandbox/suitescript", Guarded.by(this::run));
    }

    private void run(Context ctx) {
        Entry body = Guarded.body(ctx, "scriptType", "source", "body", "as");
        SupportScripts.Ran ran = run(body);
        ObjectNode answer = HandJson.JSON.createObjectNode();
        Outcome.Failure error = ran.error();
        if (error == null) {
            answer.set("result", ran.result());
        } else {
            answer.putObject("error").put("code", error.code()).put("message", error.message());
        }
        Guarded.answer(ctx, answer.put("unitsUsed", ran.unitsUsed()));
    }

    private SupportScripts.Ran run(Entry body) {
        ScriptType type = type(body);
        String source = body.text("source");
        Optional<People.Person> as = person(body);
        try {
            return town.netsuite().run(type, source, body.node("body"), as);
        } catch (IllegalArgumentException noFunction) {
            throw body.wrong("source", String.valueOf(noFunction.getMessage()));
        }
    }

    private static ScriptType type(Entry body) {
        return ScriptType.tagged(body.text("scriptType"))
                .filter(SupportScripts.types()::contains)
                .orElseThrow(() -> body.wrong(
                        "scriptType",
                        SupportScripts.types().stream()
                                .map(ScriptType::tag)
                                .collect(Collectors.joining(", ", "is none of ", ""))));
    }

    private Optional<People.Person> person(Entry body) {
        if (!body.has("as")) {
            return Optional.empty();
        }
        String email = body.email("as");
        return Optional.of(town.world()
                .people()
                .byEmail(email)
                .orElseThrow(() -> body.wrong("as", "is nobody of this world: " + email)));
    }
}
