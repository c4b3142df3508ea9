package io.calrelay.model;

/** What is compared, merged and carried one by one. */
public enum Field {
    TITLE,
    LOCATION,
    DESCRIPTION,
    TIME,
    /** How it repeats. */
    RECURRENCE,
    /** How single occurrences differ; merged and carried occurrence by occurrence. */
    EXCEPTIONS,
    ACCESS,
    ATTENDEES
}
