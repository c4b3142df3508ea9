package io.calrelay.sandbox.netsuite.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A row on its way to being saved. Used by one thread. */
public final class Draft {
    private final String type;
    private final @Nullable StoredRecord before;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> sublists = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();

    private Draft(String type, @Nullable StoredRecord before) {
        this.type = type;
        this.before = before;
        if (before != null) {
            fields.putAll(before.fields());
            before.sublists().forEach(this::lines);
        }
    }

    public static Draft create(String type) {
        return new Draft(type, null);
    }

    public static Draft edit(StoredRecord before) {
        return new Draft(before.type(), before);
    }

    public String type() {
        return type;
    }

    /** The row before; null for a new one. */
    public @Nullable StoredRecord before() {
        return before;
    }

    public long id() {
        return before == null ? 0 : before.id();
    }

    public boolean isNew() {
        return before == null;
    }

    /** Sets or, with null or empty text, clears a field. The value must already be as {@link FieldType} says. */
    public void set(String field, @Nullable Object value) {
        touched.add(field);
        if (value == null || value.equals("")) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    /** Puts a field back to what it was, as if this save did not set it. */
    public void undo(String field) {
        Object old = before == null ? null : before.fields().get(field);
        set(field, old);
        touched.remove(field);
    }

    public void setIfAbsent(String field, Object value) {
        if (!fields.containsKey(field)) {
            fields.put(field, value);
        }
    }

    public void lines(String sublist, List<Map<String, Object>> lines) {
        List<Map<String, Object>> copies = new ArrayList<>();
        lines.forEach(line -> copies.add(new LinkedHashMap<>(line)));
        sublists.put(sublist, copies);
    }

    /** The mutable lines; adding to them changes the draft. */
    public List<Map<String, Object>> lines(String sublist) {
        return sublists.computeIfAbsent(sublist, name -> new ArrayList<>());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Whether this save sets the field. */
    public boolean touches(String field) {
        return touched.contains(field);
    }

    /** The fields that this save sets. */
    public Set<String> touched() {
        return touched;
    }

    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    public StoredRecord freeze(long id, long version) {
        return new StoredRecord(type, id, version, fields, sublists);
    }

    /** As it would be stored now; for showing it to scripts. */
    public StoredRecord look() {
        return freeze(id(), before == null ? 0 : before.version());
    }
}
