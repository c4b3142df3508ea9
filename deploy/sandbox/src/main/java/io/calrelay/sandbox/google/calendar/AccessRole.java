package io.calrelay.sandbox.google.calendar;

/** What a user may do in a calendar, the least first. */
public enum AccessRole {
    FREE_BUSY_READER("freeBusyReader"),
    READER("reader"),
    WRITER_WITHOUT_PRIVATE_ACCESS("writerWithoutPrivateAccess"),
    WRITER("writer"),
    OWNER("owner");

    private final String wireName;

    AccessRole(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public boolean mayWrite() {
        return compareTo(WRITER_WITHOUT_PRIVATE_ACCESS) >= 0;
    }

    /** Whether an event of that visibility shows no more than that there is one. */
    boolean hides(String visibility) {
        boolean strict = visibility.equals("private") || visibility.equals("confidential");
        return this == FREE_BUSY_READER || (strict && compareTo(WRITER) < 0);
    }
}
