package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Records.SaveOptions;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The REST record API for events. Series are not exposed there. */
@Verified(on = "2026-11", source = "netsuite.md 1.4, REST 2026.1 metadata")
public final class RestRecords {
    private static final String TEMPLATE = "/services/rest/record/v1/calendarEvent";
    static final String PATH = "/netsuite" + TEMPLATE;
    private static final String EXTERNAL = "eid:";
    private static final JsonMapper JSON = new JsonMapper();
    private final Doorman doorman;
    private final Slots slots;
    private final Records records;

    public RestRecords(Doorman doorman, Slots slots, Records records) {
        this.doorman = doorman;
        this.slots = slots;
        this.records = records;
    }

    public void addRoutes(RoutesConfig routes) {
        routes.post(PATH, on((ctx, session) -> create(ctx, session, "")));
        routes.get(PATH + "/{id}", on((ctx, session) -> {
            StoredRecord row = find(ctx, session);
            Screens.reply(ctx, RestShape.of(records, row, address(ctx, row.id()), expanded(ctx)));
        }));
        routes.get(PATH + "/{id}/attendee", on((ctx, session) -> {
            StoredRecord row = find(ctx, session);
            Screens.reply(ctx, RestShape.attendees(records, row, address(ctx, row.id()), expanded(ctx)));
        }));
        routes.patch(PATH + "/{id}", on((ctx, session) -> edit(ctx, session, find(ctx, session))));
        routes.put(PATH + "/{id}", on(this::upsert));
        routes.delete(PATH + "/{id}", on((ctx, session) -> {
            records.delete(session, Catalogue.EVENT, find(ctx, session).id());
            ctx.status(204);
        }));
    }

    static String template(Context ctx) {
        return TEMPLATE + (ctx.path().equals(PATH) ? "" : "/{id}");
    }

    private static String address(Context ctx, long id) {
        return ctx.scheme() + "://" + ctx.header("Host") + PATH + "/" + id;
    }

    private static boolean expanded(Context ctx) {
        return "true".equals(ctx.queryParam("expandSubResources"));
    }

    private void create(Context ctx, Session session, String externalId) throws JsonProcessingException {
        Draft draft = records.create(session, Catalogue.EVENT);
        fill(ctx, draft);
        if (!externalId.isEmpty()) {
            draft.set("externalid", externalId);
        }
        StoredRecord saved = records.save(session, draft, new SaveOptions(SaveKind.CREATE, false));
        ctx.status(204).header("Location", address(ctx, saved.id()));
    }

    private void edit(Context ctx, Session session, StoredRecord row) throws JsonProcessingException {
        Draft draft = Draft.edit(row);
        fill(ctx, draft);
        ctx.status(204)
                .header(
                        "Location",
                        address(
                                ctx,
                                records.save(session, draft, SaveOptions.EDIT).id()));
    }

    /** Lines are merged with those that are there, or replace them where the query says so. */
    private void fill(Context ctx, Draft draft) throws JsonProcessingException {
        if ("attendee".equals(ctx.queryParam("replace"))) {
            draft.lines("attendee").clear();
        }
        RestShape.apply(records.catalogue().type(Catalogue.EVENT), draft, JSON.readTree(ctx.body()));
    }

    /** PUT takes an external id only: it creates what is not there. */
    private void upsert(Context ctx, Session session) throws JsonProcessingException {
        String id = ctx.pathParam("id");
        if (!id.startsWith(EXTERNAL)) {
            throw new NetSuiteError("INVALID_REQUEST", "PUT is for external ids: eid:<external id>.");
        }
        Optional<StoredRecord> there = external(id);
        if (there.isPresent()) {
            edit(
                    ctx,
                    session,
                    records.load(session, Catalogue.EVENT, there.get().id()));
        } else {
            create(ctx, session, id.substring(EXTERNAL.length()));
        }
    }

    private Optional<StoredRecord> external(String id) {
        return records.store().whereEqual(Catalogue.EVENT, "externalid", id.substring(EXTERNAL.length())).stream()
                .findFirst();
    }

    /** By internal id, or by {@code eid:} and external id. */
    private StoredRecord find(Context ctx, Session session) {
        String id = ctx.pathParam("id");
        long internal =
                id.startsWith(EXTERNAL) ? external(id).map(StoredRecord::id).orElse(-1L) : Screens.id(ctx);
        return records.load(session, Catalogue.EVENT, internal);
    }

    private io.javalin.http.Handler on(Screens.Action action) {
        return ctx -> {
            CloudsServer.note(ctx).path(template(ctx));
            Optional<Session> session = doorman.admit(ctx, "RESTWEBSERVICES", "rest_webservices");
            if (session.isEmpty()) {
                refuse(ctx, 401, "INVALID_LOGIN", "Invalid login attempt.");
                return;
            }
            boolean metered = session.get().actor() instanceof Actor.Relay;
            if (metered && !slots.enter()) {
                refuse(ctx, 429, "SSS_REQUEST_LIMIT_EXCEEDED", "Request Limit Exceeded");
                return;
            }
            try {
                action.run(ctx, session.get());
                CloudsServer.note(ctx).addRecords(1);
                if (!ctx.method().name().equals("GET")) {
                    CloudsServer.note(ctx).changed();
                }
            } catch (NetSuiteError refused) {
                int status = refused.code().equals("RCRD_DSNT_EXIST")
                        ? 404
                        : refused.code().equals("INSUFFICIENT_PERMISSION") ? 403 : 400;
                refuse(ctx, status, refused.code(), refused.getMessage());
            } catch (JsonProcessingException broken) {
                refuse(ctx, 400, "INVALID_CONTENT", "The body is not valid JSON.");
            } finally {
                if (metered) {
                    slots.leave(1);
                }
            }
        };
    }

    private static void refuse(Context ctx, int status, String code, String message) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15")
                .put("title", status == 404 ? "Not Found" : status == 401 ? "Unauthorized" : "Bad Request")
                .put("status", status);
        node.putArray("o:errorDetails").addObject().put("detail", message).put("o:errorCode", code);
        ctx.status(status)
                .contentType("application/vnd.oracle.resource+json; type=error")
                .result(node.toString());
    }
}
