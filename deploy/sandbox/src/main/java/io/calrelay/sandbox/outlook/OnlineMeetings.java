package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import org.jspecify.annotations.Nullable;

/** Online meetings: switched on once, held by the block of text that the service puts in the body. */
final class OnlineMeetings {
    private static final String JOIN = "https://teams.microsoft.com/l/meetup-join/";

    private OnlineMeetings() {}

    /**
     * Brings the members to rights after a change.
     *
     * @param before null for a new event
     */
    @Verified(on = "2024-06-01", source = "graph.md 6.1 [S14]: a body without the meeting block disables the meeting")
    static void settle(ObjectNode members, @Nullable ObjectNode before) {
        boolean was = before != null && before.path("isOnlineMeeting").asBoolean();
        String html = members.path("body").path("content").asText("");
        if (members.path("isOnlineMeeting").asBoolean() && !was) {
            open(members, html);
        } else if (was && !html.contains(JOIN)) {
            members.put("isOnlineMeeting", false)
                    .put("onlineMeetingProvider", "unknown")
                    .putNull("onlineMeeting");
        }
    }

    @Assumed(source = "graph.md 1.1 for the members; the form of the block is general knowledge")
    private static void open(ObjectNode members, String html) {
        String url = JOIN + Integer.toHexString(members.toString().hashCode());
        members.put("onlineMeetingProvider", "teamsForBusiness");
        members.putObject("onlineMeeting").put("joinUrl", url);
        String block = "<div class=\"me-email-text\"><a href=\"" + url + "\">Join the meeting now</a></div>";
        String whole = html.isEmpty() ? Bodies.fromHtml("<br>") : html;
        members.withObject("/body").put("content", whole.replace("</body>", block + "</body>"));
    }
}
