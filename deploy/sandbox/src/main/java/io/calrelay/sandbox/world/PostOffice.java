package io.calrelay.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calendar messages from one mailbox to the next, one after the other and never in the sender's thread, so that no
 * cloud is entered while another holds its lock. Addresses that no cloud hosts belong to the outside world; their mail is
 * kept in the {@link MailLog} by the sender and goes nowhere. Thread-safe.
 */
public final class PostOffice implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    /** A cloud that hosts mailboxes. */
    public interface Mailboxes {
        boolean hosts(String email);

        void receive(CalendarMessage message);
    }

    private final List<Mailboxes> clouds = new ArrayList<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "post-office");
        thread.setDaemon(true);
        return thread;
    });

    public synchronized void open(Mailboxes cloud) {
        clouds.add(cloud);
    }

    /** Whether some cloud of this world hosts the address. */
    public boolean hosts(String email) {
        return snapshot().stream().anyMatch(cloud -> cloud.hosts(email));
    }

    /** Hands the message to the cloud that hosts {@code message.to()}, soon; does nothing for an outside address. */
    public void send(CalendarMessage message) {
        underway.incrementAndGet();
        carrier.execute(() -> {
            try {
                snapshot().stream().filter(cloud -> cloud.hosts(message.to())).forEach(cloud -> cloud.receive(message));
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

    private synchronized List<Mailboxes> snapshot() {
        return List.copyOf(clouds);
    }

    @Override
    public void close() {
        carrier.shutdownNow();
    }
}
