package io.calrelay.sandbox.netsuite.record;

import io.calrelay.sandbox.world.Assumed;
import java.util.List;

/** What becomes of custom records when the row they point at is deleted. */
final class Children {
    private final Catalogue catalogue;
    private final RecordStore store;

    Children(Catalogue catalogue, RecordStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @Assumed(source = "netsuite.md 5.6 names only NO_ACTION; the other literals follow the screen's wording")
    void parentDeleted(StoredRecord parent) {
        for (RecordType type : catalogue.all()) {
            for (FieldRule field : type.fields().values()) {
                if (type.custom() && catalogue.family(field.target()).contains(parent.type())) {
                    List.copyOf(store.whereEqual(type.id(), field.id(), Long.toString(parent.id())))
                            .forEach(child -> orphan(child, field));
                }
            }
        }
    }

    private void orphan(StoredRecord child, FieldRule field) {
        switch (field.onParentDelete()) {
            case "SET_NULL" -> {
                Draft draft = Draft.edit(child);
                draft.set(field.id(), null);
                store.put(draft.freeze(child.id(), child.version() + 1));
            }
            case "CASCADE", "DELETE" -> store.remove(child.type(), child.id());
            default -> {
                // NO_ACTION: the row keeps an id that no longer leads anywhere.
            }
        }
    }
}
