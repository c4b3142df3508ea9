package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;

/** What an event has when nothing was said about it. */
@Verified(on = "2021-07-01", source = "graph.md 1.1, the documented create answer")
final class NewEvent {
    private static final int REMINDER_MINUTES = 15;

    private NewEvent() {}

    static ObjectNode members() {
        ObjectNode members = Json.object().putNull("transactionId").putNull("subject");
        members.putArray("categories");
        members.put("reminderMinutesBeforeStart", REMINDER_MINUTES).put("isReminderOn", true);
        members.put("importance", "normal").put("sensitivity", "normal").put("showAs", "busy");
        members.put("isCancelled", false).put("isOrganizer", true).put("responseRequested", true);
        members.putNull("onlineMeetingUrl").put("isOnlineMeeting", false).put("onlineMeetingProvider", "unknown");
        members.put("allowNewTimeProposals", true).put("isDraft", false).put("hideAttendees", false);
        members.set("responseStatus", MemberReader.status("organizer", MemberReader.NEVER));
        members.putObject("body").put("contentType", "html").put("content", "");
        members.set("location", MemberReader.noLocation());
        members.putArray("locations");
        members.putArray("attendees");
        return members.putNull("onlineMeeting");
    }

    static ObjectNode recipient(String name, String address) {
        ObjectNode recipient = Json.object();
        recipient.putObject("emailAddress").put("name", name).put("address", address);
        return recipient;
    }
}
