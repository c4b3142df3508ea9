package io.calrelay.model;

import java.util.Locale;

/** Where a person keeps a calendar. */
public enum CalendarService {
    OUTLOOK("Outlook"),
    GOOGLE("Google");

    private final String displayName;

    CalendarService(String displayName) {
        this.displayName = displayName;
    }

    /** As people call it. */
    public String displayName() {
        return displayName;
    }

    /** The name in JSON, SQL and metrics, such as {@code outlook}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
