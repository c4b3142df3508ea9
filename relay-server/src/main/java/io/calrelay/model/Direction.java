package io.calrelay.model;

/** Which way changes travel between one calendar and NetSuite. */
public enum Direction {
    BOTH("both"),
    TO_NETSUITE("to-netsuite"),
    TO_CALENDAR("to-calendar");

    private final String wireName;

    Direction(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and settings. */
    public String wireName() {
        return wireName;
    }

    /** Whether what a person does in the calendar counts. */
    public boolean calendarSpeaks() {
        return this != TO_CALENDAR;
    }

    /** Whether the calendar may be written to. */
    public boolean calendarHears() {
        return this != TO_NETSUITE;
    }
}
