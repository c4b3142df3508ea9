package io.calrelay.gateway.outlook;

import java.net.URI;
import java.time.Duration;

/**
 * Where Microsoft's services are and who we are there.
 *
 * @param graph with the API version, without a slash at the end
 * @param entra without tenant and without a slash at the end
 * @param tenant the customer's directory: an id or a domain
 * @param callTimeout how long one call may take in all
 */
public record OutlookSettings(
        URI graph, URI entra, String tenant, String clientId, String clientSecret, Duration callTimeout) {
    public static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0");
    public static final URI ENTRA = URI.create("https://login.microsoftonline.com");
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    /** The application in Microsoft's worldwide cloud. */
    public static OutlookSettings worldwide(String tenant, String clientId, String clientSecret) {
        return new OutlookSettings(GRAPH, ENTRA, tenant, clientId, clientSecret, CALL_TIMEOUT);
    }

    @Override
    public String toString() {
        return "OutlookSettings[graph=" + graph + ", tenant=" + tenant + ", clientId=" + clientId
                + ", clientSecret=***]";
    }
}
