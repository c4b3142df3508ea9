package io.calrelay.sandbox.netsuite.record;

import java.util.Map;
import java.util.Set;

/**
 * A type of record as the account defines it.
 *
 * @param permission permission key; empty where none is needed
 * @param idSpace types with the same one share internal ids
 * @param nameField what people see as the row's name
 * @param custom whether governance counts it as a custom record
 * @param transaction whether governance counts it as a transaction
 * @param guarded whether a save of a row that changed since it was loaded is refused
 * @param filters fields that a search may filter on, beside custom ones; empty for all
 * @param columns fields that a search may return, beside custom ones; empty for all
 */
public record RecordType(
        String id,
        String label,
        String permission,
        String idSpace,
        String nameField,
        boolean custom,
        boolean transaction,
        boolean guarded,
        Map<String, FieldRule> fields,
        Map<String, Map<String, FieldRule>> sublists,
        Set<String> filters,
        Set<String> columns) {

    /** The field, or null where the account does not define it. */
    public @org.jspecify.annotations.Nullable FieldRule field(String fieldId) {
        return fields.get(fieldId);
    }

    public RecordType withFields(Map<String, FieldRule> all) {
        return new RecordType(
                id,
                label,
                permission,
                idSpace,
                nameField,
                custom,
                transaction,
                guarded,
                all,
                sublists,
                filters,
                columns);
    }

    /** Whether a search may use it: the listed ones, and every custom field. */
    public boolean filterable(String fieldId) {
        return (filters.isEmpty() && fields.containsKey(fieldId)) || filters.contains(fieldId) || customField(fieldId);
    }

    public boolean returnable(String fieldId) {
        return (columns.isEmpty() && fields.containsKey(fieldId)) || columns.contains(fieldId) || customField(fieldId);
    }

    private boolean customField(String fieldId) {
        return fieldId.startsWith("cust") && fields.containsKey(fieldId);
    }
}
