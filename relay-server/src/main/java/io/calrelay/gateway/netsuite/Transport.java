package io.calrelay.gateway.netsuite;

import io.calrelay.ports.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and reads the answer to its end, or says that the service could not be reached. Thread-safe. */
final class Transport {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration timeout;

    Transport(Duration timeout) {
        this.timeout = timeout;
    }

    Reply<HttpAnswer> send(HttpRequest request) {
        // HttpRequest's own timeout ends with the headers; a body that stalls would hold its caller for ever.
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return new Reply.Done<>(answer(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException slow) {
            exchange.cancel(true);
            return new Reply.Later<>(Optional.empty(), "NetSuite did not answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return unreachable(failed);
        } catch (InterruptedException stopping) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Later<>(Optional.empty(), "the relay is stopping");
        }
    }

    private static HttpAnswer answer(HttpResponse<String> response) {
        return new HttpAnswer(response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
    }

    private static Reply<HttpAnswer> unreachable(ExecutionException failed) {
        if (failed.getCause() instanceof IOException broken) {
            return new Reply.Later<>(
                    Optional.empty(),
                    "NetSuite cannot be reached: " + broken.getClass().getSimpleName());
        }
        throw new IllegalStateException("the call could not be made", failed.getCause());
    }
}
