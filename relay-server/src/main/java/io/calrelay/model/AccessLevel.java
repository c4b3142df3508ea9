package io.calrelay.model;

/**
 * Who may see what a meeting is about. NetSuite has all three; calendars show {@code SHOW_AS_BUSY} and {@code PRIVATE} alike
 * as private and are read as {@code SHOW_AS_BUSY}, as the seeds' tables say (000, 002).
 */
public enum AccessLevel {
    PUBLIC,
    SHOW_AS_BUSY,
    PRIVATE
}
