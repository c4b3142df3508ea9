package io.calrelay.model;

/** What one side's service calls the present state of an event: a change key, an etag, a fingerprint. Opaque. */
public record Version(String value) {}
