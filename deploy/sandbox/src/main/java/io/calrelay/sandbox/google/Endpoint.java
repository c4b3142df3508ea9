package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.calendar.Call;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One method of the API.
 *
 * @param template below {@code /calendar/v3/}, such as {@code calendars/{calendarId}/events}
 * @param name such as {@code Events.List}
 */
record Endpoint(String method, String template, String name, Handler handler) {
    /** What the method does once the caller is known and may do it. */
    interface Handler {
        /** @param variables the decoded variables of the template */
        GoogleResponse answer(Call call, Map<String, String> variables);
    }

    /** The template's variables when the path fits it. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            String value = URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8);
            if (wanted[i].startsWith("{")) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), value);
            } else if (!wanted[i].equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    boolean isWrite() {
        return !method.equals("GET") && !name.endsWith("Watch") && !name.equals("Freebusy.Query");
    }
}
