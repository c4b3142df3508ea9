package io.calrelay.sandbox.netsuite.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a script put into a field into what a row keeps, as strictly as NetSuite does at save. A JavaScript
 * {@code Date} arrives as {@code {"$wall": "2026-05-04T09:00:00", "$ms": 0}}, its wall clock read in Pacific time.
 */
public final class ScriptValues {
    private ScriptValues() {}

    @Verified(on = "2026-11", source = "netsuite.md 2.2 (Record.setValue accepted types; SAFE pitfalls 6 and 8)")
    public static @Nullable Object stored(FieldRule field, JsonNode value) {
        if (value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())) {
            return field.type() == FieldType.CHECKBOX ? Boolean.FALSE : null;
        }
        return switch (field.type()) {
            case TEXT, TEXTAREA, SELECT -> plain(field, value);
            case CHECKBOX -> checkbox(field, value);
            case MULTISELECT -> many(field, value);
            case DATE ->
                wall(field, value, "Invalid date value (must be MM/DD/YYYY)").substring(0, 10);
            case TIMEOFDAY ->
                wall(field, value, "Invalid Field Value " + value.asText() + " for the following field: " + field.id())
                        .substring(11, 16);
            case DATETIME -> {
                wall(field, value, "Invalid date value (must be MM/DD/YYYY)");
                yield Instant.ofEpochMilli(value.path("$ms").asLong()).toString();
            }
            case INTEGER -> number(field, value).longValue();
            case FLOAT -> number(field, value);
        };
    }

    private static String plain(FieldRule field, JsonNode value) {
        if (value.isObject() || value.isArray() || value.isBoolean()) {
            throw NetSuiteError.invalidValue(field.id(), value);
        }
        return value.asText();
    }

    private static Boolean checkbox(FieldRule field, JsonNode value) {
        if (!value.isBoolean()) {
            throw NetSuiteError.invalidValue(field.id(), value);
        }
        return value.asBoolean();
    }

    private static List<String> many(FieldRule field, JsonNode value) {
        List<String> ids = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> ids.add(plain(field, each)));
        } else {
            ids.add(plain(field, value));
        }
        return List.copyOf(ids);
    }

    private static String wall(FieldRule field, JsonNode value, String refusal) {
        if (!value.has("$wall")) {
            throw new NetSuiteError("INVALID_FLD_VALUE", refusal + " [" + field.id() + "]");
        }
        return value.path("$wall").asText();
    }

    private static Double number(FieldRule field, JsonNode value) {
        try {
            return Double.valueOf(value.asText());
        } catch (NumberFormatException notOne) {
            throw NetSuiteError.invalidValue(field.id(), value);
        }
    }
}
