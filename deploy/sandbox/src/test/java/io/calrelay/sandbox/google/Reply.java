package io.calrelay.sandbox.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/** An answer, read as JSON where it is. */
record Reply(HttpResponse<String> http) {
    int status() {
        return http.statusCode();
    }

    JsonNode json() {
        try {
            return GoogleTown.JSON.readTree(http.body());
        } catch (IOException broken) {
            throw new IllegalStateException("not JSON: " + http.body(), broken);
        }
    }

    String text(String pointer) {
        return json().at(pointer).asText();
    }

    String reason() {
        return text("/error/errors/0/reason");
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    Reply ok() {
        assertThat(status()).as(http.body()).isEqualTo(200);
        return this;
    }
}
