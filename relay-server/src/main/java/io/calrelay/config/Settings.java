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

    public record NetSuite(String account, URI url, SignIn signIn, Secret pushSecret, int concurrency) {}

    /** How the relay signs in to NetSuite. */
    public sealed interface SignIn {
        /** The four values of token-based authentication. */
        record TokenBased(String consumerKey, Secret consumerSecret, String tokenId, Secret tokenSecret)
                implements SignIn {}

        /**
         * OAuth 2.0 client credentials with a certificate.
         *
         * @param privateKey PEM
         */
        record Certificate(URI tokenUrl, String clientId, String certificateId, Secret privateKey) implements SignIn {}
    }

    public record Graph(URI url, URI entraUrl, String tenant, String clientId, Secret clientSecret) {}

    /** @param serviceAccount the key file's content */
    public record Google(URI url, Secret serviceAccount) {}
}
