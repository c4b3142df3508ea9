package io.calrelay.sandbox.google.auth;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which scopes open which method. */
@Verified(on = "2026-02-25", source = "discovery document revision 20260225, scopes per method")
public final class Scopes {
    private static final String PREFIX = "https://www.googleapis.com/auth/";
    private static final Set<String> WRITE_EVENTS =
            Set.of("calendar", "calendar.app.created", "calendar.events", "calendar.events.owned");
    private static final Set<String> READ_EVENTS = Set.of(
            "calendar",
            "calendar.app.created",
            "calendar.events",
            "calendar.events.freebusy",
            "calendar.events.owned",
            "calendar.events.owned.readonly",
            "calendar.events.public.readonly",
            "calendar.events.readonly",
            "calendar.readonly");
    private static final Set<String> LISTS =
            Set.of("calendar", "calendar.calendarlist", "calendar.calendarlist.readonly", "calendar.readonly");
    private static final Set<String> SETTINGS = Set.of("calendar", "calendar.readonly", "calendar.settings.readonly");
    private static final Set<String> COLORS = Set.of(
            "calendar",
            "calendar.app.created",
            "calendar.calendarlist",
            "calendar.calendarlist.readonly",
            "calendar.events.freebusy",
            "calendar.events.owned",
            "calendar.events.owned.readonly",
            "calendar.events.public.readonly",
            "calendar.readonly");

    /** Every scope of the API, which is what a person's own sign-in has here. */
    public static final Set<String> ALL = Set.of(
            "calendar",
            "calendar.acls",
            "calendar.acls.readonly",
            "calendar.app.created",
            "calendar.calendarlist",
            "calendar.calendarlist.readonly",
            "calendar.calendars",
            "calendar.calendars.readonly",
            "calendar.events",
            "calendar.events.freebusy",
            "calendar.events.owned",
            "calendar.events.owned.readonly",
            "calendar.events.public.readonly",
            "calendar.events.readonly",
            "calendar.freebusy",
            "calendar.readonly",
            "calendar.settings.readonly");

    private static final Map<String, Set<String>> BY_RESOURCE = Map.of(
            "Calendars",
            Set.of(
                    "calendar",
                    "calendar.app.created",
                    "calendar.calendars",
                    "calendar.calendars.readonly",
                    "calendar.readonly"),
            "CalendarList",
            LISTS,
            "Settings",
            SETTINGS,
            "Colors",
            COLORS,
            "Freebusy",
            Set.of("calendar", "calendar.events.freebusy", "calendar.freebusy", "calendar.readonly"),
            "Channels",
            Set.of(
                    "calendar",
                    "calendar.acls",
                    "calendar.acls.readonly",
                    "calendar.app.created",
                    "calendar.calendarlist",
                    "calendar.calendarlist.readonly",
                    "calendar.events",
                    "calendar.events.freebusy",
                    "calendar.events.owned",
                    "calendar.events.owned.readonly",
                    "calendar.events.public.readonly",
                    "calendar.events.readonly",
                    "calendar.readonly",
                    "calendar.settings.readonly"));
    private static final List<String> READING = List.of("List", "Get", "Instances", "Watch");

    private Scopes() {}

    /** The short name of a scope URL; the text itself where it is none of this API. */
    public static String shortName(String url) {
        return url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : url;
    }

    /** @param method {@code Events.Insert}, as in {@code calendar.v3.Events.Insert} */
    public static void require(Caller caller, String method) {
        if (opening(method).stream().noneMatch(caller.scopes()::contains)) {
            throw GoogleError.insufficientScopes("calendar.v3." + method);
        }
    }

    private static Set<String> opening(String method) {
        int dot = method.indexOf('.');
        String resource = method.substring(0, dot);
        if (!resource.equals("Events")) {
            return BY_RESOURCE.getOrDefault(resource, Set.of("calendar"));
        }
        if (READING.contains(method.substring(dot + 1))) {
            return READ_EVENTS;
        }
        boolean move = method.toLowerCase(Locale.ROOT).endsWith("move");
        return move ? Set.of("calendar", "calendar.events", "calendar.events.owned") : WRITE_EVENTS;
    }
}
