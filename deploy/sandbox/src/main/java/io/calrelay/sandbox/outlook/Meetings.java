package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;

/** What the organizer's mailbox sends when a meeting is made, changed or called off. */
final class Meetings {
    void created(Mailbox box, EventItem item) {}

    void updated(Mailbox box, Occurrence before, Occurrence after, JsonNode sent) {}

    void deleted(Mailbox box, Occurrence occurrence, String comment) {}
}
