package io.calrelay.sandbox;

import io.calrelay.sandbox.hand.Town;
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
        TbaCredentials tba = town.netsuite().tba();
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
        settings.put("CALRELAY_NETSUITE_CONSUMER_KEY", tba.consumerKey());
        settings.put("CALRELAY_NETSUITE_CONSUMER_SECRET", tba.consumerSecret());
        settings.put("CALRELAY_NETSUITE_TOKEN_ID", tba.tokenId());
        settings.put("CALRELAY_NETSUITE_TOKEN_SECRET", tba.tokenSecret());
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
}
