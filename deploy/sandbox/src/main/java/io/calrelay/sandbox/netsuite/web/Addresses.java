package io.calrelay.sandbox.netsuite.web;

import io.javalin.http.Context;
import java.util.Objects;

/** What NetSuite's paths say before a route is found. */
public final class Addresses {
    public static final String RESTLET = "/netsuite/app/site/hosting/restlet.nl";

    private Addresses() {}

    /** The path without ids; for RESTlets the script id. */
    public static String template(Context ctx) {
        if (ctx.path().equals(RESTLET)) {
            return Objects.requireNonNullElse(ctx.queryParam("script"), "restlet.nl");
        }
        return ctx.path().startsWith(RestRecords.PATH)
                ? RestRecords.template(ctx)
                : ctx.path().substring("/netsuite".length());
    }

    /** RESTlets and the record API keep one of the account's slots while they are answered; signing in does not. */
    public static boolean keepsASlot(Context ctx) {
        return ctx.path().equals(RESTLET) || ctx.path().startsWith(RestRecords.PATH);
    }
}
