package io.calrelay.sandbox.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Serves the page that people look at: its own files, and a window to the relay, which listens on another port. */
public final class PageRoutes {
    private static final String FILES = "/page/";
    private final RelayWindow relay;

    public PageRoutes(RelayWindow relay) {
        this.relay = relay;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", ctx -> send(ctx, "index.html"));
        relay.addTo(routes);
        routes.get(FILES + "<file>", ctx -> send(ctx, ctx.pathParam("file")));
    }

    /** A browser asks each time whether it changed, and is sent the content only then. */
    private static void send(Context ctx, String name) {
        Optional<PageFile> found = PageFile.named(name);
        if (found.isEmpty()) {
            ctx.status(404).contentType("text/plain; charset=utf-8").result("there is no " + name);
            return;
        }
        PageFile file = found.get();
        ctx.header("Cache-Control", "no-cache").header("ETag", file.tag()).header("X-Content-Type-Options", "nosniff");
        if (file.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(file.type()).result(file.content());
        }
    }
}
