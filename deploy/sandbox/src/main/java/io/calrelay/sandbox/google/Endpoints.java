package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.calendar.Channels;
import io.calrelay.sandbox.google.calendar.Directory;
import io.calrelay.sandbox.google.calendar.EventImport;
import io.calrelay.sandbox.google.calendar.EventInsertion;
import io.calrelay.sandbox.google.calendar.EventList;
import io.calrelay.sandbox.google.calendar.EventMove;
import io.calrelay.sandbox.google.calendar.EventWriting;
import io.calrelay.sandbox.google.calendar.FreeBusy;
import io.calrelay.sandbox.google.calendar.Pages;
import io.calrelay.sandbox.google.calendar.Store;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of the API's methods. */
@Verified(on = "2026-02-25", source = "google.md 2: discovery document revision 20260225")
final class Endpoints {
    private static final String EVENTS = "calendars/{calendarId}/events";
    private static final String EVENT = EVENTS + "/{eventId}";

    private Endpoints() {}

    static List<Endpoint> of(World world, Store store, Pages pages, Channels channels) {
        List<Endpoint> all =
                new ArrayList<>(reading(new EventList(store, pages, world.faults()), new EventMove(store)));
        all.addAll(writing(store));
        all.addAll(watching(channels));
        all.addAll(around(new Directory(store.calendars().shared()), new FreeBusy(store)));
        return List.copyOf(all);
    }

    private static List<Endpoint> reading(EventList list, EventMove move) {
        return List.of(
                new Endpoint("GET", EVENTS, "Events.List", (call, path) -> list.list(call)),
                new Endpoint("GET", EVENT, "Events.Get", (call, path) -> move.get(call, event(path))),
                new Endpoint(
                        "GET",
                        EVENT + "/instances",
                        "Events.Instances",
                        (call, path) -> list.instances(call, event(path))),
                new Endpoint("POST", EVENT + "/move", "Events.Move", (call, path) -> move.move(call, event(path))));
    }

    private static List<Endpoint> writing(Store store) {
        EventInsertion insertion = new EventInsertion(store);
        EventWriting writing = new EventWriting(store);
        EventImport importing = new EventImport(store);
        return List.of(
                new Endpoint("POST", EVENTS, "Events.Insert", (call, path) -> insertion.insert(call)),
                new Endpoint("POST", EVENTS + "/import", "Events.Import", (call, path) -> importing.run(call)),
                new Endpoint("POST", EVENTS + "/quickAdd", "Events.QuickAdd", (call, path) -> insertion.quickAdd(call)),
                new Endpoint("PUT", EVENT, "Events.Update", (call, path) -> writing.update(call, event(path))),
                new Endpoint("PATCH", EVENT, "Events.Patch", (call, path) -> writing.patch(call, event(path))),
                new Endpoint("DELETE", EVENT, "Events.Delete", (call, path) -> writing.delete(call, event(path))));
    }

    private static List<Endpoint> watching(Channels channels) {
        return List.of(
                new Endpoint(
                        "POST",
                        EVENTS + "/watch",
                        "Events.Watch",
                        (call, path) -> channels.watch(call, Channels.eventsOf(call.calendar()))),
                new Endpoint(
                        "POST",
                        "users/me/calendarList/watch",
                        "CalendarList.Watch",
                        (call, path) -> channels.watch(call, "users/me/calendarList")),
                new Endpoint(
                        "POST",
                        "users/me/settings/watch",
                        "Settings.Watch",
                        (call, path) -> channels.watch(call, "users/me/settings")),
                new Endpoint("POST", "channels/stop", "Channels.Stop", (call, path) -> channels.stop(call)));
    }

    private static List<Endpoint> around(Directory directory, FreeBusy freeBusy) {
        return List.of(
                new Endpoint(
                        "GET", "calendars/{calendarId}", "Calendars.Get", (call, path) -> directory.calendar(call)),
                new Endpoint(
                        "GET",
                        "users/me/calendarList",
                        "CalendarList.List",
                        (call, path) -> directory.calendarList(call)),
                new Endpoint(
                        "GET",
                        "users/me/calendarList/{calendarId}",
                        "CalendarList.Get",
                        (call, path) -> directory.calendarListEntry(call)),
                new Endpoint("GET", "users/me/settings", "Settings.List", (call, path) -> directory.settings(call)),
                new Endpoint(
                        "GET",
                        "users/me/settings/{setting}",
                        "Settings.Get",
                        (call, path) -> directory.setting(call, path.getOrDefault("setting", ""))),
                new Endpoint("GET", "colors", "Colors.Get", (call, path) -> directory.colors()),
                new Endpoint("POST", "freeBusy", "Freebusy.Query", (call, path) -> freeBusy.query(call)));
    }

    private static String event(Map<String, String> path) {
        return path.getOrDefault("eventId", "");
    }
}
