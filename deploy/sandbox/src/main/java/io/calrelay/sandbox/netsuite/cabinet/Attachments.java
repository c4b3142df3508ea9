package io.calrelay.sandbox.netsuite.cabinet;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Records.SaveOptions;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code record.attach} and {@code record.detach}: files and contacts on records, children on their parents. Thread-safe. */
public final class Attachments {
    private static final String TYPE = "attachment";

    /** @param type a record type, or {@code file} */
    public record Reference(String type, long id) {
        private String key() {
            return type + ':' + id;
        }
    }

    private final Records records;
    private final RecordStore store;
    private final FileCabinet cabinet;

    public Attachments(Records records, FileCabinet cabinet) {
        this.records = records;
        this.store = records.store();
        this.cabinet = cabinet;
    }

    /** Attaching what is attached changes nothing. */
    @Verified(
            on = "2026-11",
            source = "Oracle help N3481947: files go on any record that is no custom one, contacts on entities")
    public void attach(Session session, Reference what, Reference to) {
        StoredRecord target = target(session, to);
        RecordType targetType = records.catalogue().type(target.type());
        Reference place = new Reference(target.type(), target.id());
        if (what.type().equals(CabinetFile.RECORD_TYPE)) {
            refuse(targetType.custom());
            cabinet.load(session, Long.toString(what.id()));
            link(what, place);
        } else if (records.catalogue().type(what.type()).custom()) {
            adopt(session, what, target, Long.toString(target.id()));
        } else {
            refuse(!what.type().equals("contact") || !targetType.idSpace().equals("entity"));
            records.load(session, what.type(), what.id());
            link(what, place);
        }
    }

    public void detach(Session session, Reference what, Reference from) {
        StoredRecord target = target(session, from);
        boolean linked =
                what.type().equals(CabinetFile.RECORD_TYPE) || what.type().equals("contact");
        if (linked) {
            find(what, new Reference(target.type(), target.id())).ifPresent(row -> store.remove(TYPE, row.id()));
        } else {
            adopt(session, what, target, "");
        }
    }

    /** The files on a record, in the order in which they were attached; none of a record that is gone. */
    public List<CabinetFile> files(Reference to) {
        return store.whereEqual(TYPE, "towhat", to.key()).stream()
                .map(row -> row.text("what"))
                .filter(what -> what.startsWith(CabinetFile.RECORD_TYPE + ':'))
                .flatMap(what ->
                        store
                                .find(CabinetFile.RECORD_TYPE, Long.parseLong(what.substring(what.indexOf(':') + 1)))
                                .stream())
                .map(CabinetFile::of)
                .toList();
    }

    private StoredRecord target(Session session, Reference to) {
        StoredRecord target = records.load(session, to.type(), to.id());
        if (!records.editable(session, target)) {
            throw NetSuiteError.noPermission(
                    records.catalogue().type(target.type()).label());
        }
        return target;
    }

    private synchronized void link(Reference what, Reference to) {
        if (find(what, to).isEmpty()) {
            Map<String, Object> fields = Map.of("what", what.key(), "towhat", to.key());
            store.put(new StoredRecord(TYPE, store.nextId(TYPE), 1, fields, Map.of()));
        }
    }

    private Optional<StoredRecord> find(Reference what, Reference to) {
        return store.whereEqual(TYPE, "towhat", to.key()).stream()
                .filter(row -> row.text("what").equals(what.key()))
                .findFirst();
    }

    /** Sets the child's field that points at its parent; the parent is edited by that (netsuite.md 3.4). */
    @Assumed(
            source =
                    "netsuite.md 3.4: attaching a child raises EDIT on the parent; by which of several parent fields is inferred")
    private void adopt(Session session, Reference child, StoredRecord parent, String parentId) {
        RecordType type = records.catalogue().type(child.type());
        FieldRule link = type.fields().values().stream()
                .filter(field -> field.parent()
                        && records.catalogue().family(field.target()).contains(parent.type()))
                .findFirst()
                .orElseThrow(Attachments::notAttachable);
        Draft draft = Draft.edit(records.load(session, child.type(), child.id()));
        draft.set(link.id(), parentId);
        records.save(session, draft, SaveOptions.EDIT);
        records.save(session, Draft.edit(records.load(session, parent.type(), parent.id())), SaveOptions.EDIT);
    }

    private static void refuse(boolean impossible) {
        if (impossible) {
            throw notAttachable();
        }
    }

    private static NetSuiteError notAttachable() {
        return new NetSuiteError(
                "YOU_HAVE_ATTEMPTED_AN_UNSUPPORTED_ACTION", "These records cannot be attached to each other.");
    }
}
