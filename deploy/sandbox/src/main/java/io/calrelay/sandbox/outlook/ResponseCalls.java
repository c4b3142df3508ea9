package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Accept, tentatively accept, decline; cancel; forward; reminders. */
@Verified(on = "2026-10-05", source = "graph.md 6.1 [S15][S17][S22]")
final class ResponseCalls {
    private static final Map<String, String> SHOW_AS = Map.of("accepted", "busy", "tentativelyAccepted", "tentative");

    private final Directory directory;
    private final EventFinder finder;
    private final Ledger ledger;
    private final Meetings meetings;

    ResponseCalls(Tenancy tenancy) {
        this.directory = tenancy.directory();
        this.finder = tenancy.finder();
        this.ledger = tenancy.ledger();
        this.meetings = tenancy.meetings();
    }

    void addTo(Router router) {
        router.onCalendars("POST", "/events/{id}/accept", visit -> respond(visit, "accepted"))
                .onCalendars("POST", "/events/{id}/tentativelyAccept", visit -> respond(visit, "tentativelyAccepted"))
                .onCalendars("POST", "/events/{id}/decline", visit -> respond(visit, "declined"))
                .onCalendars("POST", "/events/{id}/cancel", this::cancel)
                .onCalendars("POST", "/events/{id}/forward", this::forward)
                .onCalendars("POST", "/events/{id}/dismissReminder", this::reminder)
                .onCalendars("POST", "/events/{id}/snoozeReminder", this::reminder);
    }

    private Answer respond(Visit visit, String response) {
        Mailbox box = directory.open(visit);
        Occurrence occurrence = finder.find(box, visit.at("id"));
        visit.call().note().addRecords(1);
        if (occurrence.item().organized()) {
            throw GraphProblem.invalidRequest(
                    "You can't respond to this meeting because you're the meeting organizer.");
        }
        boolean send = parameter(visit, "sendResponse").asBoolean(true);
        requireProposal(visit, occurrence, send);
        if (response.equals("declined")) {
            box.remove(occurrence, ledger.now());
            ledger.declined(visit.actor(), box, occurrence);
        } else {
            answer(visit, box, occurrence, response);
        }
        if (send && occurrence.members().path("responseRequested").asBoolean(true)) {
            meetings.answered(box, occurrence, response);
        }
        return Answer.empty(202);
    }

    private void answer(Visit visit, Mailbox box, Occurrence occurrence, String response) {
        EventItem copy = occurrence.item().copy();
        Occurrence after = new Occurrence(copy, occurrence.date());
        Instant now = ledger.now();
        if (occurrence.date() == null) {
            set(copy.members, response, now);
            box.put(copy, now);
        } else {
            EditedOccurrence edit = after.edit().orElseGet(() -> new EditedOccurrence(Json.object(), null, now));
            set(edit.members, response, now);
            copy.edited.put(occurrence.date(), edit);
            box.put(copy, edit, now);
        }
        ledger.answered(visit.actor(), box, after);
    }

    private static void set(ObjectNode members, String response, Instant now) {
        members.set("responseStatus", MemberReader.status(response, EventView.STAMP.format(now)));
        members.put("showAs", SHOW_AS.getOrDefault(response, "busy"));
    }

    private static void requireProposal(Visit visit, Occurrence occurrence, boolean send) {
        boolean proposed = parameter(visit, "proposedNewTime").isObject();
        boolean allowed = occurrence.members().path("allowNewTimeProposals").asBoolean(true);
        if (proposed && (!send || !allowed)) {
            throw new GraphProblem(
                    400,
                    "ErrorInvalidParameter",
                    "A new time can be proposed only with a response, and where proposals are allowed.");
        }
    }

    // Documented bodies use camel case, the metadata Pascal case (graph.md 6.1).
    private static JsonNode parameter(Visit visit, String name) {
        String pascal = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return visit.body().has(name) ? visit.body().path(name) : visit.body().path(pascal);
    }

    private Answer cancel(Visit visit) {
        Mailbox box = directory.open(visit);
        Occurrence occurrence = finder.find(box, visit.at("id"));
        visit.call().note().addRecords(1);
        if (!occurrence.item().organized()) {
            throw GraphProblem.invalidRequest("You need to be an organizer to cancel a meeting.");
        }
        meetings.deleted(box, occurrence);
        box.remove(occurrence, ledger.now());
        ledger.deleted(visit.actor(), box, occurrence);
        return Answer.empty(202);
    }

    private Answer forward(Visit visit) {
        Mailbox box = directory.open(visit);
        Occurrence occurrence = finder.find(box, visit.at("id"));
        List<String> to = new ArrayList<>();
        parameter(visit, "toRecipients").forEach(each -> to.add(MemberReader.address(each)));
        if (to.isEmpty()) {
            throw GraphProblem.invalidRequest("At least one recipient is needed.");
        }
        meetings.forwarded(box, occurrence, to);
        return Answer.empty(202);
    }

    private Answer reminder(Visit visit) {
        finder.find(directory.open(visit), visit.at("id"));
        return Answer.empty(202);
    }
}
