package io.calrelay.sandbox.netsuite.script;

import java.util.HashMap;
import java.util.Map;

/** Everything that N modules can ask of the account. */
final class Operations {
    private Operations() {}

    static Map<String, Operation> all(ScriptServices services) {
        Map<String, Operation> operations = new HashMap<>();
        new RecordOperations(services.records()).addTo(operations);
        new SearchOperations(services.search()).addTo(operations);
        new UserOperations(services).addTo(operations);
        new CryptoOperations(services).addTo(operations);
        new HttpsOperations(services).addTo(operations);
        new FileOperations(services).addTo(operations);
        new TaskOperations(services.tasks()).addTo(operations);
        return Map.copyOf(operations);
    }
}
