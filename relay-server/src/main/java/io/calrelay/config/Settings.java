package io.calrelay.config;

import java.net.URI;
import java.util.Optional;

/** Everything the relay is told from outside. Made by {@link SettingsReader}. */
public record Settings(
        Web web,
        Database database,
        NetSuite netsuite,
        Optional<Graph> graph,
        Optional<Google> google,
        Optional<URI> clock,
        String node) {

    /** @param publicUrl without a slash at its end */
    public record Web(String host, int port, URI publicUrl, Secret adminToken) {}

    /** @param encryptionKey 32 bytes in base64 */
    public record Database(String url, String user, Secret password, Secret encryptionKey) {}

    public record NetSuite(String account, URI url, TokenBased credentials, Secret pushSecret, int concurrency) {}

    /** The four values of token-based authentication. */
    public record TokenBased(String consumerKey, Secret consumerSecret, String tokenId, Secret tokenSecret) {}

    public record Graph(URI url, URI entraUrl, String tenant, String clientId, Secret clientSecret) {}

    /** @param serviceAccount the key file's content */
    public record Google(URI url, Secret serviceAccount) {}
}
