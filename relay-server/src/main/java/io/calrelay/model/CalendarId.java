package io.calrelay.model;

import java.util.Locale;

/** One provider calendar of one person: the primary one. */
public record CalendarId(CalendarService service, EmailAddress owner) {
    /** Such as {@code outlook:alice@northwind.example}. */
    public String wireName() {
        return service.wireName() + ":" + owner;
    }

    /** The reverse of {@link #wireName()}. */
    public static CalendarId parse(String wireName) {
        int colon = wireName.indexOf(':');
        return new CalendarId(
                CalendarService.valueOf(wireName.substring(0, colon).toUpperCase(Locale.ROOT)),
                new EmailAddress(wireName.substring(colon + 1)));
    }
}
