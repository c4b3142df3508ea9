package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Actor;
import java.util.Map;

/**
 * One call that found its route.
 *
 * @param at the route's variables, decoded
 */
record Visit(Call call, Preferences preferences, Map<String, String> at) {
    String at(String variable) {
        return at.getOrDefault(variable, "");
    }

    Query query() {
        return call.query();
    }

    JsonNode body() {
        return call.body();
    }

    Actor actor() {
        return call.caller().actor();
    }
}
