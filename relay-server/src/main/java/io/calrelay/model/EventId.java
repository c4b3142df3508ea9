package io.calrelay.model;

/** An event's id in its own service; opaque, compared character by character. */
public record EventId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
