package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordPolicy;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace;
import io.calrelay.sandbox.world.World;
import org.jspecify.annotations.Nullable;

/** Everything that holds for {@code calendarevent}. */
public final class EventPolicy implements RecordPolicy {
    private final Records records;
    private final Trace trace;
    private final EventDefaults defaults;
    private final EventChecks checks;
    private final ScriptLimits limits;
    private final EventAccess access;
    private final Invitations invitations;
    private final Occurrences occurrences;

    public EventPolicy(World world, Records records, EventSettings settings) {
        this.records = records;
        this.trace = world.trace();
        this.defaults = new EventDefaults(records.store(), world.clock());
        this.checks = new EventChecks(records.store());
        this.limits = new ScriptLimits(settings);
        this.access = new EventAccess(records.store(), settings);
        this.invitations = new Invitations(records.store(), world.mail());
        this.occurrences = new Occurrences(settings);
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    public EventAccess access() {
        return access;
    }

    public Invitations invitations() {
        return invitations;
    }

    @Override
    public void defaults(Session session, Draft draft) {
        defaults.onNew(session, draft);
    }

    @Override
    public void check(Session session, SaveKind kind, Draft draft) {
        EventChecks.inlineOnly(records.catalogue().type(Catalogue.EVENT), kind, draft);
        limits.apply(session, draft);
        if (draft.isNew()) {
            defaults.organizerAttends(draft);
        }
        EventDefaults.completeLines(draft);
        checks.check(draft);
        draft.set("recurrence", RecurrenceText.of(occurrences.of(draft.look())));
    }

    @Override
    public void committed(Session session, SaveKind kind, Draft draft, @Nullable StoredRecord saved) {
        Trace.Operation operation = switch (kind) {
            case CREATE -> Trace.Operation.CREATED;
            case DELETE -> Trace.Operation.DELETED;
            case EDIT, XEDIT -> Answers.only(draft) ? Trace.Operation.ANSWERED : Trace.Operation.UPDATED;
        };
        long id = saved == null ? draft.id() : saved.id();
        trace.add(session.actor(), Service.NETSUITE, operation, Long.toString(id), draft.text("title"));
        if (saved != null) {
            invitations.send(kind, draft, saved);
        }
    }

    @Override
    public boolean mayRead(Session session, StoredRecord row) {
        return access.mayRead(session, row);
    }

    @Override
    public boolean mayEdit(Session session, StoredRecord row) {
        return access.mayEdit(session, row);
    }

    @Override
    public boolean mayDelete(Session session, StoredRecord row) {
        return access.mayDelete(session, row);
    }
}
