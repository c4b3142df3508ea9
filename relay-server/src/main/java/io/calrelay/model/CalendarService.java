package io.calrelay.model;

import java.util.Locale;

/** Where a person keeps a calendar. */
public enum CalendarService {
    OUTLOOK,
    GOOGLE;

    /** The name in JSON, SQL and metrics, such as {@code outlook}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
