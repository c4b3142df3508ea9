package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.sdf.RoleObject;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.search.AccountFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Java side of N/runtime, N/config, N/format, N/log and N/cache. */
final class UserOperations {
    private static final Logger log = LoggerFactory.getLogger("suitescript");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final ScriptServices services;

    UserOperations(ScriptServices services) {
        this.services = services;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("runtime.state", (call, in) -> state(call));
        operations.put(
                "runtime.units", (call, in) -> NODES.numberNode(call.meter().remaining()));
        operations.put("runtime.parameter", this::parameter);
        operations.put(
                "runtime.permission",
                (call, in) -> NODES.numberNode(
                        call.session().role().level(in.path("name").asText()).ordinal()));
        operations.put("config.load", this::config);
        operations.put("widget.clientScript", this::clientScript);
        operations.put(
                "url.scriptType",
                (call, in) -> services.project()
                        .script(in.path("script").asText())
                        .map(script -> NODES.textNode(script.type()))
                        .orElseThrow(() -> new NetSuiteError(
                                "SSS_INVALID_SCRIPT_ID",
                                "There is no script " + in.path("script").asText() + ".")));
        operations.put("format.dateTime", this::formatDateTime);
        operations.put("format.parse", this::parseDateTime);
        operations.put("log", (call, in) -> {
            log.debug(
                    "{} {}: {} {}",
                    call.target().scriptId(),
                    in.path("level").asText(),
                    in.path("title").asText(),
                    in.path("details").asText());
            return null;
        });
        operations.put("cache.get", this::cached);
        operations.put("cache.put", this::cache);
        operations.put("cache.remove", this::uncache);
    }

    private JsonNode state(Invocation call) {
        Session session = call.session();
        ObjectNode node = NODES.objectNode();
        node.put("context", session.context()).put("account", services.account().accountId());
        node.put("script", call.target().scriptId())
                .put("deployment", call.target().deploymentId());
        node.putObject("user")
                .put("id", session.userId())
                .put("name", session.userName())
                .put("email", session.email())
                .put("roleId", session.role().id())
                .put("role", roleNumber(session.role().id()))
                .put("timezone", session.zone().getId());
        return node;
    }

    /** In a SuiteApp a page names its client script by the whole path (netsuite.md 3.12). */
    private @Nullable JsonNode clientScript(Invocation call, JsonNode in) {
        String path = in.path("path").asText();
        if (!path.startsWith("/SuiteApps/") || services.project().file(path).isEmpty()) {
            throw new NetSuiteError("MODULE_DOES_NOT_EXIST", "Module does not exist: " + path);
        }
        return null;
    }

    /** Roles have internal ids; those of custom roles begin at 1000 in every account. */
    private long roleNumber(String id) {
        long standard = Rows.id(id.replace("-", ""));
        if (standard >= 0) {
            return id.startsWith("-") ? -standard : standard;
        }
        List<String> own =
                services.project().roles().stream().map(RoleObject::id).toList();
        return 1000L + own.indexOf(id);
    }

    private @Nullable JsonNode parameter(Invocation call, JsonNode in) {
        String id = in.path("name").asText();
        Optional<ScriptObject.Parameter> defined = services.project()
                .script(call.target().scriptId())
                .map(script -> script.parameters().get(id));
        if (defined.isEmpty()) {
            return null;
        }
        String value = call.parameter(id)
                .or(() -> services.account().parameter(id))
                .orElse(defined.get().defaultValue());
        return defined.get().type().equals("CHECKBOX")
                ? NODES.booleanNode(value.equals("T") || value.equals("true"))
                : value.isEmpty() ? null : NODES.textNode(value);
    }

    private JsonNode config(Invocation call, JsonNode in) {
        call.meter().charge(10);
        String zone = in.path("type").asText().equals("companyinformation")
                ? services.account().companyZone().getId()
                : call.session().zone().getId();
        return NODES.objectNode()
                .put("timezone", zone)
                .put("TIMEZONE", zone)
                .put("DATEFORMAT", "M/D/YYYY")
                .put("TIMEFORMAT", "h:mm a")
                .put("companyid", services.account().accountId());
    }

    /** An invalid zone falls back to GMT (netsuite.md 2.2). */
    private static ZoneId zone(Invocation call, JsonNode in) {
        String name = in.path("timezone").asText("");
        return name.isEmpty() ? call.session().zone() : EventTime.zone(name);
    }

    private JsonNode formatDateTime(Invocation call, JsonNode in) {
        Instant moment = Instant.ofEpochMilli(in.path("ms").asLong());
        return NODES.textNode(AccountFormat.dateTime(moment, zone(call, in)));
    }

    /** Null where the text is no date. */
    private @Nullable JsonNode parseDateTime(Invocation call, JsonNode in) {
        try {
            var wall = AccountFormat.parse(in.path("text").asText());
            return NODES.numberNode(wall.atZone(zone(call, in)).toInstant().toEpochMilli());
        } catch (NetSuiteError | DateTimeParseException unreadable) {
            return null;
        }
    }

    private static String partition(Invocation call, JsonNode in) {
        String scope = in.path("scope").asText("PRIVATE");
        return scope.equals("PRIVATE")
                ? call.target().scriptId() + '/' + in.path("name").asText()
                : scope + '/' + in.path("name").asText();
    }

    private @Nullable JsonNode cached(Invocation call, JsonNode in) {
        call.meter().charge(1);
        return services.account()
                .caches()
                .get(partition(call, in), in.path("key").asText())
                .map(NODES::textNode)
                .orElse(null);
    }

    private @Nullable JsonNode cache(Invocation call, JsonNode in) {
        call.meter().charge(1);
        services.account()
                .caches()
                .put(
                        partition(call, in),
                        in.path("key").asText(),
                        in.path("value").asText(),
                        in.path("ttl").asLong());
        return null;
    }

    private @Nullable JsonNode uncache(Invocation call, JsonNode in) {
        call.meter().charge(1);
        services.account().caches().remove(partition(call, in), in.path("key").asText());
        return null;
    }
}
