package io.calrelay.sandbox;

import io.calrelay.sandbox.hand.Town;
import io.calrelay.sandbox.netsuite.AccountSettings;
import io.calrelay.sandbox.netsuite.auth.M2mCredentials;
import io.calrelay.sandbox.netsuite.auth.TbaCredentials;
import io.calrelay.sandbox.outlook.GraphCloud;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a relay in the sandbox is told: the same settings as in production, with the sandbox's addresses. */
final class RelaySettings {
    private final Town town;
    private final Home home;
    private final URI clouds;
    private final Path serviceAccount;

    RelaySettings(Town town, Home home, URI clouds, Path serviceAccount) {
        this.town = town;
        this.home = home;
        this.clouds = clouds;
        this.serviceAccount = serviceAccount;
    }

    Map<String, String> of(String node, int port, String databaseUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CALRELAY_NODE", node);
        settings.put("CALRELAY_PORT", String.valueOf(port));
        settings.put("CALRELAY_PUBLIC_URL", "http://127.0.0.1:" + port);
        settings.put("CALRELAY_CLOCK", clouds + "/sandbox/clock");
        settings.put("CALRELAY_DATABASE_URL", databaseUrl);
        settings.put("CALRELAY_DATABASE_USER", town.database().user());
        settings.put("CALRELAY_DATABASE_PASSWORD", town.database().password());
        settings.put("CALRELAY_ENCRYPTION_KEY", home.secret("encryption"));
        settings.put("CALRELAY_ADMIN_TOKEN", Administrator.TOKEN);
        settings.put("CALRELAY_NETSUITE_ACCOUNT", town.netsuite().accountId());
        settings.put("CALRELAY_NETSUITE_URL", clouds + "/netsuite");
        settings.putAll(town.netsuite().auth() == AccountSettings.Auth.M2M ? certificate() : tokens());
        settings.put("CALRELAY_NETSUITE_PUSH_SECRET", home.secret("push"));
        settings.put("CALRELAY_GRAPH_TENANT", GraphCloud.tenant());
        settings.put("CALRELAY_GRAPH_CLIENT_ID", GraphCloud.clientId());
        settings.put("CALRELAY_GRAPH_CLIENT_SECRET", GraphCloud.clientSecret());
        settings.put("CALRELAY_GRAPH_URL", clouds + "/graph/v1.0");
        settings.put("CALRELAY_ENTRA_URL", clouds + "/entra");
        settings.put("CALRELAY_GOOGLE_SERVICE_ACCOUNT", serviceAccount.toString());
        settings.put("CALRELAY_GOOGLE_URL", clouds + "/google/");
        return settings;
    }

    private Map<String, String> tokens() {
        TbaCredentials tba = town.netsuite().tba();
        return Map.of(
                "CALRELAY_NETSUITE_AUTH", "tba",
                "CALRELAY_NETSUITE_CONSUMER_KEY", tba.consumerKey(),
                "CALRELAY_NETSUITE_CONSUMER_SECRET", tba.consumerSecret(),
                "CALRELAY_NETSUITE_TOKEN_ID", tba.tokenId(),
                "CALRELAY_NETSUITE_TOKEN_SECRET", tba.tokenSecret());
    }

    private Map<String, String> certificate() {
        M2mCredentials m2m = town.netsuite().m2m();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + m2m.privateKey() + "\n-----END PRIVATE KEY-----\n";
        return Map.of(
                "CALRELAY_NETSUITE_AUTH",
                "m2m",
                "CALRELAY_NETSUITE_TOKEN_URL",
                clouds + "/netsuite/services/rest/auth/oauth2/v1/token",
                "CALRELAY_NETSUITE_CLIENT_ID",
                m2m.clientId(),
                "CALRELAY_NETSUITE_CERTIFICATE_ID",
                m2m.certificateId(),
                "CALRELAY_NETSUITE_PRIVATE_KEY",
                pem);
    }
}
