package io.calrelay.config;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every setting, by the name of its environment variable. The table in deploy/README.md is compared with this in a test. */
public enum SettingKey {
    CALRELAY_HOST("Address the relay listens on", "127.0.0.1"),
    CALRELAY_PORT("Port the relay listens on; 0 for any free one", "8700"),
    CALRELAY_PUBLIC_URL("Address under which NetSuite, Microsoft and Google reach the relay", null),
    CALRELAY_NODE("Name of this relay node in logs and locks", "relay-1"),
    CALRELAY_CLOCK("system, or the address of a clock that answers {\"now\": instant}", "system"),
    CALRELAY_DATABASE_URL("JDBC address of a MariaDB 10.6 or newer", null),
    CALRELAY_DATABASE_USER("Database user", null),
    CALRELAY_DATABASE_PASSWORD("Database password", null),
    CALRELAY_ENCRYPTION_KEY("Key for content at rest: 32 bytes in base64", null),
    CALRELAY_ADMIN_TOKEN("Bearer token of the relay's own API: 12 characters or more", null),
    CALRELAY_NETSUITE_ACCOUNT("NetSuite account id, such as 1234567_SB1", null),
    CALRELAY_NETSUITE_URL("Address of the account's RESTlet domain", null),
    CALRELAY_NETSUITE_AUTH("How the relay signs in: tba (tokens) or m2m (OAuth 2.0 with a certificate)", "tba"),
    CALRELAY_NETSUITE_CONSUMER_KEY("tba: consumer key of the integration record", ""),
    CALRELAY_NETSUITE_CONSUMER_SECRET("tba: consumer secret of the integration record", ""),
    CALRELAY_NETSUITE_TOKEN_ID("tba: token id of the integration user", ""),
    CALRELAY_NETSUITE_TOKEN_SECRET("tba: token secret of the integration user", ""),
    CALRELAY_NETSUITE_TOKEN_URL(
            "m2m: address of the account's token endpoint, .../services/rest/auth/oauth2/v1/token", ""),
    CALRELAY_NETSUITE_CLIENT_ID("m2m: client id of the integration record", ""),
    CALRELAY_NETSUITE_CERTIFICATE_ID("m2m: certificate id, as NetSuite shows it after the upload", ""),
    CALRELAY_NETSUITE_PRIVATE_KEY("m2m: the certificate's RSA key as PEM (PKCS#8), or the file it is in", ""),
    CALRELAY_NETSUITE_PUSH_SECRET("The value of the API secret custsecret_calrelay_push: 16 characters or more", null),
    CALRELAY_NETSUITE_CONCURRENCY("RESTlet calls in flight at most; the account's limit is shared with others", "2"),
    CALRELAY_GRAPH_TENANT("Microsoft Entra tenant: GUID or domain. Empty for no Outlook", ""),
    CALRELAY_GRAPH_CLIENT_ID("Application (client) id", ""),
    CALRELAY_GRAPH_CLIENT_SECRET("Client secret", ""),
    CALRELAY_GRAPH_URL("Address of Microsoft Graph", "https://graph.microsoft.com/v1.0"),
    CALRELAY_ENTRA_URL("Address of Microsoft Entra", "https://login.microsoftonline.com"),
    CALRELAY_GOOGLE_SERVICE_ACCOUNT("File with the service account's key (JSON). Empty for no Google", ""),
    CALRELAY_GOOGLE_URL("Address of the Google Calendar API", "https://www.googleapis.com/");

    private final String meaning;
    private final Optional<String> standard;

    SettingKey(String meaning, @Nullable String standard) {
        this.meaning = meaning;
        this.standard = Optional.ofNullable(standard);
    }

    public String meaning() {
        return meaning;
    }

    /** What holds when it is not set; empty if it has to be. */
    public Optional<String> standard() {
        return standard;
    }

    static boolean isKnown(String name) {
        return Stream.of(values()).anyMatch(key -> key.name().equals(name));
    }
}
