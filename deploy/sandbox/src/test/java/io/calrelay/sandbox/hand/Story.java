package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;

import java.util.List;

/** A day in the life of all three clouds, told by the same calls every time. Also a program, to be told in another JVM. */
final class Story {
    private static final String CAROL = "carol@northwind.example";
    private static final String GUEST = "gus@outside.example";

    private Story() {}

    /** Prints the trace. @param arguments the seed */
    public static void main(String[] arguments) {
        System.out.println(told(Long.parseLong(arguments[0])));
        System.exit(0);
    }

    /** What trace, mail log and invitations say afterwards, and everybody's calendars with all ids. */
    static String told(long seed) {
        try (HandTown town = new HandTown(seed);
                Listener listener = new Listener()) {
            watch(town, listener);
            outlook(town);
            google(town);
            netsuite(town);
            outside(town);
            StringBuilder told = new StringBuilder();
            for (String path : List.of("/trace", "/mail", "/invitations")) {
                told.append(town.hand("GET", path, "").ok().body()).append('\n');
            }
            told.append(town.graph(ALICE, "GET", "/events?$top=50", "").ok().body())
                    .append('\n');
            told.append(town.google(BOB, "GET", "", "").ok().body()).append('\n');
            // The hook is another port in every world.
            return told.toString().replaceAll("127\\.0\\.0\\.1:\\d+", "here");
        }
    }

    private static void watch(HandTown town, Listener listener) {
        String body = "{'changeType': 'created,updated,deleted', 'resource': 'me/events', 'clientState': 'x',"
                + " 'notificationUrl': '%s', 'expirationDateTime': '2026-11-05T00:00:00Z'}";
        town.call("POST", "/graph/v1.0/subscriptions", ALICE, body.formatted(listener.url("/hook")))
                .ok();
        town.hand(
                        "POST",
                        "/faults",
                        "{'service': 'graph', 'fault': 'lose-notification', 'rate': 0.5, 'callers': 'all'}")
                .ok();
    }

    private static void outlook(HandTown town) {
        String id = town.graph(ALICE, "POST", "/events", """
                {'subject': 'Plan', 'start': {'dateTime': '2026-12-01T09:00:00', 'timeZone': 'America/Chicago'},
                 'end': {'dateTime': '2026-12-01T10:00:00', 'timeZone': 'America/Chicago'},
                 'attendees': [{'emailAddress': {'address': '%s'}}, {'emailAddress': {'address': '%s'}}, {'emailAddress': {'address': '%s'}}],
                 'recurrence': {'pattern': {'type': 'daily', 'interval': 1},
                                'range': {'type': 'numbered', 'startDate': '2026-12-01', 'numberOfOccurrences': 5}}}
                """.formatted(BOB, CAROL, GUEST))
                .ok()
                .text("/id");
        town.settle();
        String carols = town.outlookEvent(CAROL, "Plan").path("id").asText();
        town.graph(CAROL, "POST", "/events/" + carols + "/accept", "{'sendResponse': true}")
                .ok();
        town.settle();
        String day = town.graph(
                        ALICE,
                        "GET",
                        "/events/" + id
                                + "/instances?startDateTime=2026-12-02T00:00:00Z&endDateTime=2026-12-03T00:00:00Z",
                        "")
                .ok()
                .text("/value/0/id");
        town.graph(ALICE, "PATCH", "/events/" + day, "{'subject': 'Plan, changed'}")
                .ok();
        town.settle();
        town.graph(ALICE, "PATCH", "/events/" + id, "{'location': {'displayName': 'Hall'}}")
                .ok();
        town.settle();
    }

    private static void google(HandTown town) {
        String id = town.google(BOB, "POST", "?sendUpdates=all", """
                {'summary': 'Review', 'start': {'dateTime': '2026-12-03T09:00:00', 'timeZone': 'Europe/Berlin'},
                 'end': {'dateTime': '2026-12-03T10:00:00', 'timeZone': 'Europe/Berlin'}, 'recurrence': ['RRULE:FREQ=WEEKLY;COUNT=4'],
                 'attendees': [{'email': '%s'}, {'email': '%s'}]}
                """.formatted(ALICE, GUEST))
                .ok()
                .text("/id");
        town.settle();
        town.google(BOB, "PATCH", "/" + id + "_20261210T080000Z?sendUpdates=all", "{'summary': 'Review, moved'}")
                .ok();
        town.settle();
        town.google(BOB, "DELETE", "/" + id + "_20261217T080000Z?sendUpdates=all", "")
                .ok();
        town.settle();
        town.hand(
                        "PUT",
                        "/invitations/" + id + "@google.com/response",
                        "{'from': '" + GUEST + "', 'response': 'tentative'}")
                .ok();
        town.settle();
    }

    private static void netsuite(HandTown town) {
        String id = town.netsuite(ALICE, "POST", "/events", """
                {'title': 'Lunch', 'startdate': '2026-12-01', 'starttime': '12:00', 'endtime': '13:00', 'sendemail': true,
                 'attendees': [{'attendee': 12}, {'attendee': 101, 'sendemail': true}]}""").ok().text("/id");
        town.netsuite(BOB, "PUT", "/events/" + id + "/response", "{'response': 'ACCEPTED'}")
                .ok();
        town.hand("POST", "/netsuite/quiet", "{'id': " + id + ", 'fields': {'location': 'Roof'}}")
                .ok();
        town.netsuite(ALICE, "DELETE", "/events/" + id, "").ok();
    }

    private static void outside(HandTown town) {
        String uid = town.hand("POST", "/invitations", """
                {'from': {'email': 'olga@outside.example'}, 'to': ['%s', '%s'],
                 'event': {'title': 'Audit', 'start': '2026-12-07', 'end': '2026-12-08', 'recurrence': ['RRULE:FREQ=DAILY;COUNT=3']}}
                """.formatted(ALICE, BOB))
                .ok()
                .text("/uid");
        town.settle();
        town.hand("PATCH", "/invitations/" + uid, "{'occurrence': '2026-12-08', 'title': 'Audit, late'}")
                .ok();
        town.settle();
        town.hand("DELETE", "/invitations/" + uid + "?occurrence=2026-12-09", "")
                .ok();
        town.settle();
    }
}
