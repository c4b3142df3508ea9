package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.Attachments.Reference;
import io.calrelay.sandbox.netsuite.cabinet.CabinetFile;
import io.calrelay.sandbox.netsuite.cabinet.FileCabinet;
import io.calrelay.sandbox.netsuite.cabinet.FileTypes;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** The Files subtab of an event, and downloads from the File Cabinet. */
final class FileScreens {
    private static final String FILES = "/netsuite/ui/events/{id}/files";
    private static final String UPLOADS = "-10";
    private final Records records;
    private final FileCabinet cabinet;
    private final Attachments attachments;
    private final Screens screens;

    FileScreens(Records records, FileCabinet cabinet, Attachments attachments, Screens screens) {
        this.records = records;
        this.cabinet = cabinet;
        this.attachments = attachments;
        this.screens = screens;
    }

    void addRoutes(RoutesConfig routes) {
        routes.get(FILES, screens.on((ctx, session) -> {
            records.load(session, Catalogue.EVENT, Screens.id(ctx));
            Screens.reply(ctx, list(Screens.id(ctx)));
        }));
        routes.post(FILES, screens.on((ctx, session) -> {
            Reference event = event(ctx);
            CabinetFile file = cabinet.save(session, upload(Screens.body(ctx)));
            attachments.attach(session, new Reference("file", file.id()), event);
            Screens.reply(ctx.status(201), json(file));
        }));
        routes.delete(FILES + "/{file}", screens.on((ctx, session) -> {
            attachments.detach(session, new Reference("file", Rows.id(ctx.pathParam("file"))), event(ctx));
            ctx.status(204);
        }));
        routes.get(
                "/netsuite/ui/files/{file}",
                screens.on((ctx, session) -> download(ctx, session, ctx.pathParam("file"))));
        routes.get(
                "/netsuite/core/media/media.nl",
                screens.on((ctx, session) ->
                        download(ctx, session, Objects.requireNonNullElse(ctx.queryParam("id"), ""))));
    }

    private static Reference event(Context ctx) {
        return new Reference(Catalogue.EVENT, Screens.id(ctx));
    }

    /** The files of an event, as the Files subtab lists them. */
    private ArrayNode list(long event) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        attachments.files(new Reference(Catalogue.EVENT, event)).forEach(file -> list.add(json(file)));
        return list;
    }

    /** Contents travel as base64, whatever the file is. */
    private static CabinetFile upload(JsonNode body) {
        String name = body.path("name").asText("");
        if (name.isBlank()) {
            throw new NetSuiteError("USER_ERROR", "Please enter value(s) for: Name");
        }
        String type = FileTypes.ofName(name);
        String contents = body.path("contents").asText("");
        try {
            byte[] bytes = Base64.getDecoder().decode(contents);
            String kept = FileTypes.isBinary(type) ? contents : new String(bytes, StandardCharsets.UTF_8);
            String folder = body.path("folder").asText(UPLOADS);
            return new CabinetFile(
                    0, name, type, folder, kept, body.path("description").asText(""), false);
        } catch (IllegalArgumentException notBase64) {
            throw NetSuiteError.invalidValue("contents", "that is not base64");
        }
    }

    private void download(Context ctx, Session session, String id) {
        CabinetFile file = cabinet.load(session, id);
        ctx.contentType(contentType(file.name()))
                .header("Content-Disposition", disposition(file.name(), true))
                .result(file.bytes());
    }

    private ObjectNode json(CabinetFile file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id())
                .put("name", file.name())
                .put("type", file.type())
                .put("contentType", contentType(file.name()))
                .put("size", file.size())
                .put("description", file.description())
                .put("path", cabinet.path(file))
                .put("url", "/netsuite/ui/files/" + file.id());
    }

    static String contentType(String name) {
        return Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name), "application/octet-stream");
    }

    static String disposition(String name, boolean inline) {
        String quoted = name.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + quoted + "\"";
    }
}
