package io.calrelay.ports;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for a person. Thread-safe. */
public interface AttentionStore {
    /** What is to be decided; as {@link AttentionItem} has it. */
    record Question(
            AttentionItem.Kind kind,
            String subject,
            Optional<EmailAddress> person,
            Optional<MeetingId> meeting,
            String summary) {}

    /** Asks, unless an item of that kind about that subject is open already: then its summary is the new one. */
    void raise(Question question, Instant at);

    /** Oldest first. */
    List<AttentionItem> open();

    /** An open one. */
    Optional<AttentionItem> find(long id);

    boolean isOpen(AttentionItem.Kind kind, String subject);

    /** Closes an open item. @param choice empty if it needs no decision any more @return whether it was open */
    boolean close(long id, Optional<AttentionItem.Choice> choice, Instant at);

    /** Whether an item of that kind about that subject was closed with that choice at or after {@code since}. */
    boolean wasDecided(AttentionItem.Kind kind, String subject, AttentionItem.Choice choice, Instant since);
}
