package io.calrelay.testing;

import io.calrelay.model.AttentionItem;
import io.calrelay.ports.AttentionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits for a person, in memory. Thread-safe. */
public final class MemoryAttentionStore implements AttentionStore {
    private record Closed(AttentionItem item, Optional<AttentionItem.Choice> choice, Instant at) {}

    private final List<AttentionItem> open = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private long lastId;

    MemoryAttentionStore() {}

    @Override
    public synchronized void raise(Question question, Instant at) {
        Optional<AttentionItem> before = open.stream()
                .filter(item -> isAbout(item, question.kind(), question.subject()))
                .findFirst();
        AttentionItem item = new AttentionItem(
                before.map(AttentionItem::id).orElseGet(() -> ++lastId),
                question.kind(),
                question.subject(),
                before.map(AttentionItem::person).orElse(question.person()),
                before.map(AttentionItem::meeting).orElse(question.meeting()),
                before.map(AttentionItem::since).orElse(Micros.cut(at)),
                question.summary());
        before.ifPresentOrElse(old -> open.set(open.indexOf(old), item), () -> open.add(item));
    }

    @Override
    public synchronized List<AttentionItem> open() {
        return List.copyOf(open);
    }

    @Override
    public synchronized Optional<AttentionItem> find(long id) {
        return open.stream().filter(item -> item.id() == id).findFirst();
    }

    @Override
    public synchronized boolean isOpen(AttentionItem.Kind kind, String subject) {
        return open.stream().anyMatch(item -> isAbout(item, kind, subject));
    }

    @Override
    public synchronized boolean close(long id, Optional<AttentionItem.Choice> choice, Instant at) {
        Optional<AttentionItem> item = find(id);
        item.ifPresent(found -> {
            open.remove(found);
            closed.add(new Closed(found, choice, Micros.cut(at)));
        });
        return item.isPresent();
    }

    @Override
    public synchronized boolean wasDecided(
            AttentionItem.Kind kind, String subject, AttentionItem.Choice choice, Instant since) {
        return closed.stream()
                .anyMatch(each -> isAbout(each.item(), kind, subject)
                        && each.choice().equals(Optional.of(choice))
                        && !each.at().isBefore(Micros.cut(since)));
    }

    private static boolean isAbout(AttentionItem item, AttentionItem.Kind kind, String subject) {
        return item.kind() == kind && item.subject().equals(subject);
    }
}
