package io.calrelay.sandbox.netsuite.cabinet;

import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file with its contents as scripts have them: text, or base64 where its type is binary.
 *
 * @param id 0 for one that was never saved
 * @param folder internal id, negative for NetSuite's own folders; empty where none was chosen yet
 * @param type an id of {@code file.Type}, such as {@code PDF}
 */
public record CabinetFile(
        long id, String name, String type, String folder, String contents, String description, boolean isOnline) {
    static final String RECORD_TYPE = "file";

    static CabinetFile of(StoredRecord row) {
        return new CabinetFile(
                row.id(),
                row.text("name"),
                row.text("filetype"),
                row.text("folder"),
                row.text("contents"),
                row.text("description"),
                row.flag("isonline"));
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("filetype", type);
        fields.put("folder", folder);
        fields.put("contents", contents);
        fields.put("description", description);
        fields.put("isonline", isOnline);
        fields.put("size", size());
        return fields;
    }

    /** The bytes of the file itself. */
    public byte[] bytes() {
        return FileTypes.isBinary(type)
                ? Base64.getMimeDecoder().decode(contents)
                : contents.getBytes(StandardCharsets.UTF_8);
    }

    /** In bytes. */
    public long size() {
        return bytes().length;
    }
}
