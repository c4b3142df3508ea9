package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.List;

/** What insert, update and patch make of a request body. */
@Verified(on = "2026", source = "google.md 7.1: reference text of events.patch and events.update")
final class EventBody {
    private EventBody() {}

    /** A new resource from the writable fields alone. */
    static ObjectNode fresh(ObjectNode request, Query query) {
        ObjectNode body = Json.object();
        for (String field : EventFields.WRITABLE) {
            JsonNode value = request.path(field);
            checkShape(field, value);
            if (!value.isMissingNode() && !value.isNull()) {
                body.set(field, withoutNulls(value));
            }
        }
        keepUnsupported(body, Json.object(), query);
        if (!body.hasNonNull("status")) {
            body.put("status", "confirmed");
        }
        return body;
    }

    /** PUT: the writable fields are the request's, everything else stays. */
    static ObjectNode replaced(ObjectNode before, ObjectNode request, Query query) {
        ObjectNode body = before.deepCopy();
        body.remove(EventFields.WRITABLE);
        ObjectNode written = fresh(request, query);
        written.properties().forEach(each -> body.set(each.getKey(), each.getValue()));
        keepUnsupported(body, before, query);
        if (!written.has("sequence") && before.has("sequence")) {
            body.set("sequence", before.get("sequence"));
        }
        return body;
    }

    /** PATCH: objects merge, arrays and scalars replace, null clears. */
    static ObjectNode merged(ObjectNode before, ObjectNode request, Query query) {
        ObjectNode wanted = Json.object();
        for (String field : EventFields.WRITABLE) {
            JsonNode value = request.path(field);
            checkShape(field, value);
            if (!value.isMissingNode()) {
                wanted.set(field, value);
            }
        }
        ObjectNode body = before.deepCopy();
        merge(body, wanted);
        keepUnsupported(body, before, query);
        if (!body.hasNonNull("status")) {
            body.put("status", "confirmed");
        }
        return body;
    }

    private static void merge(ObjectNode into, ObjectNode changes) {
        changes.properties().forEach(each -> {
            JsonNode old = into.path(each.getKey());
            if (each.getValue().isNull()) {
                into.remove(each.getKey());
            } else if (each.getValue() instanceof ObjectNode object) {
                ObjectNode target = old instanceof ObjectNode present ? present : into.putObject(each.getKey());
                merge(target, object);
            } else {
                into.set(each.getKey(), withoutNulls(each.getValue()));
            }
        });
    }

    // Provider: attachments and conference fields of a body are ignored unless the call says it knows them (google.md
    // 3.4).
    private static void keepUnsupported(ObjectNode body, ObjectNode before, Query query) {
        if (!query.flag("supportsAttachments")) {
            restore(body, before, "attachments");
        }
        if (query.number("conferenceDataVersion", 0, 0) == 0) {
            restore(body, before, "conferenceData");
        }
    }

    private static void restore(ObjectNode body, ObjectNode before, String field) {
        body.remove(field);
        if (before.has(field)) {
            body.set(field, before.get(field));
        }
    }

    private static void checkShape(String field, JsonNode value) {
        if (!value.isMissingNode() && !EventFields.hasRightShape(field, value)) {
            throw GoogleError.invalid("Invalid value for: " + field);
        }
    }

    private static JsonNode withoutNulls(JsonNode value) {
        JsonNode copy = value.deepCopy();
        if (copy instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(each -> {
                if (each.getValue().isNull()) {
                    empty.add(each.getKey());
                } else {
                    object.set(each.getKey(), withoutNulls(each.getValue()));
                }
            });
            object.remove(empty);
        }
        return copy;
    }
}
