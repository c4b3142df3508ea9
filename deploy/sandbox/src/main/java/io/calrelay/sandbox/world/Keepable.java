package io.calrelay.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of the world that {@code --data} carries over a restart. */
public interface Keepable {
    /** Names the file it is kept in; stable over versions. */
    String name();

    JsonNode keep();

    void restore(JsonNode kept);
}
