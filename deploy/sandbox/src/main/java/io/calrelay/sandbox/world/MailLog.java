package io.calrelay.sandbox.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every mail that a real cloud would have sent. Recorded, never sent. Thread-safe. */
public final class MailLog {
    public enum Kind {
        INVITATION,
        UPDATE,
        CANCELLATION,
        RESPONSE
    }

    public record Mail(String from, String to, Kind kind, String subject, Service service, Instant at) {}

    private final InstantSource clock;
    private final List<Mail> mails = new ArrayList<>();

    public MailLog(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Service service, String from, String to, Kind kind, String subject) {
        mails.add(new Mail(from, to, kind, subject, service, clock.instant()));
    }

    public synchronized List<Mail> all() {
        return List.copyOf(mails);
    }
}
