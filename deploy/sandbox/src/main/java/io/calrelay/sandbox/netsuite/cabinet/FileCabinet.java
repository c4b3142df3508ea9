package io.calrelay.sandbox.netsuite.cabinet;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Files in folders. Thread-safe. */
@Verified(
        on = "2026-11",
        source = "Oracle help 4229271179, 4226574300, 4223861820: N/file's errors and its 10 MB in memory")
public final class FileCabinet {
    /** Of contents as a script holds them, so binary files may have three quarters of it. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final String FOLDER = "folder";
    // Folders that every account has; their numbers are those of Oracle's samples and of public scripts.
    private static final Map<String, String> OWN_FOLDERS =
            Map.of("-4", "Images", "-10", "Attachments Received", "-14", "Attachments Sent", "-15", "SuiteScripts");

    private final Records records;
    private final RecordStore store;
    private final InstantSource clock;

    public FileCabinet(Records records, InstantSource clock) {
        this.records = records;
        this.store = records.store();
        this.clock = clock;
    }

    /** Refuses what no script can hold in memory or name. */
    public static void check(String type, String contents) {
        if (!FileTypes.isKnown(type)) {
            throw new NetSuiteError("SSS_INVALID_TYPE_ARG", "The file type " + type + " is invalid.");
        }
        if (contents.length() > LARGEST) {
            throw tooLarge();
        }
    }

    /** A file of that name in that folder is replaced and keeps its id. */
    @Assumed(source = "general knowledge: saving under a name that the folder already has replaces the file")
    public synchronized CabinetFile save(Session session, CabinetFile file) {
        allow(session, Role.Level.CREATE);
        check(file.type(), file.contents());
        folderExists(file.folder());
        long id = file.id() > 0
                ? file.id()
                : named(file.folder(), file.name()).orElseGet(() -> store.nextId(CabinetFile.RECORD_TYPE));
        Map<String, Object> fields = file.fields();
        String now = clock.instant().toString();
        fields.put("modified", now);
        fields.put(
                "created",
                store.find(CabinetFile.RECORD_TYPE, id)
                        .map(row -> row.text("created"))
                        .orElse(now));
        StoredRecord row = new StoredRecord(CabinetFile.RECORD_TYPE, id, 1, fields, Map.of());
        store.put(row);
        return CabinetFile.of(row);
    }

    /** @param idOrPath internal id, or a path such as {@code Meetings/agenda.pdf} */
    public CabinetFile load(Session session, String idOrPath) {
        allow(session, Role.Level.VIEW);
        long id = Rows.id(idOrPath);
        if (id < 0) {
            return byPath(idOrPath)
                    .orElseThrow(() ->
                            new NetSuiteError("RCRD_DSNT_EXIST", "That record does not exist. path: " + idOrPath));
        }
        return store.find(CabinetFile.RECORD_TYPE, id)
                .map(CabinetFile::of)
                .orElseThrow(() -> new NetSuiteError(
                        "INSUFFICIENT_PERMISSION", "You do not have access to the media item you selected."));
    }

    /** What hangs on records goes with it. */
    public void delete(Session session, long id) {
        allow(session, Role.Level.FULL);
        load(session, Long.toString(id));
        store.remove(CabinetFile.RECORD_TYPE, id);
    }

    /** Such as {@code Meetings/agenda.pdf}. */
    public String path(CabinetFile file) {
        String folder = folderPath(file.folder());
        return folder.isEmpty() ? file.name() : folder + "/" + file.name();
    }

    public static NetSuiteError tooLarge() {
        return new NetSuiteError(
                "SSS_FILE_CONTENT_SIZE_EXCEEDED",
                "The file you are trying to create exceeds the maximum allowed file size of 10.0 MB.");
    }

    private Optional<CabinetFile> byPath(String path) {
        String wanted = path.startsWith("/") ? path.substring(1) : path;
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        return store.whereEqual(CabinetFile.RECORD_TYPE, "name", name).stream()
                .map(CabinetFile::of)
                .filter(file -> path(file).equalsIgnoreCase(wanted))
                .findFirst();
    }

    private Optional<Long> named(String folder, String name) {
        return store.whereEqual(CabinetFile.RECORD_TYPE, "name", name).stream()
                .filter(row -> row.text("folder").equals(folder))
                .map(StoredRecord::id)
                .findFirst();
    }

    private void folderExists(String folder) {
        if (folder.isEmpty()) {
            throw new NetSuiteError("SSS_MISSING_REQD_ARGUMENT", "Please enter value(s) for: Folder");
        }
        if (!OWN_FOLDERS.containsKey(folder)
                && store.find(FOLDER, Rows.id(folder)).isEmpty()) {
            throw new NetSuiteError("INVALID_KEY_OR_REF", "Invalid folder reference key " + folder + ".");
        }
    }

    private String folderPath(String folder) {
        String own = OWN_FOLDERS.get(folder);
        return own != null
                ? own
                : store.find(FOLDER, Rows.id(folder))
                        .map(row -> {
                            String above = folderPath(row.text("parent"));
                            return above.isEmpty() ? row.text("name") : above + "/" + row.text("name");
                        })
                        .orElse("");
    }

    private void allow(Session session, Role.Level level) {
        RecordType type = records.catalogue().type(CabinetFile.RECORD_TYPE);
        records.require(session, type, level);
    }
}
