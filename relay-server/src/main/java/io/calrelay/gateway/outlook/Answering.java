package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.Reply;

/** Answers invitations in their recipient's name. The organizer is told, as without it nothing tells them (graph.md 6.1). */
final class Answering {
    private final EventCalls calls;
    private final EventReading reading;

    Answering(EventCalls calls, EventReading reading) {
        this.calls = calls;
        this.reading = reading;
    }

    // Provider: accept and its like know no If-Match, so the version is compared first.
    Reply<Observation> answer(EmailAddress mailbox, EventId event, Version expected, Response response) {
        return calls.read(mailbox, event)
                .reply(there -> isAt(expected, there, mailbox) ? send(mailbox, event, response) : new Reply.Stale<>());
    }

    private boolean isAt(Version expected, Event there, EmailAddress mailbox) {
        return reading.read(there, mailbox) instanceof Observation.Present now
                && now.version().equals(expected);
    }

    private Reply<Observation> send(EmailAddress mailbox, EventId event, Response response) {
        return calls.answer(mailbox, event, response).reply(sent -> {
            Reply<Observation> after = calls.read(mailbox, event)
                    .reply(there -> new Reply.Done<Observation>(reading.read(there, mailbox)));
            return after instanceof Reply.Gone ? new Reply.Done<>(reading.gone(event)) : after;
        });
    }
}
