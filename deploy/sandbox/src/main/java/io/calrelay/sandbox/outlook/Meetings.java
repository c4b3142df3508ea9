package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.MailLog.Kind;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the organizer's mailbox sends when a meeting is made, changed or called off. There is no way to be silent: attendees
 * present means mail (graph.md 0.6).
 */
@Verified(on = "2024-06-01", source = "graph.md 0.6, 6.1 [S14][S16][S18]")
final class Meetings {
    // What stays in the organizer's own mailbox and is mailed to nobody.
    @Assumed(source = "general knowledge of Outlook; graph.md 6.1 says only that updates are mailed")
    private static final Set<String> PRIVATE = Set.of(
            "categories",
            "isReminderOn",
            "reminderMinutesBeforeStart",
            "singleValueExtendedProperties",
            "multiValueExtendedProperties",
            "extensions",
            "@odata.type",
            "@odata.etag");

    private final World world;

    Meetings(World world) {
        this.world = world;
    }

    void created(Mailbox box, EventItem item) {
        request(box, Occurrence.whole(item), addresses(Occurrence.whole(item)), Kind.INVITATION);
    }

    /** An attendees-only change mails only those who were added or taken out; any other change mails all (graph.md 6.1). */
    void updated(Mailbox box, Occurrence before, Occurrence after, JsonNode sent) {
        Set<String> changed = new LinkedHashSet<>();
        sent.fieldNames().forEachRemaining(changed::add);
        changed.removeAll(PRIVATE);
        if (!after.item().organized() || changed.isEmpty()) {
            return;
        }
        after.item().sequence++;
        if (!before.times().equals(after.times()) || reshaped(before, after)) {
            forgetAnswers(after);
        }
        Set<String> old = addresses(before);
        Set<String> now = addresses(after);
        cancel(box, before, without(old, now));
        request(box, after, without(now, old), Kind.INVITATION);
        if (!changed.equals(Set.of("attendees"))) {
            request(box, after, without(now, without(now, old)), Kind.UPDATE);
        }
    }

    private static boolean reshaped(Occurrence before, Occurrence after) {
        Recurrence old = before.item().recurrence;
        Recurrence now = after.item().recurrence;
        return after.date() == null && (old == null ? now != null : now == null || !old.sameAs(now));
    }

    @Assumed(source = "MS-OXOCAL: a full update sets the tracked responses back")
    private static void forgetAnswers(Occurrence after) {
        ObjectNode members = after.edit().map(edit -> edit.members).orElse(after.item().members);
        if (!members.has("attendees")) {
            members.set("attendees", after.members().path("attendees").deepCopy());
        }
        members.path("attendees")
                .forEach(each -> ((ObjectNode) each).set("status", MemberReader.status("none", MemberReader.NEVER)));
    }

    void deleted(Mailbox box, Occurrence occurrence) {
        if (occurrence.item().organized()) {
            occurrence.item().sequence++;
            cancel(box, occurrence, addresses(occurrence));
        }
    }

    /** Passes the invitation on to others. */
    void forwarded(Mailbox box, Occurrence occurrence, Collection<String> to) {
        request(box, occurrence, to, Kind.INVITATION);
    }

    /** Tells the organizer what an attendee answered; {@code response} in Graph's word. */
    void answered(Mailbox box, Occurrence occurrence, String response) {
        String organizer = MemberReader.address(occurrence.members().path("organizer"));
        List<Component> components = MeetingComponents.of(occurrence).subList(0, 1).stream()
                .map(component -> MeetingReply.of(component, box.email, MeetingComponents.response(response)))
                .toList();
        world.mail().add(Service.GRAPH, box.email, organizer, Kind.RESPONSE, occurrence.title());
        world.postOffice().send(new CalendarMessage(Method.REPLY, box.email, organizer, components));
    }

    // A series with edited occurrences is one mail for the series and one for each of them (graph.md 3.3).
    private void request(Mailbox box, Occurrence what, Collection<String> to, Kind kind) {
        List<Component> components = MeetingComponents.of(what);
        for (String address : to) {
            components.forEach(each -> world.mail().add(Service.GRAPH, box.email, address, kind, each.title()));
            world.postOffice().send(new CalendarMessage(Method.REQUEST, box.email, address, components));
        }
    }

    private void cancel(Mailbox box, Occurrence what, Collection<String> to) {
        List<Component> components = MeetingComponents.of(what).subList(0, 1);
        for (String address : to) {
            world.mail().add(Service.GRAPH, box.email, address, Kind.CANCELLATION, what.title());
            world.postOffice().send(new CalendarMessage(Method.CANCEL, box.email, address, components));
        }
    }

    /** Everybody who is invited, but not the organizer. */
    private static Set<String> addresses(Occurrence occurrence) {
        Set<String> all = new LinkedHashSet<>();
        JsonNode members = occurrence.members();
        members.path("attendees").forEach(each -> all.add(MemberReader.address(each)));
        all.remove(MemberReader.address(members.path("organizer")));
        return all;
    }

    private static List<String> without(Collection<String> all, Collection<String> those) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(those);
        return rest;
    }
}
