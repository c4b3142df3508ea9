package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.cabinet.CabinetFile;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suitelets, by script id or under the address that N/url gives them. */
final class SuiteletPages {
    private static final String SCRIPTLET = "/netsuite/app/site/hosting/scriptlet.nl";
    private static final Pattern CELL = Pattern.compile("(custpage\\w*)\\[(\\d{1,4})]\\.(\\w+)");
    private static final JsonMapper JSON = new JsonMapper();
    private final PageScripts scripts;
    private final Screens screens;

    SuiteletPages(PageScripts scripts, Screens screens) {
        this.scripts = scripts;
        this.screens = screens;
    }

    void addRoutes(RoutesConfig routes) {
        Screens.Action named = (ctx, session) -> answer(ctx, session, ctx.pathParam("script"));
        Screens.Action addressed =
                (ctx, session) -> answer(ctx, session, Objects.requireNonNullElse(ctx.queryParam("script"), ""));
        routes.get("/netsuite/ui/suitelets/{script}", screens.on(named));
        routes.post("/netsuite/ui/suitelets/{script}", screens.on(named));
        routes.get(SCRIPTLET, screens.on(addressed));
        routes.post(SCRIPTLET, screens.on(addressed));
    }

    private void answer(Context ctx, Session session, String scriptId) {
        JsonNode page = scripts.suitelet(session, scriptId, request(ctx));
        page.path("headers")
                .properties()
                .forEach(each -> ctx.header(each.getKey(), each.getValue().asText()));
        if (page.hasNonNull("redirect")) {
            ctx.status(302)
                    .header("Location", PageHtml.here(page.path("redirect").asText()));
        } else if (page.path("file").isObject()) {
            file(ctx, page.path("file"));
        } else if (page.path("form").isObject()) {
            form(ctx, page.path("form"));
        } else {
            String type = page.path("headers").path("Content-Type").asText("text/html;charset=utf-8");
            ctx.contentType(type).result(page.path("text").asText());
        }
    }

    private static void file(Context ctx, JsonNode file) {
        String name = file.path("name").asText();
        String contents = file.path("contents").asText();
        CabinetFile written = new CabinetFile(0, name, file.path("type").asText(), "", contents, "", false);
        ctx.contentType(FileScreens.contentType(name))
                .header(
                        "Content-Disposition",
                        FileScreens.disposition(name, file.path("isInline").asBoolean()))
                .result(written.bytes());
    }

    private static void form(Context ctx, JsonNode form) {
        if (!RecordPages.wantsJson(ctx)) {
            ctx.contentType("text/html;charset=utf-8").result(PageHtml.form(form));
            return;
        }
        ObjectNode page =
                JSON.createObjectNode().put("title", form.path("title").asText());
        FormShape.add(form, page);
        page.withObjectProperty("sublists");
        Screens.reply(ctx, page);
    }

    private static ObjectNode request(Context ctx) {
        ObjectNode request =
                JSON.createObjectNode().put("method", ctx.method().name()).put("body", ctx.body());
        request.put("url", ctx.url());
        ObjectNode parameters = request.putObject("parameters");
        ObjectNode sublists = request.putObject("sublists");
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        if (Objects.requireNonNullElse(ctx.contentType(), "").startsWith("application/x-www-form-urlencoded")) {
            ctx.formParamMap().forEach((name, values) -> put(parameters, sublists, name, String.join(",", values)));
        }
        ObjectNode headers = request.putObject("headers");
        for (Map.Entry<String, String> each : ctx.headerMap().entrySet()) {
            if (!each.getKey().equalsIgnoreCase("Authorization")) {
                headers.put(each.getKey().toLowerCase(Locale.ROOT), each.getValue());
            }
        }
        return request;
    }

    /** Cells of sublists are sent as {@code custpage_list[0].custpage_column}. */
    private static void put(ObjectNode parameters, ObjectNode sublists, String name, String value) {
        Matcher cell = CELL.matcher(name);
        if (!cell.matches()) {
            parameters.put(name, value);
            return;
        }
        ObjectNode rows = sublists.withObjectProperty(cell.group(1));
        rows.withObjectProperty(cell.group(2)).put(cell.group(3), value);
    }
}
