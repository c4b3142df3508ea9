package io.calrelay.sandbox.netsuite.record;

import java.util.List;
import java.util.Optional;

/** Finds and names rows by the text that select fields keep. */
public final class Rows {
    private Rows() {}

    /** The internal id, or -1 where the text is none. */
    public static long id(String text) {
        boolean digits =
                !text.isEmpty() && text.length() < 18 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        return digits ? Long.parseLong(text) : -1;
    }

    public static Optional<StoredRecord> find(RecordStore store, List<String> types, String idText) {
        long id = id(idText);
        return types.stream().flatMap(type -> store.find(type, id).stream()).findFirst();
    }

    /** What NetSuite shows for a select value: the literal's or the row's name. */
    public static String display(Catalogue catalogue, RecordStore store, FieldRule field, String value) {
        if (field.target().isEmpty() || value.isEmpty()) {
            return value;
        }
        return find(store, catalogue.family(field.target()), value)
                .map(row -> name(catalogue, row))
                .orElse(value);
    }

    public static String name(Catalogue catalogue, StoredRecord row) {
        String alternative = row.text("altname");
        return alternative.isEmpty() ? row.text(catalogue.type(row.type()).nameField()) : alternative;
    }
}
