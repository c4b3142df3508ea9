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
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the deployed user-event scripts around each save. They never run for writes made inside a user event. */
@Verified(on = "2026-11", source = "netsuite.md 3.4, Oracle help 1512409310")
public final class UserEvents implements SaveHooks {
    private final ScriptServices services;
    private final ScriptHost host;

    public UserEvents(ScriptServices services, ScriptHost host) {
        this.services = services;
        this.host = host;
    }

    /** One deployed script, with what it has cost during this save. */
    private static final class Deployed {
        private final Invocation.Target target;
        private long units;
        private long nanos;

        private Deployed(ScriptObject script, Deployment deployment) {
            this.target = new Invocation.Target(ScriptType.USER_EVENT, script.id(), deployment.id(), script.file());
        }
    }

    @Override
    public Around around(Session session, SaveKind kind, Draft draft) {
        return new Running(session, kind, draft, deployed(session, kind, draft.type()));
    }

    private List<Deployed> deployed(Session session, SaveKind kind, String type) {
        List<Deployed> found = new ArrayList<>();
        for (ScriptObject script : services.project().scripts()) {
            if (script.type().equals("usereventscript")) {
                script.deployments().stream()
                        .filter(each -> each.released()
                                && each.recordType().equals(type.toLowerCase(Locale.ROOT))
                                && each.allows(session.context())
                                && (each.eventType().isEmpty()
                                        || each.eventType().equals(kind.wireName())))
                        .forEach(each -> found.add(new Deployed(script, each)));
            }
        }
        return found;
    }

    private final class Running implements Around {
        private final Session session;
        private final SaveKind kind;
        private final Draft draft;
        private final List<Deployed> scripts;

        private Running(Session session, SaveKind kind, Draft draft, List<Deployed> scripts) {
            this.session = session;
            this.kind = kind;
            this.draft = draft;
            this.scripts = scripts;
        }

        @Override
        public void before(Draft unsaved) {
            Records records = services.records();
            for (Deployed script : scripts) {
                Outcome outcome = run(script, "beforeSubmit", input(draft.look(), false));
                if (outcome.present()) {
                    RecordJson.apply(records.catalogue().type(draft.type()), draft, outcome.orThrow());
                }
            }
        }

        @Override
        public void after(@Nullable StoredRecord saved) {
            StoredRecord shown = saved == null ? draft.look() : saved;
            for (Deployed script : scripts) {
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

        private Outcome run(Deployed script, String function, ObjectNode input) {
            Meter meter = new Meter(ScriptType.USER_EVENT.units());
            long begun = System.nanoTime();
            Outcome outcome = host.run(new Invocation(script.target, session, meter), function, input);
            script.nanos += System.nanoTime() - begun;
            script.units += meter.used();
            return outcome;
        }

        @Override
        public void close() {
            for (Deployed script : scripts) {
                CallLog.Key key = new CallLog.Key(Service.NETSUITE, "SAVE", script.target.scriptId(), 200);
                services.world().calls().add(key, 0, script.units, script.nanos / 1e6);
            }
        }
    }
}
