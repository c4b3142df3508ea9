package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;

/** Makes the Meet conference that a create request asks for. */
@Assumed(source = "google.md 3.4; real creation is asynchronous, here it is done at once")
final class Conference {
    private Conference() {}

    static void settle(ObjectNode body, Ledger ledger) {
        if (!(body.get("conferenceData") instanceof ObjectNode conference)) {
            body.remove("hangoutLink");
            return;
        }
        ObjectNode request = Json.child(conference, "createRequest");
        if (conference.has("entryPoints")) {
            link(body, conference);
            return;
        }
        if (!request.hasNonNull("requestId")) {
            return;
        }
        create(body, conference, request, ledger);
    }

    /** A conference that came along, of another event or of a provider of its own; only Meet's is linked. */
    private static void link(ObjectNode body, ObjectNode conference) {
        boolean meet = conference.at("/conferenceSolution/key/type").asText().equals("hangoutsMeet");
        body.remove("hangoutLink");
        Json.objects(conference, "entryPoints").stream()
                .filter(entry -> meet && Json.text(entry, "entryPointType").equals("video"))
                .findFirst()
                .ifPresent(entry -> body.put("hangoutLink", Json.text(entry, "uri")));
    }

    private static void create(ObjectNode body, ObjectNode conference, ObjectNode request, Ledger ledger) {
        String letters = ledger.newId().replaceAll("\\d", "x");
        String code = letters.substring(0, 3) + "-" + letters.substring(3, 7) + "-" + letters.substring(7, 10);
        request.putObject("status").put("statusCode", "success");
        ObjectNode entry = conference.putArray("entryPoints").addObject();
        entry.put("entryPointType", "video").put("uri", "https://meet.google.com/" + code);
        entry.put("label", "meet.google.com/" + code);
        ObjectNode solution = conference.putObject("conferenceSolution").put("name", "Google Meet");
        solution.putObject("key").put("type", "hangoutsMeet");
        conference.put("conferenceId", code);
        body.put("hangoutLink", "https://meet.google.com/" + code);
    }
}
