package io.calrelay.config;

import java.util.HashMap;
import java.util.Map;

/** Environments that a relay can be started with. */
final class Environments {
    /** 32 bytes. */
    static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /** What stands in it is no key; whether it is one is seen when it is used. */
    static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----\nsecret-of-the-key\n-----END PRIVATE KEY-----\n";

    private Environments() {}

    /** What has to be set, with Outlook as the only calendar service. */
    static Map<String, String> least() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CALRELAY_PUBLIC_URL", "https://relay.northwind.example");
        environment.put("CALRELAY_DATABASE_URL", "jdbc:mariadb://db.northwind.example/calrelay");
        environment.put("CALRELAY_DATABASE_USER", "calrelay");
        environment.put("CALRELAY_DATABASE_PASSWORD", "secret-of-the-database");
        environment.put("CALRELAY_ENCRYPTION_KEY", KEY);
        environment.put("CALRELAY_ADMIN_TOKEN", "secret-of-the-administrator");
        environment.put("CALRELAY_NETSUITE_ACCOUNT", "1234567_SB1");
        environment.put("CALRELAY_NETSUITE_URL", "https://1234567-sb1.restlets.api.netsuite.com");
        environment.put("CALRELAY_NETSUITE_CONSUMER_KEY", "consumer");
        environment.put("CALRELAY_NETSUITE_CONSUMER_SECRET", "secret-of-the-consumer");
        environment.put("CALRELAY_NETSUITE_TOKEN_ID", "token");
        environment.put("CALRELAY_NETSUITE_TOKEN_SECRET", "secret-of-the-token");
        environment.put("CALRELAY_NETSUITE_PUSH_SECRET", "secret-of-the-push");
        environment.put("CALRELAY_GRAPH_TENANT", "northwind.example");
        environment.put("CALRELAY_GRAPH_CLIENT_ID", "client");
        environment.put("CALRELAY_GRAPH_CLIENT_SECRET", "secret-of-the-client");
        return environment;
    }

    /** Everything set, and nothing to its default. */
    static Map<String, String> full(String serviceAccountFile) {
        Map<String, String> environment = least();
        environment.put("CALRELAY_HOST", "0.0.0.0");
        environment.put("CALRELAY_PORT", "9443");
        environment.put("CALRELAY_NODE", "relay-7");
        environment.put("CALRELAY_CLOCK", "http://127.0.0.1:8701/sandbox/clock");
        environment.put("CALRELAY_NETSUITE_CONCURRENCY", "9");
        environment.put("CALRELAY_NETSUITE_AUTH", "m2m");
        environment.put(
                "CALRELAY_NETSUITE_TOKEN_URL",
                "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token");
        environment.put("CALRELAY_NETSUITE_CLIENT_ID", "client");
        environment.put("CALRELAY_NETSUITE_CERTIFICATE_ID", "certificate");
        environment.put("CALRELAY_NETSUITE_PRIVATE_KEY", PRIVATE_KEY);
        environment.put("CALRELAY_GRAPH_URL", "https://graph.microsoft.us/v1.0");
        environment.put("CALRELAY_ENTRA_URL", "https://login.microsoftonline.us");
        environment.put("CALRELAY_GOOGLE_SERVICE_ACCOUNT", serviceAccountFile);
        environment.put("CALRELAY_GOOGLE_URL", "https://google.northwind.example/");
        return environment;
    }
}
