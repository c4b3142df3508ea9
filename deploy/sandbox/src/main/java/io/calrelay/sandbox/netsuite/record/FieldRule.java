package io.calrelay.sandbox.netsuite.record;

import java.util.List;

/**
 * One field of a record type or of a sublist line.
 *
 * @param target the record type that a select points at; empty for literals and for what is not checked
 * @param literals the only values a select takes; empty for any
 * @param inline whether {@code submitFields} supports it
 * @param system whether only NetSuite itself sets it
 * @param onParentDelete what becomes of the row when the pointed-at row is deleted
 * @param parentSubtab on which subtab of the parent's page its children are listed; empty for its own
 */
public record FieldRule(
        String id,
        String label,
        FieldType type,
        String target,
        List<String> literals,
        boolean mandatory,
        boolean inline,
        boolean system,
        boolean hidden,
        boolean parent,
        int maxLength,
        String onParentDelete,
        String parentSubtab) {
    public FieldRule {
        literals = List.copyOf(literals);
    }

    public FieldRule required() {
        return new FieldRule(
                id,
                label,
                type,
                target,
                literals,
                true,
                inline,
                system,
                hidden,
                parent,
                maxLength,
                onParentDelete,
                parentSubtab);
    }

    /** From the catalogue's short form: {@code Label | TYPE:target | flag; flag=value}. */
    static FieldRule parse(String id, String text) {
        String[] parts = text.split("\\|", -1);
        String[] type = parts[1].strip().split(":", 2);
        Flags flags = Flags.parse(parts.length > 2 ? parts[2] : "");
        return new FieldRule(
                id,
                parts[0].strip(),
                FieldType.valueOf(type[0]),
                type.length > 1 ? type[1] : "",
                flags.list("values"),
                flags.has("required"),
                flags.has("inline"),
                flags.has("system"),
                flags.has("hidden"),
                false,
                flags.number("max"),
                "",
                "");
    }
}
