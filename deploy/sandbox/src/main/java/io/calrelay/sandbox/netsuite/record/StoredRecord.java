package io.calrelay.sandbox.netsuite.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as committed; never changes. Values are kept as {@link FieldType} says; an absent key is an empty field.
 *
 * @param version counts the commits of this row
 */
public record StoredRecord(
        String type,
        long id,
        long version,
        Map<String, Object> fields,
        Map<String, List<Map<String, Object>>> sublists) {
    public StoredRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        Map<String, List<Map<String, Object>>> copies = new LinkedHashMap<>();
        sublists.forEach((name, lines) -> copies.put(
                name,
                lines.stream()
                        .map(line -> Collections.unmodifiableMap(new LinkedHashMap<>(line)))
                        .toList()));
        sublists = Collections.unmodifiableMap(copies);
    }

    /** The field as text; empty where it is not set. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    public List<Map<String, Object>> lines(String sublist) {
        return sublists.getOrDefault(sublist, List.of());
    }
}
