package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.SaveHooks;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the deployed user-event scripts around each save. They never run for writes made inside a user event. */
@Verified(on = "2026-11", source = "netsuite.md 3.4, Oracle help 1512409310")
public final class UserEvents implements SaveHooks {
    private final ScriptServices services;
    private final ScriptHost host;
    private final UserEventDeployments deployments;

    public UserEvents(ScriptServices services, ScriptHost host) {
        this.services = services;
        this.host = host;
        this.deployments = new UserEventDeployments(services.project());
    }

    /** A deployed script, with what it has cost during this save. */
    private static final class Metered {
        private final UserEventDeployments.Deployed script;
        private long units;
        private long nanos;

        private Metered(UserEventDeployments.Deployed script) {
            this.script = script;
        }
    }

    @Override
    public Around around(Session session, SaveKind kind, Draft draft) {
        UserEventDeployments.Occasion occasion =
                new UserEventDeployments.Occasion(draft.type(), draft.text("stage"), kind.wireName());
        return new Running(
                kind,
                draft,
                deployments.on(occasion, session).stream().map(Metered::new).toList());
    }

    private final class Running implements Around {
        private final SaveKind kind;
        private final Draft draft;
        private final List<Metered> scripts;

        private Running(SaveKind kind, Draft draft, List<Metered> scripts) {
            this.kind = kind;
            this.draft = draft;
            this.scripts = scripts;
        }

        @Override
        public void before(Draft unsaved) {
            Records records = services.records();
            for (Metered script : scripts) {
                Outcome outcome = run(script, "beforeSubmit", input(draft.look(), false));
                if (outcome.present()) {
                    RecordJson.apply(records.catalogue().type(draft.type()), draft, outcome.orThrow());
                }
            }
        }

        @Override
        public void after(@Nullable StoredRecord saved) {
            StoredRecord shown = saved == null ? draft.look() : saved;
            for (Metered script : scripts) {
                run(script, "afterSubmit", input(shown, true)).orThrow();
            }
        }

        private ObjectNode input(StoredRecord shown, boolean readOnly) {
            ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "userevent");
            input.put("type", kind.wireName()).put("readOnly", readOnly);
            RecordType type = services.records().catalogue().type(draft.type());
            input.set(
                    "newRecord",
                    kind == SaveKind.XEDIT
                            ? RecordJson.only(type, shown, draft.touched())
                            : RecordJson.of(type, shown));
            StoredRecord before = draft.before();
            if (before != null) {
                input.set("oldRecord", RecordJson.of(type, before));
            }
            return input;
        }

        private Outcome run(Metered metered, String function, ObjectNode input) {
            Meter meter = new Meter(ScriptType.USER_EVENT.units());
            UserEventDeployments.Deployed script = metered.script;
            long begun = System.nanoTime();
            Outcome outcome = host.run(new Invocation(script.target(), script.session(), meter), function, input);
            metered.nanos += System.nanoTime() - begun;
            metered.units += meter.used();
            return outcome;
        }

        @Override
        public void close() {
            for (Metered script : scripts) {
                CallLog.Key key = new CallLog.Key(
                        Service.NETSUITE, "SAVE", script.script.target().scriptId(), 200);
                services.world().calls().add(key, 0, script.units, script.nanos / 1e6);
            }
        }
    }
}
