package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.Attachments.Reference;
import io.calrelay.sandbox.netsuite.cabinet.CabinetFile;
import io.calrelay.sandbox.netsuite.cabinet.FileCabinet;
import io.calrelay.sandbox.netsuite.cabinet.FileTypes;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java side of N/file, and of attaching in N/record. */
@Verified(on = "2026-11", source = "netsuite.md 3.2: load 10, save and delete 20, attach and detach 10 units")
final class FileOperations {
    private final FileCabinet cabinet;
    private final Attachments attachments;
    private final SdfProject project;

    FileOperations(ScriptServices services) {
        this.cabinet = services.cabinet();
        this.attachments = services.attachments();
        this.project = services.project();
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("file.check", (call, in) -> {
            FileCabinet.check(in.path("fileType").asText(), in.path("contents").asText(""));
            return null;
        });
        operations.put("file.load", this::load);
        operations.put("file.save", this::save);
        operations.put("file.delete", this::delete);
        operations.put("record.attach", (call, in) -> {
            call.meter().charge(10);
            attachments.attach(call.session(), reference(in.path("record")), reference(in.path("to")));
            return null;
        });
        operations.put("record.detach", (call, in) -> {
            call.meter().charge(10);
            attachments.detach(call.session(), reference(in.path("record")), reference(in.path("from")));
            return null;
        });
    }

    private static Reference reference(JsonNode in) {
        return new Reference(in.path("type").asText(), Rows.id(in.path("id").asText()));
    }

    private JsonNode load(Invocation call, JsonNode in) {
        call.meter().charge(10);
        String id = absolute(call, in.path("id").asText());
        return ofProject(id).orElseGet(() -> json(cabinet.load(call.session(), id)));
    }

    /** Paths may be relative to the script's own folder. */
    private static String absolute(Invocation call, String path) {
        if (!path.startsWith(".")) {
            return path;
        }
        String file = call.target().file();
        return java.nio.file.Path.of(file).resolveSibling(path).normalize().toString();
    }

    /** The SuiteApp's own files lie in the File Cabinet, too. */
    private Optional<ObjectNode> ofProject(String path) {
        boolean own = path.startsWith("/SuiteApps/") || path.startsWith("SuiteApps/");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return own
                ? project.file(path)
                        .map(text -> json(new CabinetFile(0, name, FileTypes.ofName(name), "", text, "", false)))
                : Optional.empty();
    }

    private JsonNode save(Invocation call, JsonNode in) {
        call.meter().charge(20);
        CabinetFile saved = cabinet.save(
                call.session(),
                new CabinetFile(
                        in.path("id").asLong(0),
                        in.path("name").asText(),
                        in.path("fileType").asText(),
                        in.path("folder").asText(""),
                        in.path("contents").asText(""),
                        in.path("description").asText(""),
                        in.path("isOnline").asBoolean()));
        return JsonNodeFactory.instance.numberNode(saved.id());
    }

    private @Nullable JsonNode delete(Invocation call, JsonNode in) {
        call.meter().charge(20);
        long id = Rows.id(in.path("id").asText());
        if (id < 0) {
            throw new NetSuiteError("SSS_INVALID_TYPE_ARG", "A file is deleted by its internal id.");
        }
        cabinet.delete(call.session(), id);
        return null;
    }

    private ObjectNode json(CabinetFile file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id())
                .put("name", file.name())
                .put("fileType", file.type())
                .put("folder", file.folder())
                .put("contents", file.contents())
                .put("description", file.description())
                .put("isOnline", file.isOnline())
                .put("size", file.size())
                .put("isText", !FileTypes.isBinary(file.type()))
                .put("path", cabinet.path(file))
                .put("url", "/core/media/media.nl?id=" + file.id());
    }
}
