package io.calrelay.sandbox.netsuite.record;

import io.calrelay.sandbox.world.Assumed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The checks at save that follow from field definitions alone. */
final class FieldChecks {
    private final Catalogue catalogue;
    private final RecordStore store;

    FieldChecks(Catalogue catalogue, RecordStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    void check(RecordType type, Draft draft, boolean ignoreMandatory) {
        if (!ignoreMandatory) {
            mandatory(type, draft);
        }
        for (FieldRule field : type.fields().values()) {
            if (draft.has(field.id()) && (draft.isNew() || draft.touches(field.id()))) {
                value(field, draft.text(field.id()));
            }
        }
        type.sublists().forEach((sublist, columns) -> lines(columns, draft.lines(sublist)));
        uniqueExternalId(type, draft);
    }

    // The text and code of this refusal are widely published; netsuite.md 3.6 names no code for it.
    @Assumed(source = "common knowledge: USER_ERROR 'Please enter value(s) for: …'")
    private static void mandatory(RecordType type, Draft draft) {
        List<String> missing = new ArrayList<>();
        for (FieldRule field : type.fields().values()) {
            if (field.mandatory() && draft.text(field.id()).isBlank()) {
                missing.add(field.label());
            }
        }
        if (!missing.isEmpty()) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: " + String.join(", ", missing));
        }
    }

    @Assumed(source = "netsuite.md 10 rule 9: unknown literals fail at save, the error's name is not documented")
    private void value(FieldRule field, String text) {
        if (field.maxLength() > 0 && text.length() > field.maxLength()) {
            throw new NetSuiteError(
                    "EXCEEDED_MAX_FIELD_LENGTH",
                    "The field " + field.id() + " contained more than the maximum number ( " + field.maxLength()
                            + " ) of characters allowed.");
        }
        if (!field.literals().isEmpty() && !field.literals().contains(text)) {
            throw invalidReference(field, text);
        }
        if (field.type() == FieldType.SELECT && !field.target().isEmpty()) {
            reference(field, text);
        }
    }

    private void reference(FieldRule field, String text) {
        List<String> family = catalogue.family(field.target());
        if (!family.isEmpty() && Rows.find(store, family, text).isEmpty()) {
            throw invalidReference(field, text);
        }
    }

    private void lines(Map<String, FieldRule> columns, List<Map<String, Object>> lines) {
        for (FieldRule column : columns.values()) {
            Set<String> seen = new HashSet<>();
            for (Map<String, Object> line : lines) {
                String text = Objects.toString(line.get(column.id()), "");
                if (column.mandatory() && (text.isEmpty() || !seen.add(text))) {
                    throw text.isEmpty()
                            ? new NetSuiteError("USER_ERROR", "Please enter value(s) for: " + column.label())
                            : invalidReference(column, text + " (listed twice)");
                }
                if (!text.isEmpty()) {
                    value(column, text);
                }
            }
        }
    }

    @Assumed(source = "common knowledge: DUP_RCRD for an external id in use")
    private void uniqueExternalId(RecordType type, Draft draft) {
        String externalId = draft.text("externalid");
        boolean taken = !externalId.isEmpty()
                && store.whereEqual(type.id(), "externalid", externalId).stream()
                        .anyMatch(row -> row.id() != draft.id());
        if (taken) {
            throw new NetSuiteError("DUP_RCRD", "This record already exists: external id " + externalId);
        }
    }

    private static NetSuiteError invalidReference(FieldRule field, String text) {
        return new NetSuiteError("INVALID_KEY_OR_REF", "Invalid " + field.id() + " reference key " + text + ".");
    }
}
