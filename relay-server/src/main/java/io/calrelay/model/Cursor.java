package io.calrelay.model;

/** Where the last complete read of a calendar ended: a delta link or a sync token. Opaque; may name the mailbox. */
public record Cursor(String value) {}
