package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.MailLog;
import io.calrelay.sandbox.world.Service;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The mail that "Notify Attendees by Email" sends. */
public final class Invitations {
    private static final List<String> PEOPLE = List.of("employee", "customer", "contact", "partner", "vendor");
    private final RecordStore store;
    private final MailLog mail;
    private final Set<Mailed> mailed = ConcurrentHashMap.newKeySet();

    private record Mailed(long event, String address) {}

    Invitations(RecordStore store, MailLog mail) {
        this.store = store;
        this.mail = mail;
    }

    /** Deleting sends none; each save that sets the box sends one (netsuite.md 1.7). */
    @Assumed(
            source =
                    "netsuite.md 11 question 9: what the flag of a single line does without the record's is unknown; here nothing")
    void send(SaveKind kind, Draft draft, StoredRecord saved) {
        if (!draft.touches("sendemail") || !draft.flag("sendemail")) {
            return;
        }
        MailLog.Kind mailKind = saved.text("status").equals("CANCELLED")
                ? MailLog.Kind.CANCELLATION
                : kind == SaveKind.CREATE ? MailLog.Kind.INVITATION : MailLog.Kind.UPDATE;
        String organizer = saved.text("organizer");
        String from = address(organizer);
        saved.lines("attendee").stream()
                .filter(line -> !Boolean.FALSE.equals(line.get("sendemail")))
                .flatMap(line -> members(Objects.toString(line.get("attendee"), "")))
                .distinct()
                .filter(entity -> !entity.equals(organizer))
                .map(this::address)
                .filter(address -> !address.isEmpty())
                .forEach(to -> {
                    mail.add(Service.NETSUITE, from, to, mailKind, saved.text("title"));
                    mailed.add(new Mailed(saved.id(), to.toLowerCase(Locale.ROOT)));
                });
    }

    /** Whether mail about the event went to that address, which is in lower case. */
    public boolean wasMailed(long event, String address) {
        return mailed.contains(new Mailed(event, address));
    }

    /** The attendee's line of whoever has that address; empty for members of a group, who have none. */
    public Optional<String> attendee(StoredRecord event, String address) {
        return event.lines("attendee").stream()
                .map(line -> Objects.toString(line.get("attendee"), ""))
                .filter(entity -> address(entity).equalsIgnoreCase(address))
                .findFirst();
    }

    private Stream<String> members(String entity) {
        return store.find("entitygroup", Rows.id(entity))
                .map(group ->
                        group.lines("groupmembers").stream().map(line -> Objects.toString(line.get("memberkey"), "")))
                .orElse(Stream.of(entity));
    }

    private String address(String entity) {
        return Rows.find(store, PEOPLE, entity).map(row -> row.text("email")).orElse("");
    }
}
