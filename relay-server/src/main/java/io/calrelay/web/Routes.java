package io.calrelay.web;

import io.javalin.config.RoutesConfig;

/** Some routes of the server that belong together. Those below {@code /api/} are asked for the administrator's token. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
