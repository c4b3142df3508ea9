package io.calrelay.model;

/** What is compared, merged and carried one by one. */
public enum Field {
    TITLE,
    LOCATION,
    DESCRIPTION,
    TIME,
    ACCESS,
    ATTENDEES
}
