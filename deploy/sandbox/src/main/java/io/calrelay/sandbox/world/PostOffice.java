package io.calrelay.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calendar messages from one mailbox to the next, one after the other and never in the sender's thread, so that no
 * cloud is entered while another holds its lock. Addresses that no cloud hosts belong to the outside world. What the clouds mail is
 * kept in the {@link MailLog} by the sender. Thread-safe.
 */
public final class PostOffice implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    /** A cloud that hosts mailboxes. */
    public interface Mailboxes {
        boolean hosts(String email);

        void receive(CalendarMessage message);

        /**
         * A meeting that somebody here organizes, as it would be mailed: the whole first, then the occurrences that differ. None where
         * there is no such meeting.
         *
         * @param uid the iCalendar UID, of the meeting or of one of its occurrences
         */
        default List<CalendarMessage.Component> organized(String uid) {
            return List.of();
        }
    }

    private final List<Mailboxes> clouds = new ArrayList<>();
    private @Nullable Mailboxes outside;
    private final AtomicInteger underway = new AtomicInteger();
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "post-office");
        thread.setDaemon(true);
        return thread;
    });

    public synchronized void open(Mailboxes cloud) {
        clouds.add(cloud);
    }

    /** Who gets the mail for addresses that no cloud hosts; until there is somebody it goes nowhere. */
    public synchronized void beyond(Mailboxes others) {
        outside = others;
    }

    /** The meeting of that UID that somebody with a mailbox in this world organizes; see {@link Mailboxes#organized}. */
    public List<CalendarMessage.Component> organized(String uid) {
        return snapshot().stream()
                .map(cloud -> cloud.organized(uid))
                .filter(components -> !components.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether some cloud of this world hosts the address. */
    public boolean hosts(String email) {
        return snapshot().stream().anyMatch(cloud -> cloud.hosts(email));
    }

    /** Hands the message to the cloud that hosts {@code message.to()}, or to the outside world, soon. */
    public void send(CalendarMessage message) {
        underway.incrementAndGet();
        carrier.execute(() -> {
            try {
                home(message.to()).ifPresent(cloud -> cloud.receive(message));
            } catch (RuntimeException failed) {
                log.error("a {} to one mailbox was not delivered", message.method(), failed);
            } finally {
                underway.decrementAndGet();
            }
        });
    }

    /** Messages handed in and not yet delivered. */
    public int underway() {
        return underway.get();
    }

    private synchronized Optional<Mailboxes> home(String email) {
        return clouds.stream().filter(cloud -> cloud.hosts(email)).findFirst().or(() -> Optional.ofNullable(outside));
    }

    private synchronized List<Mailboxes> snapshot() {
        return List.copyOf(clouds);
    }

    @Override
    public void close() {
        carrier.shutdownNow();
    }
}
