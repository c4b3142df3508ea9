package io.calrelay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.store.ContentCipher.Place;
import java.io.IOException;

/** Content as it stands in a row: JSON, encrypted for its place. Thread-safe. */
record SealedJson(ContentCipher cipher) {
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] seal(Place place, JsonNode content) {
        try {
            return cipher.seal(place, JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON that cannot be written", e);
        }
    }

    JsonNode open(Place place, byte[] sealed) {
        try {
            return JSON.readTree(cipher.open(place, sealed));
        } catch (IOException e) {
            throw new IllegalStateException("a row of " + place.table() + " does not hold JSON", e);
        }
    }
}
