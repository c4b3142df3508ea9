package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.netsuite.event.Invitations;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Records.SaveOptions;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage.Response;

/** The links in NetSuite's invitation mails by which attendees answer without signing in. */
public final class AnswerLinks {
    private final Records records;
    private final Sessions sessions;
    private final Invitations invitations;

    public AnswerLinks(Records records, Sessions sessions, Invitations invitations) {
        this.records = records;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /**
     * Answers for the attendee who got the mail.
     *
     * @param address in lower case
     * @throws NetSuiteError if no such mail was sent, or the attendee is none any more
     */
    @Assumed(
            source =
                    "netsuite.md 3.4: whether an answer by the e-mail link fires a user event is unknown; here it is an EDIT")
    public void answer(String eventId, String address, Response response) {
        long id = Rows.id(eventId);
        Session session = sessions.behindLink(new Actor.Person(address));
        StoredRecord event = records.load(session, Catalogue.EVENT, id);
        String attendee = invitations
                .attendee(event, address)
                .filter(entity -> invitations.wasMailed(id, address))
                .orElseThrow(() -> new NetSuiteError(
                        "NO_SUCH_INVITATION", "NetSuite mailed " + address + " no invitation to event " + id + "."));
        Draft draft = Draft.edit(event);
        draft.lines("attendee").stream()
                .filter(line -> attendee.equals(line.get("attendee")))
                .forEach(line -> line.put("response", response.name()));
        records.save(session, draft, SaveOptions.EDIT);
    }
}
