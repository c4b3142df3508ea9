package io.calrelay.testing;

import io.calrelay.model.Policy;
import io.calrelay.ports.PolicyStore;

/** The policy store in memory. Thread-safe. */
public final class MemoryPolicyStore implements PolicyStore {
    private volatile Policy policy = Policy.DEFAULT;

    MemoryPolicyStore() {}

    @Override
    public Policy get() {
        return policy;
    }

    @Override
    public void put(Policy next) {
        policy = next;
    }
}
