package io.calrelay.gateway.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends requests in an owner's name, and once more with a new token where the token was not taken. The library's own way
 * hides why no new token came behind the 401: a token endpoint that is only busy would look like a lost permission.
 */
record OwnersAuthorization(ServiceAccountCredentials credentials)
        implements HttpRequestInitializer, HttpUnsuccessfulResponseHandler {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    @Override
    public void initialize(HttpRequest request) throws IOException {
        new HttpCredentialsAdapter(credentials).initialize(request);
        request.setUnsuccessfulResponseHandler(this);
        patience(request);
    }

    /** How long a request may take. */
    static void patience(HttpRequest request) {
        request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        request.setReadTimeout((int) READ_TIMEOUT.toMillis());
        // For the new token; nothing else is repeated.
        request.setNumberOfRetries(1);
    }

    @Override
    public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
            throws IOException {
        if (response.getStatusCode() != 401 || !supportsRetry) {
            return false;
        }
        credentials.refresh();
        initialize(request);
        return true;
    }
}
