package io.calrelay.sandbox.netsuite.record;

import io.calrelay.sandbox.netsuite.record.SaveHooks.Around;
import io.calrelay.sandbox.world.WorldClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one way to rows: permission, the type's policy, user events before and after, and the commit. Scripts, screens and the
 * record API all come through here. Thread-safe; scripts run outside the store's lock.
 */
public final class Records {
    /** @param ignoreMandatory as {@code ignoreMandatoryFields} of {@code Record.save} */
    public record SaveOptions(SaveKind kind, boolean ignoreMandatory) {
        public static final SaveOptions EDIT = new SaveOptions(SaveKind.EDIT, false);
    }

    private static final RecordPolicy NO_POLICY = new RecordPolicy() {};
    private final Catalogue catalogue;
    private final RecordStore store;
    private final WorldClock clock;
    private final FieldChecks checks;
    private final Map<String, RecordPolicy> policies = new LinkedHashMap<>();
    private @Nullable SaveHooks hooks;

    public Records(Catalogue catalogue, RecordStore store, WorldClock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.checks = new FieldChecks(catalogue, store);
    }

    /** Called once while the account is set up. */
    public void policy(String type, RecordPolicy policy) {
        policies.put(type, policy);
    }

    /** Called once while the account is set up. */
    public void hooks(SaveHooks userEvents) {
        hooks = userEvents;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public RecordStore store() {
        return store;
    }

    /** A new row with the defaults that its form shows. */
    public Draft create(Session session, String typeId) {
        RecordType type = catalogue.type(typeId);
        require(session, type, Role.Level.CREATE);
        Draft draft = Draft.create(type.id());
        policy(type).defaults(session, draft);
        return draft;
    }

    public StoredRecord load(Session session, String typeId, long id) {
        RecordType type = catalogue.type(typeId);
        require(session, type, Role.Level.VIEW);
        StoredRecord row = store.find(type.id(), id).orElseThrow(() -> NetSuiteError.missingRecord(typeId, id));
        if (!policy(type).mayRead(session, row)) {
            throw NetSuiteError.noPermission(type.label());
        }
        return row;
    }

    /** Whether a search shows the row to that user. */
    public boolean visible(Session session, StoredRecord row) {
        return policy(catalogue.type(row.type())).mayRead(session, row);
    }

    /** Whether that user may save the row. */
    public boolean editable(Session session, StoredRecord row) {
        RecordType type = catalogue.type(row.type());
        return session.role().level(type.permission()).compareTo(Role.Level.EDIT) >= 0
                && policy(type).mayEdit(session, row);
    }

    /** Refuses what the session's role does not allow. */
    public void require(Session session, RecordType type, Role.Level level) {
        if (session.role().level(type.permission()).compareTo(level) < 0) {
            throw NetSuiteError.noPermission(type.label());
        }
    }

    public StoredRecord save(Session session, Draft draft, SaveOptions options) {
        RecordType type = catalogue.type(draft.type());
        allowSave(session, type, draft);
        try (Around around = around(session, options.kind(), draft)) {
            around.before(draft);
            Draft[] committed = {draft};
            StoredRecord saved = store.atomically(() -> commit(session, options, committed));
            policy(type).committed(session, options.kind(), committed[0], saved);
            around.after(saved);
            return saved;
        }
    }

    public void delete(Session session, String typeId, long id) {
        RecordType type = catalogue.type(typeId);
        StoredRecord row = load(session, typeId, id);
        require(session, type, Role.Level.FULL);
        if (!policy(type).mayDelete(session, row)) {
            throw NetSuiteError.noPermission(type.label());
        }
        Draft draft = Draft.edit(row);
        try (Around around = around(session, SaveKind.DELETE, draft)) {
            around.before(draft);
            store.atomically(() -> bury(session, type, row));
            policy(type).committed(session, SaveKind.DELETE, draft, null);
            around.after(null);
        }
    }

    private void allowSave(Session session, RecordType type, Draft draft) {
        StoredRecord before = draft.before();
        if (before == null) {
            require(session, type, Role.Level.CREATE);
        } else if (!editable(session, before)) {
            throw NetSuiteError.noPermission(type.label());
        }
    }

    private StoredRecord commit(Session session, SaveOptions options, Draft[] holder) {
        RecordType type = catalogue.type(holder[0].type());
        Draft draft = onTopOfLatest(type, options, holder[0]);
        holder[0] = draft;
        policy(type).check(session, options.kind(), draft);
        checks.check(type, draft, options.ignoreMandatory() || options.kind() == SaveKind.XEDIT);
        stamp(session, type, draft);
        StoredRecord before = draft.before();
        StoredRecord row = before == null
                ? draft.freeze(store.nextId(type.idSpace()), 1)
                : draft.freeze(before.id(), before.version() + 1);
        store.put(row);
        return row;
    }

    private Draft onTopOfLatest(RecordType type, SaveOptions options, Draft draft) {
        StoredRecord before = draft.before();
        if (before == null) {
            return draft;
        }
        StoredRecord latest = store.find(type.id(), before.id())
                .orElseThrow(() -> NetSuiteError.missingRecord(type.id(), before.id()));
        if (latest.version() == before.version()) {
            return draft;
        }
        if (type.guarded() && options.kind() != SaveKind.XEDIT) {
            throw new NetSuiteError("RCRD_HAS_BEEN_CHANGED", "Record has been changed");
        }
        Draft again = Draft.edit(latest);
        StoredRecord wanted = draft.look();
        draft.touched().forEach(field -> again.set(field, wanted.fields().get(field)));
        return again;
    }

    private void stamp(Session session, RecordType type, Draft draft) {
        String now = clock.instant().toString();
        for (String field : draft.isNew() ? List.of("createddate", "created", "datecreated") : List.<String>of()) {
            if (type.field(field) != null) {
                draft.set(field, now);
            }
        }
        for (String field : List.of("lastmodifieddate", "lastmodified")) {
            if (type.field(field) != null) {
                draft.set(field, now);
            }
        }
        if (type.field("lastmodifiedby") != null) {
            draft.set("lastmodifiedby", Long.toString(session.userId()));
        }
    }

    private boolean bury(Session session, RecordType type, StoredRecord row) {
        store.remove(type.id(), row.id());
        String name = Objects.requireNonNullElse(row.text(type.nameField()), "");
        store.bury(new RecordStore.Deleted(
                type.id(), name, row.text("externalid"), clock.instant(), session.userId(), session.context()));
        new Children(catalogue, store).parentDeleted(row);
        return true;
    }

    private Around around(Session session, SaveKind kind, Draft draft) {
        SaveHooks present = hooks;
        return present == null || session.inUserEvent() ? NoHooks.NONE : present.around(session, kind, draft);
    }

    private RecordPolicy policy(RecordType type) {
        return policies.getOrDefault(type.id(), NO_POLICY);
    }
}
