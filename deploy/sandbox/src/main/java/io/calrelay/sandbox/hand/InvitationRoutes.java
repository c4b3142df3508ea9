package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.outside.MeetingContent;
import io.calrelay.sandbox.outside.OutsideGuests;
import io.calrelay.sandbox.outside.OutsideView;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Outside organizers who invite, update and cancel, and outside guests who answer. */
final class InvitationRoutes {
    private static final String ALL = "/sandbox/invitations";
    private static final String ONE = ALL + "/{uid}";
    private static final String NETSUITE = "netsuite:";

    private final Town town;
    private final OutsideGuests guests;

    InvitationRoutes(Town town) {
        this.town = town;
        this.guests = new OutsideGuests(town.world().postOffice());
    }

    void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list);
        routes.post(ALL, Guarded.by(this::invite));
        routes.get(ONE, Guarded.by(ctx -> Guarded.answer(ctx, InvitationJson.of(known(ctx)))));
        routes.patch(ONE, Guarded.by(this::update));
        routes.delete(ONE, Guarded.by(this::cancel));
        routes.put(ONE + "/response", Guarded.by(this::respond));
    }

    private void list(Context ctx) {
        ArrayNode all = HandJson.JSON.createArrayNode();
        town.outside().all().forEach(meeting -> all.add(InvitationJson.of(meeting)));
        Guarded.answer(ctx, all);
    }

    private void invite(Context ctx) {
        Entry body = Guarded.body(ctx, "from", "to", "event", "uid");
        Party from = InvitationReader.organizer(body.child("from"));
        if (town.world().postOffice().hosts(from.email())) {
            throw body.child("from").wrong("email", "has a mailbox in this world, and invites from there");
        }
        List<String> to = InvitationReader.guests(body);
        Entry event = body.child("event").only(InvitationReader.EVENT.toArray(String[]::new));
        MeetingContent content = InvitationReader.content(event);
        Optional<String> uid = body.find("uid");
        if (uid.filter(this::isUnusable).isPresent()) {
            throw body.wrong("uid", "is empty, too long for a UID, or that of another meeting");
        }
        ObjectNode answer = HandJson.JSON.createObjectNode();
        Guarded.answer(ctx.status(201), answer.put("uid", town.outside().invite(from, to, content, uid)));
    }

    private boolean isUnusable(String uid) {
        return uid.isBlank() || uid.length() > 1_000 || town.outside().view(uid).isPresent() || guests.knows(uid);
    }

    private void update(Context ctx) {
        OutsideView before = standing(ctx);
        Entry body = Guarded.body(ctx, names());
        Entry event = body.has("event")
                ? body.only("event", "to", "occurrence")
                        .child("event")
                        .only(InvitationReader.EVENT.toArray(String[]::new))
                : body;
        Optional<LocalDateTime> occurrence = occurrence(body, before);
        if (occurrence.isPresent()) {
            updateOne(body, event, before, occurrence.get());
        } else {
            updateAll(body, event, before);
        }
        Guarded.answer(ctx, InvitationJson.of(known(ctx)));
    }

    private static String[] names() {
        return Stream.concat(InvitationReader.EVENT.stream(), Stream.of("event", "to", "occurrence"))
                .toArray(String[]::new);
    }

    private void updateOne(Entry body, Entry event, OutsideView before, LocalDateTime occurrence) {
        for (String whole : List.of("recurrence", "to")) {
            if (event.has(whole) || body.has(whole)) {
                throw event.wrong(whole, "belongs to the whole meeting, not to one occurrence");
            }
        }
        MeetingContent next = InvitationReader.content(event, before.at(occurrence));
        if (next.allDay() != before.content().allDay()) {
            throw event.wrong("start", "has to be of the kind that the meeting has: a date or a wall clock");
        }
        town.outside().update(before.uid(), occurrence, next);
    }

    private void updateAll(Entry body, Entry event, OutsideView before) {
        boolean invites = body.has("to");
        List<String> to = invites ? InvitationReader.guests(body) : List.of();
        if (InvitationReader.EVENT.stream().anyMatch(event::has)) {
            town.outside().update(before.uid(), InvitationReader.content(event, before.content()));
        }
        if (invites) {
            town.outside().invite(before.uid(), to);
        }
    }

    private void cancel(Context ctx) {
        OutsideView before = standing(ctx);
        ObjectNode asked = HandJson.JSON.createObjectNode();
        Optional.ofNullable(ctx.queryParam("occurrence")).ifPresent(start -> asked.put("occurrence", start));
        Entry body = ctx.body().isBlank() ? Entry.of(asked, "") : Guarded.body(ctx, "occurrence");
        town.outside().cancel(before.uid(), occurrence(body, before).orElse(null));
        ctx.status(204);
    }

    private static Optional<LocalDateTime> occurrence(Entry body, OutsideView meeting) {
        Optional<LocalDateTime> occurrence = InvitationReader.occurrence(body);
        if (occurrence.filter(start -> !meeting.hasOccurrence(start)).isPresent()) {
            throw body.wrong("occurrence", "is no start of an occurrence of this meeting");
        }
        return occurrence;
    }

    private void respond(Context ctx) {
        Entry body = Guarded.body(ctx, "from", "response", "occurrence");
        String uid = ctx.pathParam("uid");
        String from = body.email("from");
        Response response = InvitationReader.response(body);
        if (uid.startsWith(NETSUITE)) {
            town.netsuite().answerByMail(uid.substring(NETSUITE.length()), from, response);
        } else if (!guests.knows(uid)) {
            throw new WrongCall("NO_SUCH_MEETING", "nobody in this world organizes a meeting with the UID " + uid);
        } else if (town.world().postOffice().hosts(from)) {
            throw body.wrong("from", "has a mailbox in this world, and answers from there");
        } else {
            guests.answer(uid, from, response, InvitationReader.occurrence(body));
        }
        ctx.status(204);
    }

    private OutsideView known(Context ctx) {
        String uid = ctx.pathParam("uid");
        return town.outside()
                .view(uid)
                .orElseThrow(() -> new WrongCall("NO_SUCH_INVITATION", "no invitation has the UID " + uid));
    }

    private OutsideView standing(Context ctx) {
        OutsideView meeting = known(ctx);
        if (meeting.cancelled()) {
            throw new WrongCall("INVITATION_CANCELLED", "the meeting was called off");
        }
        return meeting;
    }
}
