package io.calrelay.sandbox.page;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves the page that people look at. */
public final class PageRoutes {
    public void addTo(RoutesConfig routes) {
        String page = page();
        routes.get("/", ctx -> ctx.contentType("text/html; charset=utf-8").result(page));
    }

    private static String page() {
        try (InputStream content = Objects.requireNonNull(PageRoutes.class.getResourceAsStream("/page/index.html"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
