package io.calrelay.ports;

/** All that is kept. */
public record Stores(
        MeetingStore meetings,
        HistoryStore history,
        ReadingStore readings,
        SubscriptionStore subscriptions,
        PersonStore people,
        PolicyStore policy,
        NonceStore nonces,
        AttentionStore attention,
        EndingStore endings) {}
