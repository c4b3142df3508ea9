package io.calrelay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Direction;
import io.calrelay.model.Policy;
import io.calrelay.ports.PolicyStore;

/** The policy in MariaDB. A setting that was not stored yet has its default. */
record SqlPolicyStore(Transactions transactions) implements PolicyStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Policy get() {
        return transactions.alone(handle -> handle.createQuery("SELECT settings FROM policy WHERE policy_id = 1")
                .map((row, context) -> policy(row.getString("settings")))
                .findOne()
                .orElse(Policy.DEFAULT));
    }

    @Override
    public void put(Policy policy) {
        ObjectNode stored = Json.object().put("direction", policy.direction().name());
        stored.putObject("brake")
                .put("share", policy.brake().share())
                .put("atLeast", policy.brake().atLeast());
        String settings = stored.toString();
        transactions.alone(
                handle -> handle.createUpdate("""
                        INSERT INTO policy (policy_id, settings)
                        VALUES (1, :settings)
                        ON DUPLICATE KEY UPDATE settings = VALUES(settings)
                        """).bind("settings", settings).execute());
    }

    private static Policy.Brake brake(JsonNode json) {
        return json.isObject()
                ? new Policy.Brake(
                        json.path("share").asDouble(), json.path("atLeast").asInt())
                : Policy.DEFAULT.brake();
    }

    private static Policy policy(String settings) {
        try {
            JsonNode json = JSON.readTree(settings);
            return new Policy(
                    Json.maybeText(json, "direction").map(Direction::valueOf).orElse(Policy.DEFAULT.direction()),
                    brake(json.path("brake")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored policy is not JSON", e);
        }
    }
}
