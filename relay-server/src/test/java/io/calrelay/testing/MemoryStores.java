package io.calrelay.testing;

import io.calrelay.ports.Stores;

/**
 * All stores in memory, over one state: what the meeting store is told of a plan stands in the history store. They pass the
 * same contracts as the real ones. Thread-safe.
 */
public record MemoryStores(
        MemoryMeetingStore meetings,
        MemoryHistoryStore history,
        MemoryReadingStore readings,
        MemorySubscriptionStore subscriptions,
        MemoryPersonStore people,
        MemoryPolicyStore policy,
        MemoryNonceStore nonces,
        MemoryAttentionStore attention,
        MemoryEndingStore endings) {
    /** Empty ones. */
    public static MemoryStores create() {
        MemoryHistoryStore history = new MemoryHistoryStore();
        MemoryMeetingStore meetings = new MemoryMeetingStore(history);
        return new MemoryStores(
                meetings,
                history,
                new MemoryReadingStore(),
                new MemorySubscriptionStore(),
                new MemoryPersonStore(),
                new MemoryPolicyStore(),
                new MemoryNonceStore(),
                new MemoryAttentionStore(),
                new MemoryEndingStore(meetings));
    }

    /** As the core knows them. */
    public Stores asPorts() {
        return new Stores(meetings, history, readings, subscriptions, people, policy, nonces, attention, endings);
    }
}
